"""How chips, the arrows between them, and the edge around a pair are drawn."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from bigram_gui.core.vocabulary import BOS_LABEL
from bigram_gui.views.inspector.chip_flow import ChipFlow
from bigram_gui.views.inspector.chips import Chips
from bigram_gui.views.shapes import (
    FOCUS_WIDTH,
    paint_arrow,
    paint_dashed,
    paint_outline,
    paint_rounded,
)
from bigram_gui.views.text.ruler import Ruler, shared_ruler
from bigram_gui.views.theme import Colours, Size, type_font

LINE_HEIGHT = 50
_CHIP_HEIGHT = 32
_RADIUS = 6
_EDGE = 5  # from a chip to the outer side of its pair's edge
_EDGE_WIDTH = 2
_EDGE_RADIUS = 9  # of the middle of the line: 10 outside
_FOCUS_GAP = 1  # more would not fit beside the first chip
_ARROW = 12
_ARROW_ROOM = 14  # around an arrow, for the edges and rings of the pairs beside it


class ChipRulers:
    """The fonts of chips: smaller for what is not a single character."""

    def __init__(self) -> None:
        self._character = shared_ruler(type_font(Size.CHIP, QFont.Weight.DemiBold))
        self._longer = shared_ruler(type_font(Size.SMALL, QFont.Weight.Medium))

    def of(self, label: str) -> Ruler:
        """Return the ruler, and so the font, for a label; a mark may bring its own base."""
        return self._longer if len(label) > 2 else self._character


class ChipPainter:
    """Paints some chips in a coordinate system that begins at the first of them."""

    def __init__(
        self,
        painter: QPainter,
        chips: Chips,
        flow: ChipFlow,
        rulers: ChipRulers,
        colours: Colours,
    ) -> None:
        self._painter = painter
        self._rulers = rulers
        self._chips = chips
        self._flow = flow
        self._colours = colours

    def paint_line(self, line: int, selected: int | None) -> None:
        """Paint the chips of a line and the arrows after them."""
        for chip in self._flow.chips_in(line):
            self._paint_chip(chip, line)
            if chip < self._flow.pairs:
                self._paint_arrow(chip, line, chip == selected)

    def paint_selected(self, pair: int, with_focus: bool) -> None:
        """Paint the ground and the edge of the selected pair, and the ring of the focus."""
        for area in self._areas(pair, _EDGE):
            paint_rounded(self._painter, area, _EDGE_RADIUS, self._colours.tint)
            paint_outline(self._painter, area, _EDGE_RADIUS, self._colours.orange, _EDGE_WIDTH)
        if with_focus:
            reach = _EDGE + _FOCUS_GAP + FOCUS_WIDTH
            for area in self._areas(pair, reach):
                radius = _EDGE_RADIUS + _FOCUS_GAP + FOCUS_WIDTH
                paint_outline(self._painter, area, radius, self._colours.blue, FOCUS_WIDTH)

    def paint_hovered(self, pair: int) -> None:
        """Paint the ground of the pair under the mouse."""
        for area in self._areas(pair, _EDGE):
            paint_rounded(self._painter, area, _EDGE_RADIUS, self._colours.hover)

    def _areas(self, pair: int, reach: float) -> Iterator[QRectF]:
        """Return what a pair covers: one area, or one on each line if it is wrapped."""
        first, second = self._area(pair), self._area(pair + 1)
        around = (-reach, -reach, reach, reach)
        if first.top() == second.top():
            yield first.united(second).adjusted(*around)
        else:
            yield first.adjusted(0, 0, self._flow.gap - reach, 0).adjusted(*around)
            yield second.adjusted(*around)

    def _area(self, chip: int) -> QRectF:
        top = self._flow.line_of(chip) * LINE_HEIGHT + (LINE_HEIGHT - _CHIP_HEIGHT) / 2
        return QRectF(float(self._flow.lefts[chip]), top, self._flow.widths[chip], _CHIP_HEIGHT)

    def _paint_chip(self, chip: int, line: int) -> None:
        area, label = self._area(chip), self._chips.labels[chip]
        paint_rounded(self._painter, area, _RADIUS, self._colours.chip)
        if chip in self._chips.unknown:
            paint_dashed(self._painter, area, _RADIUS, self._colours.error)
        else:
            paint_outline(self._painter, area, _RADIUS - 0.5, self._colours.border)
        self._painter.setFont(self._rulers.of(label).font)
        self._painter.setPen(self._text_colour(chip, label))
        self._painter.drawText(area, Qt.AlignmentFlag.AlignCenter, label)

    def _text_colour(self, chip: int, label: str) -> QColor:
        if chip in self._chips.unknown:
            return self._colours.error
        return self._colours.text_secondary if label == BOS_LABEL else self._colours.text

    def _paint_arrow(self, chip: int, line: int, is_selected: bool) -> None:
        length = min(_ARROW, self._flow.gap - _ARROW_ROOM)
        start = self._flow.right(chip) + (self._flow.gap - length) / 2
        middle = line * LINE_HEIGHT + LINE_HEIGHT / 2
        colour = self._colours.orange if is_selected else self._colours.text_tertiary
        paint_arrow(self._painter, QPointF(start, middle), length, colour)
