"""The running mean of a history and of a stream, against the mean of each window on its own."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.history import RunHistory
from bigram_gui.core.running_mean import DEFAULT_WINDOW, RunningMean, running_means
from tests.core import oracle

losses = st.lists(
    st.one_of(st.floats(0, 20), st.floats(0, 20), st.just(math.inf)), min_size=1, max_size=60
)
windows = st.integers(1, 20)
ROUNDING = 1e-12


@st.composite
def cut(draw, values):
    """Cut a list into any pieces, empty ones among them."""
    whole = draw(values)
    places = sorted(draw(st.lists(st.integers(0, len(whole)), max_size=5)))
    ends = [0, *places, len(whole)]
    return [np.array(whole[a:b]) for a, b in pairwise(ends)]


def history_of(pieces, window):
    history = RunHistory(window)
    for piece in pieces:
        history.append(piece)
    return history


@given(losses, windows)
def test_each_mean_is_that_of_its_window(values, window):
    means = running_means(np.array(values), window).tolist()
    assert means == pytest.approx(oracle.running_mean(values, window), abs=ROUNDING)


@given(cut(losses), windows, st.data())
def test_a_history_gives_the_same_means_for_any_stretch_of_it(pieces, window, data):
    history = history_of(pieces, window)
    whole = running_means(np.concatenate(pieces), window)
    first = data.draw(st.integers(0, len(whole)))
    last = data.draw(st.integers(first, len(whole)))
    assert np.array_equal(history.running_means(first, last), whole[first:last])
    if first < last:
        assert history.running_mean_at(first + 1) == pytest.approx(whole[first], abs=ROUNDING)
        assert history.loss_at(first + 1) == np.concatenate(pieces)[first]


@given(cut(losses), windows)
def test_a_stream_has_the_means_of_the_whole_curve(pieces, window):
    stream = RunningMean(window)
    means = np.concatenate([stream.of_next(piece) for piece in pieces])
    assert np.array_equal(means, running_means(np.concatenate(pieces), window))


@given(losses, windows)
def test_a_mean_stays_within_the_values_of_its_window(values, window):
    for end, mean in enumerate(running_means(np.array(values), window), 1):
        recent = values[max(0, end - window) : end]
        assert min(recent) - ROUNDING <= mean <= max(recent) + ROUNDING


@given(st.floats(0, 20), st.integers(1, 60), windows)
def test_a_level_curve_has_a_level_mean(value, length, window):
    means = running_means(np.full(length, value), window)
    assert means == pytest.approx(np.full(length, value), abs=0, rel=1e-15 * window)


@pytest.mark.parametrize("early", [1e12, math.inf])
def test_what_left_the_window_leaves_no_trace(early):
    """A difference of sums over the whole run would still carry the rounding of the early loss."""
    history = history_of([np.array([early]), np.full(2_000, 0.1)], DEFAULT_WINDOW)
    assert history.running_mean_at(DEFAULT_WINDOW) >= early / DEFAULT_WINDOW
    late = history.running_means(DEFAULT_WINDOW, 2_001)
    assert late == pytest.approx(np.full(len(late), 0.1), abs=1e-15)


def test_an_infinite_loss_makes_the_means_of_its_window_infinite_and_no_other():
    values = np.full(120, 2.0)
    values[40] = math.inf
    infinite = np.flatnonzero(np.isinf(running_means(values, DEFAULT_WINDOW)))
    assert infinite.tolist() == list(range(40, 90))


@pytest.mark.parametrize("window", [1, 7, 50, 1_000, 10_000])
def test_a_long_curve_is_worked_out_in_pieces_without_a_seam(window):
    values = np.random.default_rng(1).normal(2.4, 0.5, 30_000)
    values[[12_345, 20_000]] = np.inf
    means = running_means(values, window)
    for place in [*range(0, 30_000, 997), *range(8_100, 8_300), *range(16_300, 16_500), 29_999]:
        expected = values[max(0, place - window + 1) : place + 1].mean()
        assert means[place] == pytest.approx(expected, rel=ROUNDING)


def test_a_long_run_is_as_exact_as_a_short_one():
    values = np.random.default_rng(1).uniform(0, 20, 1_000_003)
    means = RunHistory()
    means.append(values)
    for step in (50, 65_536, 999_999, 1_000_003):
        exact = math.fsum(values[step - 50 : step]) / 50
        assert means.running_mean_at(step) == pytest.approx(exact, abs=1e-14)


def test_what_a_history_gives_away_cannot_be_written():
    history = history_of([np.array([1.0, 2.0])], 2)
    for array in (history.losses(0, 2), history.running_means(0, 2)):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 3.0


def test_a_history_begins_empty():
    history = RunHistory()
    history.append(np.empty(0))
    assert len(history) == 0
    assert len(history.losses(0, 10)) == 0
    assert len(history.running_means(0, 10)) == 0
