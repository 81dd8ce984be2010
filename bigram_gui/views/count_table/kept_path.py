"""The cells that the typed name leads through, looked up once as long as it is the same."""

from __future__ import annotations

from bigram_gui.core.live_table import ShownTable
from bigram_gui.core.table_grid import Cell
from bigram_gui.views.count_table.path_painter import MOST_PAIRS


class KeptPath:
    """Remembers the path of one name through one grid."""

    def __init__(self) -> None:
        self._cells: tuple[Cell | None, ...] = ()
        self._key: object = None

    def cells(self, shown: ShownTable) -> tuple[Cell | None, ...]:
        """Return the cell of each pair that is drawn; None where a pair is not in the table."""
        key = shown.grid, shown.frame.score.tokens[: MOST_PAIRS + 1]
        if key != self._key:
            self._key, self._cells = key, tuple(shown.grid.path(key[1]))
        return self._cells
