"""Which keys lead from name to name, where they stand in columns."""

from __future__ import annotations

from PySide6.QtCore import Qt

_ASIDE = (Qt.Key.Key_Left, Qt.Key.Key_Right)


def moved(key: int, number: int, rows: int, count: int) -> int | None:
    """Return the number that ``key`` leads to among ``count`` names, None for other keys.

    Numbers run down columns of ``rows``. Page keys lead to the ends of a column; no key leads
    aside to where no name is.
    """
    top = number // rows * rows
    targets: dict[int, int] = {
        Qt.Key.Key_Up: number - 1,
        Qt.Key.Key_Down: number + 1,
        Qt.Key.Key_Left: number - rows,
        Qt.Key.Key_Right: number + rows,
        Qt.Key.Key_PageUp: top,
        Qt.Key.Key_PageDown: top + rows - 1,
        Qt.Key.Key_Home: 0,
        Qt.Key.Key_End: count - 1,
    }
    target = targets.get(key)
    if target is None:
        return None
    if key in _ASIDE and not 0 <= target < count:
        return number
    return max(0, min(target, count - 1))
