"""The tokens of the name as chips joined by arrows; two neighbours and their arrow are a pair."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.core.pair_rows import PairRows
from bigram_gui.core.position_text import position_text
from bigram_gui.views.inspector.chip_flow import ChipFlow
from bigram_gui.views.inspector.chip_painter import LINE_HEIGHT, ChipPainter, ChipRulers
from bigram_gui.views.inspector.chips import Chips, chips_of, spells_same
from bigram_gui.views.inspector.pair_surface import PairSurface
from bigram_gui.views.shapes import paint_focus
from bigram_gui.views.text.font_change import is_followed

SIDE = 8
"""The edge of the selected pair and the ring of the focus reach this far out at the sides."""

_PADDING = 11
_NARROWEST = 32
_RING_RADIUS = 6


class ChipStrip(PairSurface):
    """As many lines of chips as the name needs. A click or an arrow key picks a pair."""

    arranged = Signal()
    place_picked = Signal(int)  # of a known pair in a text with unknown characters

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Tokens and pairs")
        self._chips = Chips()
        self._rows: PairRows | None = None
        self._shown_pair: tuple[object, ...] = ()
        self._selected: int | None = None
        self._room = self._single_room = 0
        self._flow: ChipFlow | None = None
        self._rulers = ChipRulers()

    @property
    def lines(self) -> int:
        """The number of lines."""
        return self._flow.lines if self._flow is not None else 1

    @property
    def can_pick(self) -> bool:
        return self._flow is not None and not self._chips.unknown

    def show_frame(self, frame: Frame) -> None:
        before = self._frame
        super().show_frame(frame)
        rows = self._rows = PairRows.of(frame)
        is_same = before is not None and spells_same(before, frame)
        if not is_same:
            self._chips = chips_of(frame)
            self._arrange()
        shown = frame.pair, frame.lone_tokens, frame.problem is None
        if not is_same or self._shown_pair != shown:
            self._shown_pair = shown
            self._selected = rows.selected
            self._tell(rows)
            self.update()

    def show_selected(self, pair: int | None) -> bool:
        """Select that one of equal pairs, None for none; tell whether it is another one."""
        is_other = pair != self._selected
        if is_other:
            self._selected = pair
            self.update()
        return is_other

    def _tell(self, rows: PairRows) -> None:
        """Let a screen reader know which pair is selected."""
        position, frame = position_text(rows.frame), rows.frame
        if frame.lone_pair is None and frame.problem is None:
            position = f"{position}: {rows.text(frame.pair)}"
        self.setAccessibleDescription(position)

    def pair_at(self, position: QPointF) -> int | None:
        if self._flow is None:
            return None
        return self._flow.pair_at(position.x() - SIDE, int(position.y()) // LINE_HEIGHT)

    def _tip_at(self, position: QPointF) -> str:
        pair = self.pair_at(position)
        if pair is None or self._rows is None:
            return ""
        return f"{self._rows.text(pair)}\n{self._rows.exact_text(pair)}"

    def mousePressEvent(self, event: QMouseEvent) -> None:
        pair = self.pair_at(event.position())
        is_left = event.button() is Qt.MouseButton.LeftButton
        if self.can_pick or self._rows is None or pair is None or not is_left:
            super().mousePressEvent(event)
            return
        if self._rows.pair(pair) is not None:
            self.place_picked.emit(pair)

    def set_room(self, room: int, single_room: int) -> None:
        """Wrap lines at ``room`` pixels, unless ``single_room`` is enough for a single one."""
        if (room, single_room) != (self._room, self._single_room):
            self._room, self._single_room = room, single_room
            if self._chips.labels:
                self._arrange()
                self.update()

    def wanted_area(self) -> QRectF:
        """Return the lines of the selected pair, or that of the first unknown character."""
        if self._flow is None or self._frame is None:
            return QRectF()
        unknown = min(self._chips.unknown, default=None)
        pair = self._frame.pair
        if self._selected is not None:
            pair, unknown = self._selected, None
        ends = (pair, pair + 1) if unknown is None else (unknown, unknown)
        first, last = (self._flow.line_of(chip) for chip in ends)
        height = (last - first + 1) * LINE_HEIGHT
        return QRectF(0, first * LINE_HEIGHT, self.width(), height)

    def _arrange(self) -> None:
        known = {label: self._width(label) for label in set(self._chips.labels)}
        widths = np.array([known[label] for label in self._chips.labels])
        self._flow = ChipFlow.of(widths, max(1, self._room), self._single_room)
        self.setFixedHeight(self._flow.lines * LINE_HEIGHT)
        self.arranged.emit()

    def _width(self, label: str) -> float:
        text = self._rulers.of(label).width(label)
        return max(_NARROWEST, round(text) + 2 * _PADDING)

    def sizeHint(self) -> QSize:
        return QSize(200, self.lines * LINE_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, LINE_HEIGHT)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_followed(event) and self._flow is not None:
            self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None or self._flow is None or self._frame is None:
            return
        painter = QPainter(self)
        painter.translate(SIDE, 0)
        chips = ChipPainter(painter, self._chips, self._flow, self._rulers, self._theme.colours)
        selected = self._selected
        if self._hovered is not None and self.can_pick and self._hovered < self._flow.pairs:
            chips.paint_hovered(self._hovered)
        if selected is not None:
            chips.paint_selected(selected, self.hasFocus())
        for line in _lines(event.rect().top(), event.rect().bottom(), self._flow.lines):
            chips.paint_line(line, selected)
        if self.hasFocus() and selected is None:
            painter.resetTransform()
            area = QRectF(self.rect())
            paint_focus(painter, area, _RING_RADIUS, self._theme.colours.blue)


def _lines(top: int, bottom: int, lines: int) -> range:
    return range(top // LINE_HEIGHT, min(bottom // LINE_HEIGHT + 1, lines))
