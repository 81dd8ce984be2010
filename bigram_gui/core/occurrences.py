"""Where every pair stands in the training order, so that its count at any step is a search."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from bigram_gui.core.arrays import FloatArray, IndexArray, IntArray, read_only, smallest_index_type
from bigram_gui.core.counting_sort import sorted_places
from bigram_gui.core.curriculum import Curriculum
from bigram_gui.core.model import losses, probabilities
from bigram_gui.core.name_blocks import stretches_of
from bigram_gui.core.pairs import NO_SLOT
from bigram_gui.core.scoring import NameScore, score_counts
from bigram_gui.core.waiting import PATIENT, Waiting

_BLOCK_PAIRS = 1 << 18


@dataclass(frozen=True, slots=True, eq=False)
class _Places:
    """The positions 0...N−1 at which each key occurs, ascending within a key."""

    positions: IndexArray  # shape (N,), grouped by key
    starts: IntArray  # shape (keys + 1,)

    @classmethod
    def of(cls, keys: IndexArray, times: IntArray, waiting: Waiting = PATIENT) -> _Places:
        """Sort the positions by their keys, of which each occurs so many ``times``."""
        starts = np.concatenate([[0], np.cumsum(times)])
        return cls(read_only(sorted_places(keys, times, waiting)), read_only(starts))

    def of_key(self, key: int) -> IndexArray:
        return self.positions[self.starts[key] : self.starts[key + 1]]

    def repeats(self, bounds: IntArray, waiting: Waiting = PATIENT) -> _Places:
        """Return which places of each key, from 0, are in the same name as the one before."""
        names = _names_of_pairs(bounds, waiting.part(0.0, 0.3))
        longest = int(np.diff(bounds).max())
        waiting = waiting.part(0.3, 1.0)
        blocks = []
        for begin in range(0, len(self.positions), _BLOCK_PAIRS):
            waiting.go_on(begin / len(self.positions))
            positions = self.positions[begin : begin + _BLOCK_PAIRS + 1]
            blocks.append(begin + _repeats_among(positions, names, longest))
        again = np.concatenate(blocks)
        starts = self.starts[np.searchsorted(self.starts, again, side="right") - 1]
        within = starts < again  # else its neighbour before it is of another key
        again, places = again[within], (again - starts)[within]
        order = places.astype(smallest_index_type(len(self.positions)))
        return _Places(read_only(order), read_only(np.searchsorted(again, self.starts)))


def _repeats_among(positions: IndexArray, names: IndexArray, longest: int) -> IntArray:
    """Return which positions are in the same name as the one before them.

    Only those as near to each other as the pairs of a name can be are looked up.
    """
    near = np.flatnonzero(np.diff(positions) < longest) + 1  # unsigned: a step back is far
    repeats: IntArray = near[names[positions[near]] == names[positions[near - 1]]]
    return repeats


def _names_of_pairs(bounds: IntArray, waiting: Waiting) -> IndexArray:
    """Return to which name each of the N pairs belongs, shape (N,)."""
    names = np.empty(bounds[-1], dtype=smallest_index_type(len(bounds)))
    for first, last in stretches_of(bounds, _BLOCK_PAIRS):
        waiting.go_on(first / len(bounds))
        lengths = np.diff(bounds[first : last + 1])
        names[bounds[first] : bounds[last]] = np.repeat(np.arange(first, last), lengths)
    return names


@dataclass(frozen=True, slots=True, eq=False)
class OccurrenceIndex:
    """Answers how often a pair, or a current token, was seen after any number of steps.

    It is built once for a curriculum and takes 8 bytes a pair of the corpus, and 4 more for
    each time a name has a pair again.
    """

    curriculum: Curriculum
    pair_places: _Places
    pair_repeats: _Places
    row_places: _Places

    @classmethod
    def of(cls, curriculum: Curriculum, waiting: Waiting = PATIENT) -> OccurrenceIndex:
        """Index all pairs of ``curriculum`` by sorting them.

        Raises
        ------
        Cancelled
            If ``waiting`` ends.
        """
        pair_places = _Places.of(curriculum.slots, curriculum.totals, waiting.part(0.0, 0.4))
        repeats = pair_places.repeats(curriculum.bounds, waiting.part(0.4, 0.7))
        row_times = curriculum.pairs.row_totals(curriculum.totals)
        row_places = _Places.of(curriculum.currents, row_times, waiting.part(0.7, 1.0))
        return cls(curriculum, pair_places, repeats, row_places)

    def positions_of(self, current: int, following: int) -> IndexArray:
        """Return where an epoch has a pair, 0...N−1 ascending: a view, found in no time."""
        return self._of_pair(self.pair_places, current, following)

    def repeats_of(self, current: int, following: int) -> IndexArray:
        """Return which of a pair's positions are in the same name as the position before.

        They are indices into ``positions_of``, ascending.
        """
        return self._of_pair(self.pair_repeats, current, following)

    def counts_in(self, slots: IntArray, steps: IntArray) -> IntArray:
        """Return the counts in K slots, 0 for ``NO_SLOT``, after each of C steps, shape (C, K).

        Each slot is searched once: for most slots of a corpus, models are quicker.
        """
        passed, places = self._passed_by_each(steps), self.pair_places
        return _beside(steps, [_counts(_in_slot(places, slot), *passed) for slot in slots.tolist()])

    def row_totals_of(self, currents: IntArray, steps: IntArray) -> IntArray:
        """Return the row totals of K current tokens after each of C steps, shape (C, K)."""
        rows, which = np.unique(currents, return_inverse=True)
        passed, places = self._passed_by_each(steps), self.row_places
        totals = [_counts(places.of_key(row), *passed) for row in rows.tolist()]
        return _beside(steps, totals)[:, which]

    def score_at(self, tokens: tuple[int, ...], step: int, smoothing: float) -> NameScore:
        """Score a name under the model after ``step`` steps, without building its count table."""
        passed = self._passed_by(step)
        pairs = list(pairwise(tokens))
        counts = {pair: _count(self.positions_of(*pair), *passed) for pair in set(pairs)}
        rows = set(tokens[:-1])
        totals = {current: _count(self.row_places.of_key(current), *passed) for current in rows}
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
        size, passed = self.curriculum.corpus.vocabulary.size, self._passed_by_each(steps)
        totals = {a: _counts(self.row_places.of_key(a), *passed) for a in set(tokens[:-1])}
        total = np.zeros(np.shape(steps))
        for (current, following), times in Counter(pairwise(tokens)).items():
            counts = _counts(self.positions_of(current, following), *passed)
            total += times * losses(probabilities(counts, totals[current], smoothing, size))
        return total / (len(tokens) - 1)

    def _of_pair(self, places: _Places, current: int, following: int) -> IndexArray:
        return _in_slot(places, self.curriculum.pairs.slot(current, following))

    def _passed_by(self, step: int) -> tuple[int, np.unsignedinteger[Any]]:
        """Return how often a step has passed all positions, and the first it has not since."""
        epochs, names = divmod(step, self.curriculum.names_count)
        index_type = self.pair_places.positions.dtype.type  # else numpy converts all positions
        return epochs, index_type(self.curriculum.bounds[names])

    def _passed_by_each(self, steps: IntArray) -> tuple[IntArray, IndexArray]:
        """Return the same of several steps; arrays of their shape."""
        epochs, names = np.divmod(steps, self.curriculum.names_count)
        index_type = self.pair_places.positions.dtype
        return epochs, self.curriculum.bounds[names].astype(index_type)


def _in_slot(places: _Places, slot: int) -> IndexArray:
    return places.positions[:0] if slot == NO_SLOT else places.of_key(slot)


def _beside(steps: IntArray, columns: list[IntArray]) -> IntArray:
    """Return columns, each of the shape of ``steps``, side by side; there may be none."""
    return np.stack(columns, axis=-1) if columns else np.empty((len(steps), 0), dtype=np.int64)


def _count(positions: IndexArray, epochs: int, end: np.unsignedinteger[Any]) -> int:
    """Return how many of ``positions`` one step has passed; arrays of one would cost more."""
    return epochs * len(positions) + int(positions.searchsorted(end))


def _counts(positions: IndexArray, epochs: IntArray, ends: IndexArray) -> IntArray:
    """Return how many of ``positions`` each of several steps has passed."""
    counts: IntArray = epochs * len(positions) + positions.searchsorted(ends)
    return counts
