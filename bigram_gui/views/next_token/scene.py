"""All that a picture of the chart depends on."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bigram_gui.core.share_axis import ShareAxis
from bigram_gui.core.wording import probability_text
from bigram_gui.views.next_token.bars import Bars
from bigram_gui.views.next_token.chart_area import ChartArea
from bigram_gui.views.next_token.figure_fonts import FigureFonts
from bigram_gui.views.theme import Theme

_DECIMALS = 3

BoolArray = NDArray[np.bool_]


class ChartScene(NamedTuple):
    """One picture of the chart.

    Attributes
    ----------
    fonts
        Those of the values on top of bars.
    inspected
        The token that the mouse or the keyboard is on.
    ring
        Whether the keyboard is, so that a ring shows where.
    """

    theme: Theme
    area: ChartArea
    bars: Bars
    axis: ShareAxis
    fonts: FigureFonts
    inspected: int | None = None
    ring: bool = False

    def backdrop(self, seen: BoolArray) -> tuple[object, ...]:
        """Return all that what stands behind the bars depends on: letters, axis, uniform guess.

        ``seen`` tells of each visible bar whether its token was.
        """
        bars = self.bars
        return (
            *(self.theme, self.area, self.axis, self.inspected, bars.target),
            *(bars.frame.run.prepared.vocabulary, bars.frame.next_token.current),
            *(bars.tokens_at(self.area.visible).tobytes(), seen.tobytes()),
        )

    def is_strong(self, token: int) -> bool:
        """Whether a token is the target or inspected, and so written in bold."""
        return token == self.bars.target or token == self.inspected

    @property
    def inspected_place(self) -> int | None:
        """The place of the inspected bar."""
        return None if self.inspected is None else self.place(self.inspected)

    def y(self, probability: float) -> int:
        """Return where a probability is on the axis."""
        return self.area.y(probability / self.axis.end)

    def tops(self, places: range) -> list[int]:
        """Return the upper ends of the bars at ``places``."""
        tokens = self.bars.tokens_at(places)
        shares = self.bars.frame.next_token.probabilities[tokens] / self.axis.end
        heights = np.rint(np.minimum(1.0, shares) * self.area.height)
        tops: list[int] = (self.area.base - heights.astype(np.int64)).tolist()
        return tops

    def place(self, token: int) -> int:
        """Return the place of a token's bar."""
        return int(self.bars.places[token])

    def value_text(self, token: int) -> str:
        """Write a token's probability, a little finer than the axis does."""
        probability = self.bars.probability(token)
        decimals = max(_DECIMALS, self.axis.decimals + 1)
        return probability_text(probability, decimals) if probability else "0"
