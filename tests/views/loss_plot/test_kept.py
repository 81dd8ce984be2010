"""Kept runs in the chart: what is drawn of them, their legend, and the readout's figures."""

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from bigram_gui.core.frame import Selection, resolve
from bigram_gui.core.history import RunHistory
from bigram_gui.core.kept import MAX_KEPT, KeptRun
from bigram_gui.core.run import Run
from bigram_gui.core.status import Phase, TrainingStatus
from bigram_gui.core.training import train
from bigram_gui.views.loss_plot import LossPanel
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
from tests.views.frames import theme_of, trained_run

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
LENGTHS = (600, 200, 500)


def kept_run(number, place, losses):
    history = RunHistory()
    history.append(np.asarray(losses, dtype=float))
    return KeptRun(Run(number, trained_run(steps=0).prepared, 1.0, history), place)


def noise(steps, level=1.6, seed=3):
    return np.random.default_rng(seed).normal(level, 0.2, steps)


@pytest.fixture
def kept():
    return tuple(
        kept_run(number, place, noise(steps, seed=number))
        for place, (number, steps) in enumerate(zip((11, 12, 13), LENGTHS, strict=True))
    )


@pytest.fixture(scope="module")
def run():
    return trained_run(steps=400)


def frame_of(run, kept, step=None):
    return resolve(Selection(step, "ava", 1), run, kept)


@pytest.fixture
def panel(qtbot):
    panel = LossPanel(QAction("&Train", None))
    qtbot.addWidget(panel)
    panel.resize(840, 368)
    panel.show_theme(theme_of("dark"))
    panel.show_status(TrainingStatus(Phase.FINISHED, 400, 400))
    panel.show()
    qtbot.waitExposed(panel)
    return panel


class Dropped:
    def __init__(self, panel):
        self.numbers: list[int] = []
        panel.run_dropped.connect(self.numbers.append)


def pixels_of(panel, colour, near=0):
    """Return where a colour is in the plot, but for the readout.

    Each of red, green and blue may be up to ``near`` levels apart, as on the edge of a line.
    """
    image = panel.chart.grab().toImage()
    area, told = panel.chart.plane.area.toRect(), panel.chart._readouts.main.box() or QRectF()
    return [
        (x, y)
        for x in range(area.left(), area.right())
        for y in range(area.top(), area.bottom())
        if levels_between(image.pixelColor(x, y), colour) <= near and not told.contains(x, y)
    ]


def levels_between(one, other):
    return max(abs(a - b) for a, b in zip(one.getRgb(), other.getRgb(), strict=True))


def plane_of(first, last, low=0.0, high=5.0):
    area = QRectF(48, 8, 664, 256)
    return Plane(QRectF(0, 0, 840, 308), area, Window(first, last, low, high), LINEAR_STEPS)


# Style -------------------------------------------------------------------------------------


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


# Curves ------------------------------------------------------------------------------------


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


# In the chart ------------------------------------------------------------------------------


def test_kept_runs_are_seen_and_the_axis_has_room_for_them(panel, run, kept):
    theme = theme_of("dark")
    panel.show_frame(frame_of(run, ()))
    narrow = panel.chart.plane.window.last
    assert not pixels_of(panel, theme.runs[0])
    panel.show_frame(frame_of(run, kept))
    assert panel.chart.plane.window.last > narrow
    assert panel.chart.plane.window.last >= max(LENGTHS)
    right = [max(x for x, _ in pixels_of(panel, theme.runs[place])) for place in range(3)]
    ends = [panel.chart.plane.x_of(steps) for steps in LENGTHS]
    assert right == pytest.approx(ends, abs=12)  # a mark reaches a little beyond


def test_a_run_that_is_still_the_present_one_is_not_drawn_twice(panel, run):
    panel.show_frame(frame_of(run, (KeptRun(run, 4),)))
    assert not pixels_of(panel, theme_of("dark").runs[4])
    entry = panel.kept_legend.entry(run.number)
    assert "present run" in entry.toggle.toolTip()


