"""Which rows of a list are in view while the list grows at its top."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class RowWindow:
    """A list of which a page is in view; row 0 is the newest.

    Attributes
    ----------
    rows
        How many there are.
    page
        How many fit into the view whole, at least 1.
    top
        The first row in view.
    current
        The row that the keyboard is on; 0 as well if there is none.
    """

    rows: int = 0
    page: int = 1
    top: int = 0
    current: int = 0

    @property
    def last_top(self) -> int:
        """The largest ``top`` there is."""
        return max(0, self.rows - self.page)

    def grown_to(self, rows: int) -> RowWindow:
        """Return the window after new rows came on top, or the newest were taken away.

        Whoever looks at the newest row goes on seeing the newest; others keep the rows that
        they look at, wherever these are now.
        """
        if self.top == 0 and self.current == 0:
            return replace(self, rows=rows)
        moved = rows - self.rows
        grown = replace(self, rows=rows, current=_clamp(self.current + moved, rows - 1))
        return grown.scrolled_to(self.top + moved)

    def scrolled_to(self, top: int) -> RowWindow:
        """Return the window with another first row, as near to it as there is one."""
        return replace(self, top=_clamp(top, self.last_top))

    def resized_to(self, page: int) -> RowWindow:
        """Return the window with room for another number of rows."""
        return replace(self, page=max(1, page)).scrolled_to(self.top)

    def moved_to(self, current: int) -> RowWindow:
        """Return the window with the keyboard on another row, which is brought into view."""
        current = _clamp(current, self.rows - 1)
        top = min(max(self.top, current - self.page + 1), current)
        return replace(self, current=current).scrolled_to(top)


def _clamp(value: int, largest: int) -> int:
    return max(0, min(value, largest))
