"""Where the cells are in the widget."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize

from bigram_gui.core.table_grid import Cell
from bigram_gui.views.count_table.cell_size import CellSize
from bigram_gui.views.layout import PLOT_LEFT

TOP = 16  # the letters of the columns
RIGHT = 12  # the end of BOS, which is wider than its column
BOTTOM = 4


@dataclass(frozen=True, slots=True)
class CellArea:
    """The places of cells, in pixels of the widget.

    Attributes
    ----------
    size
        Of the widget.
    offset
        How far the cells are scrolled, to the left and upwards.
    """

    size: QSize
    cell: CellSize
    rows: int
    columns: int
    offset: QPoint

    @property
    def plot(self) -> QRect:
        """Where cells can be seen."""
        size = room_in(self.size)
        return QRect(PLOT_LEFT, TOP, size.width() + RIGHT, size.height() + BOTTOM)

    @property
    def content(self) -> QSize:
        """The size of all cells together."""
        return QSize(self.columns * self.cell.width, self.rows * self.cell.height)

    @property
    def visible_rows(self) -> range:
        """The rows of which something can be seen."""
        return _visible(self.offset.y(), self.plot.height(), self.cell.height, self.rows)

    @property
    def visible_columns(self) -> range:
        """The columns of which something can be seen."""
        return _visible(self.offset.x(), self.plot.width(), self.cell.width, self.columns)

    def left(self, column: int) -> int:
        """Return where a column begins."""
        return PLOT_LEFT + column * self.cell.width - self.offset.x()

    def top(self, row: int) -> int:
        """Return where a row begins."""
        return TOP + row * self.cell.height - self.offset.y()

    def rect(self, cell: Cell) -> QRect:
        """Return a cell without the gap after it."""
        row, column = cell
        gap = self.cell.gap
        width, height = self.cell.width - gap, self.cell.height - gap
        return QRect(self.left(column), self.top(row), width, height)

    def cell_at(self, point: QPoint) -> Cell | None:
        """Return the cell at a position, None outside of all."""
        if not self.plot.contains(point):
            return None
        column = (point.x() - self.left(0)) // self.cell.width
        row = (point.y() - self.top(0)) // self.cell.height
        return (row, column) if 0 <= row < self.rows and 0 <= column < self.columns else None


def room_in(size: QSize) -> QSize:
    """Return how much of a widget of that size is for cells."""
    return QSize(max(1, size.width() - PLOT_LEFT - RIGHT), max(1, size.height() - TOP - BOTTOM))


def _visible(offset: int, room: int, step: int, number: int) -> range:
    first = max(0, offset // step)
    return range(first, min(number, -(-(offset + room) // step)))
