"""How a product of probabilities falls and the sum of losses grows, pair by pair."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from bigram_gui.core.arrays import FloatArray, IntArray
from bigram_gui.core.float_product import SMALLEST_NATS, float_product
from bigram_gui.core.scoring import NameScore

_BEYOND = 1.1  # so much further than to its end a short name's course is continued


@dataclass(frozen=True, slots=True, eq=False)
class ProductCourse:
    """The sum of the first losses of a name, which is −ln of the product so far.

    Attributes
    ----------
    pairs
        After how many pairs, ascending from 0, shape (k,).
    nats
        The sum after so many, finite, shape (k,).
    zero_after
        After how many pairs the product is 0 in floating point, by then or if more pairs as
        surprising followed; ∞ if it never is.
    last
        Where the course ends: the number of the name's pairs, or where more as surprising ones
        would make the product 0, and a bit beyond.
    ends_impossible
        Whether a pair of probability 0 follows on the last of ``pairs``.
    """

    pairs: IntArray
    nats: FloatArray
    zero_after: float
    last: float
    ends_impossible: bool

    @property
    def last_nats(self) -> float:
        """The sum at ``last`` if the pairs go on as surprising as they were; finite."""
        done = float(self.pairs[-1])
        if self.ends_impossible or done == 0:
            return float(self.nats[-1])
        return float(self.nats[-1]) / done * max(done, self.last)


def product_course(score: NameScore, columns: int) -> ProductCourse:
    """Return the course of a name at no more than ``columns`` + 1 ≥ 2 numbers of pairs."""
    multiplied = float_product(score)
    impossible, zero = multiplied.impossible_at, multiplied.zero_after
    possible = len(score) if impossible is None else impossible
    pairs = np.unique(np.linspace(0, possible, min(columns, possible) + 1).round())
    sums = np.concatenate([[0.0], np.cumsum(score.losses[:possible])])
    indices = pairs.astype(np.int64)
    if zero is not None:
        zero_after = zero + 1.0
    elif impossible is not None:
        zero_after = impossible + 1.0
    else:
        zero_after = multiplied.enough_pairs
    is_continued = possible < zero_after < math.inf and impossible is None
    last = zero_after * _BEYOND if is_continued else float(len(score))
    return ProductCourse(indices, sums[indices], zero_after, last, impossible is not None)


def fallen(nats: FloatArray) -> FloatArray:
    """Return how far the product has fallen on the way to the smallest float, from 0 to 1."""
    share: FloatArray = np.minimum(1.0, nats / SMALLEST_NATS)
    return share
