"""How large the cells are: so that the table fits and can be read, or as somebody zooms."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize

READABLE_HEIGHT = 10  # pixels: a letter of the labels
TIGHT_HEIGHT = 9  # letters of neighbouring rows just touch
LEAST_HEIGHT = 5  # every second row is labelled then
READABLE_WIDTH = 12
FIGURES_HEIGHT = 16
FIGURES_WIDTH = 34
_TALLEST, _TALLEST_ZOOMED = 44, 56
_WIDTH_TO_HEIGHT = 3
_SMALLEST = 2
_ZOOM = 1.25  # a step
_GAPPED = 5  # smaller cells stand without gaps


@dataclass(frozen=True, slots=True)
class CellSize:
    """The width and height of a cell in pixels, with the gap after it."""

    width: int
    height: int

    @property
    def gap(self) -> int:
        """The pixels of ground at the right and at the bottom of a cell."""
        return 1 if min(self.width, self.height) >= _GAPPED else 0

    @property
    def holds_figures(self) -> bool:
        """Whether there is room for a figure."""
        return self.width >= FIGURES_WIDTH and self.height >= FIGURES_HEIGHT

    def zoomed(self, steps: int) -> CellSize:
        """Return the size ``steps`` larger, or smaller if it is negative, within bounds."""
        factor = _ZOOM**steps
        factor = min(factor, _TALLEST_ZOOMED / self.height)
        factor = max(factor, _SMALLEST / min(self.width, self.height))
        return CellSize(round(self.width * factor), round(self.height * factor))


def fitting(room: QSize, rows: int, columns: int) -> CellSize:
    """Return the size that shows the whole table if enough of its labels can be read then.

    Rows may be somewhat lower than their letters, and be labelled in part, rather than be
    scrolled; those of a table that is scrolled anyway are as high as their letters. Cells are at
    most three times as wide as they are high.
    """
    height = min(room.height() // rows, _TALLEST)
    if height < LEAST_HEIGHT:
        height = READABLE_HEIGHT
    width = _clamped(room.width() // columns, READABLE_WIDTH, _WIDTH_TO_HEIGHT * height)
    return CellSize(width, height)


def _clamped(value: int, least: int, most: int) -> int:
    return max(least, min(value, most))
