"""Where the bars of the chart stand: side by side in slots of one width, BOS in a wider one."""

from __future__ import annotations

from typing import NamedTuple

NARROWEST_SLOT = 14  # pixels: a letter and a little air
WIDEST_BAR = 32
WIDEST_SLOT = 2 * WIDEST_BAR  # bars farther apart are no longer seen as one chart
_BAR_SHARE = 0.74  # of a slot that is not so wide that its bar stops growing


class Slots(NamedTuple):
    """Slots for bars from left to right, in pixels from the start of the first.

    Attributes
    ----------
    number
        How many.
    width
        Of each.
    wide
        The place of the one that is wider, from 0.
    extra
        By how much it is wider, in pixels.
    """

    number: int
    width: float
    wide: int
    extra: float

    @property
    def total(self) -> float:
        """The width of all together."""
        return self.number * self.width + self.extra

    @property
    def bar(self) -> int:
        """The width of a bar, in whole pixels so that all are equal."""
        return max(1, min(WIDEST_BAR, round(self.width * _BAR_SHARE)))

    def left(self, place: int) -> float:
        """Return where a slot begins."""
        return place * self.width + (self.extra if place > self.wide else 0.0)

    def right(self, place: int) -> float:
        """Return where a slot ends."""
        return self.left(place + 1)

    def middle(self, place: int) -> float:
        """Return the middle of a slot, on which its bar stands."""
        return (self.left(place) + self.right(place)) / 2

    def place_at(self, x: float) -> int | None:
        """Return the place of the slot at ``x``, or None outside of all."""
        if not 0 <= x < self.total:
            return None
        if x >= self.left(self.wide):
            x = max(x - self.extra, self.wide * self.width)
        return min(int(x / self.width), self.number - 1)

    def between(self, first: float, last: float) -> range:
        """Return the places that can be seen between two positions."""
        start = self.place_at(max(first, 0.0))
        end = self.place_at(min(last, self.total - 1e-6))
        return range(0) if start is None or end is None else range(start, end + 1)


def slots_in(room: float, number: int, wide: int, wide_label: float) -> Slots:
    """Divide ``room`` pixels among ``number`` slots.

    No slot is narrower than a letter, so that many need more than the room, and none is wider
    than ``WIDEST_SLOT``, so that a few leave some of it. The one at ``wide`` holds at least
    ``wide_label`` pixels.
    """
    even = room / number
    if even >= wide_label:
        return Slots(number, min(even, WIDEST_SLOT), wide, 0.0)
    width = max(NARROWEST_SLOT, (room - wide_label) / max(number - 1, 1))
    width = min(width, wide_label)
    return Slots(number, width, wide, wide_label - width)
