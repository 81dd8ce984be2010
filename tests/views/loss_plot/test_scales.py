"""The axes' scales: where steps and losses lie, where they are found again, and the ticks."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from bigram_gui.core.bounds import Bounds
from bigram_gui.core.units import Unit
from bigram_gui.views.loss_plot.extent import Seen, loss_extent
from bigram_gui.views.loss_plot.log_steps import SLOT, LogSteps
from bigram_gui.views.loss_plot.log_ticks import log_ticks
from bigram_gui.views.loss_plot.loss_scale import LossScale
from bigram_gui.views.loss_plot.plane import Plane, Window
from bigram_gui.views.loss_plot.step_scale import LinearSteps

SCALES = [LossScale(unit, is_log) for unit in Unit for is_log in (False, True)]
NAMES_BOUNDS = Bounds(uniform=3.30, unigram=2.82, best_bigram=2.45)
loss_scales = st.sampled_from(SCALES)


@given(st.integers(0, 10_000_000))
def test_a_step_is_found_again_at_its_place(step):
    scale = LogSteps()
    assert scale.step_at(scale.place(step)) == pytest.approx(step, abs=1e-6, rel=1e-9)


def test_step_0_lies_as_far_from_step_1_as_step_2():
    places = LogSteps().places(np.arange(5))
    assert places[1] - places[0] == pytest.approx(places[2] - places[1]) == pytest.approx(SLOT)
    assert list(places) == pytest.approx([LogSteps().place(step) for step in range(5)])


@given(st.integers(0, 10_000_000), st.integers(1, 10_000_000), st.integers(2, 2_000))
def test_columns_cover_the_steps_from_0_on_and_are_no_more_than_asked_for(first, length, columns):
    edges = LogSteps().edges(first, first + length, columns)
    assert (edges[0], edges[-1]) == (first, first + length)
    assert (np.diff(edges) > 0).all()
    assert len(edges) - 1 <= max(columns, 2)


@given(st.integers(1, 10_000_000), st.integers(2, 10_000_000), st.integers(100, 2_000))
def test_columns_stay_at_their_places_while_the_curve_grows(last, more, columns):
    before, after = (LogSteps().edges(0, end, columns) for end in (last, last + more))
    assert set(after[after < last]) <= set(before)  # every second one may be left out


def test_the_decades_have_ticks_with_short_labels():
    ticks = LogSteps().ticks(-SLOT, 6, 9)
    assert list(ticks) == [0, 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]
    assert LogSteps().texts(ticks) == ["0", "1", "10", "100", "1k", "10k", "100k", "1M"]


def test_a_narrow_view_has_whole_steps_for_ticks_and_full_figures():
    scale = LogSteps()
    ticks = scale.ticks(scale.place(500_000), scale.place(500_100), 8)
    assert list(ticks) == [500_000, 500_020, 500_040, 500_060, 500_080, 500_100]
    assert scale.texts(ticks)[1] == "500,020"
    narrow = scale.ticks(scale.place(4), scale.place(7), 20)
    assert list(narrow) == [4, 5, 6, 7]


def test_without_room_ticks_are_few():
    assert list(log_ticks(0, 7, 3)) == pytest.approx([1, 1e3, 1e6])


@given(st.floats(-3, 12), st.floats(0.01, 12), st.integers(2, 20))
@example(1.255859375, 0.01, 2)
def test_logarithmic_ticks_ascend_lie_inside_and_keep_apart(low, length, count):
    high = low + length
    ticks = np.log10(log_ticks(low, high, count))
    assert all(low - 1e-6 <= tick <= high + 1e-6 for tick in ticks)
    assert all(b - a >= 0.5 * length / count for a, b in pairwise(ticks))
    assert len(ticks) >= 1 or length / count > 0.05


@given(loss_scales, st.floats(0.01, 50))
def test_a_loss_is_found_again_at_its_place(scale, nats):
    assert scale.nats_at(scale.place(nats)) == pytest.approx(nats)


@given(loss_scales, st.floats(0, 1_000), st.floats(0, 1_000))
def test_larger_losses_never_lie_lower(scale, a, b):
    low, high = sorted((a, b))
    assert scale.floor <= scale.place(low) <= scale.place(high)
    assert scale.place(math.inf) == math.inf


def test_places_are_in_the_unit():
    nats = math.log(27)
    assert LossScale().place(nats) == nats
    assert LossScale(Unit.BITS).place(nats) == pytest.approx(math.log2(27))
    assert LossScale(Unit.PERPLEXITY).place(nats) == pytest.approx(27)
    assert LossScale(Unit.PERPLEXITY, is_log=True).place(nats) == pytest.approx(math.log10(27))
    assert LossScale(Unit.NATS, is_log=True).place(100.0) == pytest.approx(2)


@pytest.mark.parametrize("scale", SCALES, ids=str)
@pytest.mark.parametrize("dots", [(1.2, 6.8), (0.0, 30.0), (0.0, 5_000.0)])
@pytest.mark.parametrize("rows", [4, 8, 14])
def test_every_loss_axis_is_readable(scale, dots, rows):
    low, high = loss_extent(NAMES_BOUNDS, Seen(dots, (2.3, 3.3)), 0.25, scale)
    places, labels = zip(*scale.ticks(low, high, rows), strict=True)
    assert 2 <= len(labels) <= rows + 1
    assert len(set(labels)) == len(labels)
    assert max(map(len, labels)) <= 6
    assert all(low - 1e-9 <= place <= high + 1e-9 for place in places)
    # What matters most, from the best model to a uniform guess, is not squeezed into a corner.
    between = scale.place(NAMES_BOUNDS.uniform) - scale.place(NAMES_BOUNDS.best_bigram)
    assert between / (high - low) > 0.03


def test_ticks_of_perplexities_are_whole_numbers():
    labels = [text for _, text in LossScale(Unit.PERPLEXITY).ticks(0, 40, 8)]
    assert labels == ["0", "5", "10", "15", "20", "25", "30", "35", "40"]


@pytest.mark.parametrize("scale", [LinearSteps(), LogSteps()], ids=["linear", "log"])
@given(st.integers(0, 1_000))
def test_the_nearest_step_is_found_on_either_axis(scale, step):
    window = Window(scale.place(0), scale.place(1_000), 1.75, 4.0)
    plane = Plane(QRectF(0, 0, 840, 328), QRectF(48, 8, 664, 276), window, scale)
    x = plane.x_of(step)
    assert plane.step_at(x) == step
    assert plane.step_at(0.6 * x + 0.4 * plane.x_of(step + 1)) == step
    assert plane.step_at(0.4 * x + 0.6 * plane.x_of(step + 1)) == step + 1


@pytest.mark.parametrize("scale", SCALES, ids=str)
def test_pixels_and_places_of_losses_belong_together(scale):
    window = Window(0, 1_000, scale.place(1.5), scale.place(4.0))
    area = QRectF(48, 8, 664, 276)
    plane = Plane(QRectF(0, 0, 840, 328), area, window, LinearSteps(), losses=scale)
    assert (plane.y_of(1.5), plane.y_of(4.0), plane.y_of(9.0)) == pytest.approx((284, 8, 8))
    assert scale.nats_at(plane.loss_place_at(plane.y_of(2.5))) == pytest.approx(2.5)
    assert plane.holds_loss(2.0)
    assert not plane.holds_loss(1.0)
    assert not plane.holds_loss(5.0)
