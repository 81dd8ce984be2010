"""The token pairs of several names, looked up once, so that one look at a model prices them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

import numpy as np

from bigram_gui.core.arrays import FloatArray, IntArray, read_only
from bigram_gui.core.curriculum import Curriculum
from bigram_gui.core.errors import UnknownCharacterError
from bigram_gui.core.model import BigramModel, losses, probabilities
from bigram_gui.core.pairs import NO_SLOT, PairTable
from bigram_gui.core.run import Run
from bigram_gui.core.vocabulary import Vocabulary

_CELLS_PER_SEARCH = 32  # a pair searched at many steps takes as long as so many counts of models


@dataclass(frozen=True, slots=True, eq=False)
class ComparedPairs:
    """The K distinct pairs of names, and how often each of M names has which.

    All pairs that the corpus lacks after the same current token cost the same at every step:
    they are one of the K.

    Attributes
    ----------
    table
        The pairs of the corpus in which these were looked up.
    names
        All names, in the order they were given in.
    spelled
        The M of them that the vocabulary can spell.
    slots, currents
        The slot, ``NO_SLOT`` for pairs that the corpus lacks, and the current token of each
        distinct pair, both of shape (K,).
    parts, times
        Name after name, which of the K pairs it has and how often, both of shape (E,).
    starts, lengths
        Where in ``parts`` each name begins, and how many pairs it has in all, both of shape (M,).
    """

    table: PairTable
    names: tuple[str, ...]
    spelled: tuple[str, ...]
    slots: IntArray
    currents: IntArray
    parts: IntArray
    times: IntArray
    starts: IntArray
    lengths: IntArray

    @classmethod
    def of(cls, names: Sequence[str], curriculum: Curriculum) -> ComparedPairs:
        """Look up the pairs of names, each in NFC; the time grows with their letters."""
        table, vocabulary = curriculum.pairs, curriculum.corpus.vocabulary
        tokens = dict(_tokens(names, vocabulary))
        counted = [np.unique(_places(one, table), return_counts=True) for one in tokens.values()]
        places, parts = np.unique(_joined(one for one, _ in counted), return_inverse=True)
        sizes, pairs = [len(one) for one, _ in counted], [len(one) - 1 for one in tokens.values()]
        slots = np.where(places < len(table), places, NO_SLOT)
        rows = table.keys[slots] // table.vocabulary_size
        return cls(
            table=table,
            names=tuple(names),
            spelled=tuple(tokens),
            slots=read_only(slots),
            currents=read_only(np.where(slots == NO_SLOT, places - len(table), rows)),
            parts=read_only(parts),
            times=read_only(_joined(times for _, times in counted)),
            starts=read_only(np.cumsum([0, *sizes], dtype=np.int64)[:-1]),
            lengths=read_only(np.array(pairs, dtype=np.int64)),
        )

    def losses_under(self, model: BigramModel) -> FloatArray:
        """Return the loss in nats of each name that can be spelled, shape (M,)."""
        counts, row_totals = model.counts_in(self.slots), model.row_totals[self.currents]
        return self._means(counts, row_totals, model.smoothing)

    def losses_after(self, run: Run, steps: IntArray) -> FloatArray:
        """Return the losses in nats after each of C steps, shape (C, M).

        Few pairs are searched in the index, each once; of many, the models are asked.
        """
        if len(self.slots) * _CELLS_PER_SEARCH > run.prepared.curriculum.keyframe_pairs:
            return np.stack([self.losses_under(run.model_after(step)) for step in steps.tolist()])
        index = run.prepared.index
        counts = index.counts_in(self.slots, steps)
        row_totals = index.row_totals_of(self.currents, steps)
        return self._means(counts, row_totals, run.smoothing)

    def _means(self, counts: IntArray, row_totals: IntArray, smoothing: float) -> FloatArray:
        """Return the means of the names' losses: shape (..., M) for pairs of shape (..., K)."""
        size = self.table.vocabulary_size
        nats = losses(probabilities(counts, row_totals, smoothing, size))
        costs = nats[..., self.parts] * self.times  # of pairs it has: an ∞ is no other name's
        means: FloatArray = np.add.reduceat(costs, self.starts, axis=-1) / self.lengths
        return means


def _tokens(names: Sequence[str], vocabulary: Vocabulary) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Return the tokens of each name that the vocabulary can spell."""
    for name in names:
        with suppress(UnknownCharacterError):
            yield name, vocabulary.encode(name)


def _places(tokens: tuple[int, ...], table: PairTable) -> IntArray:
    """Return the slot of each pair of a name, in any order, shape (n,).

    After the P slots of the corpus is a place for each current token: for all pairs that begin
    with it and that the corpus lacks.
    """
    stream, size = np.array(tokens, dtype=np.int64), table.vocabulary_size
    currents, following = np.divmod(np.sort(stream[:-1] * size + stream[1:]), size)
    slots = table.slots_of(currents, following)  # sorted, they are found sooner
    return np.where(slots == NO_SLOT, len(table) + currents, slots)


def _joined(arrays: Iterable[IntArray]) -> IntArray:
    return np.concatenate([np.empty(0, dtype=np.int64), *arrays])
