"""Lengths put together: no name is lost, and few long ones squeeze nothing."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.length_bins import LengthBin, length_bins, mean_place

tables = st.lists(st.integers(0, 1_000), min_size=2, max_size=300).filter(
    lambda counts: any(counts[1:])
)


def lengths_of(counts):
    counts = [0, *counts[1:]]
    while not counts[-1]:
        counts.pop()
    return np.array(counts)


@given(tables, st.integers(2, 60))
def test_each_name_is_in_one_bin(counts, most):
    lengths = lengths_of(counts)
    bins = length_bins(lengths, most)
    assert 1 <= len(bins) <= most
    assert sum(one.names for one in bins) == lengths.sum()
    for one in bins:
        end = len(lengths) if one.last is None else one.last + 1
        assert one.names == lengths[one.first : end].sum()
    for one, following in pairwise(bins):
        assert one.last is not None
        assert one.last + 1 == following.first


@given(tables)
def test_each_length_has_a_bin_where_there_is_room(counts):
    lengths = lengths_of(counts)
    bins = length_bins(lengths, len(lengths))
    assert all(one.first == one.last for one in bins)
    assert bins[0].first == np.flatnonzero(lengths)[0]
    assert bins[-1].last == len(lengths) - 1


def test_a_very_long_name_squeezes_nothing():
    lengths = np.zeros(10_001, dtype=int)
    lengths[2:16] = 1_000
    lengths[10_000] = 3
    bins = length_bins(lengths, 20)
    assert bins[:-1] == tuple(LengthBin(n, n, 1_000) for n in range(2, 16))
    assert bins[-1] == LengthBin(16, None, 3)


def test_the_mean_is_in_the_middle_of_its_length():
    lengths = np.array([0, 1, 0, 1])
    assert mean_place(length_bins(lengths, 9), 2.0) == 1.5
    pairs = length_bins(np.array([0, *[1] * 8]), 4)
    assert pairs[0] == LengthBin(1, 3, 3)
    assert mean_place(pairs, 4.5) == (4.5 - 1 + 0.5) / 3


def test_a_mean_beyond_the_bars_is_in_the_last():
    lengths = np.zeros(10_001, dtype=int)
    lengths[1] = 1_000
    lengths[10_000] = 4
    bins = length_bins(lengths, 8)
    assert [one.last for one in bins] == [1, None]
    assert mean_place(bins, 40.8) == 1.5
