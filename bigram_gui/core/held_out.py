"""What the names that are never trained on cost: whether a model knows more than its list."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bigram_gui.core.arrays import IntArray, read_only
from bigram_gui.core.counting_sort import times_of
from bigram_gui.core.curriculum import Curriculum
from bigram_gui.core.model import BigramModel, losses, probabilities
from bigram_gui.core.pairs import find_pairs
from bigram_gui.core.rearranging import rearranged
from bigram_gui.core.waiting import PATIENT, Waiting


@dataclass(frozen=True, slots=True, eq=False)
class HeldOut:
    """The token pairs of the held-out names.

    Attributes
    ----------
    names_count
        How many names are held out.
    current, slots
        The current token and the slot of their distinct pairs, both of shape (Q,); ``NO_SLOT``
        for pairs that no name has which is trained on.
    times
        How often the names have each of the pairs, shape (Q,).
    """

    names_count: int
    current: IntArray
    slots: IntArray
    times: IntArray

    @classmethod
    def of(cls, curriculum: Curriculum, waiting: Waiting = PATIENT) -> HeldOut:
        """Count the pairs of the names that ``curriculum`` holds out, one or more.

        Raises
        ------
        Cancelled
            If ``waiting`` ends.
        """
        corpus, held_out = curriculum.corpus, curriculum.held_out
        stream, _ = rearranged(corpus, held_out, waiting.part(0.0, 0.6))
        pairs, slots = find_pairs(stream, corpus.vocabulary.size, waiting.part(0.6, 1.0))
        return cls(
            names_count=len(held_out),
            current=read_only(pairs.current),
            slots=read_only(curriculum.pairs.slots_of(pairs.current, pairs.next)),
            times=read_only(times_of(slots, len(pairs))),
        )

    def loss(self, model: BigramModel) -> float:
        """Return the mean loss in nats per pair (not per name) under a model of the curriculum."""
        counts = model.counts_in(self.slots)
        totals = model.row_totals[self.current]
        size = model.pairs.vocabulary_size
        pair_losses = losses(probabilities(counts, totals, model.smoothing, size))
        return float(np.average(pair_losses, weights=self.times))
