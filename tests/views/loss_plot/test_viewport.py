"""The view of the axes by itself: when what a person chose stays, and when it goes."""

import pytest
from PySide6.QtCore import QRectF

from bigram_gui.core.frame import resolve
from bigram_gui.core.run import Run
from bigram_gui.core.selection import Selection
from bigram_gui.core.units import Unit
from bigram_gui.views.loss_plot.extent import Seen
from bigram_gui.views.loss_plot.loss_scale import LossScale
from bigram_gui.views.loss_plot.plane import Window
from bigram_gui.views.loss_plot.view import LOG_STEPS
from bigram_gui.views.loss_plot.viewport import Viewport
from tests.views.frames import frame_of, trained_run

STEPS = 400
CHOSEN = Window(100, 200, 2.0, 3.0)


@pytest.fixture
def run():
    return trained_run(steps=STEPS)


@pytest.fixture
def viewport(run):
    """A viewport that a person zoomed."""
    viewport = Viewport()
    viewport.show_frame(frame_of(run), STEPS)
    viewport.choose(CHOSEN)
    return viewport


def test_it_follows_until_a_person_chooses(viewport):
    assert viewport.view.chosen == CHOSEN
    viewport.choose(None)
    assert not viewport.is_chosen
    assert not Viewport().is_chosen


def test_a_longer_run_and_the_same_step_leave_it_alone(viewport, run):
    viewport.show_frame(frame_of(run), 10 * STEPS)
    assert viewport.view.chosen == CHOSEN


@pytest.mark.parametrize(("first", "stays"), [(STEPS - 1, True), (STEPS, False)])
def test_another_run_lets_go_of_a_window_beyond_all_curves(viewport, run, first, stays):
    viewport.choose(Window(first, first + 100, 2.0, 3.0))
    viewport.show_frame(frame_of(Run(2, run.prepared)), STEPS)
    assert viewport.is_chosen == stays


def test_another_corpus_lets_go_of_it(viewport):
    viewport.show_frame(frame_of(trained_run(["ava", "bo"], STEPS)), STEPS)
    assert not viewport.is_chosen


@pytest.mark.parametrize("step", [3, 350])
def test_it_moves_to_a_step_that_the_person_goes_to(viewport, run, step):
    viewport.show_frame(resolve(Selection(step=step, name="ava"), run), STEPS)
    chosen = viewport.view.chosen
    assert chosen.first <= step <= chosen.last
    assert chosen.last - chosen.first == CHOSEN.last - CHOSEN.first


def test_other_scales_show_the_same_steps(viewport):
    before = viewport.view
    viewport.divide(LOG_STEPS, before.losses)
    after = viewport.view
    for place, was in ((after.chosen.first, CHOSEN.first), (after.chosen.last, CHOSEN.last)):
        assert after.steps.step_at(place) == pytest.approx(was)


@pytest.mark.parametrize("unit", Unit)
def test_other_scales_cut_nothing_off_what_was_zoomed_on_the_fitted_axis(viewport, unit):
    """The axis that follows ends at round losses, a little beyond all that there are."""
    viewport.choose(None)
    plane = viewport.plane(QRectF(0, 0, 800, 400), QRectF(50, 20, 700, 350), 1.0, 750.0)
    zoomed = viewport.fitted(plane, Seen((1.0, 4.0)), 0.2).window._replace(first=100, last=200)
    viewport.choose(zoomed)
    viewport.divide(LOG_STEPS, LossScale(unit))
    after = viewport.view
    for place, was in ((after.chosen.low, zoomed.low), (after.chosen.high, zoomed.high)):
        assert after.losses.nats_at(place) == pytest.approx(was)


def test_nothing_reaches_out_of_the_whole(viewport):
    viewport.target = 3 * STEPS
    whole = viewport.whole()
    assert (whole.first, whole.last) == (0, 3 * STEPS)


@pytest.mark.parametrize(("wished", "granted"), [(0.0, 0.2), (0.25, 0.25), (0.9, 0.3)])
def test_a_readout_has_neither_too_little_room_nor_too_much(run, wished, granted):
    viewport, area = Viewport(), QRectF(0, 0, 600, 300)
    viewport.show_frame(frame_of(run), STEPS)
    plane = viewport.plane(area, area, 1.0, 600.0)
    seen = Seen((1.4, 1.9), (1.6, 1.8))
    windows = [viewport.fitted(plane, seen, one).window for one in (wished, granted)]
    assert windows[0] == windows[1]
