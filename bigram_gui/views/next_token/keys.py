"""Which keys lead from bar to bar."""

from __future__ import annotations

from PySide6.QtCore import Qt


def moved(key: int, place: int, page: int, number: int) -> int | None:
    """Return the place that ``key`` leads to among ``number`` bars, or None for other keys.

    ``page`` is how many bars a page key passes over.
    """
    places: dict[int, int] = {
        Qt.Key.Key_Left: place - 1,
        Qt.Key.Key_Right: place + 1,
        Qt.Key.Key_PageUp: place - page,
        Qt.Key.Key_PageDown: place + page,
        Qt.Key.Key_Home: 0,
        Qt.Key.Key_End: number - 1,
    }
    return min(max(places[key], 0), number - 1) if key in places else None
