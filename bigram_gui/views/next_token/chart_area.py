"""Where the parts of the chart are, from the size of the widget and the slots of its bars."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QRect

from bigram_gui.views.layout import PLOT_LEFT, PLOT_RIGHT
from bigram_gui.views.next_token.slots import Slots

CAPTION_HEIGHT = 16
_TOP = 32  # the caption, and the figure on top of the tallest bar
_BOTTOM = 30  # the letters below the bars
LETTER_HEIGHT = 20
LETTER_GAP = 4  # between the base line and the tag around a letter


@dataclass(frozen=True, eq=False)  # without slots, for what is worked out once of an area
class ChartArea:
    """The places of the parts, in pixels of the widget.

    Attributes
    ----------
    room
        Where bars may be drawn: from the end of the axis to its zero.
    slots
        Where they stand, counted from the left edge of the room.
    offset
        How far they are scrolled to the left.
    """

    room: QRect
    slots: Slots
    offset: int

    @cached_property
    def plot(self) -> QRect:
        """The part of the room with bars: axis and grid end where the last of a few does."""
        plot = QRect(self.room)
        plot.setWidth(min(plot.width(), round(self.slots.total)))
        return plot

    @cached_property
    def base(self) -> int:
        """The y of the axis's zero."""
        return self.plot.y() + self.plot.height()

    @cached_property
    def height(self) -> int:
        """The height of the plot."""
        return self.plot.height()

    @cached_property
    def visible(self) -> range:
        """The places that can be seen."""
        return self.slots.between(self.offset, self.offset + self.plot.width())

    def visible_and(self, more: int) -> range:
        """Return the places that can be seen, and so many more on either side."""
        visible = self.visible
        return range(max(0, visible.start - more), min(self.slots.number, visible.stop + more))

    def places_between(self, left: int, right: int) -> range:
        """Return the visible places of which something stands between two positions."""
        start = max(left, self.plot.x()) - self.plot.x() + self.offset
        end = min(right, self.plot.x() + self.plot.width()) - self.plot.x() + self.offset
        return self.slots.between(start, end) if start < end else range(0)

    def y(self, fraction: float) -> int:
        """Return where a fraction of the axis ends, counted from its zero."""
        return self.base - round(min(1.0, fraction) * self.height)

    def slot(self, place: int) -> QRect:
        """Return the column of a bar, with its letter."""
        left = round(self.plot.x() - self.offset + self.slots.left(place))
        right = round(self.plot.x() - self.offset + self.slots.right(place))
        top = self.plot.y()
        return QRect(left, top, right - left, self.base - top + LETTER_GAP + LETTER_HEIGHT)

    def middle(self, place: int) -> int:
        """Return the middle of a bar."""
        return round(self.plot.x() - self.offset + self.slots.middle(place))

    @cached_property
    def bar(self) -> int:
        """The width of each bar."""
        return self.slots.bar

    def bar_left(self, place: int) -> int:
        """Return where a bar begins."""
        left = self._bar_lefts.get(place)
        if left is None:
            exact = self.plot.x() - self.offset + self.slots.middle(place) - self.bar / 2
            left = self._bar_lefts[place] = round(exact)
        return left

    @cached_property
    def _bar_lefts(self) -> dict[int, int]:
        """The bars that were asked for; they stand still while their heights change."""
        return {}

    def place_at(self, x: int, y: int) -> int | None:
        """Return the place of the column at a position, or None outside of all."""
        if not self.plot.x() <= x < self.plot.x() + self.plot.width():
            return None
        if not self.plot.y() <= y < self.base + LETTER_GAP + LETTER_HEIGHT:
            return None
        return self.slots.place_at(x - self.plot.x() + self.offset)


def room_in(width: int, height: int) -> QRect:
    """Return where bars may be drawn in a widget of that size."""
    return QRect(
        PLOT_LEFT,
        _TOP,
        max(1, width - PLOT_LEFT - PLOT_RIGHT),
        max(1, height - _TOP - _BOTTOM),
    )
