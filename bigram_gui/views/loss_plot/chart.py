"""The plot as a control: its mouse, its keys and its focus."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QCursor,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.core.step_text import Reading, step_lines, step_text
from bigram_gui.timers import one_shot_timer
from bigram_gui.views.loss_plot.drawing import Drawing
from bigram_gui.views.loss_plot.keys import pan_for, step_for, zoom_for
from bigram_gui.views.loss_plot.navigator import Navigator
from bigram_gui.views.loss_plot.paced import Paced
from bigram_gui.views.loss_plot.plane import Window
from bigram_gui.views.loss_plot.pointer import Pointer
from bigram_gui.views.loss_plot.readouts import reading_of
from bigram_gui.views.loss_plot.speaker import Speaker

_FIGURES_MILLISECONDS = 100  # figures that change faster cannot be read
_DESCRIPTION_MILLISECONDS = 500  # a sentence takes longer to hear than a figure to read
_NOTICE_MILLISECONDS = 1_500
_RING_WIDTH = 2
_SLOW_SECONDS = 0.008
_PANNING = (Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton)
_SLOW_PAINTS = 10  # one after another: a single one may be the machine's


class LossChart(Drawing):
    """The loss curve; the viewed step is picked with the mouse or the keyboard."""

    step_picked = Signal(object)  # int
    live_requested = Signal()
    step_hovered = Signal(object)  # int, or None
    zoomed_changed = Signal(bool)
    described = Signal(str)  # the curve and the figures at the cursor, in words

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._viewed = 0
        self._has_ring = False
        self._slow_paints = 0
        self._figures = Paced(_FIGURES_MILLISECONDS, self)
        self._figures.due.connect(self._on_figures_due)
        self._descriptions = Paced(_DESCRIPTION_MILLISECONDS, self)
        self._descriptions.due.connect(self._describe)
        self._speaker = Speaker(self)
        self._speaker.described.connect(self.described)
        self._pointer = Pointer(self)
        self._pointer.picked.connect(self._pick)
        self._pointer.hovered.connect(self.step_hovered)
        self._pointer.clicked.connect(self._on_clicked)
        self._silence = one_shot_timer(self, _NOTICE_MILLISECONDS)
        self._silence.timeout.connect(self._on_silence_due)
        self._navigator = Navigator(self)
        self._navigator.window_chosen.connect(self.show_window)
        self._pointer.boxed.connect(self._navigator.zoom_to)
        self._was_zoomed = False
        self._viewed_before: tuple[int, bool] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName("Loss curve")

    def show_frame(self, frame: Frame) -> None:
        before, plane = self.frame_shown, self.plane
        super().show_frame(frame)
        self._viewed = frame.step
        self._pinned = self._pinned and not frame.live
        if before is not None and before.run is not frame.run:
            self._pointer.forget()
        if before is not None and _only_grew(before, frame):
            self._make_way()  # the figures may have to wait
            self._figures.offer(frame)
        else:
            self._figures.hand_on(frame)
        if before is not None and before.step != frame.step and self.hasFocus() and not frame.live:
            self._speaker.say_step(step_text(self._reading(frame)))
        self._tell_zoomed()
        if self.plane != plane or self._pointer.is_beyond:
            self._point_again()

    def show_window(self, window: Window | None) -> None:
        super().show_window(window)
        self._tell_zoomed()
        self._point_again()

    def fit(self) -> None:
        """Show all steps, and follow the training again."""
        self._navigator.forget()
        self.show_window(None)

    def _tell_zoomed(self) -> None:
        if self.is_zoomed != self._was_zoomed:
            self._was_zoomed = self.is_zoomed
            self.zoomed_changed.emit(self.is_zoomed)

    def _point_again(self) -> None:
        self._pointer.point_again(QPointF(self.mapFromGlobal(QCursor.pos())))

    def _reading(self, frame: Frame) -> Reading:
        return reading_of(frame, frame.facts, self._kept.shown(frame))

    @Slot(object)
    def _on_figures_due(self, frame: Frame) -> None:
        self.show_figures()
        self._descriptions.offer(frame)

    def show_insight_text(self, text: str) -> None:
        """Have a screen reader say what the curve says."""
        if text != self._speaker.insight:
            self._speaker.insight = text
            if self.frame_shown is not None:
                self._describe(self.frame_shown)

    @Slot(object)
    def _describe(self, frame: Frame) -> None:
        self._speaker.describe(frame, self._reading(frame))

    def readout_text(self) -> str:
        """Return the figures that the readout shows, in lines; "" before there is a frame."""
        frame = self.frame_shown
        if frame is None:
            return ""
        reading = self.reading or self._reading(frame)
        return step_lines(reading, frame.run.history.window)

    def copy_readout(self) -> None:
        """Put the figures of the readout on the clipboard, and say so."""
        QGuiApplication.clipboard().setText(self.readout_text())
        self._notice.show_text("Copied", self._readouts.main.box())
        self._speaker.announce("Copied")
        self._silence.start()

    @Slot()
    def _on_silence_due(self) -> None:
        self._notice.show_text("")

    @Slot(object)
    def _on_clicked(self, step: int) -> None:
        """Let the readout stay on a step that was clicked, or go again if it was there."""
        frame = self.frame_shown
        was_there = frame is not None and not frame.live and frame.step == step
        self._pinned = not (self._pinned and was_there)
        self.show_readout()

    @Slot(object)
    def _pick(self, step: int) -> None:
        """View another step; further keys count from it even before its frame comes."""
        self._viewed = step
        self.step_picked.emit(step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._show_ring(True)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_readout()
        elif self._is_escape_from_box(event):
            self._pointer.let_go()
        elif (step := self._step_for(event)) is not None:
            self._pick(step)
        elif (zoom := zoom_for(event)) is not None:
            self._navigator.zoom_by_key(zoom.axis, closer=zoom.closer)
        elif (pan := pan_for(event)) is not None:
            self._navigator.move_by_key(*pan)
        elif event.key() == Qt.Key.Key_Escape:
            self.live_requested.emit()
        else:
            event.ignore()

    def _is_escape_from_box(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and self._pointer.is_boxing

    def _step_for(self, event: QKeyEvent) -> int | None:
        if self.frame_shown is None or self.frame_shown.latest == 0:
            return None
        return step_for(event, self._viewed, self.frame_shown.latest)

    def event(self, event: QEvent) -> bool:
        # The keys of the focused plot are its own, whatever shortcuts there are.
        if isinstance(event, QKeyEvent):
            asks = event.type() is QEvent.Type.ShortcutOverride
            if asks and self._is_own(event):
                event.accept()
                return True
        if isinstance(event, QNativeGestureEvent):
            self._navigator.pinch(event)
            return True
        return super().event(event)

    def _is_own(self, event: QKeyEvent) -> bool:
        return (
            self._step_for(event) is not None
            or event.matches(QKeySequence.StandardKey.Copy)
            or zoom_for(event) is not None
            or self._is_escape_from_box(event)
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._navigator.turn(event)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_ring(False)
        if event.button() is Qt.MouseButton.LeftButton:
            frame = self.frame_shown
            self._viewed_before = None if frame is None else (frame.step, frame.live)
            self._pointer.press(event.position())
        elif event.button() in _PANNING and not self._pointer.is_boxing:
            self._navigator.grip(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._navigator.is_panning:
            self._navigator.drag(event.position())
        else:
            self._pointer.move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pointer.release(event.position())
        elif event.button() in _PANNING:
            self._navigator.let_go()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() is Qt.MouseButton.LeftButton
        if is_left and self.plane is not None and self.plane.area.contains(event.position()):
            self._view_as_before()
            self.fit()
        else:
            self.mousePressEvent(event)

    def _view_as_before(self) -> None:
        """Take back that the first click of two has picked a step."""
        before, self._viewed_before = self._viewed_before, None
        if before is None or self.frame_shown is None or self.frame_shown.latest == 0:
            return
        step, live = before
        self._pinned = False
        if live:
            self.live_requested.emit()
        else:
            self._pick(step)

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer.leave()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not _is_of_menu(event):
            self._show_ring(QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not _is_of_menu(event):
            self._show_ring(False)

    def _show_ring(self, shown: bool) -> None:
        """Show where the keyboard is; who pressed the mouse here knows."""
        if shown != self._has_ring:
            self._has_ring = shown
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        start = perf_counter()
        super().paintEvent(event)
        if self._has_ring and self._theme is not None:
            self._paint_ring(self._theme.colours.blue)
        is_slow = perf_counter() - start > _SLOW_SECONDS
        self._slow_paints = self._slow_paints + 1 if is_slow else 0
        if self._slow_paints == _SLOW_PAINTS:
            self._curves.thin()

    def _paint_ring(self, colour: QColor) -> None:
        with QPainter(self) as painter:
            pen = QPen(colour, _RING_WIDTH)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            half = _RING_WIDTH / 2
            painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))


def _is_of_menu(event: QFocusEvent) -> bool:
    """Whether a menu only borrows the keyboard, or gives it back."""
    return event.reason() is Qt.FocusReason.PopupFocusReason


def _only_grew(before: Frame, after: Frame) -> bool:
    """Whether all that is new in a frame are steps that training made."""
    return (
        before.live
        and after.live
        and before.run is after.run
        and before.latest < after.latest
        and before.name == after.name
    )
