"""Picking, dragging and pointing at steps of the loss curve with a real mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.views.frames import frame_of, trained_run
from tests.views.loss_plot.gestures import LEFT, at, move
from tests.views.loss_plot.page import STEPS

Key = Qt.Key


@pytest.mark.parametrize("step", [0, 1, 123, STEPS])
def test_a_click_picks_the_step_under_it(panel, heard, step):
    QTest.mouseClick(panel.chart, LEFT, pos=at(panel, step))
    assert len(heard.picked) == 1
    assert abs(heard.picked[0] - step) <= 1  # a pixel is a step and a half wide


def test_a_click_right_of_the_newest_step_picks_it(panel, heard):
    QTest.mouseClick(panel.chart, LEFT, pos=at(panel, 950))
    assert heard.picked == [STEPS]


def test_other_buttons_and_presses_that_move_pick_nothing(panel, heard):
    chart = panel.chart
    QTest.mouseClick(chart, Qt.MouseButton.RightButton, pos=at(panel, 300))
    QTest.mousePress(chart, LEFT, pos=at(panel, 300))
    QTest.mouseMove(chart, at(panel, 500))
    QTest.mouseRelease(chart, LEFT, pos=at(panel, 500))
    assert heard.picked == []


def test_a_click_beside_the_plot_picks_nothing(panel, heard):
    area = panel.chart.plane.area
    for margin in (area.left() - 20, area.right() + 80):
        QTest.mouseClick(panel.chart, LEFT, pos=QPoint(int(margin), 150))
    assert heard.picked == []


@pytest.mark.parametrize("step", [None, 200])
def test_the_tag_is_dragged_and_does_not_jump(panel, heard, run, qtbot, step):
    panel.show_frame(frame_of(run, step=step))
    start = STEPS if step is None else step
    chart = panel.chart
    tag = panel.chart.cursor_line.tag().center().toPoint()
    QTest.mousePress(chart, LEFT, pos=tag + QPoint(5, 0))
    assert heard.picked == []
    there = tag + QPoint(at(panel, 400).x() - at(panel, start).x() + 5, 40)
    QTest.mouseMove(chart, there)
    qtbot.waitUntil(lambda: bool(heard.picked))
    QTest.mouseRelease(chart, LEFT, pos=there)
    assert abs(heard.picked[-1] - 400) <= 2


def test_a_drag_ends_at_the_ends_of_the_run(panel, heard, run):
    panel.show_frame(frame_of(run, step=200))
    chart = panel.chart
    for far, expected in ((QPoint(-500, 300), 0), (QPoint(2_000, 300), STEPS)):
        QTest.mousePress(chart, LEFT, pos=panel.chart.cursor_line.tag().center().toPoint())
        QTest.mouseRelease(chart, LEFT, pos=far)
        assert heard.picked[-1] == expected


def test_the_line_of_the_viewed_step_can_be_dragged_too(panel, heard, run):
    panel.show_frame(frame_of(run, step=200))
    chart = panel.chart
    QTest.mousePress(chart, LEFT, pos=at(panel, 200))
    QTest.mouseRelease(chart, LEFT, pos=at(panel, 600))
    assert abs(heard.picked[-1] - 600) <= 2


def test_the_axis_is_a_ruler(panel, heard):
    chart = panel.chart
    below = int(panel.chart.plane.area.bottom()) + 12
    QTest.mousePress(chart, LEFT, pos=QPoint(at(panel, 300).x(), below))
    assert abs(heard.picked[-1] - 300) <= 1
    QTest.mouseRelease(chart, LEFT, pos=QPoint(at(panel, 350).x(), below))
    assert abs(heard.picked[-1] - 350) <= 1


def test_the_mouse_shows_a_hand_where_something_can_be_dragged(panel, run):
    panel.show_frame(frame_of(run, step=200))
    chart = panel.chart
    QTest.mouseMove(chart, at(panel, 500))
    assert chart.cursor().shape() is Qt.CursorShape.ArrowCursor
    tag = panel.chart.cursor_line.tag().center().toPoint()
    QTest.mouseMove(chart, tag)
    assert chart.cursor().shape() is Qt.CursorShape.OpenHandCursor
    QTest.mousePress(chart, LEFT, pos=tag)
    assert chart.cursor().shape() is Qt.CursorShape.ClosedHandCursor
    QTest.mouseRelease(chart, LEFT, pos=tag)


def test_hovering_tells_the_nearest_step_and_never_loses_the_last(panel, heard, qtbot):
    for step in range(100, 300, 5):
        move(panel, step)
    qtbot.waitUntil(lambda: bool(heard.hovered) and abs(heard.hovered[-1] - 295) <= 1)


def test_of_the_steps_within_a_frame_of_the_screen_the_first_is_told(no_time_passes, panel, heard):
    for step in range(100, 300, 5):
        move(panel, step)
    assert heard.hovered == [pytest.approx(100, abs=1)]


def test_after_a_reset_the_same_step_can_be_pointed_at_again(panel, heard, qtbot):
    QTest.mouseMove(panel.chart, at(panel, 100))
    qtbot.waitUntil(lambda: bool(heard.hovered))
    step = heard.hovered[-1]
    panel.show_hover(None)  # the hover was about the run that is over
    panel.show_frame(frame_of(trained_run(steps=STEPS)))
    QTest.mouseMove(panel.chart, at(panel, 100) + QPoint(0, 20))
    qtbot.waitUntil(lambda: heard.hovered == [step, step])


def test_leaving_the_plot_ends_the_hover(panel, heard, qtbot):
    chart = panel.chart
    QTest.mouseMove(chart, at(panel, 100))
    qtbot.waitUntil(lambda: bool(heard.hovered))
    QTest.mouseMove(chart, QPoint(830, 20))  # in the margin
    qtbot.waitUntil(lambda: heard.hovered[-1] is None)
    QTest.mouseMove(chart, at(panel, 100))
    qtbot.waitUntil(lambda: heard.hovered[-1] is not None)
    QTest.mouseMove(panel.header, QPoint(500, 3))
    qtbot.waitUntil(lambda: heard.hovered[-1] is None)


def test_nothing_can_be_picked_before_training(panel, heard):
    panel.show_frame(frame_of(trained_run(steps=0)))
    panel.chart.setFocus()
    QTest.mouseClick(panel.chart, LEFT, pos=at(panel, 300, height=0.95))
    QTest.mouseMove(panel.chart, at(panel, 300, height=0.95))
    QTest.keyClick(panel.chart, Key.Key_Right)
    QApplication.processEvents()
    assert not heard.anything
