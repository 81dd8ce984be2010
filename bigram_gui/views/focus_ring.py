"""The ring around the button, box or slider that has the keyboard's focus."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QSlider,
    QWidget,
)

from bigram_gui.timers import one_shot_timer
from bigram_gui.views.theme import Theme

GAP = 2
WIDTH = 2
_RADIUS = 9.0
_RINGED = (QAbstractButton, QSlider)  # fields turn their own border, our own widgets draw their own
_MOVING = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.EnabledChange,
)


class FocusRing(QObject):
    """Keeps a ring around the focused control, in whichever window it is.

    The style sheet cannot draw outside of a control. Focus that came from a press of the mouse
    gets no ring: the person knows where the pointer is. All is done when the event loop comes
    round: focus is also lost by what is being destroyed at that moment.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._colour = QColor(Qt.GlobalColor.transparent)
        self._ring: _Ring | None = None
        self._is_pressed = False
        self._soon = one_shot_timer(self, 0)
        self._soon.timeout.connect(self._follow_focus)
        application.focusChanged.connect(self._on_focus_changed)

    def show_theme(self, theme: Theme) -> None:
        """Draw rings in the theme's blue."""
        self._colour = theme.colours.blue
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.show_colour(self._colour)

    @Slot()
    def _on_focus_changed(self) -> None:
        self._is_pressed = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        self._soon.start()

    @Slot()
    def _follow_focus(self) -> None:
        ring, self._ring = self._ring, None
        if ring is not None and shiboken6.isValid(ring):
            ring.leave()
        now = QApplication.focusWidget()
        if isinstance(now, _RINGED) and not self._is_pressed:
            self._ring = _Ring(now, self._colour)


class _Ring(QWidget):
    """One ring: it lies over the nearest scroll area or window, and follows its control.

    It refers to nothing but what lies on its parent, lest it keep a window alive, or be the one
    to end it.
    """

    def __init__(self, control: QWidget, colour: QColor) -> None:
        *self._followed, canvas = _path_to_canvas(control)
        super().__init__(canvas)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._control = control
        self._colour = colour
        self._moved = one_shot_timer(self, 0)
        self._moved.timeout.connect(self._follow)
        for widget in self._followed:
            widget.installEventFilter(self)
        self._follow()

    def show_colour(self, colour: QColor) -> None:
        self._colour = colour
        self.update()

    def leave(self) -> None:
        """Go away; the object dies when Qt gets to it."""
        for widget in filter(shiboken6.isValid, self._followed):
            widget.removeEventFilter(self)
        self._moved.stop()
        self.hide()
        self.deleteLater()

    @Slot()
    def _follow(self) -> None:
        control, canvas = self._control, self.parentWidget()
        if canvas is None or not shiboken6.isValid(control):
            return
        around = GAP + WIDTH
        area = control.rect().adjusted(-around, -around, around, around)
        area.translate(control.mapTo(canvas, QPoint()))
        self.setGeometry(area & canvas.rect())  # at an edge it comes nearer to the control
        self.setVisible(control.isVisibleTo(canvas) and control.isEnabled())
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVING:
            self._moved.start()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, WIDTH))
        half = WIDTH / 2
        radius = min(_RADIUS, self.height() / 2 - half)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius
        )


def _path_to_canvas(control: QWidget) -> list[QWidget]:
    """Return the control and its ancestors up to the nearest viewport or the window.

    The last of them is where the ring can be drawn without being cut off by a layout; the
    others are all that can move the control on it.
    """
    path = [control]
    while (parent := path[-1].parentWidget()) is not None and not path[-1].isWindow():
        path.append(parent)
        if _is_viewport(parent):
            break
    return path


def _is_viewport(widget: QWidget) -> bool:
    area = widget.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is widget
