"""A number for each name by which equal names are found without holding them as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import mul
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from bigram_gui.core.arrays import IndexArray, IntArray, read_only
from bigram_gui.core.counting_sort import sorted_places, times_of
from bigram_gui.core.name_blocks import stretches_of
from bigram_gui.core.waiting import PATIENT, Waiting

HashArray: TypeAlias = npt.NDArray[np.uint64]
"""Hashes of names: equal for equal ones, and for others by a chance of about 2⁻⁶⁴."""

_BLOCK_PAIRS = 1 << 19  # some milliseconds; their products take 8 bytes each
_BLOCK_NAMES = 1 << 17
_MODULUS = 1 << 64
_UPPER_BITS = 16  # a type of their own, which numpy sorts the fastest way


def name_hashes(stream: IndexArray, bounds: IntArray, waiting: Waiting = PATIENT) -> HashArray:
    """Return the hash of each name of a stream laid out like ``Corpus.stream``, shape (D,).

    Multilinear hashing: the sum, modulo 2⁶⁴, of a random number a position times the token
    (Carter and Wegman's universal family), so that no regular text makes names collide.

    Raises
    ------
    Cancelled
        If ``waiting`` ends.
    """
    hashes = np.empty(len(bounds) - 1, dtype=np.uint64)
    factors = _factors(int(np.diff(bounds).max()))
    for first, last in stretches_of(bounds, _BLOCK_PAIRS):
        waiting.go_on(first / len(hashes))
        begin, end = bounds[first], bounds[last]
        lengths = np.diff(bounds[first : last + 1])
        starts = bounds[first:last] - begin
        positions = np.arange(end - begin) - np.repeat(starts, lengths)
        # A name's BOS counts for its place, so that its letters follow from 1 on.
        terms = factors[positions] * (stream[begin:end].astype(np.uint64) + np.uint64(1))
        terms[starts] = 0
        hashes[first:last] = np.add.reduceat(terms, starts)
    return read_only(hashes)


def in_hash_order(hashes: HashArray, waiting: Waiting = PATIENT) -> Iterator[IndexArray]:
    """Yield the names by ascending hash, in stretches none of which ends amid equal hashes.

    They are sorted by their upper bits, then each stretch within itself, so that it can be
    called off between.

    Raises
    ------
    Cancelled
        If ``waiting`` ends.
    """
    upper = (hashes >> np.uint64(64 - _UPPER_BITS)).astype(np.uint16)
    times = times_of(upper, 1 << _UPPER_BITS)
    names = sorted_places(upper, times, waiting.part(0.0, 0.5))
    ends = np.concatenate([[0], np.cumsum(times)])
    for first, last in stretches_of(ends, _BLOCK_NAMES):
        if ends[first] < ends[last]:
            waiting.go_on(0.5 + 0.5 * ends[first] / len(hashes))
            stretch = names[ends[first] : ends[last]]
            yield stretch[np.argsort(hashes[stretch])]


def hash_of(tokens: Sequence[int]) -> np.uint64:
    """Return the hash of one name, given as its tokens with BOS at both ends."""
    letters = [token + 1 for token in tokens[1:-1]]
    return np.uint64(sum(map(mul, _letter_factors(len(letters)), letters)) % _MODULUS)


def _factors(count: int) -> npt.NDArray[np.uint64]:
    """Return random odd factors for the positions from 0 to ``count`` − 1 or further."""
    return _factors_up_to(1 << (count - 1).bit_length())


@lru_cache(maxsize=64)
def _letter_factors(count: int) -> list[int]:
    """Return those of the first ``count`` letters: for one name numbers are quicker than arrays."""
    factors: list[int] = _factors(count + 1)[1 : count + 1].tolist()
    return factors


@lru_cache(maxsize=32)
def _factors_up_to(count: int) -> npt.NDArray[Any]:
    # The generator yields the same beginning for any count: a prefix keeps its hashes.
    factors = np.random.Generator(np.random.PCG64(0)).integers(0, 1 << 64, count, dtype=np.uint64)
    return read_only(factors | np.uint64(1))