def test_kept_runs_are_not_laid_out_anew_when_only_the_present_one_grows(panel, kept, monkeypatch):
    drawn = []
    original = KeptCurves.show_curves

    def noting(self, curves, plane):
        before = self.curves
        original(self, curves, plane)
        drawn.append(self.curves is not before)

    monkeypatch.setattr(KeptCurves, "show_curves", noting)
    growing = trained_run(steps=100)
    panel.show_frame(frame_of(growing, kept))
    for _ in range(20):
        growing.history.append(noise(5, level=2.0))
        panel.show_frame(frame_of(growing, kept))
    assert drawn.count(True) <= 3  # the loss axis may grow a round step
    assert len(drawn) >= 21


# The legend --------------------------------------------------------------------------------


def test_the_legend_takes_no_room_without_kept_runs(panel, run, kept):
    panel.show_frame(frame_of(run, ()))
    assert not panel.kept_legend.isVisible()
    panel.show_frame(frame_of(run, kept))
    assert panel.kept_legend.isVisible()
    panel.show_frame(frame_of(run, ()))
    assert not panel.kept_legend.isVisible()


def test_an_entry_tells_what_the_run_was_made_with(panel, run, kept):
    panel.show_frame(frame_of(run, kept))
    toggle = panel.kept_legend.entry(12).toggle
    assert toggle.accessibleName() == "Kept run 2"
    assert toggle.accessibleDescription() == kept[1].description
    assert kept[1].description in toggle.toolTip()
    assert panel.kept_legend.entry(12).remove.accessibleName() == "Remove run 2"


def test_a_click_hides_a_curve_and_another_shows_it(panel, run, kept):
    colour = theme_of("dark").runs[1]
    panel.show_frame(frame_of(run, kept, step=100))
    toggle = panel.kept_legend.entry(12).toggle
    assert len(panel.chart.reading.kept) == 3
    before = len(pixels_of(panel, colour, near=50))
    assert before > 50
    QTest.mouseClick(toggle, LEFT)
    assert len(pixels_of(panel, colour, near=50)) < before / 10  # edges of marks
    assert [mean.kept.run.number for mean in panel.chart.reading.kept] == [11, 13]
    QTest.keyClick(toggle, Key.Key_Space)
    assert len(pixels_of(panel, colour, near=50)) == before


def test_nothing_invites_to_train_over_a_kept_curve(panel, kept):
    untrained = trained_run(steps=0)
    panel.show_frame(frame_of(untrained, ()))
    assert panel.invitation.isVisible()
    panel.show_frame(frame_of(untrained, kept))
    assert not panel.invitation.isVisible()


def test_what_is_hidden_stays_hidden_while_others_come_and_go(panel, run, kept):
    panel.show_frame(frame_of(run, kept))
    QTest.mouseClick(panel.kept_legend.entry(12).toggle, LEFT)
    panel.show_frame(frame_of(run, kept[1:]))
    assert not panel.kept_legend.entry(12).toggle.isChecked()
    assert panel.kept_legend.entry(13).toggle.isChecked()
    with pytest.raises(KeyError):
        panel.kept_legend.entry(11)


def test_a_run_is_removed_with_the_mouse_and_with_the_keyboard(panel, run, kept):
    panel.show_frame(frame_of(run, kept))
    dropped = Dropped(panel)
    QTest.mouseClick(panel.kept_legend.entry(12).remove, LEFT)
    QTest.keyClick(panel.kept_legend.entry(13).toggle, Key.Key_Delete)
    QTest.keyClick(panel.kept_legend.entry(11).remove, Key.Key_Space)
    assert dropped.numbers == [12, 13, 11]


def test_showing_kept_runs_emits_nothing(panel, run, kept):
    dropped = Dropped(panel)
    hidden: list[frozenset[int]] = []
    panel.kept_legend.hidden_changed.connect(hidden.append)
    panel.show_frame(frame_of(run, kept))
    panel.show_frame(frame_of(run, kept[:1]))
    panel.show_theme(theme_of("light"))
    panel.show_frame(frame_of(run, ()))
    assert not dropped.numbers
    assert not hidden


@pytest.mark.parametrize("width", [400, 580, 840, 1440])
def test_eight_entries_fit(panel, run, width):
    eight = tuple(kept_run(number + 95, number, noise(50)) for number in range(MAX_KEPT))
    panel.resize(width, 368)
    panel.show_frame(frame_of(run, eight))
    panel.grab()
    rights = [panel.kept_legend.entry(number + 95).geometry().right() for number in range(8)]
    assert rights == sorted(rights)
    if width > 400:
        assert rights[-1] < width


