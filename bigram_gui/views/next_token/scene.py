"""All that a picture of the chart depends on."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from bigram_gui.core.share_axis import ShareAxis
from bigram_gui.core.wording import probability_text
from bigram_gui.views.next_token.bars import Bars
from bigram_gui.views.next_token.chart_area import ChartArea
from bigram_gui.views.theme import Theme

_DECIMALS = 3


class ChartScene(NamedTuple):
    """One picture of the chart.

    Attributes
    ----------
    inspected
        The token that the mouse or the keyboard is on.
    ring
        Whether the keyboard is, so that a ring shows where.
    """

    theme: Theme
    area: ChartArea
    bars: Bars
    axis: ShareAxis
    inspected: int | None = None
    ring: bool = False

    @property
    def backdrop(self) -> tuple[object, ...]:
        """All that what stands behind the bars depends on: letters, axis, uniform guess."""
        visible, bars = self.area.visible, self.bars
        tokens = bars.tokens[visible.start : visible.stop]
        seen = bars.frame.next_token.counts[tokens] > 0
        return (
            *(self.theme, self.area, self.axis, self.inspected, bars.target),
            *(bars.frame.run.prepared.vocabulary, bars.frame.next_token.current),
            *(tokens.tobytes(), seen.tobytes()),
        )

    def y(self, probability: float) -> int:
        """Return where a probability is on the axis."""
        return self.area.y(probability / self.axis.end)

    def top(self, token: int) -> int:
        """Return the upper end of a token's bar."""
        return self.y(self.bars.probability(token))

    def tops(self, places: range) -> list[int]:
        """Return the upper ends of the bars at ``places``."""
        tokens = self.bars.tokens[places.start : places.stop]
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
