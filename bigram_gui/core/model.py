"""The bigram model: counts and smoothing give the probability of every next token."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bigram_gui.core.arrays import FloatArray, IntArray, read_only
from bigram_gui.core.pairs import NO_SLOT, PairTable

ADD_ONE = 1.0  # the lesson's smoothing: every pair starts as if it had been seen once


def probabilities(
    counts: IntArray, row_totals: IntArray | int, alpha: float, size: int
) -> FloatArray:
    """Return P(next | current) = (count + α) / (row total + α V), elementwise.

    Without smoothing a row that was never seen has probability 0 for every next token: the
    quotient 0 / 0 is taken as "no evidence, no probability", so that its loss is ∞.
    """
    numerators = counts + alpha
    denominators = row_totals + alpha * size
    if alpha > 0:
        smoothed: FloatArray = numerators / denominators
        return smoothed
    known = denominators > 0
    quotients: FloatArray = np.divide(
        numerators, denominators, out=np.zeros(np.shape(numerators)), where=known
    )
    return quotients


def losses(probability: FloatArray) -> FloatArray:
    """Return −ln p in nats, elementwise; ∞ where p = 0."""
    with np.errstate(divide="ignore"):
        nats: FloatArray = 0.0 - np.log(probability)  # −ln 1 is 0, not −0
    return nats


@dataclass(frozen=True, slots=True, eq=False)
class BigramModel:
    """A count table with add-α smoothing.

    Attributes
    ----------
    counts
        How often each pair of the corpus was seen, shape (P,).
    row_totals
        How often a token followed each current token, shape (V,).
    smoothing
        α ≥ 0, added to every cell of the V × V table.
    """

    pairs: PairTable
    counts: IntArray
    row_totals: IntArray
    smoothing: float

    @classmethod
    def of_counts(cls, pairs: PairTable, counts: IntArray, smoothing: float) -> BigramModel:
        """Return the model with ``counts`` of shape (P,)."""
        return cls(pairs, counts, pairs.row_totals(counts), smoothing)

    def counts_of(self, current: IntArray, following: IntArray) -> IntArray:
        """Return the counts of the given pairs, elementwise."""
        return self.counts_in(self.pairs.slots_of(current, following))

    def counts_in(self, slots: IntArray) -> IntArray:
        """Return the counts in slots, elementwise; 0 for ``NO_SLOT``."""
        return np.where(slots == NO_SLOT, 0, self.counts[slots])

    def row_counts(self, current: int) -> IntArray:
        """Return the counts of the pairs with ``current`` first that the corpus has, a view."""
        return self.counts[self.pairs.row(current)]

    def next_counts(self, current: int) -> IntArray:
        """Return how often each of the V tokens followed ``current``, shape (V,), read-only."""
        row, size = self.pairs.row(current), self.pairs.vocabulary_size
        counts = np.zeros(size, dtype=np.int64)
        counts[self.pairs.keys[row] - current * size] = self.counts[row]
        return read_only(counts)

    def next_probabilities(self, current: int) -> FloatArray:
        """Return P(· | current) over the V tokens, shape (V,), read-only."""
        row_total = np.asarray(self.row_totals[current])
        size = self.pairs.vocabulary_size
        counts = self.next_counts(current)
        return read_only(probabilities(counts, row_total, self.smoothing, size))
