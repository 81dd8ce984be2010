"""Zooming and moving the loss curve with the wheel and the touchpad."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtWidgets import QApplication

from tests.views.frames import frame_of, trained_run
from tests.views.loss_plot.gestures import CTRL, NONE, SHIFT, at, settle, turn
from tests.views.loss_plot.page import TARGET, losses_of, steps_of, window
from tests.views.showing import wheel_event

NOTCH = 0.8  # how much of what was in view a notch leaves in it


def test_the_wheel_zooms_the_steps_about_the_pointer(panel, zoomed):
    before, losses, point = steps_of(panel), losses_of(panel), at(panel, 400)
    turn(panel, point)
    first, last = steps_of(panel)
    assert last - first == pytest.approx(NOTCH * (before[1] - before[0]))
    assert panel.chart.plane.step_at(point.x()) in (399, 400, 401)
    assert losses_of(panel) == losses
    assert zoomed == [True]


@pytest.mark.parametrize("how", ["ctrl", "over the axis"])
def test_the_loss_axis_is_zoomed_with_ctrl_or_over_it(panel, how):
    before, steps = losses_of(panel), steps_of(panel)
    point = at(panel, 400, height=0.5)
    if how == "ctrl":
        turn(panel, point, modifiers=CTRL)
    else:
        turn(panel, QPoint(20, point.y()))
    low, high = losses_of(panel)
    assert high - low == pytest.approx(NOTCH * (before[1] - before[0]))
    assert (low + high) / 2 == pytest.approx(sum(before) / 2, abs=0.02)
    assert steps_of(panel) == steps


def test_a_touchpad_zooms_smoothly(panel):
    widths = []
    for _ in range(5):
        turn(panel, at(panel, 400), notches=0.1, pixels=QPoint(0, 3))
        widths.append(steps_of(panel)[1] - steps_of(panel)[0])
    ratios = [after / before for before, after in pairwise(widths)]
    assert all(0.97 < ratio < 1 for ratio in ratios)


@pytest.mark.parametrize(
    ("notches", "sideways", "modifiers"), [(0, -1, NONE), (-1, 0, SHIFT)], ids=["tilt", "shift"]
)
def test_a_wheel_turned_sideways_moves_the_view(panel, notches, sideways, modifiers):
    turn(panel, at(panel, 400), notches=4)
    before = steps_of(panel)
    turn(panel, at(panel, 400), notches, modifiers, sideways=sideways)
    after = steps_of(panel)
    assert after[0] > before[0]
    assert after[1] - after[0] == pytest.approx(before[1] - before[0])


def test_a_pinch_zooms_the_steps(panel):
    before, point = steps_of(panel), at(panel, 400)
    chart = panel.chart
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        QPointF(point),
        QPointF(point),
        QPointF(chart.mapToGlobal(point)),
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(chart, event)
    settle(panel)
    after = steps_of(panel)
    assert after[1] - after[0] == pytest.approx((before[1] - before[0]) / 1.25)
    assert abs(panel.chart.plane.step_at(point.x()) - 400) <= 1


def test_turns_that_come_too_fast_all_count(panel):
    before = steps_of(panel)
    chart, point = panel.chart, at(panel, 400)
    for _ in range(4):
        QApplication.sendEvent(chart, wheel_event(chart, point, QPoint(0, 120)))
    settle(panel)
    after = steps_of(panel)
    assert after[1] - after[0] == pytest.approx(NOTCH**4 * (before[1] - before[0]))


@pytest.mark.parametrize("log", [False, True])
def test_it_zooms_to_ten_steps_and_no_closer(panel, log):
    panel.set_log_steps(log)
    for _ in range(20):
        turn(panel, at(panel, 300), notches=3)
    scale = panel.chart.plane.scale
    assert scale.step_at(window(panel).last) - scale.step_at(window(panel).first) >= 9.99
    assert panel.chart.plane.holds(300)
    for _ in range(20):
        turn(panel, at(panel, 300), notches=-3)
    assert scale.step_at(window(panel).first) == pytest.approx(0)
    assert scale.step_at(window(panel).last) == pytest.approx(TARGET)


def test_zoomed_out_again_it_follows(panel, zoomed):
    before = window(panel)
    turn(panel, at(panel, 400), notches=2)
    turn(panel, at(panel, 400), notches=-6)
    assert window(panel) == before
    assert zoomed == [True, False]


def test_the_wheel_does_nothing_before_training(panel, zoomed):
    panel.show_frame(frame_of(trained_run(steps=0)))
    before = window(panel)
    turn(panel, at(panel, 400, 0.95))
    assert window(panel) == before
    assert zoomed == []
