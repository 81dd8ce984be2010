"""Scales of bars, in round steps, so that bars keep their measure while figures change."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bigram_gui.core.scoring import NameScore

PROBABILITY_ENDS = (0.2, 0.5, 1.0)
LOSS_ENDS = (4.0, 6.0, 8.0, 12.0, 16.0, 24.0, 48.0, 96.0, 192.0, 384.0, 768.0)  # nats


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


def loss_scale(score: NameScore) -> Scale:
    """Return the scale for the finite losses of a name's pairs, in nats."""
    uniform = math.log(score.vocabulary_size)
    finite = score.losses[np.isfinite(score.losses)]
    return Scale(_first_that_fits(finite.max(initial=0.0), uniform, LOSS_ENDS), uniform)


def _first_that_fits(largest: float, uniform: float, ends: Sequence[float]) -> float:
    value = max(largest, uniform)
    return next((end for end in ends if value <= end), ends[-1])
