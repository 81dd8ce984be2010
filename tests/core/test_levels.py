"""What a plot is given of a curve, against the curve itself."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.growing import GrowingArray
from bigram_gui.core.levels import FACTOR, Pyramid, linear_edges, log_edges


def noise(length, seed=0):
    """Return values that 32 bits can hold, since the levels keep no more."""
    return np.random.default_rng(seed).random(length, dtype=np.float32).tolist()


value = st.one_of(st.floats(0, 20, width=32), st.floats(0, 20, width=32), st.just(math.inf))
curves = st.one_of(
    st.lists(value, max_size=60),
    st.builds(noise, st.integers(1, 9_000), st.integers(0, 9)),
)
views = st.tuples(st.integers(0, 10**7), st.integers(1, 10**7), st.integers(2, 2_000))


def pyramid_of(values, pieces=1):
    """Build the levels while the curve grows in so many pieces."""
    curve = GrowingArray(np.float64)
    pyramid = Pyramid(curve.view)
    for piece in np.array_split(np.array(values, dtype=np.float64), pieces):
        curve.append(piece)
        pyramid.grow_to(len(curve))
    return pyramid


@st.composite
def any_edges(draw, size, columns=40):
    """Draw edges within a curve of ``size`` values, of columns as uneven as can be."""
    any_place = st.integers(0, size)
    near_the_start = st.integers(0, min(size, 150))
    places = st.one_of(any_place, near_the_start)
    edges = draw(st.lists(places, min_size=2, max_size=columns, unique=True))
    return np.array(sorted(edges))


def even_edges(size, columns=7):
    return np.unique(np.linspace(0, size, columns).astype(np.int64))


def assert_right(envelope, values):
    """Every column has the extremes of just the values that it says it covers."""
    assert (np.diff(envelope.edges) > 0).all()
    for first, last, low, high, mean, sample in zip(
        envelope.edges[:-1],
        envelope.edges[1:],
        envelope.lowest,
        envelope.highest,
        envelope.mean,
        envelope.first,
        strict=True,
    ):
        assert sample == values[first]
        assert low == min(values[first:last])
        assert high == max(values[first:last])
        assert mean == pytest.approx(sum(values[first:last]) / (last - first), rel=1e-6)


@given(curves.filter(lambda curve: len(curve) > 1), st.integers(1, 30), st.data())
def test_every_column_has_its_extremes(values, pieces, data):
    edges = data.draw(any_edges(len(values)))
    envelope = pyramid_of(values, pieces).envelope(edges)
    assert_right(envelope, values)
    assert len(envelope.lowest) == len(envelope.highest) <= len(edges) - 1


@given(curves.filter(lambda curve: len(curve) > 1), st.data())
def test_all_that_was_asked_for_is_covered(values, data):
    edges = data.draw(any_edges(len(values)))
    covered = pyramid_of(values).envelope(edges).edges
    assert covered[0] <= edges[0]
    assert covered[-1] >= edges[-1]


@given(curves.filter(bool), st.integers(2, 200), st.data())
def test_edges_move_by_at_most_a_quarter_of_a_column(values, columns, data):
    first = data.draw(st.integers(0, len(values) - 1))
    last = data.draw(st.integers(first + 1, len(values)))
    edges = linear_edges(first, last, columns)
    moved = pyramid_of(values).envelope(edges).edges
    assert np.abs(moved - edges).max() <= np.diff(edges).max() / 4


@given(curves.filter(bool), st.lists(st.integers(1, 30), min_size=2, max_size=2))
def test_growth_in_any_pieces_gives_the_same_levels(values, pieces):
    edges = even_edges(len(values))
    one, other = (pyramid_of(values, count).envelope(edges) for count in pieces)
    assert np.array_equal(one.edges, other.edges)
    assert np.array_equal(one.lowest, other.lowest)
    assert np.array_equal(one.highest, other.highest)


@pytest.mark.parametrize("size", [FACTOR**3 - 1, FACTOR**3, FACTOR**3 + 1])
def test_growth_step_by_step_over_the_border_of_a_level(size):
    values = noise(size)
    envelope = pyramid_of(values, size).envelope(np.array([0, size]))
    assert_right(envelope, values)
    assert envelope.edges.tolist() == [0, size]


def test_a_single_peak_among_millions_is_never_lost():
    values = np.full(2_000_000, 2.5)
    values[1_234_567] = 9.0
    columns = pyramid_of(values).envelope(linear_edges(0, len(values), 700))
    assert columns.highest.max() == 9.0
    peak = int(columns.highest.argmax())
    assert columns.edges[peak] <= 1_234_567 < columns.edges[peak + 1]


def test_reading_a_wide_view_does_not_read_the_curve():
    curve = GrowingArray(np.float64)
    curve.append(np.zeros(1_000_000))
    read = []

    def values(first, last):
        read.append(last - first)
        return curve.view(first, last)

    pyramid = Pyramid(values)
    pyramid.grow_to(len(curve))
    read.clear()
    pyramid.envelope(linear_edges(0, len(curve), 500))
    assert sum(read) <= FACTOR * 500


def test_a_wide_column_that_moves_over_narrow_ones_takes_their_place():
    values = noise(9_000)
    envelope = pyramid_of(values).envelope(np.array([50, 100, 110, 9_000]))
    assert_right(envelope, values)
    assert envelope.edges.tolist() == [0, 9_000]


def test_an_empty_curve_has_no_columns():
    envelope = pyramid_of([]).envelope(np.array([0, 0]))
    assert len(envelope.lowest) == len(envelope.highest) == 0


@given(views)
def test_linear_columns_cover_the_view_and_are_no_more_than_asked(view):
    first, length, columns = view
    edges = linear_edges(first, first + length, columns)
    assert (edges[0], edges[-1]) == (first, first + length)
    assert (np.diff(edges) > 0).all()
    assert len(edges) - 1 <= columns


@given(views, st.integers(1, 10**6))
def test_a_moved_view_keeps_its_linear_columns(view, shift):
    first, length, columns = view
    edges = linear_edges(first, first + length, columns)
    moved = linear_edges(first + shift, first + shift + length, columns)
    assert_same_columns(edges, moved)


@given(views)
def test_linear_columns_are_not_needlessly_wide(view):
    first, length, columns = view
    edges = linear_edges(first, first + length, columns)
    assert np.diff(edges).max() <= max(1, 2 * length / (columns - 1))


log_views = st.tuples(st.integers(1, 10**6), st.integers(1, 10**7), st.integers(2, 2_000))


@given(log_views)
def test_log_columns_cover_the_view_and_are_no_more_than_asked(view):
    first, length, columns = view
    edges = log_edges(first, first + length, columns)
    assert (edges[0], edges[-1]) == (first, first + length)
    assert (np.diff(edges) > 0).all()
    assert len(edges) - 1 <= columns


@given(log_views, st.integers(1, 10**6))
def test_a_grown_curve_keeps_its_log_columns_or_halves_their_number(view, growth):
    first, length, columns = view
    edges = log_edges(first, first + length, columns)
    grown = log_edges(first, first + length + growth, columns)
    assert set(grown[(grown < edges[-1])]) <= set(edges)


@given(log_views)
def test_log_columns_are_of_even_ratio(view):
    first, length, columns = view
    last = first + length
    edges = log_edges(first, last, columns)
    ratio = (last / first) ** (2 / (columns - 1))  # at most twice as coarse as could be
    rounding = (edges[:-1] + 1) / edges[:-1]
    assert (edges[1:] / edges[:-1] <= ratio * rounding * (1 + 1e-9)).all()


def test_log_columns_of_a_few_steps_are_the_steps():
    assert log_edges(1, 5, 100).tolist() == [1, 2, 3, 4, 5]
    assert log_edges(7, 8, 2).tolist() == [7, 8]


def assert_same_columns(edges, others):
    """Where two views overlap, the inner edges of both are the same."""
    low, high = max(edges[0], others[0]), min(edges[-1], others[-1])
    inner = [set(these[(these > low) & (these < high)].tolist()) for these in (edges, others)]
    assert inner[0] == inner[1]


def test_where_nothing_is_new_nothing_is_read():
    reads = []

    def read(first, last):
        reads.append((first, last))
        return np.zeros(last - first)

    pyramid = Pyramid(read)
    pyramid.grow_to(1_000)
    reads.clear()
    pyramid.grow_to(1_000)
    assert not reads
