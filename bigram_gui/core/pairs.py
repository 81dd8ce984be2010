"""The distinct token pairs of a corpus: where a sparse count table keeps its counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from bigram_gui.core.arrays import IndexArray, IntArray, read_only, smallest_index_type
from bigram_gui.core.waiting import PATIENT, Waiting

# Up to this many cells a lookup table of all V × V pairs beats sorting the stream's pairs.
_LOOKUP_CELLS = 1 << 22
_BLOCK_PAIRS = 1 << 19  # are looked up at a time, within some milliseconds

NO_SLOT = -1


@dataclass(frozen=True, slots=True, eq=False)
class PairTable:
    """The P distinct pairs of a corpus in rows: sorted by current, then by next token.

    The count table of product and lesson is V × V, but all of its cells outside these P are
    zero for ever. Keeping the P alone lets a corpus have any vocabulary; a count table here is
    an array of shape (P,), and an index into it is called a slot.

    Attributes
    ----------
    vocabulary_size
        V, with BOS.
    keys
        ``current * V + next`` of every slot, shape (P,), ascending.
    row_starts
        Shape (V + 1,): the slots of current token c are ``row_starts[c]`` up to, not
        including, ``row_starts[c + 1]``.
    """

    vocabulary_size: int
    keys: IntArray
    row_starts: IntArray

    @property
    def current(self) -> IntArray:
        """The current token of every slot, shape (P,)."""
        return self.keys // self.vocabulary_size

    @property
    def next(self) -> IntArray:
        """The next token of every slot, shape (P,)."""
        return self.keys % self.vocabulary_size

    def __len__(self) -> int:
        return len(self.keys)

    def row(self, current: int) -> slice:
        """Return the slots of the pairs that begin with ``current``."""
        return slice(int(self.row_starts[current]), int(self.row_starts[current + 1]))

    def slots_of(self, current: IntArray, following: IntArray) -> IntArray:
        """Return the slots of pairs, ``NO_SLOT`` for those that the corpus never has."""
        keys = current * self.vocabulary_size + following
        slots = np.searchsorted(self.keys, keys)
        found = self.keys[np.minimum(slots, len(self.keys) - 1)] == keys
        return np.where(found, slots, NO_SLOT)

    def slot(self, current: int, following: int) -> int:
        """Return the slot of one pair, ``NO_SLOT`` if the corpus never has it."""
        key = current * self.vocabulary_size + following
        slot = int(self.keys.searchsorted(key))
        return slot if slot < len(self.keys) and self.keys[slot] == key else NO_SLOT

    def row_totals(self, counts: IntArray) -> IntArray:
        """Return how often a token followed each current token, shape (V,)."""
        running = np.zeros(len(counts) + 1, dtype=np.int64)
        counts.cumsum(out=running[1:])
        ends = running[self.row_starts]
        totals: IntArray = ends[1:] - ends[:-1]
        return totals


def find_pairs(
    stream: IndexArray, vocabulary_size: int, waiting: Waiting = PATIENT
) -> tuple[PairTable, IndexArray]:
    """Return the distinct pairs of neighbours in ``stream`` and the slot of each of them.

    The slots have shape (N,) for a stream of N + 1 tokens, in the smallest type that holds
    them, and are read-only.

    Raises
    ------
    Cancelled
        If ``waiting`` ends.
    """
    if vocabulary_size * vocabulary_size <= _LOOKUP_CELLS:
        keys, slots = _looked_up(stream, vocabulary_size, waiting)
    else:
        keys, slots = _searched(stream, vocabulary_size, waiting)
    row_starts = np.searchsorted(keys, np.arange(vocabulary_size + 1) * vocabulary_size)
    return PairTable(vocabulary_size, read_only(keys), read_only(row_starts)), read_only(slots)


def _looked_up(
    stream: IndexArray, vocabulary_size: int, waiting: Waiting
) -> tuple[IntArray, IndexArray]:
    """Return the distinct keys of pairs, ascending, and the index in them of each pair."""
    present = np.zeros(vocabulary_size * vocabulary_size, dtype=np.bool_)
    for block in _blocks(stream, waiting.part(0.0, 0.4)):
        present[_keys(stream[block.start : block.stop + 1], vocabulary_size)] = True
    keys = np.flatnonzero(present)
    lookup = (np.cumsum(present) - 1).astype(smallest_index_type(len(keys)))
    slots = np.empty(len(stream) - 1, dtype=lookup.dtype)
    for block in _blocks(stream, waiting.part(0.4, 1.0)):
        slots[block] = lookup[_keys(stream[block.start : block.stop + 1], vocabulary_size)]
    return keys, slots


def _searched(
    stream: IndexArray, vocabulary_size: int, waiting: Waiting
) -> tuple[IntArray, IndexArray]:
    """Return the same by sorting the keys of each block, for which no table is needed."""
    keys = np.empty(0, dtype=np.int64)
    for block in _blocks(stream, waiting.part(0.0, 0.5)):
        keys = np.union1d(keys, _keys(stream[block.start : block.stop + 1], vocabulary_size))
    slots = np.empty(len(stream) - 1, dtype=smallest_index_type(len(keys)))
    for block in _blocks(stream, waiting.part(0.5, 1.0)):
        slots[block] = keys.searchsorted(
            _keys(stream[block.start : block.stop + 1], vocabulary_size)
        )
    return keys, slots


def _blocks(stream: IndexArray, waiting: Waiting) -> Iterator[slice]:
    """Cut the pairs of a stream into blocks."""
    pairs_count = len(stream) - 1
    for start in range(0, pairs_count, _BLOCK_PAIRS):
        waiting.go_on(start / pairs_count)
        yield slice(start, min(start + _BLOCK_PAIRS, pairs_count))


def _keys(tokens: IndexArray, vocabulary_size: int) -> IntArray:
    keys: IntArray = tokens[:-1].astype(np.int64) * vocabulary_size + tokens[1:]
    return keys
