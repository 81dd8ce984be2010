"""What the names that are never trained on cost: whether a model knows more than its list."""

from __future__ import annotations

import numpy as np

from bigram_gui.core.arrays import IntArray, read_only
from bigram_gui.core.curriculum import Curriculum
from bigram_gui.core.model import BigramModel, losses, probabilities
from bigram_gui.core.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class HeldOut:
    """The token pairs of the held-out names.

    Attributes
    ----------
    names_count
        How many names are held out.
    current, next
        Their distinct pairs, shape (Q,).
    times
        How often the names have each of the pairs, shape (Q,).
    """

    names_count: int
    current: IntArray
    next: IntArray
    times: IntArray

    @classmethod
    def of(cls, curriculum: Curriculum) -> HeldOut:
        """Count the pairs of the names that ``curriculum`` holds out."""
        corpus = curriculum.corpus
        offsets, size = corpus.offsets, corpus.vocabulary.size
        held_out = curriculum.held_out
        lengths = np.diff(offsets)[held_out]
        starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        positions = np.repeat(offsets[held_out] - starts, lengths) + np.arange(lengths.sum())
        stream = corpus.stream
        keys = stream[positions].astype(np.int64) * size + stream[positions + 1]
        distinct, times = np.unique(keys, return_counts=True)
        return cls(
            names_count=len(held_out),
            current=read_only(distinct // size),
            next=read_only(distinct % size),
            times=read_only(times),
        )

    def loss(self, model: BigramModel) -> float:
        """Return the mean loss in nats per pair (not per name) under ``model``."""
        counts = model.counts_of(self.current, self.next)
        totals = model.row_totals[self.current]
        size = model.pairs.vocabulary_size
        pair_losses = losses(probabilities(counts, totals, model.smoothing, size))
        return float(np.average(pair_losses, weights=self.times))
