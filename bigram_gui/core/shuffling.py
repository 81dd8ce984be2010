"""The shuffle of Python's ``random``, number for number, for millions of things at once.

``random.shuffle`` walks from the last place to the second and swaps each with a random place
up to it. Both parts are sequential, and both can be told without walking: which random numbers
are rejected, and where each swap finds what it takes.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from bigram_gui.core.arrays import IndexArray, IntArray, read_only
from bigram_gui.core.counting_sort import sorted_places, times_of
from bigram_gui.core.gathering import gathered, scatter
from bigram_gui.core.waiting import PATIENT, Waiting

_Places: TypeAlias = npt.NDArray[np.uint32]
_MOST_WORDS = 1 << 16  # random numbers drawn at once: a millisecond


def shuffled(count: int, seed: int, waiting: Waiting = PATIENT) -> IntArray:
    """Return 0 to ``count`` − 1 as ``random.Random(seed).shuffle`` leaves them, shape (count,).

    Raises
    ------
    Cancelled
        If ``waiting`` ends.
    """
    if count < 2:
        return read_only(np.arange(count))
    partners = _drawn(count - 1, count, random.Random(seed), waiting.part(0.0, 0.5))
    return read_only(_swapped(partners, count, waiting.part(0.5, 1.0)).astype(np.int64))


def last_of_shuffled(
    swaps: int, count: int, generator: random.Random, waiting: Waiting = PATIENT
) -> IndexArray:
    """Return what stands at the last ``swaps`` of ``count`` places after as many swaps.

    Raises
    ------
    Cancelled
        If ``waiting`` ends.
    """
    partners = _drawn(swaps, count, generator, waiting.part(0.0, 0.5))
    return _swapped(partners, count, waiting.part(0.5, 1.0))[count - swaps :]


def _drawn(swaps: int, count: int, generator: random.Random, waiting: Waiting) -> _Places:
    """Return with which place each of the last ``swaps`` ones, the last first, is swapped."""
    partners = np.zeros(swaps, dtype=np.uint32)  # random draws no number beyond it either
    done = 0
    for block in _partners(count, generator):
        waiting.go_on(done / count)
        block = block[: swaps - done]
        partners[done : done + len(block)] = block
        done += len(block)
        if done == swaps:
            break
    return partners


def _partners(count: int, generator: random.Random) -> Iterator[_Places]:
    """Yield, in blocks, with which place each place is swapped: the last, ..., the second.

    ``random`` draws a number below n as the upper bits of a 32-bit word, as many as n has, and
    draws again while it is not below n. While the number of bits stays the same, so does what
    is compared; only n falls by one with each success.
    """
    words = np.empty(0, dtype=np.uint32)
    bound = count
    while bound > 1:
        bits = bound.bit_length()
        left = bound - (1 << (bits - 1)) + 1  # how many bounds have as many bits
        if len(words) == 0:
            words = np.frombuffer(generator.randbytes(4 * min(2 * left, _MOST_WORDS)), dtype="<u4")
        numbers = words >> np.uint32(32 - bits)
        taken = np.flatnonzero(_are_taken(numbers, bound))[:left]
        words = words[taken[-1] + 1 :] if len(taken) == left else words[:0]
        bound -= len(taken)
        yield numbers[taken]


def _are_taken(numbers: _Places, bound: int) -> npt.NDArray[np.bool_]:
    """Return which numbers are below a bound that begins with ``bound`` and falls with each.

    Guesses that the bound does not fall, then counts how it falls under each guess until the
    guess holds. Each round sets the first wrong one right, and most of the others.
    """
    taken = numbers < bound
    while True:
        better = numbers < bound - (np.cumsum(taken) - taken)
        if np.array_equal(better, taken):
            return taken
        taken = better


def _swapped(partners: _Places, count: int, waiting: Waiting) -> _Places:
    """Return what stands where after the swaps; ``partners`` of the last place and those before it.

    A swap leaves at its place, for good, what stood at its partner, and takes there what stood
    at its place. So what a place gets is what the swap before it with the same partner took
    there, if there was one, else the partner itself; and what a swap takes from its place is
    what the last swap with that place as partner took there, and so on back.
    """
    swaps = np.flatnonzero(partners != _places_of(len(partners), count))  # the others do nothing
    order = _stable_order(partners[swaps], waiting.part(0.0, 0.6))  # by partner, then as made
    swaps = gathered(swaps, order, waiting.part(0.6, 0.65))
    partner = gathered(partners, swaps, waiting.part(0.65, 0.7))
    place = (count - 1 - swaps).astype(np.uint32)
    is_again = partner[1:] == partner[:-1]
    taken_from = np.arange(count, dtype=np.uint32)
    taken_from[partner] = place  # of those with the same partner the last one stays
    taken = _followed(taken_from, waiting.part(0.7, 0.9))
    result = taken.copy()
    scatter(partner, place, result, waiting.part(0.9, 0.95))
    again, before = place[1:][is_again], place[:-1][is_again]
    scatter(gathered(taken, before, waiting.part(0.95, 0.97)), again, result, waiting.part(0.97, 1))
    return result


def _places_of(swaps: int, count: int) -> _Places:
    """Return the place of each swap, the last of ``count`` first."""
    return np.arange(count - swaps, count, dtype=np.uint32)[::-1]


def _stable_order(keys: _Places, waiting: Waiting) -> IndexArray:
    """Sort by the lower and then by the upper half: numpy sorts 16 bits the fastest way."""
    lower = _sorted_by_half(keys & np.uint32(0xFFFF), waiting.part(0.0, 0.4))
    upper = gathered(keys >> np.uint32(16), lower, waiting.part(0.4, 0.5))
    return gathered(lower, _sorted_by_half(upper, waiting.part(0.5, 0.9)), waiting.part(0.9, 1.0))


def _sorted_by_half(halves: _Places, waiting: Waiting) -> IndexArray:
    keys = halves.astype(np.uint16)
    return sorted_places(keys, times_of(keys, int(halves.max(initial=0)) + 1), waiting)


def _followed(to: _Places, waiting: Waiting) -> _Places:
    """Return where each chain of ``to`` ends; chains double in length with each round."""
    while True:
        further = gathered(to, to, waiting.part(0.0, 0.0))  # nobody knows how many rounds
        if np.array_equal(further, to):
            return to
        to = further