@pytest.mark.parametrize(
    ("width", "words"),
    [
        (840, ["run 1: α = 1", "run 2: α = 0.5", "run 3: α = 0.25"]),
        (480, ["run 1", "run 2", "run 3"]),
    ],
)
def test_entries_show_in_what_the_runs_differ_where_there_is_room(panel, run, width, words):
    kept = [kept_run(95 + place, place, noise(50)) for place in range(3)]
    made = [replace(one, run=replace(one.run, smoothing=0.5**one.place)) for one in kept]
    panel.resize(width, 368)
    panel.show_frame(frame_of(run, tuple(made)))
    assert [panel.kept_legend.entry(one.run.number).toggle.words for one in made] == words


def test_both_buttons_can_be_reached_with_the_keyboard(panel, run, kept):
    panel.show_frame(frame_of(run, kept))
    entry = panel.kept_legend.entry(11)
    for button in (entry.toggle, entry.remove):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


# The readout -------------------------------------------------------------------------------


def test_the_readout_has_the_running_mean_of_every_run_at_the_step(panel, run, kept):
    panel.show_frame(frame_of(run, kept, step=300))
    losses = [mean.loss for mean in panel.chart.reading.kept]
    expected = [one.run.history.losses(250, 300).mean() for one in (kept[0], kept[2])]
    assert [losses[0], losses[2]] == pytest.approx(expected)
    assert losses[1] is None  # it has 200 steps
    assert "run 2 has 200 steps" in panel.readout_text()


def test_hovering_beyond_the_present_run_tells_of_those_that_went_on(panel, run, kept, qtbot):
    panel.show_frame(frame_of(run, kept))
    plane = panel.chart.plane
    hovered: list[int | None] = []
    panel.step_hovered.connect(hovered.append)
    chart = panel.chart
    there = QPointF(plane.x_of(550), plane.area.center().y()).toPoint()
    QTest.mouseMove(chart, there)
    qtbot.waitUntil(lambda: panel.chart.reading.is_beyond)
    assert panel.chart.reading.facts.step == pytest.approx(550, abs=2)
    assert panel.chart.reading.kept[0].loss is not None
    assert all(step is None for step in hovered)
    assert "not reached yet" in panel.readout_text()
    QTest.mouseMove(chart, QPointF(plane.x_of(300), plane.area.center().y()).toPoint())
    qtbot.waitUntil(lambda: not panel.chart.reading.is_beyond)
    assert hovered[-1] == pytest.approx(300, abs=2)


def test_hovering_before_training_tells_of_kept_runs(panel, kept, qtbot):
    panel.show_frame(frame_of(trained_run(steps=0), kept))
    plane = panel.chart.plane
    low = plane.area.bottom() - 4
    QTest.mouseMove(panel.chart, QPointF(plane.x_of(100), low).toPoint())
    qtbot.waitUntil(lambda: panel.chart.reading is not None and panel.chart.reading.is_beyond)
    panel.grab()


def test_a_step_under_the_mouse_is_told_as_soon_as_training_reaches_it(panel, kept, qtbot):
    run = trained_run(steps=400)
    panel.show_frame(frame_of(run, kept))
    hovered: list[int | None] = []
    panel.step_hovered.connect(hovered.append)
    _hover_beyond(panel, 550, qtbot)
    run.history.append(train(run.start(), 600).losses[400:])
    panel.show_frame(frame_of(run, kept))
    assert "before training" not in panel.readout_text()
    qtbot.waitUntil(lambda: bool(hovered) and hovered[-1] is not None)
    assert hovered[-1] == pytest.approx(550, abs=2)
    assert not panel.chart.reading.is_beyond


def test_a_step_that_no_run_has_any_more_is_not_told(panel, run, kept, qtbot):
    panel.show_frame(frame_of(run, kept))
    _hover_beyond(panel, 530, qtbot)
    panel.show_frame(frame_of(run, ()))
    assert panel.chart.reading.facts.step == run.steps
    assert "not reached" not in panel.readout_text()


def _hover_beyond(panel, step, qtbot):
    """Point at a step that only kept runs have."""
    plane = panel.chart.plane
    there = QPointF(plane.x_of(step), plane.area.center().y()).toPoint()
    QTest.mouseMove(panel.chart, there)
    qtbot.waitUntil(lambda: panel.chart.reading.is_beyond)
