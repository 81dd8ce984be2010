"""A mouse on the loss plot: where it points, and what it does there."""

from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.views.showing import wheel_event

LEFT, MIDDLE, RIGHT = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.MiddleButton,
    Qt.MouseButton.RightButton,
)
NONE, CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def at(panel, step, height=0.6):
    """Return the point of the chart over a step, at a part of the plot's height."""
    plane = panel.chart.plane
    return QPointF(plane.x_of(step), plane.area.top() + height * plane.area.height()).toPoint()


def on_axis(panel, step):
    """Return the point of the chart on the axis below a step."""
    return QPointF(panel.chart.plane.x_of(step), panel.chart.plane.area.bottom() + 16).toPoint()


def click(panel, step):
    QTest.mouseClick(panel.chart, LEFT, pos=at(panel, step))


def move(panel, step):
    QTest.mouseMove(panel.chart, at(panel, step))


def drag(panel, start, end, button=LEFT):
    chart = panel.chart
    QTest.mousePress(chart, button, pos=start)
    for part in (0.4, 0.8, 1.0):
        QTest.mouseMove(chart, start + (end - start) * part)
    QTest.mouseRelease(chart, button, pos=end)
    settle(panel)


def turn(panel, point, notches=1.0, modifiers=NONE, pixels=None, sideways=0.0):
    """Turn the wheel at a point of the plot."""
    angle = QPoint(round(120 * sideways), round(120 * notches))
    event = wheel_event(panel.chart, point, angle, pixels, modifiers)
    QApplication.sendEvent(panel.chart, event)
    settle(panel)


def settle(panel):
    """Let what waits for the next frame of the screen be drawn."""
    timer = panel.chart._navigator._windows._timer
    while timer.isActive():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
