"""Where every pair stands in the training order, so that its count at any step is a search."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from bigram_gui.core.arrays import FloatArray, IndexArray, IntArray, read_only, smallest_index_type
from bigram_gui.core.curriculum import Curriculum
from bigram_gui.core.model import losses, probabilities
from bigram_gui.core.pairs import NO_SLOT
from bigram_gui.core.scoring import NameScore, score_counts


@dataclass(frozen=True, slots=True, eq=False)
class _Places:
    """The positions 0...N−1 at which each key occurs, ascending within a key."""

    positions: IndexArray  # shape (N,), grouped by key
    starts: IntArray  # shape (keys + 1,)

    @classmethod
    def of(cls, keys: IndexArray, keys_count: int) -> _Places:
        order = np.argsort(keys, kind="stable").astype(smallest_index_type(len(keys)))
        starts = np.concatenate([[0], np.cumsum(np.bincount(keys, minlength=keys_count))])
        return cls(read_only(order), read_only(starts))

    def of_key(self, key: int) -> IndexArray:
        return self.positions[self.starts[key] : self.starts[key + 1]]


@dataclass(frozen=True, slots=True, eq=False)
class OccurrenceIndex:
    """Answers how often a pair, or a current token, was seen after any number of steps.

    It is built once for a curriculum and takes 8 bytes a pair of the corpus.
    """

    curriculum: Curriculum
    pair_places: _Places
    row_places: _Places

    @classmethod
    def of(cls, curriculum: Curriculum) -> OccurrenceIndex:
        """Index all pairs of ``curriculum`` by sorting them."""
        return cls(
            curriculum,
            _Places.of(curriculum.slots, len(curriculum.pairs)),
            _Places.of(curriculum.currents, curriculum.corpus.vocabulary.size),
        )

    def pair_counts(self, current: int, following: int, steps: IntArray) -> IntArray:
        """Return the count of a pair after each of ``steps`` (≥ 0), same shape."""
        slots = self.curriculum.pairs.slots_of(np.array([current]), np.array([following]))
        if slots[0] == NO_SLOT:
            return np.zeros(np.shape(steps), dtype=np.int64)
        return self._counts(self.pair_places.of_key(int(slots[0])), steps)

    def row_totals(self, current: int, steps: IntArray) -> IntArray:
        """Return how often any token followed ``current`` after each of ``steps``."""
        return self._counts(self.row_places.of_key(current), steps)

    def score_at(self, tokens: tuple[int, ...], step: int, smoothing: float) -> NameScore:
        """Score a name under the model after ``step`` steps, without building its count table."""
        at = np.array(step)
        pairs = list(pairwise(tokens))
        counts = {pair: int(self.pair_counts(*pair, at)) for pair in set(pairs)}
        totals = {current: int(self.row_totals(current, at)) for current in set(tokens[:-1])}
        return score_counts(
            tokens,
            np.array([counts[pair] for pair in pairs], dtype=np.int64),
            np.array([totals[current] for current, _ in pairs], dtype=np.int64),
            smoothing,
            self.curriculum.corpus.vocabulary.size,
        )

    def name_losses(self, tokens: tuple[int, ...], steps: IntArray, smoothing: float) -> FloatArray:
        """Return a name's loss in nats after each of ``steps``, exact, same shape.

        Each distinct pair of the name is searched once, so the time grows with the name and
        the number of steps asked for, not with the corpus or the training.
        """
        size = self.curriculum.corpus.vocabulary.size
        totals = {a: self.row_totals(a, steps) for a in set(tokens[:-1])}
        total = np.zeros(np.shape(steps))
        for (current, following), times in Counter(pairwise(tokens)).items():
            counts = self.pair_counts(current, following, steps)
            total += times * losses(probabilities(counts, totals[current], smoothing, size))
        return total / (len(tokens) - 1)

    def _counts(self, positions: IndexArray, steps: IntArray) -> IntArray:
        epochs, names = np.divmod(steps, self.curriculum.names_count)
        ends = self.curriculum.bounds[names].astype(positions.dtype)  # else numpy converts all
        counts: IntArray = epochs * len(positions) + np.searchsorted(positions, ends)
        return counts
