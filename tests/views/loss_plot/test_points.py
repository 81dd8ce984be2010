"""What is drawn of a run, against the losses themselves."""

import math
import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bigram_gui.core.history import RunHistory
from bigram_gui.core.occurrences import OccurrenceIndex
from bigram_gui.core.scoring import score
from bigram_gui.views.loss_plot.points import ALL_DOTS, NameCurve, Stretch, dots_of, mean_of
from bigram_gui.views.loss_plot.step_scale import LinearSteps
from tests.views.calls import calls_of
from tests.views.frames import trained_run


def history_of(losses):
    history = RunHistory()
    history.append(np.array(losses, dtype=np.float64))
    return history


def noise(steps):
    return np.random.default_rng(7).gamma(3.0, 1.0, steps)


def stretch_of(last, first=0, columns=300):
    return Stretch(first, last, columns, LinearSteps())


def test_an_untrained_run_has_no_dots_and_no_mean():
    history = RunHistory()
    assert len(dots_of(history, stretch_of(0)).steps) == 0
    assert len(mean_of(history, stretch_of(0)).steps) == 0
    assert dots_of(history, stretch_of(0)).extremes() is None


def test_few_steps_have_a_dot_each_at_the_step_that_measured_them():
    losses = noise(ALL_DOTS)
    dots = dots_of(history_of(losses), stretch_of(len(losses)))
    assert list(dots.steps) == list(range(1, len(losses) + 1))
    assert list(dots.losses) == list(losses)


@settings(max_examples=25)
@given(st.integers(ALL_DOTS + 1, 60_000), st.integers(50, 900))
def test_many_steps_keep_the_extremes_of_every_column(steps, columns):
    losses = noise(steps)
    dots = dots_of(history_of(losses), stretch_of(steps, columns=columns))
    assert len(dots.steps) <= 3 * columns
    assert (np.diff(dots.steps) >= 0).all()
    middles, lows, highs = dots.steps[1::3], dots.losses[1::3], dots.losses[2::3]
    # Each loss lies between the extremes of the column that it is in, or of the one beside it.
    right = np.clip(np.searchsorted(middles, np.arange(steps) + 1.0), 1, len(middles) - 1)
    low = np.minimum(lows[right - 1], lows[right])
    high = np.maximum(highs[right - 1], highs[right])
    assert (low <= losses * (1 + 1e-6)).all()
    assert (high >= losses * (1 - 1e-6)).all()
    assert dots.extremes() == pytest.approx((losses.min(), losses.max()), rel=1e-6)


@settings(max_examples=25)
@given(st.integers(ALL_DOTS + 1, 60_000), st.integers(50, 900))
def test_many_steps_have_a_dot_a_column_where_it_is_by_itself(steps, columns):
    """Extremes alone would look as if no loss lay between them."""
    losses = noise(steps)
    dots = dots_of(history_of(losses), stretch_of(steps, columns=columns))
    places = dots.steps[::3].astype(int) - 1
    assert (dots.steps[::3] == places + 1).all()
    assert dots.losses[::3] == pytest.approx(losses[places], rel=1e-6)
    assert len(places) >= columns / 3


def test_the_mean_of_few_steps_is_exact():
    losses = noise(400)
    mean = mean_of(history_of(losses), stretch_of(400))
    expected = [losses[max(0, end - 50) : end].mean() for end in range(1, 401)]
    assert list(mean.steps) == list(range(1, 401))
    assert mean.losses == pytest.approx(expected)


@settings(max_examples=25)
@given(st.integers(2_000, 60_000), st.integers(50, 900))
def test_the_mean_of_many_steps_takes_a_point_a_column_and_ends_at_the_newest(steps, columns):
    losses = noise(steps)
    mean = mean_of(history_of(losses), stretch_of(steps, columns=columns))
    assert len(mean.steps) <= columns + 1 or len(mean.steps) == steps <= 2 * columns
    assert (np.diff(mean.steps) >= 0).all()
    assert mean.steps[-1] == steps
    assert mean.losses[-1] == pytest.approx(losses[-50:].mean())


