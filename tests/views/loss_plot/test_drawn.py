"""What of the loss curve is drawn, and when."""

import pytest
from PySide6.QtCore import QPointF

from bigram_gui.core.training import train
from bigram_gui.views.layout import PLOT_RIGHT
from bigram_gui.views.loss_plot.points import NameCurve
from tests.views.calls import calls_of
from tests.views.frames import frame_of, theme_of, trained_run
from tests.views.loss_plot.page import SIZES, STEPS, bare_panel, hover


@pytest.fixture
def drawings(monkeypatch):
    """The stretches over which the typed name's curve was worked out."""
    return calls_of(monkeypatch, NameCurve, "points")


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
    assert len(windows) == 1


@pytest.mark.parametrize(("name", "last"), [("nadia", 5), ("ddd", 60)])
def test_infinite_losses_are_drawn_at_the_upper_edge(panel, name, last):
    """Without smoothing "nadia" costs ∞ until it is the sixth name, and "ddd" always does."""
    panel.show_frame(frame_of(trained_run(steps=60, smoothing=0.0), name=name))
    panel.chart.show_window(panel.chart.plane.window._replace(last=60.0))
    image, plane = panel.chart.grab().toImage(), panel.chart.plane
    orange, top = theme_of("dark").colours.orange, int(plane.area.top())
    xs = [x for x in range(image.width()) if image.pixelColor(x, top) == orange]
    assert xs[0] == pytest.approx(plane.x_of(0), abs=1)
    assert xs[-1] == pytest.approx(plane.x_of(last), abs=8)  # a mark reaches a little beyond


def test_a_tooltip_explains_each_reference_line(panel, run):
    plane, bounds = panel.chart.plane, run.prepared.bounds
    for loss in (bounds.uniform, bounds.unigram, bounds.best_bigram):
        there = QPointF(plane.x_of(900), plane.y_of(loss))
        assert f"{loss:.2f} nats" in panel.chart.tip_at(there)


@pytest.mark.parametrize("size", SIZES)
def test_it_may_have_any_size(panel, run, size):
    panel.show_frame(frame_of(run, step=300))
    panel.resize(*size)
    panel.grab()
    assert panel.size().toTuple() == size
    assert panel.chart.plane.area.right() == size[0] - PLOT_RIGHT


def test_another_theme_leaves_nothing_of_the_one_before(qtbot, run):
    pictures = []
    for first in ("dark", "light"):
        panel = bare_panel(qtbot)
        panel.show_theme(theme_of(first))
        panel.show_frame(frame_of(run, step=300))
        hover(panel, run, 500)
        panel.chart.grab()
        panel.show_theme(theme_of("light"))
        pictures.append(panel.chart.grab().toImage())
    assert pictures[0] == pictures[1]
