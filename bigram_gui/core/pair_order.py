"""In which order the pairs of a name are listed, and how one order follows another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np

from bigram_gui.core.arrays import FloatArray, IntArray
from bigram_gui.core.pair_rows import PairRows


class SortKey(Enum):
    """What pairs are sorted by; the value names it in a sentence."""

    PLACE = "place in the name"
    COUNT = "count"
    PROBABILITY = "probability"
    LOSS = "surprise"
    RANK = "rank"

    @property
    def begins_with_largest(self) -> bool:
        """Whether the largest come first when pairs are first sorted by it.

        A rank is good when it is small, and the name has its places in ascending order anyway.
        """
        return self is not SortKey.RANK


@dataclass(frozen=True, slots=True)
class PairOrder:
    """A key, and whether the largest come first."""

    key: SortKey = SortKey.PLACE
    largest_first: bool = False


AS_IN_NAME = PairOrder()

_WORDS = {
    SortKey.PLACE: ("the first pair first", "the last pair first"),
    SortKey.COUNT: ("the smallest count first", "the largest count first"),
    SortKey.PROBABILITY: ("the least likely first", "the likeliest first"),
    SortKey.LOSS: ("the least surprising first", "the most surprising first"),
    SortKey.RANK: ("the best rank first", "the worst rank first"),
}


def next_order(order: PairOrder, key: SortKey) -> PairOrder:
    """Return the order that asking for ``key`` leads to.

    First that key, then the reverse, then the order of the name again.
    """
    first = PairOrder(key, key.begins_with_largest)
    if order.key is not key or order == AS_IN_NAME:
        return first
    reverse = PairOrder(key, not key.begins_with_largest)
    return reverse if order == first else AS_IN_NAME


def order_text(order: PairOrder) -> str:
    """Say how pairs are ordered: "the likeliest first"."""
    return _WORDS[order.key][order.largest_first]


def sorted_pairs(rows: PairRows, order: PairOrder) -> IntArray | None:
    """Return the indices of the pairs in an order, shape (n,); None is that of the name.

    Equals keep the order of the name either way. Pairs without figures come last.
    """
    if order == AS_IN_NAME:
        return None
    if order.key is SortKey.PLACE:
        return np.arange(len(rows))[::-1]
    values = _values(rows, order.key)
    if order.largest_first:
        values = -values
    if rows.known is None:
        return np.argsort(values, kind="stable")
    ordered = rows.known[np.argsort(values[rows.known], kind="stable")]
    return np.concatenate([ordered, np.setdiff1d(np.arange(len(rows)), rows.known)])


def _values(rows: PairRows, key: SortKey) -> FloatArray | IntArray:
    if key is SortKey.COUNT:
        return rows.score.counts
    if key is SortKey.PROBABILITY:
        return rows.score.probabilities
    if key is SortKey.LOSS:
        return rows.score.losses
    best, worst = rows.all_ranks()
    return best * (rows.score.vocabulary_size + 1) + worst
