"""Which keys lead from row to row."""

from __future__ import annotations

from PySide6.QtCore import Qt

from bigram_gui.core.row_window import RowWindow


def row_at_key(key: int, window: RowWindow) -> int | None:
    """Return the row of all that a key leads to, which may lie beyond the ends; None for others."""
    current, page = window.current, window.page
    targets: dict[int, int] = {
        Qt.Key.Key_Up: current - 1,
        Qt.Key.Key_Down: current + 1,
        Qt.Key.Key_PageUp: current - page,
        Qt.Key.Key_PageDown: current + page,
        Qt.Key.Key_Home: 0,
        Qt.Key.Key_End: window.rows - 1,
    }
    return targets.get(key)
