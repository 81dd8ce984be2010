"""The token pairs of several names, looked up once, so that one look at a model prices them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from bigram_gui.core.arrays import FloatArray, IntArray, read_only
from bigram_gui.core.curriculum import Curriculum
from bigram_gui.core.errors import UnknownCharacterError
from bigram_gui.core.model import BigramModel, losses, probabilities
from bigram_gui.core.pairs import NO_SLOT, PairTable
from bigram_gui.core.pieces import Pieces, all_at_once
from bigram_gui.core.run import Run

_CELLS_PER_SEARCH = 32  # a pair searched at many steps takes as long as so many counts of models
_SEARCHED_AT_ONCE = 64  # pairs

# Microseconds that things take, as measured on an ordinary machine.
_PIECE = 1_000.0  # what is done in one go, roughly
_LETTER = 0.25  # to look up a letter of a name
_JOINED = 0.06  # to find the distinct ones of all names' pairs, each
_SEARCH = 4.0  # a pair at all steps
_MODEL, _MODEL_SLOT = 60.0, 0.003  # a model, and each of its pairs
_MEAN, _MEAN_PART = 30.0, 0.007  # the losses of all names, and each of their pairs


class Counted(NamedTuple):
    """The ``places`` of a name's distinct pairs, how often it has each, and how many in all."""

    places: IntArray
    times: IntArray
    pairs: int


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
    counted
        The pairs of the M of them that the vocabulary can spell.
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
    counted: Mapping[str, Counted]
    slots: IntArray
    currents: IntArray
    parts: IntArray
    times: IntArray
    starts: IntArray
    lengths: IntArray

    @classmethod
    def of(cls, names: Sequence[str], curriculum: Curriculum) -> ComparedPairs:
        """Look up the pairs of names, each in NFC; the time grows with their letters."""
        return all_at_once(cls.in_pieces(names, curriculum))

    @classmethod
    def in_pieces(
        cls, names: Sequence[str], curriculum: Curriculum, known: ComparedPairs | None = None
    ) -> Pieces[ComparedPairs]:
        """Do the same name by name; those that are ``known`` are not looked up again."""
        table, vocabulary = curriculum.pairs, curriculum.corpus.vocabulary
        before = known.counted if known is not None and known.table is table else {}
        counted: dict[str, Counted] = {}
        for name in names:
            if name in before:
                counted[name] = before[name]
                continue
            yield _LETTER * len(name)
            with suppress(UnknownCharacterError):
                counted[name] = _counted(vocabulary.encode(name), table)
        yield _JOINED * sum(len(one.places) for one in counted.values())
        places, parts = np.unique(
            _joined(one.places for one in counted.values()), return_inverse=True
        )
        slots = np.where(places < len(table), places, NO_SLOT)
        rows = table.keys[slots] // table.vocabulary_size
        sizes = [len(one.places) for one in counted.values()]
        return cls(
            table=table,
            names=tuple(names),
            counted=counted,
            slots=read_only(slots),
            currents=read_only(np.where(slots == NO_SLOT, places - len(table), rows)),
            parts=read_only(parts),
            times=read_only(_joined(one.times for one in counted.values())),
            starts=read_only(np.cumsum([0, *sizes], dtype=np.int64)[:-1]),
            lengths=read_only(np.array([one.pairs for one in counted.values()], dtype=np.int64)),
        )

    @property
    def spelled(self) -> tuple[str, ...]:
        """The M names that the vocabulary can spell, in the order they were given in."""
        return tuple(self.counted)

    def losses_under(self, model: BigramModel) -> FloatArray:
        """Return the loss in nats of each name that can be spelled, shape (M,)."""
        counts, row_totals = model.counts_in(self.slots), model.row_totals[self.currents]
        return self._means(counts, row_totals, model.smoothing)

    def losses_in_pieces(self, run: Run, steps: IntArray) -> Pieces[FloatArray]:
        """Find the losses in nats after each of C steps, shape (C, M).

        No number of steps makes the pieces longer.

        Few pairs are searched in the index, each once; of many, the models are asked.
        """
        a_row = _MEAN_PART * len(self.parts)
        rows: list[FloatArray] = []
        if len(self.slots) * _CELLS_PER_SEARCH > run.prepared.curriculum.keyframe_pairs:
            for step in steps.tolist():
                yield _MODEL + _MODEL_SLOT * len(self.table) + _MEAN + a_row
                rows.append(self.losses_under(run.model_after(step)))
            return np.stack(rows)
        index = run.prepared.index
        currents, which = np.unique(self.currents, return_inverse=True)
        counts = yield from _searched(index.counts_in, self.slots, steps)
        row_totals = yield from _searched(index.row_totals_of, currents, steps)
        some = 1 + int(_PIECE / max(1.0, a_row))
        for first in range(0, len(steps), some):
            yield _MEAN + a_row * some
            of_pairs, of_currents = (one[first : first + some] for one in (counts, row_totals))
            rows.append(self._means(of_pairs, of_currents[:, which], run.smoothing))
        return np.concatenate(rows)

    def _means(self, counts: IntArray, row_totals: IntArray, smoothing: float) -> FloatArray:
        """Return the means of the names' losses: shape (..., M) for pairs of shape (..., K)."""
        size = self.table.vocabulary_size
        nats = losses(probabilities(counts, row_totals, smoothing, size))
        costs = nats[..., self.parts] * self.times  # of pairs it has: an ∞ is no other name's
        means: FloatArray = np.add.reduceat(costs, self.starts, axis=-1) / self.lengths
        return means


def _searched(
    search: Callable[[IntArray, IntArray], IntArray], keys: IntArray, steps: IntArray
) -> Pieces[IntArray]:
    """Search K keys at C steps, some at a time; the result has the shape (C, K)."""
    found = [np.empty((len(steps), 0), dtype=np.int64)]
    for first in range(0, len(keys), _SEARCHED_AT_ONCE):
        some = keys[first : first + _SEARCHED_AT_ONCE]
        yield _SEARCH * len(some)
        found.append(search(some, steps))
    return np.concatenate(found, axis=-1)


def _counted(tokens: tuple[int, ...], table: PairTable) -> Counted:
    places, times = np.unique(_places(tokens, table), return_counts=True)
    return Counted(places, times, len(tokens) - 1)


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
