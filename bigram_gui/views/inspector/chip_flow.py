"""Where the chips of a name stand: in lines, wrapped where the next one has no room."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np

from bigram_gui.core.arrays import FloatArray, IntArray

# Pixels between two chips, for an arrow and the edges of selected pairs.
WIDEST_GAP = 36
NARROW_GAP = 28
NARROWEST_GAP = 22  # if a single line is thereby enough


@dataclass(frozen=True, slots=True, eq=False)
class ChipFlow:
    """The places of m chips, and so of the m − 1 pairs of neighbours.

    Attributes
    ----------
    lefts, widths
        In pixels, shape (m,).
    gap
        Between two chips, in pixels.
    line_starts
        Shape (lines + 1,): the chips of line i are ``line_starts[i]`` up to, not including,
        ``line_starts[i + 1]``.
    """

    lefts: FloatArray
    widths: FloatArray
    line_starts: IntArray
    gap: float

    @classmethod
    def of(cls, widths: FloatArray, room: float, single_room: float = 0.0) -> ChipFlow:
        """Lay out chips in lines of ``room`` pixels, in a single one if a narrow gap makes it fit.

        A single line may have ``single_room``, if that is more: it needs no scroll bar beside it.
        The arrow after a line's last chip fits too. A chip that is wider than a line has one to
        itself.
        """
        widest = max(room, single_room)
        even = (widest - float(widths.sum())) / max(1, len(widths) - 1)
        is_single = even >= NARROWEST_GAP
        room = widest if is_single else room
        narrowest = NARROWEST_GAP if is_single else NARROW_GAP
        gap = float(np.clip(np.floor(even), narrowest, WIDEST_GAP))
        ends = np.cumsum(widths + gap)
        line_starts = np.array(_line_starts(ends.tolist(), room, gap), dtype=np.int64)
        offsets = np.concatenate([[0.0], ends])[line_starts[:-1]]
        lefts = ends - widths - gap - np.repeat(offsets, np.diff(line_starts))
        return cls(lefts, widths, line_starts, gap)

    @property
    def lines(self) -> int:
        """The number of lines."""
        return len(self.line_starts) - 1

    @property
    def pairs(self) -> int:
        """The number of pairs."""
        return len(self.widths) - 1

    def line_of(self, chip: int) -> int:
        """Return the line of a chip."""
        return int(np.searchsorted(self.line_starts, chip, side="right")) - 1

    def chips_in(self, line: int) -> range:
        """Return the chips of a line."""
        return range(int(self.line_starts[line]), int(self.line_starts[line + 1]))

    def right(self, chip: int) -> float:
        """Return where a chip ends."""
        return float(self.lefts[chip] + self.widths[chip])

    def pair_at(self, x: float, line: int) -> int | None:
        """Return the pair at a place, None where there is neither chip nor arrow.

        A chip and the arrow after it stand for the pair that starts there, the last chip for
        the last pair.
        """
        if not 0 <= line < self.lines:
            return None
        chips = self.chips_in(line)
        chip = chips.start + int(np.searchsorted(self.lefts[chips.start : chips.stop], x, "right"))
        chip -= 1
        if chip < chips.start or x > self.right(chip) + (self.gap if chip < self.pairs else 0):
            return None
        return min(chip, self.pairs - 1)


def _line_starts(ends: list[float], room: float, gap: float) -> list[int]:
    """Return the first chip of each line, and the number of chips.

    ``ends`` is where each chip and the gap after it would end if all stood in one line.
    """
    starts = [0]
    while starts[-1] < len(ends):
        limit = (ends[starts[-1] - 1] if starts[-1] else 0.0) + room
        fitting = len(ends) if ends[-1] - gap <= limit else bisect_right(ends, limit)
        starts.append(max(fitting, starts[-1] + 1))
    return starts
