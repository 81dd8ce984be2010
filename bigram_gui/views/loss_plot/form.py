"""The shape of the readout: its rows and the widths of its columns."""

from __future__ import annotations

from math import ceil

from PySide6.QtGui import QFont

from bigram_gui.views.loss_plot.pieces import MARK_WIDTH, text_width
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.loss_plot.reading import Cell
from bigram_gui.views.theme import Size, type_font

ROW = 20.0
PADDING = 12.0
TURN = 0.55  # of the plot's width: past it the box stands left of the line
FROM_EDGE = 4.0

_LEAST_WIDTH = 400.0
_WIDE = ((Cell.STEP, Cell.TRAINED_ON, Cell.WORST_PAIR), (Cell.LOSS, Cell.MEAN, Cell.NAME))
_STACKED = ((Cell.STEP, Cell.TRAINED_ON), (Cell.LOSS, Cell.MEAN), (Cell.NAME, Cell.WORST_PAIR))
# What a column must have room for; names and pairs of wide letters are cut short.
_WIDEST = {
    Cell.LOSS: "loss 8.88",
    Cell.MEAN: "running mean 8.88",
    Cell.WORST_PAIR: "worst pair BOS → m 8.88",
}
_WIDEST_STACKED = {
    Cell.LOSS: "loss 8.88",
    Cell.MEAN: "mean 8.88",
    Cell.NAME: "“mmm” 8.88",
    Cell.WORST_PAIR: "worst BOS → m 8.88",
}


class Form:
    """The rows and columns of the box; they stay as they are from step to step."""

    def __init__(self, rows: tuple[tuple[Cell, ...], ...], columns: tuple[float, ...]) -> None:
        self.rows = rows
        self.columns = columns

    @classmethod
    def fitting(cls, plane: Plane, latest: int) -> Form:
        """Return the form that leaves a line anywhere on the plane uncovered."""
        wide = cls(_WIDE, _stretched(_columns(_WIDE, _WIDEST, latest)))
        turn = plane.area.left() + TURN * plane.area.width()
        room = min(turn, plane.canvas.right() - turn - FROM_EDGE)
        if wide.width <= room:
            return wide
        return cls(_STACKED, _columns(_STACKED, _WIDEST_STACKED, latest))

    @property
    def is_stacked(self) -> bool:
        """Whether there are three short rows."""
        return self.rows == _STACKED

    @property
    def width(self) -> float:
        """The width of the box, in pixels."""
        return sum(self.columns) + (len(self.columns) + 1) * PADDING

    @property
    def height(self) -> float:
        """The height of the box, in pixels."""
        return (len(self.rows) + 0.6) * ROW


def _columns(
    rows: tuple[tuple[Cell, ...], ...], widest: dict[Cell, str], latest: int
) -> tuple[float, ...]:
    """Return the widths that the widest texts of the columns need."""
    mark = MARK_WIDTH
    bold = type_font(Size.SMALL, QFont.Weight.DemiBold)
    widths = {cell: mark + text_width(text, bold) for cell, text in widest.items()}
    widths[Cell.WORST_PAIR] -= mark
    widths[Cell.STEP] = text_width(f"Step {latest:,}", bold)
    return tuple(
        float(ceil(max(widths.get(cell, 0.0) for cell in column)))
        for column in zip(*rows, strict=True)
    )


def _stretched(columns: tuple[float, ...]) -> tuple[float, ...]:
    """Return the columns at least as wide together as the design has them."""
    least = _LEAST_WIDTH - (len(columns) + 1) * PADDING
    more = max(0.0, least - sum(columns)) / 2
    return (columns[0], columns[1] + more, columns[2] + more)
