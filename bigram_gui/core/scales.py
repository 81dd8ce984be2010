"""Scales of bars, in round steps, so that bars keep their measure while figures change."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bigram_gui.core.scoring import NameScore
from bigram_gui.core.units import Unit

PROBABILITY_ENDS = (0.2, 0.5, 1.0)
LOSS_ENDS = (4.0, 6.0, 8.0, 12.0, 16.0, 24.0, 48.0, 96.0, 192.0, 384.0, 768.0, 1536.0)
"""Of losses in nats or in bits; no float is so near to 0 that its logarithm is beyond them."""

PERPLEXITY_ENDS = (
    *(2.0, 4.0, 6.0),
    *(times * 10.0**power for power in range(1, 13) for times in (1, 2, 3, 4, 6)),
)
"""Their halves are whole numbers; what is beyond the last fills its bar."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The value at the far end of a bar, and the value of a uniform guess, which is marked.

    Both are within the scale: 0 < ``uniform`` ≤ ``end``.
    """

    end: float
    uniform: float

    def fraction(self, value: float) -> float:
        """Return how much of the bar ``value`` fills, from 0 to 1; ∞ fills all of it."""
        return min(1.0, max(0.0, value / self.end))


def probability_scale(score: NameScore) -> Scale:
    """Return the scale for a name's probabilities."""
    uniform = 1 / score.vocabulary_size
    return Scale(_first_that_fits(score.probabilities.max(), uniform, PROBABILITY_ENDS), uniform)


def loss_scale(score: NameScore, unit: Unit = Unit.NATS, besides: float = 0.0) -> Scale:
    """Return the scale for the finite losses of a name's pairs, in a unit.

    ``besides`` is another loss in nats that it holds too, if that is finite.
    """
    uniform = unit.of(math.log(score.vocabulary_size))
    finite = score.losses[np.isfinite(score.losses)]
    largest = unit.of(finite.max(initial=besides if math.isfinite(besides) else 0.0))
    ends = PERPLEXITY_ENDS if unit is Unit.PERPLEXITY else LOSS_ENDS
    return Scale(_first_that_fits(largest, uniform, ends), uniform)


def _first_that_fits(largest: float, uniform: float, ends: Sequence[float]) -> float:
    value = max(largest, uniform)
    return next((end for end in ends if value <= end), ends[-1])
