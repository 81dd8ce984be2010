"""Zooming and moving the loss curve with a real mouse, wheel and keyboard."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.views.frames import frame_of, theme_of, trained_run
from tests.views.loss_plot.page import (
    ALT,
    CTRL,
    LEFT,
    MIDDLE,
    NONE,
    RIGHT,
    SHIFT,
    STEPS,
    TARGET,
    at,
    drag,
    losses_of,
    on_axis,
    settle,
    shown_panel,
    steps_of,
    turn,
    wheel_event,
    window,
)

Key = Qt.Key


@pytest.fixture(scope="module")
def run():
    return trained_run(steps=STEPS)


@pytest.fixture
def panel(qtbot, run):
    return shown_panel(qtbot, run)


@pytest.fixture
def picked(panel):
    picked: list[int] = []
    panel.step_picked.connect(picked.append)
    return picked


@pytest.fixture
def zoomed(panel):
    """Hear whether the panel says that it is zoomed."""
    heard: list[bool] = []
    panel.zoomed_changed.connect(heard.append)
    return heard


# The wheel and the touchpad ----------------------------------------------------------------


def test_the_wheel_zooms_the_steps_about_the_pointer(panel, zoomed):
    before, losses, point = steps_of(panel), losses_of(panel), at(panel, 400)
    turn(panel, point)
    first, last = steps_of(panel)
    assert last - first == pytest.approx(0.8 * (before[1] - before[0]))
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
    assert high - low == pytest.approx(0.8 * (before[1] - before[0]))
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
        QApplication.sendEvent(chart, wheel_event(panel, point, QPoint(0, 120)))
    settle(panel)
    after = steps_of(panel)
    assert after[1] - after[0] == pytest.approx(0.8**4 * (before[1] - before[0]))


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


# A box -------------------------------------------------------------------------------------


def test_a_box_fills_the_plot(panel, picked, zoomed):
    plane = panel.chart.plane
    start, end = at(panel, 200, 0.3), at(panel, 500, 0.7)
    low, high = plane.loss_place_at(end.y()), plane.loss_place_at(start.y())
    drag(panel, start, end)
    assert steps_of(panel) == pytest.approx((200, 500), abs=1)
    assert losses_of(panel) == pytest.approx((low, high), abs=1e-6)
    assert picked == []
    assert zoomed == [True]


def test_a_box_may_be_drawn_from_any_corner_and_ends_at_the_plots_edge(panel):
    top = window(panel).high
    drag(panel, at(panel, 500, 0.7), at(panel, 200, 0.3) - QPoint(0, 300))
    assert steps_of(panel) == pytest.approx((200, 500), abs=1)
    assert losses_of(panel)[1] == pytest.approx(top)


def test_a_flat_box_zooms_one_axis_alone(panel):
    steps, losses = steps_of(panel), losses_of(panel)
    drag(panel, at(panel, 200), at(panel, 500))
    assert steps_of(panel) == pytest.approx((200, 500), abs=1)
    assert losses_of(panel) == pytest.approx(losses)
    panel.fit()
    drag(panel, at(panel, 300, 0.3), at(panel, 300, 0.7))
    assert steps_of(panel) == pytest.approx(steps)
    assert losses_of(panel)[1] - losses_of(panel)[0] < 0.5 * (losses[1] - losses[0])


@pytest.mark.parametrize("height", [0.0, 1 / 3])
def test_a_box_that_is_flat_within_the_plot_zooms_the_steps_alone(panel, height):
    """However far outside of it the drag goes on."""
    before, top = window(panel), panel.chart.plane.area.topLeft().toPoint()
    start = top + QPoint(200, round(12 * height))
    drag(panel, start, QPoint(start.x() + 100, -30))
    assert (window(panel).low, window(panel).high) == (before.low, before.high)
    assert window(panel).last - window(panel).first < (before.last - before.first) / 4


def test_a_box_that_is_narrow_within_the_plot_zooms_the_losses_alone(panel):
    before, area = window(panel), panel.chart.plane.area
    start = QPointF(area.left(), area.top() + 50).toPoint()
    drag(panel, start, start + QPoint(-40, 60))
    assert (window(panel).first, window(panel).last) == (before.first, before.last)
    assert window(panel).high - window(panel).low < (before.high - before.low) / 2


def test_boxes_in_boxes_never_lead_to_a_window_without_height(panel):
    area = panel.chart.plane.area
    for _ in range(14):
        corner = QPointF(area.left() + 100, area.top() + 40).toPoint()
        drag(panel, corner, corner + QPoint(300, 13))
    low, high = losses_of(panel)
    assert high - low > 1e-3


def test_the_box_is_seen_while_it_is_drawn(panel, qtbot):
    chart = panel.chart
    start, end = at(panel, 200, 0.3), at(panel, 500, 0.7)
    blue = theme_of("dark").colours.blue
    QTest.mousePress(chart, LEFT, pos=start)
    QTest.mouseMove(chart, end)
    qtbot.waitUntil(lambda: panel.chart.zoom_box.box is not None)
    picture = panel.chart.grab().toImage()
    edge = [picture.pixelColor(start.x(), y) for y in range(start.y() + 5, end.y() - 5)]
    assert sum(colour == blue for colour in edge) > 0.9 * len(edge)
    assert chart.cursor().shape() is Qt.CursorShape.CrossCursor
    QTest.mouseRelease(chart, LEFT, pos=end)
    assert panel.chart.zoom_box.box is None


def test_escape_drops_the_box(panel, picked, zoomed):
    chart, live = panel.chart, []
    panel.live_requested.connect(lambda: live.append(True))
    panel.chart.setFocus()
    QTest.mousePress(chart, LEFT, pos=at(panel, 200, 0.3))
    QTest.mouseMove(chart, at(panel, 500, 0.7))
    QTest.keyClick(panel.chart, Key.Key_Escape)
    assert panel.chart.zoom_box.box is None
    QTest.mouseRelease(chart, LEFT, pos=at(panel, 500, 0.7))
    assert (picked, zoomed, live) == ([], [], [])
    QTest.keyClick(panel.chart, Key.Key_Escape)
    assert live == [True]


def test_a_click_still_picks_a_step_and_the_axis_still_scrubs(panel, picked, zoomed):
    drag(panel, at(panel, 200), at(panel, 500))
    QTest.mouseClick(panel.chart, LEFT, pos=at(panel, 300))
    assert abs(picked[-1] - 300) <= 1
    below = on_axis(panel, 400)
    QTest.mousePress(panel.chart, LEFT, pos=below)
    assert abs(picked[-1] - 400) <= 1
    beyond = QPoint(panel.width() - 1, below.y())
    QTest.mouseRelease(panel.chart, LEFT, pos=beyond)
    assert abs(picked[-1] - 500) <= 1  # no step that is out of view
    assert zoomed == [True]


# Moving ------------------------------------------------------------------------------------


@pytest.mark.parametrize("button", [MIDDLE, RIGHT])
def test_the_curve_goes_with_the_mouse(panel, picked, button):
    drag(panel, at(panel, 200, 0.4), at(panel, 500, 0.8))
    steps, losses = steps_of(panel), losses_of(panel)
    start = at(panel, 400, 0.5)
    loss = panel.chart.plane.loss_place_at(start.y())
    drag(panel, start, at(panel, 300, 0.7), button)
    plane = panel.chart.plane
    assert steps_of(panel) == pytest.approx((steps[0] + 100, steps[1] + 100), abs=2)
    assert losses_of(panel)[0] > losses[0]
    assert plane.y_at(loss) == pytest.approx(at(panel, 300, 0.7).y(), abs=1)
    assert picked == []


def test_it_cannot_be_moved_beyond_the_ends(panel):
    drag(panel, at(panel, 200), at(panel, 500))
    for _ in range(5):
        drag(panel, at(panel, steps_of(panel)[0] + 1), QPoint(700, 150), RIGHT)
    assert steps_of(panel) == pytest.approx((0, 300), abs=1)


def test_what_shows_all_cannot_be_moved_along_the_steps(panel, zoomed):
    drag(panel, at(panel, 500, 0.5), at(panel, 300, 0.5), RIGHT)
    assert steps_of(panel) == (0, TARGET)
    assert zoomed == []


# Back --------------------------------------------------------------------------------------


def test_a_double_click_fits_and_leaves_the_viewed_step(panel, picked, zoomed, run):
    panel.show_frame(frame_of(run, step=300))
    before = window(panel)
    drag(panel, at(panel, 200), at(panel, 500))
    point = at(panel, 450)
    QTest.mouseClick(panel.chart, LEFT, pos=point)
    QTest.mouseDClick(panel.chart, LEFT, pos=point)
    assert window(panel) == before
    assert picked[-1] == 300
    assert zoomed == [True, False]


def test_a_double_click_while_live_stays_live(panel, picked):
    live = []
    panel.live_requested.connect(lambda: live.append(True))
    QTest.mouseClick(panel.chart, LEFT, pos=at(panel, 450))
    QTest.mouseDClick(panel.chart, LEFT, pos=at(panel, 450))
    assert live == [True]


def test_a_button_fits_while_the_view_is_zoomed(panel):
    before, button = window(panel), panel.axis_controls.fit
    assert not button.isVisible()
    drag(panel, at(panel, 200), at(panel, 500))
    assert button.isVisible()
    assert button.toolTip()
    QTest.mouseClick(button, LEFT)
    assert window(panel) == before
    assert not button.isVisible()


def test_fit_does_nothing_to_a_view_that_follows(panel, zoomed):
    before = window(panel)
    panel.fit()
    assert window(panel) == before
    assert zoomed == []


# The keyboard ------------------------------------------------------------------------------


@pytest.mark.parametrize(("key", "factor"), [(Key.Key_Plus, 0.7), (Key.Key_Equal, 0.7)])
def test_keys_zoom_about_the_viewed_step(panel, run, key, factor):
    panel.show_frame(frame_of(run, step=300))
    panel.chart.setFocus()
    x = panel.chart.plane.x_of(300)
    QTest.keyClick(panel.chart, key)
    settle(panel)
    first, last = steps_of(panel)
    assert last - first == pytest.approx(factor * TARGET)
    assert panel.chart.plane.x_of(300) == pytest.approx(x)
    QTest.keyClick(panel.chart, Key.Key_Minus)
    settle(panel)
    assert steps_of(panel) == pytest.approx((0, TARGET))


def test_ctrl_and_a_key_zoom_the_losses(panel):
    low, high = losses_of(panel)
    panel.chart.setFocus()
    QTest.keyClick(panel.chart, Key.Key_Plus, CTRL)
    settle(panel)
    assert losses_of(panel)[1] - losses_of(panel)[0] == pytest.approx(0.7 * (high - low))
    assert steps_of(panel) == (0, TARGET)


@pytest.mark.parametrize("modifier", [CTRL, ALT])
def test_arrows_move_the_view(panel, picked, modifier):
    drag(panel, at(panel, 200, 0.3), at(panel, 500, 0.7))
    panel.chart.setFocus()
    steps, losses = steps_of(panel), losses_of(panel)
    QTest.keyClick(panel.chart, Key.Key_Right, modifier)
    settle(panel)
    assert steps_of(panel) == pytest.approx((steps[0] + 30, steps[1] + 30), abs=1)
    QTest.keyClick(panel.chart, Key.Key_Up, modifier)
    settle(panel)
    assert losses_of(panel)[0] > losses[0]
    assert picked == []


def test_a_menu_leaves_the_plot_without_a_ring(panel, qtbot):
    panel.activateWindow()
    QTest.mouseClick(panel.chart, LEFT, pos=at(panel, 300))
    menu = panel.header.window_menu.findChild(QMenu)
    panel.header.window_menu.open_menu()
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Key.Key_Escape)
    qtbot.waitUntil(lambda: not menu.isVisible())
    assert panel.chart.grab().toImage().pixelColor(0, 0) != theme_of("dark").colours.blue


def test_tab_leads_from_the_plot_to_the_buttons_below_it(panel):
    controls = panel.axis_controls
    drag(panel, at(panel, 200), at(panel, 500))
    panel.activateWindow()
    panel.chart.setFocus()
    QTest.keyClick(panel.chart, Key.Key_Tab)
    assert controls.fit.hasFocus()
    QTest.keyClick(controls.fit, Key.Key_Tab)
    assert controls.linear.hasFocus()
    QTest.keyClick(controls.linear, Key.Key_Right)
    assert controls.log.isChecked()
