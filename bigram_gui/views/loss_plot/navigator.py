"""Zooming and moving the view, with the mouse, a touchpad or the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent

from bigram_gui.views.loss_plot.axis import Axis
from bigram_gui.views.loss_plot.drawing import Drawing
from bigram_gui.views.loss_plot.paced import Paced
from bigram_gui.views.loss_plot.plane import Plane, Window
from bigram_gui.views.loss_plot.zooming import held, moved, zoomed_losses, zoomed_steps

_FRAME_MILLISECONDS = 16
_NOTCH = 120  # eighths of a degree
_FACTOR_A_NOTCH = 0.8
_PIXELS_A_NOTCH = 60  # of a touchpad, or of a view that a wheel turned sideways moves
_FACTOR_A_KEY = 0.7
_PART_A_KEY = 0.1  # of the window, that a key moves it


class Navigator(QObject):
    """Turns gestures into windows; several within a frame of the screen are drawn as one."""

    window_chosen = Signal(object)  # Window

    def __init__(self, drawing: Drawing) -> None:
        super().__init__(drawing)
        self._drawing = drawing
        self._coming: Window | None = None  # not drawn yet
        self._pan_from: tuple[QPointF, Window] | None = None
        self._windows = Paced(_FRAME_MILLISECONDS, self)
        self._windows.due.connect(self._on_window_due)

    def forget(self) -> None:
        """Drop what was not drawn yet, and let go."""
        self._windows.forget()
        self._coming = self._pan_from = None

    @property
    def is_panning(self) -> bool:
        """Whether the mouse holds the curve."""
        return self._pan_from is not None

    def turn(self, event: QWheelEvent) -> None:
        """Zoom about the pointer, or move the view with a wheel that is turned sideways."""
        plane = self._plane()
        if plane is None:
            return
        modifiers, at = event.modifiers(), event.position()
        across, along = _turned(event)
        if modifiers & Qt.KeyboardModifier.ShiftModifier and across == 0:
            across, along = along, 0.0
        if abs(across) > abs(along):
            self._choose(self._shifted(plane, across * _PIXELS_A_NOTCH, 0))
            return
        on_losses = modifiers & Qt.KeyboardModifier.ControlModifier or at.x() < plane.area.left()
        axis = Axis.LOSSES if on_losses else Axis.STEPS
        self._zoom(plane, axis, at, _FACTOR_A_NOTCH**along)

    def pinch(self, event: QNativeGestureEvent) -> None:
        """Zoom the steps about two fingers on a touchpad."""
        plane = self._plane()
        is_zoom = event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture
        if plane is not None and is_zoom and event.value() > -1:
            self._zoom(plane, Axis.STEPS, event.position(), 1 / (1 + event.value()))

    def zoom_by_key(self, axis: Axis, *, closer: bool) -> None:
        """Zoom about the viewed step, or about the middle if it is out of view."""
        plane, frame = self._plane(), self._drawing.frame_shown
        if plane is None or frame is None:
            return
        at = plane.area.center()
        if axis is Axis.STEPS and plane.holds(frame.step):
            at.setX(plane.x_of(frame.step))
        self._zoom(plane, axis, at, _FACTOR_A_KEY if closer else 1 / _FACTOR_A_KEY)

    def move_by_key(self, right: int, up: int) -> None:
        """Move the view by a part of its size."""
        plane = self._plane()
        if plane is not None:
            part = _PART_A_KEY
            width, height = plane.area.width(), plane.area.height()
            self._choose(self._shifted(plane, -right * part * width, up * part * height))

    def zoom_to(self, box: QRectF) -> None:
        """Let the plot show what is in a box of it."""
        plane = self._plane()
        if plane is None:
            return
        wanted = Window(
            plane.place_at(box.left()),
            plane.place_at(box.right()),
            plane.loss_place_at(box.bottom()),
            plane.loss_place_at(box.top()),
        )
        self._choose(held(wanted, self._drawing.whole(), plane.scale))

    def grip(self, at: QPointF) -> None:
        """Take hold of the curve."""
        plane = self._plane()
        if plane is not None and plane.area.contains(at):
            self._pan_from = at, plane.window

    def drag(self, at: QPointF) -> None:
        """Move the curve with the mouse."""
        plane = self._plane()
        if plane is not None and self._pan_from is not None:
            start, window = self._pan_from
            by = at - start
            self._choose(self._shifted(plane._replace(window=window), by.x(), by.y()))

    def let_go(self) -> None:
        """Leave the curve where it is."""
        self._pan_from = None

    def _plane(self) -> Plane | None:
        """Return the plane that the next gesture starts from."""
        plane, frame = self._drawing.plane, self._drawing.frame_shown
        if plane is None or frame is None or frame.latest == 0:
            return None
        return plane if self._coming is None else plane._replace(window=self._coming)

    def _zoom(self, plane: Plane, axis: Axis, at: QPointF, factor: float) -> None:
        whole = self._drawing.whole()
        if axis is Axis.STEPS:
            about = plane.place_at(at.x())
            self._choose(zoomed_steps(plane.window, whole, plane.scale, about, factor))
        else:
            about = plane.loss_place_at(at.y())
            self._choose(zoomed_losses(plane.window, whole, about, factor))

    def _shifted(self, plane: Plane, right: float, down: float) -> Window:
        """Return the window under which the curve has moved by so many pixels."""
        places_right = plane.place_at(plane.area.left() - right) - plane.window.first
        places_up = plane.loss_place_at(plane.area.bottom() - down) - plane.window.low
        return moved(plane.window, self._drawing.whole(), places_right, places_up)

    def _choose(self, window: Window) -> None:
        self._coming = window
        self._windows.offer(window)

    @Slot(object)
    def _on_window_due(self, window: Window) -> None:
        self._coming = None
        self.window_chosen.emit(window)


def _turned(event: QWheelEvent) -> tuple[float, float]:
    """Return how far a wheel was turned, in notches, sideways and upwards."""
    pixels: QPoint = event.pixelDelta()
    if not pixels.isNull():  # a touchpad, which moves as smoothly as the fingers on it
        return pixels.x() / _PIXELS_A_NOTCH, pixels.y() / _PIXELS_A_NOTCH
    return event.angleDelta().x() / _NOTCH, event.angleDelta().y() / _NOTCH
