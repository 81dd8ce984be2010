"""The parts of a picture that are to be painted anew."""

from __future__ import annotations

from PySide6.QtCore import QRect

_SPARE = 4_000  # pixels: to paint so many more takes no longer than to begin once more


class Parts:
    """Rectangles; those that are painted sooner as one than apart are united."""

    def __init__(self) -> None:
        self._parts: list[QRect] = []

    def add(self, part: QRect) -> QRect:
        """Add a rectangle; return that which it is now in."""
        for place, other in enumerate(self._parts):
            united = part | other
            if _area(united) <= _area(part) + _area(other) + _SPARE:
                del self._parts[place]
                return self.add(united)
        self._parts.append(part)
        return part

    def take(self) -> list[QRect]:
        """Return all rectangles, and forget them."""
        parts, self._parts = self._parts, []
        return parts


def _area(part: QRect) -> int:
    return part.width() * part.height()
