"""Views on a screen, and a wheel over them."""

from typing import TypeVar

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from tests.views.frames import theme_of

View = TypeVar("View", bound=QWidget)


def shown(qtbot, view: View, frame=None, size=None, theme="dark") -> View:
    """Show a view in the active window, in a theme and with a frame if there is one."""
    qtbot.addWidget(view)
    view.show_theme(theme_of(theme))  # type: ignore[attr-defined]
    if size is not None:
        view.resize(*size)
    if frame is not None:
        view.show_frame(frame)  # type: ignore[attr-defined]
    with qtbot.waitActive(view):
        view.show()
    return view


def wheel_event(
    widget: QWidget,
    point: QPoint,
    angle: QPoint,
    pixels: QPoint | None = None,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> QWheelEvent:
    """Return a turn of the wheel at a point of a widget, in eighths of a degree."""
    return QWheelEvent(
        QPointF(point),
        QPointF(widget.mapToGlobal(point)),
        pixels or QPoint(),
        angle,
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
