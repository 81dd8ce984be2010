"""The sample of Python's ``random``, number for number, of millions of things at once.

``random.sample`` has two ways. Many of a few it takes from a pool, whose last fills each gap: as
``random.shuffle`` begins, so that the sample is what a shuffle leaves at its last places. Few of
many it draws one by one, and again what it has drawn before.
"""

from __future__ import annotations

import math
import random

import numpy as np
import numpy.typing as npt

from bigram_gui.core.arrays import IndexArray, IntArray, read_only
from bigram_gui.core.shuffling import last_of_shuffled
from bigram_gui.core.waiting import PATIENT, Waiting

_MOST_WORDS = 1 << 16  # random numbers drawn at once: some milliseconds


def chosen(
    count: int, things: int, generator: random.Random, waiting: Waiting = PATIENT
) -> IntArray:
    """Return what ``generator.sample(range(things), count)`` returns, but ascending; (count,).

    Raises
    ------
    Cancelled
        If ``waiting`` ends.
    """
    is_chosen = np.zeros(things, dtype=np.bool_)
    if things <= _largest_pool(count):
        is_chosen[last_of_shuffled(count, things, generator, waiting)] = True
    else:
        _draw(is_chosen, count, generator, waiting)
    return read_only(np.flatnonzero(is_chosen))


def _largest_pool(count: int) -> int:
    """Return of how many things at most ``random`` takes so many from a pool."""
    return 21 + (4 ** math.ceil(math.log(3 * count, 4)) if count > 5 else 0)


def _draw(
    is_chosen: npt.NDArray[np.bool_], count: int, generator: random.Random, waiting: Waiting
) -> None:
    """Choose by numbers below ``len(is_chosen)`` until ``count`` different ones are drawn."""
    unused = np.uint32(32 - len(is_chosen).bit_length())
    left = count
    while left:
        waiting.go_on(1 - left / count)
        words = np.frombuffer(generator.randbytes(4 * min(2 * left, _MOST_WORDS)), dtype="<u4")
        numbers = words >> unused
        fresh = _first_ones(numbers[numbers < len(is_chosen)])
        fresh = fresh[~is_chosen[fresh]][:left]
        is_chosen[fresh] = True
        left -= len(fresh)


def _first_ones(numbers: IndexArray) -> IndexArray:
    """Return each of ``numbers`` once, in the order in which they come first."""
    distinct, first = np.unique(numbers, return_index=True)
    ordered: IndexArray = distinct[np.argsort(first)]
    return ordered
