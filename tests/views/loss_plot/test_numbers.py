"""Round numbers, how far the axes reach, and labels that must not overlap."""

import itertools
import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from bigram_gui.core.bounds import Bounds
from bigram_gui.views.loss_plot.apart import moved_apart
from bigram_gui.views.loss_plot.extent import Seen, loss_extent, step_extent
from bigram_gui.views.loss_plot.log_steps import LogSteps
from bigram_gui.views.loss_plot.plane import Plane, Window
from bigram_gui.views.loss_plot.round_numbers import decimals, multiples, round_up
from bigram_gui.views.loss_plot.step_scale import LinearSteps

NAMES_BOUNDS = Bounds(uniform=3.30, unigram=2.82, best_bigram=2.45)
losses = st.floats(0.0, 20.0)
bounds = st.tuples(losses, losses, losses).map(
    lambda three: Bounds(*sorted(three, reverse=True))  # the worst model first
)


@pytest.mark.parametrize(
    ("value", "expected"),
    [(1, 1), (1.1, 2), (3, 5), (6, 10), (0.011, 0.02), (0.3, 0.5), (1_000, 1_000), (1_001, 2_000)],
)
def test_rounding_up(value, expected):
    assert round_up(value) == pytest.approx(expected)


@given(st.floats(1e-6, 1e9))
def test_a_round_number_is_no_less_and_at_most_two_and_a_half_times_as_large(value):
    assert value * (1 - 1e-6) <= round_up(value) <= 2.5 * value * (1 + 1e-6)


def test_multiples_have_both_ends_in_spite_of_rounding():
    assert list(multiples(0.1, 0.5, 0.1)) == pytest.approx([0.1, 0.2, 0.3, 0.4, 0.5])


@pytest.mark.parametrize(("step", "places"), [(0.05, 2), (0.1, 1), (0.5, 1), (1, 0), (200, 0)])
def test_decimals_tell_multiples_apart(step, places):
    assert decimals(step) == places


@given(st.integers(0, 10_000_000), st.integers(1, 10_000_000))
def test_the_step_axis_holds_the_newest_step_and_ends_at_a_round_one_or_the_target(latest, target):
    end = step_extent(latest, target)
    assert end >= latest
    assert end in {max(latest, target), round_up(end)} or end == latest
    assert step_extent(latest + 1, target) >= end


def test_the_step_axis_has_room_for_all_of_a_short_training_from_the_start():
    assert {step_extent(step, 1_000) for step in range(0, 1_001, 50)} == {1_000}


def test_the_step_axis_of_a_long_training_grows_in_few_steps():
    ends = {step_extent(step, 1_000_000) for step in range(0, 1_000_001, 100)}
    assert len(ends) == 10


@given(bounds, st.floats(0.0, 0.5), st.tuples(losses, losses).map(sorted))
def test_the_loss_axis_holds_every_reference_and_every_line(bound, headroom, lines):
    low, high = loss_extent(bound, Seen(lines=tuple(lines)), headroom)
    assert low <= min(bound.best_bigram, lines[0]) + 1e-9
    assert high >= max(bound.uniform, lines[1]) - 1e-9
    assert high > low >= 0


@given(bounds, st.floats(0.0, 0.5))
def test_the_loss_axis_leaves_the_headroom_free(bound, headroom):
    low, high = loss_extent(bound, Seen(), headroom)
    assert (high - bound.uniform) / (high - low) >= headroom - 1e-9


def test_the_loss_axis_shows_low_dots_and_not_every_high_one():
    low, high = loss_extent(NAMES_BOUNDS, Seen(dots=(1.2, 30.0)), 0.25)
    assert low <= 1.2
    assert high < 5.5  # the lines keep their room


@given(
    st.lists(st.floats(0, 400), max_size=8),
    st.floats(1, 40),
    st.lists(st.floats(0, 400), min_size=8, max_size=8),
)
def test_labels_moved_apart_are_as_near_as_can_be(centres, gap, others):
    low, high = 0.0, 400.0
    assume((len(centres) - 1) * gap <= high - low)
    places = moved_apart(centres, gap, low, high)
    order = sorted(range(len(centres)), key=lambda index: centres[index])
    moved = [places[index] for index in order]
    assert all(b - a >= gap - 1e-6 for a, b in itertools.pairwise(moved))
    assert all(low - 1e-6 <= place <= high + 1e-6 for place in moved)
    # No other arrangement is nearer: push any others apart and compare.
    other = sorted(others[: len(centres)])
    for rank in range(1, len(other)):
        other[rank] = max(other[rank], other[rank - 1] + gap)
    if not other or other[-1] <= high:
        wished = [centres[index] for index in order]
        assert math.dist(moved, wished) <= math.dist(other, wished) + 1e-6


def test_labels_that_are_far_apart_stay():
    assert moved_apart([300.0, 10.0, 100.0], 28, 0, 400) == (300.0, 10.0, 100.0)


@pytest.fixture
def plane():
    canvas, area = QRectF(0, 0, 840, 328), QRectF(48, 8, 664, 276)
    return Plane(canvas, area, Window(0, 1_000, 1.75, 4.0), LinearSteps())


def test_the_plane_has_its_corners_where_the_window_has(plane):
    assert (plane.x_of(0), plane.y_of(1.75)) == (48, 284)
    assert (plane.x_of(1_000), plane.y_of(4.0)) == (712, 8)


@pytest.mark.parametrize("loss", [4.0, 17.0, math.inf])
def test_losses_above_the_window_lie_at_its_upper_edge(plane, loss):
    assert plane.y_of(loss) == 8


def test_a_plot_that_has_hardly_any_width_has_columns_between_two_edges(plane):
    narrow = plane._replace(area=QRectF(48, 8, 1, 276))
    for scale in (LinearSteps(), LogSteps()):
        edges = scale.edges(1, 9_001, narrow.columns)
        assert (edges[0], edges[-1]) == (1, 9_001)
        assert 2 <= len(edges) <= 3


def test_columns_are_pixels_of_the_screen(plane):
    assert plane.columns == 664
    assert plane._replace(pixel_ratio=2.0).columns == 1_328
