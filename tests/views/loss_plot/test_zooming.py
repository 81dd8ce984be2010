"""Windows that are zoomed and moved, against what must be true of any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.units import Unit
from bigram_gui.views.loss_plot.loss_scale import LossScale
from bigram_gui.views.loss_plot.plane import Window
from bigram_gui.views.loss_plot.view import LINEAR_STEPS, LOG_STEPS, View
from bigram_gui.views.loss_plot.zooming import (
    LEAST_STEPS,
    held,
    moved,
    showing,
    zoomed_losses,
    zoomed_steps,
)

STEPS = 100_000
scales = st.sampled_from([LINEAR_STEPS, LOG_STEPS])


def whole(scale=LINEAR_STEPS):
    return Window(scale.place(0), scale.place(STEPS), 0.5, 6.0)


def width(window, scale):
    return scale.step_at(window.last) - scale.step_at(window.first)


def assert_inside(window, scale):
    limits = whole(scale)
    assert limits.first - 1e-9 <= window.first < window.last <= limits.last + 1e-9
    assert limits.low - 1e-9 <= window.low < window.high <= limits.high + 1e-9
    assert width(window, scale) >= LEAST_STEPS * 0.999


gestures = st.lists(
    st.tuples(
        st.sampled_from(["steps", "losses", "move", "box"]), st.floats(0, 1), st.floats(0.01, 100)
    ),
    max_size=12,
)


@given(scales, gestures)
def test_no_gestures_lead_out_of_the_limits(scale, gestures):
    window, limits = whole(scale), whole(scale)
    for kind, part, factor in gestures:
        right = part * (window.last - window.first)
        up = part * (window.high - window.low)
        if kind == "steps":
            window = zoomed_steps(window, limits, scale, window.first + right, factor)
        elif kind == "losses":
            window = zoomed_losses(window, limits, window.low + up, factor)
        elif kind == "box":
            corner = window.first + right, window.low + up
            window = held(Window(corner[0], window.last, corner[1], window.high), limits, scale)
        else:
            window = moved(window, limits, right * (factor - 1), -up * (factor - 1))
        assert_inside(window, scale)


@given(scales, st.floats(0.1, 0.9), st.floats(0.5, 0.99))
def test_what_is_under_the_pointer_stays_there(scale, part, factor):
    window = whole(scale)
    about = window.first + part * (window.last - window.first)
    zoomed = zoomed_steps(window, whole(scale), scale, about, factor)
    assert (about - zoomed.first) / (zoomed.last - zoomed.first) == pytest.approx(part)
    about = window.low + part * (window.high - window.low)
    zoomed = zoomed_losses(window, whole(scale), about, factor)
    assert (about - zoomed.low) / (zoomed.high - zoomed.low) == pytest.approx(part)


def test_closer_than_closest_nothing_moves():
    window = whole()._replace(first=50.0, last=50.0 + LEAST_STEPS)
    assert zoomed_steps(window, whole(), LINEAR_STEPS, 51.0, 0.8) == window


def test_moving_keeps_the_size_and_stops_at_the_ends():
    window = Window(1_000.0, 2_000.0, 2.0, 3.0)
    assert moved(window, whole(), 500, 0.5) == Window(1_500.0, 2_500.0, 2.5, 3.5)
    assert moved(window, whole(), -5_000, 50) == Window(0.0, 1_000.0, 5.0, 6.0)


@pytest.mark.parametrize("scale", [LINEAR_STEPS, LOG_STEPS])
@pytest.mark.parametrize("at", [0, 1, 7, 5_000, STEPS - 1, STEPS])
def test_a_window_on_a_point_is_made_ten_steps_wide(scale, at):
    place = scale.place(at)
    window = held(Window(place, place, 2.0, 3.0), whole(scale), scale)
    assert_inside(window, scale)
    assert width(window, scale) == pytest.approx(LEAST_STEPS)
    assert scale.step_at(window.first) <= at + 1e-6
    assert scale.step_at(window.last) >= at - 1e-6


@pytest.mark.parametrize("loss", [0.5, 2.0, 6.0])
def test_a_window_on_a_loss_is_given_height(loss):
    window = held(Window(0, 100, loss, loss), whole(), LINEAR_STEPS)
    assert_inside(window, LINEAR_STEPS)
    assert window.high - window.low == pytest.approx(5.5e-3)
    assert window.low - 1e-9 <= loss <= window.high + 1e-9


def test_a_short_run_is_shown_whole():
    short = Window(0, 3, 0.5, 6.0)
    assert held(Window(1, 2, 2.0, 3.0), short, LINEAR_STEPS) == Window(0, 3, 2.0, 3.0)


@given(st.integers(0, STEPS))
def test_a_viewed_step_comes_into_view(step):
    window = Window(40_000.0, 50_000.0, 2.0, 3.0)
    shown = showing(window, whole(), step)
    assert shown.first <= step <= shown.last
    assert shown.last - shown.first == pytest.approx(10_000)
    assert shown == window or not window.first <= step <= window.last


@given(scales, scales, st.sampled_from(Unit), st.booleans(), st.floats(1.3, 2.5))
def test_other_scales_show_the_same_steps_and_losses(before, after, unit, is_log, low):
    losses = LossScale(unit, is_log)
    chosen = Window(before.place(30), before.place(700), low, 3.5)
    view = View(before, LossScale(), chosen).on(after, losses)
    assert view.chosen is not None
    assert after.step_at(view.chosen.first) == pytest.approx(30)
    assert after.step_at(view.chosen.last) == pytest.approx(700)
    assert losses.nats_at(view.chosen.low) == pytest.approx(low)
    assert losses.nats_at(view.chosen.high) == pytest.approx(3.5)
    back = view.on(before, LossScale()).chosen
    assert back is not None
    assert (back.first, back.high) == pytest.approx((chosen.first, chosen.high))


def test_a_view_is_cut_to_the_limits():
    view = View(chosen=Window(90_000.0, 200_000.0, -5.0, 3.0))
    assert view.within(whole()).chosen == Window(90_000.0, STEPS, 0.5, 3.0)
    assert View().within(whole()).chosen is None
