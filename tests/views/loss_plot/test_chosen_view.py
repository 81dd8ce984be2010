"""A view that a person chose: what stays in it, and what is seen of it."""

import pytest
from PySide6.QtCore import QPointF

from bigram_gui.core.frame import resolve
from bigram_gui.core.kept import keep
from bigram_gui.core.run import Run
from bigram_gui.core.selection import Selection
from bigram_gui.core.status import Phase, TrainingStatus
from bigram_gui.core.training import train
from bigram_gui.views.loss_plot import run_points
from bigram_gui.views.loss_plot.plane import Window
from bigram_gui.views.loss_plot.readout_painter import ReadoutPainter
from tests.views.calls import calls_of
from tests.views.frames import frame_of, theme_of, trained_run
from tests.views.loss_plot.gestures import CTRL, NONE, at, drag, turn
from tests.views.loss_plot.page import (
    STEPS,
    TARGET,
    bare_panel,
    hover,
    steps_of,
    window,
)

# Training ----------------------------------------------------------------------------------


def test_training_never_moves_what_a_person_chose(panel):
    grown = trained_run(steps=STEPS)
    state = train(grown.start(), STEPS).end
    panel.show_frame(frame_of(grown))
    drag(panel, at(panel, 200, 0.2), at(panel, 900, 0.9))
    chosen = window(panel)
    for _ in range(60):
        chunk = train(state, 25)
        grown.history.append(chunk.losses)
        state = chunk.end
        panel.show_status(TrainingStatus(Phase.RUNNING, len(grown.history), 5_000))
        panel.show_frame(frame_of(grown))
        assert window(panel) == chosen
    panel.fit()
    assert window(panel).last >= len(grown.history)


def test_new_steps_are_drawn_in_the_chosen_window(panel):
    grown = trained_run(steps=STEPS)
    state = train(grown.start(), STEPS).end
    panel.show_frame(frame_of(grown))
    drag(panel, at(panel, 500, 0.1), at(panel, 990, 0.9))

    def orange():
        colour = theme_of("dark").colours.orange
        picture = panel.chart.grab().toImage()
        xs = range(int(panel.chart.plane.x_of(900)), int(panel.chart.plane.x_of(980)))
        return sum(
            picture.pixelColor(x, y) == colour
            for x in xs
            for y in range(int(panel.chart.plane.area.bottom()))
        )

    before = orange()
    grown.history.append(train(state, 200).losses)
    panel.show_frame(frame_of(grown, step=550))
    assert orange() > before + 30


def test_only_what_is_in_view_is_worked_out(panel, monkeypatch):
    drag(panel, at(panel, 200), at(panel, 500))
    asked = calls_of(monkeypatch, run_points, "dots_of")
    turn(panel, at(panel, 300))
    first, last = steps_of(panel)
    _history, stretch, _columns = asked[-1]
    assert stretch.first >= first - 2
    assert stretch.last <= last + 2


def test_the_step_that_is_viewed_comes_into_view(panel, run):
    drag(panel, at(panel, 200), at(panel, 500))
    panel.show_frame(frame_of(run, step=700))
    first, last = steps_of(panel)
    assert first < 700 < last
    assert last - first == pytest.approx(300, abs=2)
    panel.show_frame(frame_of(run))  # live: the newest step is not chased
    assert steps_of(panel) == (first, last)


def test_another_corpus_is_shown_whole(panel, zoomed):
    drag(panel, at(panel, 200), at(panel, 500))
    panel.show_frame(frame_of(trained_run(["bob", "abba"], 20), name="bob"))
    assert steps_of(panel) == (0, TARGET)
    assert zoomed == [True, False]


@pytest.mark.parametrize(("steps", "stays"), [(0, False), (150, False), (250, True)])
def test_another_run_is_shown_whole_unless_some_of_it_is_in_view(panel, run, zoomed, steps, stays):
    drag(panel, at(panel, 200), at(panel, 500))
    before, other = steps_of(panel), Run(2, run.prepared)
    if steps:
        other.history.append(train(other.start(), steps).losses)
    panel.show_frame(frame_of(other))
    assert steps_of(panel) == (before if stays else (0, TARGET))
    assert zoomed == ([True] if stays else [True, False])


def test_a_kept_run_in_view_keeps_the_window_for_the_next_one(panel, run):
    drag(panel, at(panel, 200), at(panel, 500))
    before = steps_of(panel)
    panel.show_frame(resolve(Selection(), Run(2, run.prepared), keep((), run)))
    assert steps_of(panel) == before


# What is seen ------------------------------------------------------------------------------


def test_steps_out_of_view_have_no_line_and_no_tag(panel, run):
    drag(panel, at(panel, 200), at(panel, 500))
    panel.show_frame(frame_of(run))
    before = panel.chart.grab().toImage()
    hover(panel, run, 700)
    assert panel.chart.cursor_line.tag() is None
    area = panel.chart.plane.area.toRect().adjusted(0, 120, 0, 40)  # below the readout
    after = panel.chart.grab().toImage()
    assert after.copy(area) == before.copy(area)


def test_reference_lines_out_of_view_have_no_label(panel, run):
    bounds = run.prepared.bounds
    plane = panel.chart.plane
    top = (plane.y_of(bounds.unigram) - plane.area.top()) / plane.area.height() - 0.05
    drag(panel, at(panel, 200, top), at(panel, 500, 0.95))
    right = panel.chart.plane.area.right() + 40
    tips = {panel.chart.tip_at(QPointF(right, y)) for y in range(panel.chart.height())} - {""}
    assert len(tips) == 2
    assert not any("uniformly" in tip for tip in tips)


@pytest.mark.parametrize("log", [False, True])
def test_a_line_that_runs_out_of_view_has_no_mark_at_its_end(panel, run, log):
    panel.set_log_steps(log)
    scale = panel.chart.plane.scale
    chosen = Window(scale.place(200), scale.place(500), 1.0, 3.5)
    panel.chart.show_window(chosen)
    assert panel.chart._curves.ends() == []
    panel.fit()
    assert len(panel.chart._curves.ends()) == 2


def test_what_a_new_view_leaves_as_it_is_is_not_painted_anew(panel, monkeypatch, run):
    painted = calls_of(monkeypatch, ReadoutPainter, "_all_lines")
    turn(panel, at(panel, 400))
    hover(panel, run, 350)
    hover(panel, run, None)
    panel.chart.grab()
    panel.chart.grab()  # it is a picture from the second time on
    assert painted
    painted.clear()
    turn(panel, at(panel, 400))
    panel.chart.grab()
    assert painted == []


@pytest.mark.parametrize("log", [False, True])
def test_a_picture_does_not_depend_on_how_a_view_was_reached(panel, qtbot, run, log):
    """What is kept from one view to the next must not be seen in the next."""
    panel.set_log_steps(log)
    panel.show_frame(frame_of(run, step=300))
    for gesture in range(4):
        turn(panel, at(panel, 250 + 20 * gesture), modifiers=(NONE, CTRL)[gesture % 2])
        panel.show_frame(frame_of(run, step=300 - 5 * gesture))
        panel.grab()
    chosen = window(panel)
    fresh = bare_panel(qtbot)
    fresh.set_log_steps(log)
    fresh.show_frame(frame_of(run, step=285))
    fresh.chart.show_window(chosen)
    assert fresh.chart.grab().toImage() == panel.chart.grab().toImage()