@settings(max_examples=25)
@given(st.integers(2_000, 60_000), st.integers(50, 900))
def test_the_band_of_the_mean_holds_every_value_of_it(steps, columns):
    losses = noise(steps)
    points = mean_of(history_of(losses), stretch_of(steps, columns=columns))
    means = np.convolve(losses, np.full(50, 1 / 50), "valid")  # from step 50 on
    band = points.band
    assert (band is None) == (steps <= 2 * columns)
    if band is None:
        return
    assert (band.edges[0], band.edges[-1]) == (0, steps)
    within = np.searchsorted(band.edges, np.arange(49, steps), side="right") - 1
    assert (band.lowest[within] <= means + 1e-6).all()
    assert (band.highest[within] >= means - 1e-6).all()
    of_column = within == len(band.lowest) - 1
    assert band.mean[-1] == pytest.approx(means[of_column].mean(), rel=1e-6)
    assert list(points.losses[:-1]) == list(band.mean)


@pytest.mark.parametrize("known", [0, 100, 30_000])
def test_the_mean_is_drawn_as_far_as_its_levels_go(known):
    losses = noise(50_000)
    history = history_of(losses)
    history.set_window(200)
    assert len(mean_of(history, stretch_of(50_000)).steps) == 0
    history.catch_up(known)
    mean = mean_of(history, stretch_of(50_000))
    assert mean.steps.max(initial=0) <= known
    while not history.catch_up():
        pass
    mean = mean_of(history, stretch_of(50_000))
    assert (mean.steps[-1], mean.losses[-1]) == (50_000, pytest.approx(losses[-200:].mean()))


def test_only_what_is_in_view_is_drawn():
    losses = noise(1_000)
    dots = dots_of(history_of(losses), stretch_of(300, first=200))
    assert (dots.steps[0], dots.steps[-1]) == (200, 300)
    assert list(dots.losses) == list(losses[199:300])


def test_infinite_losses_are_kept():
    losses = noise(100)
    losses[10] = math.inf
    history = history_of(losses)
    dots, mean = dots_of(history, stretch_of(100)), mean_of(history, stretch_of(100))
    assert math.isinf(dots.losses[10])
    assert np.flatnonzero(np.isinf(mean.losses)).tolist() == list(range(10, 60))
    assert dots.extremes() == pytest.approx(
        (min(losses[np.isfinite(losses)]), max(losses[np.isfinite(losses)]))
    )


@pytest.mark.parametrize("smoothing", [1.0, 0.0])
def test_the_typed_names_loss_is_exact_at_every_drawn_step(smoothing):
    run = trained_run(steps=3_000, smoothing=smoothing)
    tokens = run.prepared.vocabulary.encode("diva")
    points = NameCurve(run, tokens).points(stretch_of(3_000))
    assert (points.steps[0], points.steps[-1]) == (0, 3_000)
    assert len(points.steps) <= 301
    expected = [score(run.model_after(int(step)), tokens).loss for step in points.steps]
    assert points.losses == pytest.approx(expected, abs=1e-12)


def test_a_growing_curve_computes_its_new_end_alone(monkeypatch):
    asked = calls_of(monkeypatch, OccurrenceIndex, "name_losses")
    run = trained_run(steps=3_000)
    curve = NameCurve(run, run.prepared.vocabulary.encode("ava"))
    for last in range(2_000, 2_100, 10):
        curve.points(stretch_of(last))
    first, *later = [len(steps) for _index, _tokens, steps, _smoothing in asked]
    assert first > 200
    assert max(later) <= 3


def test_a_name_curve_knows_whose_it_is():
    run, other = trained_run(), trained_run()
    tokens = run.prepared.vocabulary.encode("ava")
    curve = NameCurve(run, tokens)
    assert curve.is_of(run, tokens)
    assert not curve.is_of(other, tokens)
    assert not curve.is_of(run, run.prepared.vocabulary.encode("eva"))


def test_what_is_drawn_takes_no_more_memory_for_more_steps():
    peaks = []
    for steps in (100_000, 1_600_000):
        history = history_of(noise(steps))
        tracemalloc.start()
        dots_of(history, stretch_of(steps))
        mean_of(history, stretch_of(steps))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 2 * peaks[0]
