"""A loss panel on a screen, and a mouse on it, for the tests of how a person moves about in it."""

from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bigram_gui.core.status import Phase, TrainingStatus
from bigram_gui.views.loss_plot import LossPanel
from tests.views.frames import frame_of, theme_of

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
STEPS = 800
TARGET = 1_000
PAUSED = TrainingStatus(Phase.PAUSED, STEPS, TARGET)
FINISHED = TrainingStatus(Phase.FINISHED, STEPS, TARGET)


def shown_panel(qtbot, run, status=PAUSED, train=None):
    """Return a panel that shows a run of ``STEPS`` steps, which is to go on to ``TARGET``.

    ``train`` is the action that starts training.
    """
    panel = LossPanel(train or QAction("&Train"))
    qtbot.addWidget(panel)
    panel.resize(840, 368)
    panel.show_theme(theme_of("dark"))
    panel.show_status(status)
    panel.show()
    qtbot.waitExposed(panel)
    panel.show_frame(frame_of(run))
    return panel


class Heard:
    """What a panel has told so far."""

    def __init__(self, panel):
        self.picked: list[int] = []
        self.hovered: list[int | None] = []
        self.live = 0
        panel.step_picked.connect(self.picked.append)
        panel.step_hovered.connect(self.hovered.append)
        panel.live_requested.connect(self._count_live)

    def _count_live(self):
        self.live += 1

    @property
    def anything(self):
        return bool(self.picked or self.hovered or self.live)


def at(panel, step, height=0.6):
    """Return the point of the chart over a step, at a part of the plot's height."""
    plane = panel.chart.plane
    return QPointF(plane.x_of(step), plane.area.top() + height * plane.area.height()).toPoint()


def on_axis(panel, step):
    """Return the point of the chart on the axis below a step."""
    return QPointF(panel.chart.plane.x_of(step), panel.chart.plane.area.bottom() + 16).toPoint()


def window(panel):
    return panel.chart.plane.window


def wheel_event(panel, point, angle, pixels=None, modifiers=NONE):
    return QWheelEvent(
        QPointF(point),
        QPointF(panel.chart.mapToGlobal(point)),
        pixels or QPoint(),
        angle,
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


def turn(panel, point, notches=1.0, modifiers=NONE, pixels=None, sideways=0.0):
    """Turn the wheel at a point of the plot."""
    angle = QPoint(round(120 * sideways), round(120 * notches))
    event = wheel_event(panel, point, angle, pixels, modifiers)
    QApplication.sendEvent(panel.chart, event)
    settle(panel)


def settle(panel):
    """Let what waits for the next frame of the screen be drawn."""
    timer = panel.chart._navigator._windows._timer
    while timer.isActive():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def drag(panel, start, end, button=LEFT):
    chart = panel.chart
    QTest.mousePress(chart, button, pos=start)
    for part in (0.4, 0.8, 1.0):
        QTest.mouseMove(chart, start + (end - start) * part)
    QTest.mouseRelease(chart, button, pos=end)
    settle(panel)


def steps_of(panel):
    return (window(panel).first, window(panel).last)


def losses_of(panel):
    return (window(panel).low, window(panel).high)
