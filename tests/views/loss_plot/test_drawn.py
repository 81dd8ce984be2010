"""What of the loss curve is drawn, and when."""

import pytest
from PySide6.QtCore import QPointF

from bigram_gui.core.frame import facts_of
from bigram_gui.core.training import train
from bigram_gui.views.loss_plot.points import NameCurve
from tests.views.frames import frame_of, trained_run
from tests.views.loss_plot.page import FINISHED, STEPS, shown_panel


@pytest.fixture(scope="module")
def run():
    return trained_run(steps=STEPS)


@pytest.fixture
def panel(qtbot, run):
    return shown_panel(qtbot, run, FINISHED)


@pytest.fixture
def drawings(monkeypatch):
    """Keep the stretches over which the typed name's curve was worked out."""
    drawn = []
    original = NameCurve.points

    def noting(self, stretch):
        drawn.append(stretch)
        return original(self, stretch)

    monkeypatch.setattr(NameCurve, "points", noting)
    return drawn


def test_moving_the_viewed_step_draws_no_curve_anew(panel, run, drawings):
    panel.show_frame(frame_of(run))
    drawings.clear()
    for step in range(0, 300, 10):
        panel.show_frame(frame_of(run, step=step))
    assert drawings == []


def test_another_name_another_run_and_new_steps_are_drawn(panel, run, drawings):
    panel.show_frame(frame_of(run, name="nadia"))
    assert len(drawings) == 1
    panel.show_frame(frame_of(trained_run(steps=STEPS), name="nadia"))
    assert len(drawings) == 2
    grown = trained_run(steps=STEPS)
    panel.show_frame(frame_of(grown, name="nadia"))
    grown.history.append(train(train(grown.start(), STEPS).end, 5).losses)
    panel.show_frame(frame_of(grown, name="nadia"))
    assert len(drawings) == 4


def test_the_axes_stand_still_while_the_curve_grows_into_them(panel):
    run = trained_run(steps=100)
    state = train(run.start(), 100).end
    panel.show_frame(frame_of(run))
    windows = set()
    for _ in range(80):
        chunk = train(state, 10)
        run.history.append(chunk.losses)
        state = chunk.end
        panel.show_frame(frame_of(run))
        windows.add(panel.chart.plane.window)
    assert len(windows) <= 3


@pytest.mark.parametrize("name", ["ava", "ddd"])
@pytest.mark.parametrize("step", [None, 0, 3])
def test_infinite_losses_are_drawn_at_the_upper_edge(panel, name, step):
    run = trained_run(steps=60, smoothing=0.0)
    frame = frame_of(run, name=name, step=step)
    panel.show_frame(frame)
    panel.show_hover(facts_of(run, 1, frame.score.tokens))
    panel.grab()
    assert panel.chart.plane.y_of(float("inf")) == panel.chart.plane.area.top()


def test_a_tooltip_explains_each_reference_line(panel, run):
    plane, bounds = panel.chart.plane, run.prepared.bounds
    for loss in (bounds.uniform, bounds.unigram, bounds.best_bigram):
        there = QPointF(plane.x_of(900), plane.y_of(loss))
        assert f"{loss:.2f} nats" in panel.chart.tip_at(there)


@pytest.mark.parametrize("size", [(400, 200), (580, 248), (1440, 555), (840, 368)])
def test_it_may_have_any_size(panel, run, size):
    panel.show_frame(frame_of(run, step=300))
    panel.resize(*size)
    panel.grab()
    assert (panel.width(), panel.height()) == size
    assert panel.chart.plane.area.right() == size[0] - 128
