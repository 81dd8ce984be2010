"""The curves of kept runs, against the losses themselves."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from bigram_gui.core.kept import MAX_KEPT
from bigram_gui.views.loss_plot.kept_curves import KeptCurves, KeptPoints
from bigram_gui.views.loss_plot.kept_marks import marks_of
from bigram_gui.views.loss_plot.kept_style import (
    DASHES_OF_PLACES,
    MARKS_OF_PLACES,
    dash_edges,
    is_drawn,
)
from bigram_gui.views.loss_plot.plane import Plane, Window
from bigram_gui.views.loss_plot.view import LINEAR_STEPS
from tests.views.loss_plot.kept.runs import LENGTHS, kept_run, noise


def plane_of(first, last, low=0.0, high=5.0):
    area = QRectF(48, 8, 664, 256)
    return Plane(QRectF(0, 0, 840, 308), area, Window(first, last, low, high), LINEAR_STEPS)


def test_every_place_has_its_own_dashes_and_mark():
    assert len(set(DASHES_OF_PLACES)) == len(set(MARKS_OF_PLACES)) == MAX_KEPT
    patterns = {tuple(is_drawn(place, np.arange(0.5, 60))) for place in range(MAX_KEPT)}
    assert len(patterns) == MAX_KEPT


@given(st.integers(0, MAX_KEPT - 1), st.floats(-500, 500), st.floats(0.1, 300))
def test_between_two_edges_a_dash_is_all_there_or_not_at_all(place, left, width):
    edges = np.concatenate([[left], dash_edges(place, left, left + width), [left + width]])
    assert (np.diff(edges) > 0).all()
    for start, end in pairwise(edges):
        inside = np.linspace(start, end, 7)[1:-1]
        assert len(set(is_drawn(place, inside))) == 1 or end - start < 1e-6


def test_dashes_stand_still_while_a_curve_grows():
    shorter, longer = dash_edges(2, 48, 300), dash_edges(2, 48, 500)
    assert list(longer[: len(shorter)]) == list(shorter)


def test_each_run_is_drawn_to_its_own_end(kept):
    plane, points = plane_of(0, 1_000), KeptPoints()
    points.find(kept, plane)
    for (one, found), steps in zip(points.curves, LENGTHS, strict=True):
        assert found.steps[-1] == steps
        assert found.losses[-1] == pytest.approx(one.run.history.running_mean_at(steps))
    lows, highs = zip(*(found.extremes() for _, found in points.curves), strict=True)
    assert points.extremes == (min(lows), max(highs))


def test_a_curve_whose_means_are_not_all_known_yet_is_drawn_as_far_as_they_are(kept):
    history = kept[0].run.history
    history.set_window(10)
    history.catch_up(160)
    points = KeptPoints()
    points.find(kept, plane_of(0, 1_000))
    assert points.curves[0][1].steps[-1] == 160


def test_another_window_is_seen_though_as_many_means_are_known_as_before(kept):
    history, points = kept[0].run.history, KeptPoints()
    points.find(kept, plane_of(0, 1_000))
    history.set_window(10)
    while not history.catch_up():
        pass
    points.find(kept, plane_of(0, 1_000))
    found = points.curves[0][1]
    assert found.losses[-1] == pytest.approx(history.running_mean_at(len(history)))


def test_nothing_is_found_anew_while_only_the_losses_in_view_change(kept):
    points = KeptPoints()
    points.find(kept, plane_of(0, 1_000))
    before = points.curves
    points.find(kept, plane_of(0, 1_000, high=4.0))
    assert points.curves is before
    points.find(kept, plane_of(0, 2_000))
    assert points.curves is not before
    points.find(kept[:1], plane_of(0, 2_000))
    assert len(points.curves) == 1


def test_a_line_lies_on_the_running_mean(qapp, kept):
    plane, points, curves = plane_of(0, 600), KeptPoints(), KeptCurves()
    points.find(kept[:1], plane)
    curves.show_curves(points.curves, plane)
    ends = curves.curves[0].lines.ndarray()
    history = kept[0].run.history
    steps = 1 + np.arange(600)
    expected = plane.ys_at(history.running_means(0, 600))
    for x, y in (*ends[:, :2], *ends[:, 2:]):
        assert y == pytest.approx(np.interp(x, plane.xs_of(steps), expected), abs=1e-6)
    assert 0.4 < np.abs(ends[:, 2] - ends[:, 0]).sum() / plane.area.width() < 0.95  # dashed


def test_no_line_joins_infinity_to_a_loss(qapp):
    losses = noise(300)
    losses[100] = math.inf
    one = kept_run(3, 0, losses)
    plane, points, curves = plane_of(0, 300), KeptPoints(), KeptCurves()
    points.find((one,), plane)
    curves.show_curves(points.curves, plane)
    ends = curves.curves[0].lines.ndarray()
    at_top = np.isclose(ends[:, [1, 3]], plane.area.top() + 1)
    assert (at_top[:, 0] == at_top[:, 1]).all()
    assert at_top.any()


def test_a_run_that_ends_before_the_view_leaves_nothing_in_it(qapp, kept):
    plane, points, curves = plane_of(300, 400), KeptPoints(), KeptCurves()
    points.find(kept[1:2], plane)
    curves.show_curves(points.curves, plane)
    assert curves.paths() == []


def test_a_long_run_takes_no_more_points_than_a_short_one(kept):
    long = kept_run(5, 0, noise(300_000))
    points = KeptPoints()
    points.find((long,), plane_of(0, 300_000))
    assert len(points.curves[0][1].steps) <= 2 * 664


def test_marks_keep_apart_and_on_their_curves():
    xs = np.linspace(0, 600, 601)
    paths = [(place, xs, 100 + place * np.sin(xs / 40)) for place in range(MAX_KEPT)]
    taken = [QPointF(600, 100)]
    marks = marks_of(paths, taken)
    centres = [*taken, *(centre for _, centre in marks)]
    for one in range(len(centres)):
        for other in range(one):
            apart = centres[one] - centres[other]
            assert math.hypot(apart.x(), apart.y()) > 11
    for (_, centre), (_, _, ys) in zip(marks, paths, strict=True):
        assert centre.y() == pytest.approx(np.interp(centre.x(), xs, ys), abs=1)


def test_a_lone_mark_stands_at_the_end():
    marks = marks_of([(2, np.array([0.0, 300.0]), np.array([5.0, 50.0]))], [])
    assert marks == ((2, QPointF(300.5, 50.0)),)
