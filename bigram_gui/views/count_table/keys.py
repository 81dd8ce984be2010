"""Which keys lead from cell to cell."""

from __future__ import annotations

from PySide6.QtCore import Qt

from bigram_gui.core.table_grid import Cell

_Key = Qt.Key
_DIRECTIONS: dict[int, Cell] = {
    _Key.Key_Left: (0, -1),
    _Key.Key_Right: (0, 1),
    _Key.Key_Up: (-1, 0),
    _Key.Key_Down: (1, 0),
    _Key.Key_PageUp: (-1, 0),
    _Key.Key_PageDown: (1, 0),
    _Key.Key_Home: (0, -1),
    _Key.Key_End: (0, 1),
}
_PAGES = (_Key.Key_PageUp, _Key.Key_PageDown)
_ENDS = (_Key.Key_Home, _Key.Key_End)


def leads_on(key: int) -> bool:
    """Return whether a key leads to another cell."""
    return key in _DIRECTIONS


def moved(key: int, to_end: bool, cell: Cell, page: int, shape: Cell) -> Cell | None:
    """Return the cell that ``key`` leads to in a table of ``shape``, None for other keys.

    Parameters
    ----------
    to_end
        Whether Ctrl is pressed: arrows then lead to the end of the row or column, Home and End
        to the first and the last cell of all.
    page
        How many rows a page key passes over.
    """
    if key not in _DIRECTIONS:
        return None
    down, right = _DIRECTIONS[key]
    if key in _ENDS and to_end:
        down = right
    steps = page if key in _PAGES else 1
    if to_end or key in _ENDS:
        steps = max(shape)
    return _clamped(cell[0] + steps * down, shape[0]), _clamped(cell[1] + steps * right, shape[1])


def _clamped(index: int, number: int) -> int:
    return max(0, min(index, number - 1))
