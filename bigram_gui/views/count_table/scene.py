"""All that a picture of the table depends on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from bigram_gui.core.live_table import ShownTable
from bigram_gui.core.table import Quantity
from bigram_gui.core.table_grid import Cell
from bigram_gui.core.token_mark import token_mark
from bigram_gui.views.colour_map import ColourMap
from bigram_gui.views.count_table.cell_area import CellArea
from bigram_gui.views.count_table.cell_picture import CellColours
from bigram_gui.views.theme import Theme


@dataclass(frozen=True, slots=True)
class TableScene:
    """One picture of the table.

    Attributes
    ----------
    selected, inspected
        The cell of the selected pair, and the one that the mouse or the keyboard is on.
    ring
        Whether the keyboard is on it.
    path
        The cells of the typed name's pairs in their order, as many as are drawn.
    """

    theme: Theme
    area: CellArea
    shown: ShownTable
    selected: Cell | None
    inspected: Cell | None = None
    ring: bool = False
    path: tuple[Cell | None, ...] = ()

    @property
    def backdrop(self) -> tuple[object, ...]:
        """All that the labels depend on."""
        return self.theme, self.area, self.shown.grid, self.selected, self.inspected

    @property
    def way(self) -> tuple[object, ...]:
        """All that the typed name's way depends on."""
        return self.theme, self.area, self.path

    def row_mark(self, row: int) -> str:
        """Return how the current token of a row is written."""
        return token_mark(self.shown.frame.labels[int(self.shown.grid.rows[row])])

    def column_mark(self, column: int) -> str:
        """Return how the next token of a column is written."""
        return token_mark(self.shown.frame.labels[int(self.shown.grid.columns[column])])


@dataclass(frozen=True, slots=True, eq=False)
class TableColours:
    """The colour maps of a theme."""

    heat: CellColours
    change: CellColours

    @classmethod
    def of(cls, theme: Theme) -> TableColours:
        """Make the colour maps of ``theme``."""
        heat, change = ColourMap.through(theme.heat), ColourMap.diverging(theme.change)
        return cls(_cell_colours(heat, theme), _cell_colours(change, theme))

    def of_quantity(self, quantity: Quantity) -> CellColours:
        """Return the colours of what cells show."""
        return self.change if quantity is Quantity.CHANGE else self.heat


def _cell_colours(cells: ColourMap, theme: Theme) -> CellColours:
    colours = theme.colours
    return CellColours(
        cells=cells,
        ground=colours.ground,
        dot=colours.border,
        hatch=colours.border,
        # Only black and white have a contrast of 4.5 to every colour, the one or the other.
        on_light=QColor(Qt.GlobalColor.black),
        on_dark=QColor(Qt.GlobalColor.white),
    )
