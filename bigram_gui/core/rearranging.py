"""Some names of a corpus, in any order, laid out as a stream of their own."""

from __future__ import annotations

import numpy as np

from bigram_gui.core.arrays import IndexArray, IntArray, read_only
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.name_blocks import stretches_of
from bigram_gui.core.waiting import PATIENT, Waiting

_BLOCK_PAIRS = 1 << 19  # are rearranged at a time, within some milliseconds
_BLOCK_NAMES = 1 << 18


def rearranged(
    corpus: Corpus, names: IntArray, waiting: Waiting = PATIENT
) -> tuple[IndexArray, IntArray]:
    """Return the stream and the bounds of ``names``, indices into the corpus, in their order.

    They are laid out like ``Corpus.stream`` and ``Corpus.offsets``, and read-only.

    Raises
    ------
    Cancelled
        If ``waiting`` ends.
    """
    offsets = corpus.offsets
    bounds = _bounds(offsets, names, waiting.part(0.0, 0.2))
    stream = np.empty(bounds[-1] + 1, dtype=corpus.stream.dtype)
    stream[-1] = corpus.vocabulary.bos
    waiting = waiting.part(0.2, 1.0)
    # Some names at a time: where each of their tokens comes from takes more room than the tokens.
    for first, last in stretches_of(bounds, _BLOCK_PAIRS):
        waiting.go_on(first / len(names))
        begin, end = bounds[first], bounds[last]
        shift = offsets[names[first:last]] - bounds[first:last]
        sources = np.repeat(shift, np.diff(bounds[first : last + 1])) + np.arange(begin, end)
        stream[begin:end] = corpus.stream[sources]
    return read_only(stream), read_only(bounds)


def _bounds(offsets: IntArray, names: IntArray, waiting: Waiting) -> IntArray:
    bounds = np.zeros(len(names) + 1, dtype=np.int64)
    for first in range(0, len(names), _BLOCK_NAMES):
        waiting.go_on(first / len(names))
        block = names[first : first + _BLOCK_NAMES]
        ends = bounds[first + 1 : first + 1 + len(block)]
        np.cumsum(offsets[block + 1] - offsets[block], out=ends)
        ends += bounds[first]
    return bounds
