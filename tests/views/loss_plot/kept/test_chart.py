"""Kept runs in the chart, and the readout's figures of them."""

import pytest

from bigram_gui.core.kept import KeptRun
from bigram_gui.core.training import train
from bigram_gui.views.loss_plot.kept_curves import KeptCurves
from tests.views.frames import theme_of, trained_run
from tests.views.loss_plot.gestures import move
from tests.views.loss_plot.kept.runs import LENGTHS, frame_beside, noise, pixels_of


def test_kept_runs_are_seen_and_the_axis_has_room_for_them(panel, run, kept):
    theme = theme_of("dark")
    panel.show_frame(frame_beside((), run))
    narrow = panel.chart.plane.window.last
    assert not pixels_of(panel, theme.runs[0])
    panel.show_frame(frame_beside(kept, run))
    assert panel.chart.plane.window.last > narrow
    assert panel.chart.plane.window.last >= max(LENGTHS)
    right = [max(x for x, _ in pixels_of(panel, theme.runs[place])) for place in range(3)]
    ends = [panel.chart.plane.x_of(steps) for steps in LENGTHS]
    assert right == pytest.approx(ends, abs=12)  # a mark reaches a little beyond


def test_the_axis_needs_no_room_for_runs_that_are_hidden(panel, run, kept):
    panel.show_frame(frame_beside((), run))
    narrow = panel.chart.plane.window.last
    panel.show_frame(frame_beside(kept, run))
    panel.chart.show_hidden_runs(frozenset(one.run.number for one in kept))
    assert panel.chart.plane.window.last == narrow
    assert panel.chart.whole().last == narrow
    panel.chart.show_hidden_runs(frozenset())
    assert panel.chart.plane.window.last >= max(LENGTHS)


def test_a_run_that_is_still_the_present_one_is_not_drawn_twice(panel, run):
    panel.show_frame(frame_beside((KeptRun(run, 4),), run))
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
    panel.show_frame(frame_beside(kept, growing))
    for _ in range(20):
        growing.history.append(noise(5, level=2.0))
        panel.show_frame(frame_beside(kept, growing))
    assert drawn.count(True) <= 3  # the loss axis may grow a round step
    assert len(drawn) >= 21


def test_nothing_invites_to_train_over_a_kept_curve(panel, kept):
    untrained = trained_run(steps=0)
    panel.show_frame(frame_beside((), untrained))
    assert panel.invitation.isVisible()
    panel.show_frame(frame_beside(kept, untrained))
    assert not panel.invitation.isVisible()


def test_the_readout_has_the_running_mean_of_every_run_at_the_step(panel, run, kept):
    panel.show_frame(frame_beside(kept, run, step=300))
    losses = [mean.loss for mean in panel.chart.reading.kept]
    expected = [one.run.history.losses(250, 300).mean() for one in (kept[0], kept[2])]
    assert [losses[0], losses[2]] == pytest.approx(expected)
    assert losses[1] is None  # it has 200 steps
    assert "run 2 has 200 steps" in panel.readout_text()


def hover_beyond(panel, step, qtbot):
    """Point at a step that only kept runs have."""
    move(panel, step)
    qtbot.waitUntil(lambda: panel.chart.reading is not None and panel.chart.reading.is_beyond)


def test_hovering_beyond_the_present_run_tells_of_those_that_went_on(panel, run, kept, qtbot):
    panel.show_frame(frame_beside(kept, run))
    hovered: list[int | None] = []
    panel.step_hovered.connect(hovered.append)
    hover_beyond(panel, 550, qtbot)
    assert panel.chart.reading.facts.step == pytest.approx(550, abs=2)
    assert panel.chart.reading.kept[0].loss is not None
    assert all(step is None for step in hovered)
    assert "not reached yet" in panel.readout_text()
    move(panel, 300)
    qtbot.waitUntil(lambda: not panel.chart.reading.is_beyond)
    assert hovered[-1] == pytest.approx(300, abs=2)


def test_hovering_before_training_tells_of_kept_runs(panel, kept, qtbot):
    panel.show_frame(frame_beside(kept, trained_run(steps=0)))
    hover_beyond(panel, 100, qtbot)
    assert panel.chart.reading.facts.step == pytest.approx(100, abs=2)
    assert all(mean.loss is not None for mean in panel.chart.reading.kept)


def test_a_step_under_the_mouse_is_told_as_soon_as_training_reaches_it(panel, kept, qtbot):
    run = trained_run(steps=400)
    panel.show_frame(frame_beside(kept, run))
    hovered: list[int | None] = []
    panel.step_hovered.connect(hovered.append)
    hover_beyond(panel, 550, qtbot)
    run.history.append(train(run.start(), 600).losses[400:])
    panel.show_frame(frame_beside(kept, run))
    assert "before training" not in panel.readout_text()
    qtbot.waitUntil(lambda: bool(hovered) and hovered[-1] is not None)
    assert hovered[-1] == pytest.approx(550, abs=2)
    assert not panel.chart.reading.is_beyond


def test_a_step_that_no_run_has_any_more_is_not_told(panel, run, kept, qtbot):
    panel.show_frame(frame_beside(kept, run))
    hover_beyond(panel, 530, qtbot)
    panel.show_frame(frame_beside((), run))
    assert panel.chart.reading.facts.step == run.steps
    assert "not reached" not in panel.readout_text()
