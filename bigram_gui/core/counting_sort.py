"""A stable sort of small numbers, block by block, so that it can be called off."""

from __future__ import annotations

import numpy as np

from bigram_gui.core.arrays import IndexArray, IntArray, smallest_index_type
from bigram_gui.core.waiting import PATIENT, Waiting

_BLOCK = 1 << 18


def sorted_places(keys: IndexArray, times: IntArray, waiting: Waiting = PATIENT) -> IndexArray:
    """Return the places of ``keys`` by ascending key, those of a key in their order; shape of both.

    Each key k occurs ``times[k]`` times. Blocks are sorted one by one, which their room in the
    processor's caches makes quick; where a key's places of a block belong is known from how many
    came before.

    Raises
    ------
    Cancelled
        If ``waiting`` ends.
    """
    free = np.cumsum(times) - times
    places = np.empty(len(keys), dtype=smallest_index_type(len(keys)))
    size = max(_BLOCK, len(times))
    for begin in range(0, len(keys), size):
        waiting.go_on(begin / len(keys))
        block = keys[begin : begin + size]
        order = np.argsort(block, kind="stable")
        counts = np.bincount(block, minlength=len(times))
        shift = free - (np.cumsum(counts) - counts)
        places[np.repeat(shift, counts) + np.arange(len(block))] = order + begin
        free += counts
    return places


def times_of(keys: IndexArray, keys_count: int) -> IntArray:
    """Return how often each key from 0 to ``keys_count`` − 1 occurs."""
    times = np.zeros(keys_count, dtype=np.int64)
    for begin in range(0, len(keys), _BLOCK):
        times += np.bincount(keys[begin : begin + _BLOCK], minlength=keys_count)
    return times
