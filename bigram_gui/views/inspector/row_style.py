"""What the rows of the pair table have in common, and where each stands."""

from __future__ import annotations

from dataclasses import dataclass

from bigram_gui.core.arrays import IntArray
from bigram_gui.core.frame import Frame
from bigram_gui.core.pair_order import PairOrder
from bigram_gui.core.pair_rows import PairRows
from bigram_gui.core.scales import Scale
from bigram_gui.views.inspector.pair_columns import PairColumns
from bigram_gui.views.text.ruler import Ruler
from bigram_gui.views.theme import Colours

BAR_HEIGHT = 10


@dataclass(frozen=True, slots=True, eq=False)
class RowStyle:
    """What all rows have in common while a frame is shown.

    Attributes
    ----------
    rows
        The pairs with their figures, in the order of the name.
    pairs
        The indices of the pairs in the order of the rows, None if that is the name's.
    selected, current, hovered
        The pair that is looked at, the one that the keyboard is on, the one under the mouse.
    """

    rows: PairRows
    order: PairOrder
    pairs: IntArray | None
    columns: PairColumns
    probability: Scale
    loss: Scale
    colours: Colours
    selected: int | None
    current: int | None
    hovered: int | None
    has_focus: bool
    normal: Ruler
    bold: Ruler

    @property
    def frame(self) -> Frame:
        """The frame that is shown."""
        return self.rows.frame

    def pair_at(self, row: int) -> int:
        """Return the index in the name of the pair in a row."""
        return row if self.pairs is None else int(self.pairs[row])

    def backdrop(self, rows: range) -> tuple[object, ...]:
        """Return all that what stands behind the figures of ``rows`` depends on."""
        frame, partial = self.frame, self.frame.partial
        pairs = tuple(map(self.pair_at, rows))
        tokens = tuple(self.rows.tokens[pair : pair + 2] for pair in pairs)
        return (
            *(rows, pairs, tokens, frame.run.prepared.vocabulary),
            partial.partial.name if partial is not None else None,
            *(self.selected, self.current, self.hovered, self.has_focus),
            *(self.columns, self.colours, self.normal),
        )


class Row:
    """One row while it is painted, from ``top`` on ``height`` pixels high."""

    def __init__(self, style: RowStyle, row: int, top: int, height: int) -> None:
        self.top = top
        self.height = height
        self.index = style.pair_at(row)
        self.is_selected = self.index == style.selected
        self.pair = style.rows.pair(self.index)
        self.ruler = style.bold if self.is_selected else style.normal
        self.baseline = top + round((height + self.ruler.cap_height) / 2)
        self.bar_top = top + (height - BAR_HEIGHT) / 2
