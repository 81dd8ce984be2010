"""A corpus in the order in which it is trained on, and the counts after any step of it."""

from __future__ import annotations

import random
from dataclasses import dataclass
from enum import Enum

import numpy as np
import numpy.typing as npt

from bigram_gui.core.arrays import IndexArray, IntArray, read_only, smallest_index_type
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.pairs import PairTable, find_pairs
from bigram_gui.core.rearranging import rearranged
from bigram_gui.core.shuffling import shuffled
from bigram_gui.core.waiting import PATIENT, Waiting

DEFAULT_SEED = 42
_KEYFRAME_PAIRS = 4_096  # counting this many pairs anew takes about 0.01 ms


class Order(Enum):
    """The order in which the names are trained on."""

    SHUFFLED = "shuffled"
    FILE = "file"


@dataclass(frozen=True, slots=True, eq=False)
class Curriculum:
    """The names of a corpus in training order; step s learns from name ``(s - 1) mod D``.

    Attributes
    ----------
    permutation
        The corpus index of the name at each place of the order, shape (D,).
    held_out
        The corpus indices of the names that are never trained on, ascending, shape (H,).
        D + H is the number of names of the corpus.
    held_out_share
        The share that was asked for; H is a whole number near it.
    stream
        The tokens in training order, shape (N + 1,), laid out like ``Corpus.stream``.
    bounds
        Shape (D + 1,): the pairs of the name at place i are ``bounds[i]`` to
        ``bounds[i + 1] - 1``.
    slots
        The slot in ``pairs`` of each of the N pairs, shape (N,).
    totals
        How often the corpus has each pair, shape (P,): the counts of a whole epoch.
    keyframes
        The counts of the first ``i * keyframe_pairs`` pairs for i = 0, 1, ...,
        shape (K, P). They are at most about one count a pair of the corpus, of 4 bytes.
    """

    corpus: Corpus
    order: Order
    seed: int
    permutation: IntArray
    held_out: IntArray
    held_out_share: float
    stream: IndexArray
    bounds: IntArray
    pairs: PairTable
    slots: IndexArray
    totals: IntArray
    keyframes: IndexArray
    keyframe_pairs: int

    @property
    def names_count(self) -> int:
        """The number D of names: the steps of one epoch."""
        return len(self.permutation)

    @property
    def currents(self) -> IndexArray:
        """The current token of each pair in training order, shape (N,)."""
        return self.stream[:-1]

    def place(self, step: int) -> int:
        """Return the place in the order, from 0, of the name of ``step``, from 1."""
        return (step - 1) % self.names_count

    def name_of_step(self, step: int) -> str:
        """Return the name that ``step`` (1, 2, ...) trains on."""
        return self.corpus.name(int(self.permutation[self.place(step)]))

    def tokens_of_step(self, step: int) -> tuple[int, ...]:
        """Return the tokens of the name of ``step``, BOS at both ends."""
        pairs = self.pairs_of_step(step)
        return tuple(self.stream[pairs.start : pairs.stop + 1].tolist())

    def pairs_of_step(self, step: int) -> slice:
        """Return which of the N pairs are those of the name of ``step``."""
        place = self.place(step)
        return slice(int(self.bounds[place]), int(self.bounds[place + 1]))

    def counts_at(self, step: int) -> IntArray:
        """Return the counts of the first ``step`` names, shape (P,), read-only.

        Takes the same short time for every step: whole epochs are a multiple of the corpus's
        totals, and of the last epoch no more than ``keyframe_pairs`` pairs are counted anew.
        """
        epochs, names = divmod(step, self.names_count)
        end = int(self.bounds[names])
        keyframe = end // self.keyframe_pairs
        recent = self.slots[keyframe * self.keyframe_pairs : end]
        counts: IntArray = epochs * self.totals + self.keyframes[keyframe]
        counts += np.bincount(recent, minlength=len(self.pairs))
        return read_only(counts)


def arrange(
    corpus: Corpus,
    order: Order = Order.SHUFFLED,
    seed: int = DEFAULT_SEED,
    held_out_share: float = 0.0,
    waiting: Waiting = PATIENT,
) -> Curriculum:
    """Lay out ``corpus`` for training.

    Of its names, ``held_out_share`` (0 to less than 1) are left out, chosen by the seed; the
    others keep the order that they have without this, and at least one name is trained on.

    Raises
    ------
    Cancelled
        If ``waiting`` ends.
    """
    permutation = _permutation(corpus.names_count, order, seed, waiting.part(0.0, 0.3))
    held_out = _held_out(corpus.names_count, seed, held_out_share, waiting.part(0.3, 0.4))
    if len(held_out):
        permutation = permutation[~_marked(held_out, corpus.names_count)[permutation]]
    stream, bounds = rearranged(corpus, permutation, waiting.part(0.4, 0.7))
    pairs, slots = find_pairs(stream, corpus.vocabulary.size, waiting.part(0.7, 0.9))
    keyframe_pairs = max(_KEYFRAME_PAIRS, len(pairs))
    keyframes, totals = _cumulative_counts(
        slots, len(pairs), keyframe_pairs, waiting.part(0.9, 1.0)
    )
    return Curriculum(
        corpus=corpus,
        order=order,
        seed=seed,
        permutation=read_only(permutation),
        held_out=read_only(held_out),
        held_out_share=held_out_share,
        stream=stream,
        bounds=bounds,
        pairs=pairs,
        slots=slots,
        totals=totals,
        keyframes=keyframes,
        keyframe_pairs=keyframe_pairs,
    )


def _permutation(names_count: int, order: Order, seed: int, waiting: Waiting) -> IntArray:
    """Return the order as indices; shuffling them moves them as it would move the names."""
    if order is Order.SHUFFLED:
        return shuffled(names_count, seed, waiting)
    return np.arange(names_count)


def _held_out(names_count: int, seed: int, share: float, waiting: Waiting) -> IntArray:
    """Choose the names to hold out, the same for every order."""
    count = min(round(share * names_count), names_count - 1)
    if not count:
        return np.empty(0, dtype=np.int64)
    from bigram_gui.core.choosing import chosen  # few starts need it

    return chosen(count, names_count, random.Random(f"held out {seed}"), waiting)


def _marked(names: IntArray, names_count: int) -> npt.NDArray[np.bool_]:
    """Return for each of all names whether it is one of ``names``."""
    is_one = np.zeros(names_count, dtype=np.bool_)
    is_one[names] = True
    return is_one


def _cumulative_counts(
    slots: IndexArray, pairs: int, every: int, waiting: Waiting
) -> tuple[IndexArray, IntArray]:
    """Return the counts before each multiple of ``every`` pairs, and those of all pairs."""
    counts = np.zeros(pairs, dtype=np.int64)
    kept = 1 + -(-len(slots) // every)
    keyframes = np.zeros((kept, pairs), dtype=smallest_index_type(len(slots) + 1))
    for index, start in enumerate(range(0, len(slots), every)):
        waiting.go_on(start / len(slots))
        counts += np.bincount(slots[start : start + every], minlength=pairs)
        keyframes[index + 1] = counts
    return read_only(keyframes), read_only(counts)
