"""What all parts have in common on which a pair can be pointed at and picked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from bigram_gui.core.calculation import exact_text, pair_text
from bigram_gui.core.frame import Frame
from bigram_gui.views.inspector.pair_keys import SIDEWAYS, has_modifiers, pair_at_key
from bigram_gui.views.theme import Theme


class PairSurface(QWidget):
    """Turns clicks and keys into picks of a pair, and the mouse's moves into hovers.

    A subclass says in ``pair_at`` which pair is where, and paints.
    """

    pair_picked = Signal(int)
    pair_hovered = Signal(object)  # int, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._frame: Frame | None = None
        self._theme: Theme | None = None
        self._hovered: int | None = None
        self._pair = 0  # ahead of the frame's between a pick and the frame that shows it
        self._is_away = False  # at a pair alone; each key and click leads back to the name's pairs

    def pair_at(self, position: QPointF) -> int | None:
        """Return the pair at a place of this widget."""
        raise NotImplementedError

    @property
    def can_pick(self) -> bool:
        """Whether what is shown are the pairs of the frame's name."""
        return self._frame is not None

    def show_frame(self, frame: Frame) -> None:
        """Take over the frame; subclasses show it."""
        self._frame = frame
        self._pair = frame.pair
        self._is_away = frame.lone_pair is not None

    def show_hover(self, pair: int | None) -> None:
        """Mark the pair under the mouse, wherever the mouse is."""
        if pair != self._hovered:
            self._hovered = pair
            self.update()

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.update()

    def _pick(self, pair: int) -> None:
        if pair != self._pair or self._is_away:
            self._pair, self._is_away = pair, False
            self.pair_picked.emit(pair)

    def _pickable_at(self, position: QPointF) -> int | None:
        return self.pair_at(position) if self.can_pick else None

    def _tip_at(self, position: QPointF) -> str:
        pair = self._pickable_at(position)
        if pair is None or self._frame is None:
            return ""
        score = self._frame.score
        text = pair_text(self._frame.run.prepared.vocabulary, score.pair(pair))
        return f"{text}\n{exact_text(score, pair, self._frame.unit)}"

    def mousePressEvent(self, event: QMouseEvent) -> None:
        pair = self._pickable_at(event.position())
        if pair is not None and event.button() is Qt.MouseButton.LeftButton:
            self._pick(pair)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()  # it belongs to the press, which was ours

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pair = self._pickable_at(event.position())
        shape = Qt.CursorShape.ArrowCursor if pair is None else Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)
        self.pair_hovered.emit(pair)

    def leaveEvent(self, event: QEvent) -> None:
        self.pair_hovered.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pair = None
        if self._frame is not None and self.can_pick and not has_modifiers(event):
            pair = pair_at_key(event.key(), self._pair, len(self._frame.score))
            if self._is_away and event.key() in SIDEWAYS:
                pair = self._pair
        if pair is None:
            super().keyPressEvent(event)
        else:
            self._pick(pair)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self._tip_at(QPointF(event.pos())) or self.toolTip()
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)
