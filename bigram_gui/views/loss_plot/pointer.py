"""The mouse on the plot: what it points at, and the steps it picks."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from bigram_gui.views.loss_plot.axes import LABELS_HEIGHT
from bigram_gui.views.loss_plot.drawing import Drawing
from bigram_gui.views.loss_plot.paced import Paced
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.loss_plot.zoom_box import box_between

_FRAME_MILLISECONDS = 16
_SIDES = 8  # pixels left and right of the plot that still belong to its first and last step


class Pointer(QObject):
    """Turns moves and presses into steps and boxes.

    A click on the plot picks its step, and a drag draws a box around what to zoom to. The
    cursor's tag and line, and the axis below the plot like a ruler, are dragged. Positions that
    come faster than frames are passed over, but never the last.
    """

    picked = Signal(object)  # int
    clicked = Signal(object)  # int: a step that was picked with a click, before it is picked
    hovered = Signal(object)  # int, or None
    boxed = Signal(object)  # QRectF

    def __init__(self, drawing: Drawing) -> None:
        super().__init__(drawing)
        self._drawing = drawing
        self._hovered: int | None = None
        self._is_beyond = False  # whether the mouse is on a step that only kept runs have
        self._pressed_at: QPointF | None = None
        self._grip: float | None = None  # from the mouse to the line that is dragged
        self._gripped_at: QPointF | None = None  # on the line or its tag
        self._moves = Paced(_FRAME_MILLISECONDS, self)
        self._moves.due.connect(self._on_move_due)
        self._is_boxing = False
        self._boxes = Paced(_FRAME_MILLISECONDS, self)
        self._boxes.due.connect(self._on_box_due)
        self._drags = Paced(_FRAME_MILLISECONDS, self)
        self._drags.due.connect(self._on_drag_due)

    def press(self, at: QPointF) -> None:
        """Take hold of what is under a press of the left button."""
        plane, cursor = self._drawing.plane, self._drawing.cursor_line
        if plane is None or not self._has_steps():
            return
        if cursor.is_grabbed_at(at):
            self._grip = (cursor.line_x or 0.0) - at.x()
            self._gripped_at = at
            self._hover(None)
        elif _on_ruler(plane, at):
            self._grip = 0.0
            self._hover(None)
            self._drags.hand_on(at)
        elif _on_plot(plane, at):
            self._pressed_at = at
        self._show_shape(at)

    def move(self, at: QPointF) -> None:
        """Follow the mouse."""
        if self._grip is not None:
            self._drags.offer(at)
        elif self._pressed_at is not None and self._is_drag(self._pressed_at, at):
            self._is_boxing = True
            self._hover(None)
            self._boxes.offer(at)
            self._show_shape(at)
        else:
            self._moves.offer(at)
            self._show_shape(at)

    def release(self, at: QPointF) -> None:
        """Let go; a press that did not move was a click."""
        if self._grip is not None:
            self._drags.hand_on(at)
            self._grip = None
            self._click_line(at)
        elif self._is_boxing:
            self._boxes.hand_on(at)
            box = self._drawing.zoom_box.box
            self.let_go()
            if box is not None:
                self.boxed.emit(box)
        elif self._pressed_at is not None:
            self._click(at.x())
        self._pressed_at = None
        self._show_shape(at)

    @property
    def is_beyond(self) -> bool:
        """Whether the mouse is on a step that only kept runs have, when it was last looked at."""
        return self._is_beyond

    @property
    def is_boxing(self) -> bool:
        """Whether a box is being drawn."""
        return self._is_boxing

    def let_go(self) -> None:
        """Draw no box any more, and pick nothing."""
        self._boxes.forget()
        self._is_boxing = False
        self._pressed_at = None
        self._drawing.zoom_box.show_box(None)

    def _is_drag(self, start: QPointF, at: QPointF) -> bool:
        """Whether a press is more than a click, once it was or by how far it has moved."""
        moved = (at - start).manhattanLength()
        return self._is_boxing or moved >= QGuiApplication.styleHints().startDragDistance()

    def leave(self) -> None:
        """Point at nothing any more."""
        self._moves.forget()
        self._is_beyond = False
        self._hover(None)
        self._drawing.show_beyond(None)

    def forget(self) -> None:
        """Take no step as pointed at, since another run is shown: the next move tells anew."""
        self._moves.forget()
        self._is_beyond = False
        self._hovered = None
        self._drawing.show_beyond(None)

    def point_again(self, at: QPointF) -> None:
        """Find the step under a mouse that stands still while the steps change under it."""
        if self._hovered is not None or self._is_beyond:
            self._moves.offer(at)

    @Slot(object)
    def _on_move_due(self, at: QPointF) -> None:
        plane, frame = self._drawing.plane, self._drawing.frame_shown
        if plane is None or frame is None or self._drawing.longest == 0 or not _on_plot(plane, at):
            self._is_beyond = False
            self._hover(None)
            self._drawing.show_beyond(None)
        else:
            step, latest = max(0, plane.step_at(at.x())), frame.latest
            self._is_beyond = latest < min(step, self._drawing.longest)
            beyond = min(step, self._drawing.longest) if self._is_beyond else None
            self._drawing.show_beyond(beyond)
            self._hover(None if self._is_beyond else min(step, latest))

    @Slot(object)
    def _on_drag_due(self, at: QPointF) -> None:
        if self._grip is not None:
            self._pick(at.x() + self._grip)

    @Slot(object)
    def _on_box_due(self, at: QPointF) -> None:
        plane, start = self._drawing.plane, self._pressed_at
        if plane is not None and start is not None:
            self._drawing.zoom_box.show_box(box_between(plane, start, at))

    def _hover(self, step: int | None) -> None:
        if step != self._hovered:
            self._hovered = step
            self.hovered.emit(step)

    def _pick(self, x: float) -> None:
        if (step := self._step_at(x)) is not None:
            self.picked.emit(step)

    def _click_line(self, at: QPointF) -> None:
        """Tell of a click on the line of the viewed step, which was not dragged after all."""
        start, self._gripped_at = self._gripped_at, None
        frame = self._drawing.frame_shown
        if start is not None and frame is not None and not self._is_drag(start, at):
            self.clicked.emit(frame.step)

    def _click(self, x: float) -> None:
        if (step := self._step_at(x)) is not None:
            self.clicked.emit(step)
            self.picked.emit(step)

    def _step_at(self, x: float) -> int | None:
        plane, frame = self._drawing.plane, self._drawing.frame_shown
        if plane is None or frame is None:
            return None
        x = min(max(plane.area.left(), x), plane.area.right())  # no step out of view
        return min(max(0, plane.step_at(x)), frame.latest)

    def _has_steps(self) -> bool:
        frame = self._drawing.frame_shown
        return frame is not None and frame.latest > 0

    def _show_shape(self, at: QPointF) -> None:
        """Show by the shape of the mouse what can be dragged."""
        if self._grip is not None:
            shape = Qt.CursorShape.ClosedHandCursor
        elif self._is_boxing:
            shape = Qt.CursorShape.CrossCursor
        elif self._drawing.cursor_line.is_grabbed_at(at):
            shape = Qt.CursorShape.OpenHandCursor
        else:
            shape = Qt.CursorShape.ArrowCursor
        if self._drawing.cursor().shape() is not shape:
            self._drawing.setCursor(shape)


def _on_plot(plane: Plane, at: QPointF) -> bool:
    return plane.area.adjusted(-_SIDES, 0, _SIDES, 0).contains(at)


def _on_ruler(plane: Plane, at: QPointF) -> bool:
    below = 0 <= at.y() - plane.area.bottom() <= LABELS_HEIGHT
    return below and plane.area.left() - _SIDES <= at.x() <= plane.area.right() + _SIDES
