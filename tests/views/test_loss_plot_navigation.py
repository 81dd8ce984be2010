"""Zooming and moving the loss curve with a real mouse, wheel and keyboard."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from bigram_gui.core.frame import Selection, facts_of, resolve
from bigram_gui.core.kept import keep
from bigram_gui.core.run import Run
from bigram_gui.core.status import Phase, TrainingStatus
from bigram_gui.core.training import train
from bigram_gui.core.units import Unit
from bigram_gui.views.loss_plot import LossPanel
from bigram_gui.views.loss_plot.plane import Window
from bigram_gui.views.loss_plot.points import dots_of
from bigram_gui.views.loss_plot.readout_painter import ReadoutPainter
from tests.views.frames import frame_of, theme_of, trained_run

Key = Qt.Key
LEFT, MIDDLE, RIGHT = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.MiddleButton,
    Qt.MouseButton.RightButton,
)
NONE, CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
STEPS = 800
TARGET = 1_000


@pytest.fixture(scope="module")
def run():
    return trained_run(steps=STEPS)


@pytest.fixture
def panel(qtbot, run):
    panel = LossPanel(QAction("&Train"))
    qtbot.addWidget(panel)
    panel.resize(840, 368)
    panel.show_theme(theme_of("dark"))
    panel.show_status(TrainingStatus(Phase.PAUSED, STEPS, TARGET))
    panel.show()
    qtbot.waitExposed(panel)
    panel.show_frame(frame_of(run))
    return panel


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


def at(panel, step, height=0.6):
    """Return the point of the chart over a step, at a part of the plot's height."""
    plane = panel.chart.plane
    return QPointF(plane.x_of(step), plane.area.top() + height * plane.area.height()).toPoint()


def on_axis(panel, step):
    """Return the point of the chart on the axis below a step."""
    return QPointF(panel.chart.plane.x_of(step), panel.chart.plane.area.bottom() + 16).toPoint()


def window(panel):
    return panel.chart.plane.window


def wheel_event(panel, point, angle, pixels=None, modifiers=NONE):
    return QWheelEvent(
        QPointF(point),
        QPointF(panel.chart.mapToGlobal(point)),
        pixels or QPoint(),
        angle,
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


def turn(panel, point, notches=1.0, modifiers=NONE, pixels=None, sideways=0.0):
    """Turn the wheel at a point of the plot."""
    angle = QPoint(round(120 * sideways), round(120 * notches))
    event = wheel_event(panel, point, angle, pixels, modifiers)
    QApplication.sendEvent(panel.chart, event)
    settle(panel)


def settle(panel):
    """Let what waits for the next frame of the screen be drawn."""
    timer = panel.chart._navigator._windows._timer
    while timer.isActive():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def drag(panel, start, end, button=LEFT):
    chart = panel.chart
    QTest.mousePress(chart, button, pos=start)
    for part in (0.4, 0.8, 1.0):
        QTest.mouseMove(chart, start + (end - start) * part)
    QTest.mouseRelease(chart, button, pos=end)
    settle(panel)


def steps_of(panel):
    return (window(panel).first, window(panel).last)


def losses_of(panel):
    return (window(panel).low, window(panel).high)


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
    asked = []

    def noting(history, stretch, columns_found):
        asked.append(stretch)
        return dots_of(history, stretch, columns_found)

    monkeypatch.setattr("bigram_gui.views.loss_plot.run_points.dots_of", noting)
    turn(panel, at(panel, 300))
    first, last = steps_of(panel)
    assert asked[-1].first >= first - 2
    assert asked[-1].last <= last + 2


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


# The axes ----------------------------------------------------------------------------------


def test_the_segments_divide_the_step_axis(panel):
    told: list[bool] = []
    panel.log_steps_changed.connect(told.append)
    controls = panel.axis_controls
    QTest.mouseClick(controls.log, LEFT)
    plane = panel.chart.plane
    assert plane.x_of(100) - plane.x_of(10) == pytest.approx(plane.x_of(10) - plane.x_of(1))
    assert plane.x_of(0) == plane.area.left()
    assert told == [True]
    controls.linear.setFocus()
    QTest.keyClick(controls.linear, Key.Key_Space)
    assert panel.chart.plane.x_of(500) - panel.chart.plane.x_of(0) == pytest.approx(332, abs=1)
    assert told == [True, False]


def test_setting_an_axis_tells_nothing(panel):
    told: list[bool] = []
    panel.log_steps_changed.connect(told.append)
    panel.log_loss_changed.connect(told.append)
    panel.set_log_steps(True)
    panel.set_log_loss(True)
    assert panel.axis_controls.log.isChecked()
    panel.set_log_steps(False)
    panel.set_log_loss(False)
    assert told == []


def test_the_controls_stand_at_the_right_end_of_the_step_axis(panel):
    controls = panel.axis_controls
    segments = controls.log.mapTo(panel, controls.log.rect().bottomRight())
    assert panel.width() - segments.x() == 17
    assert panel.childAt(segments - QPoint(3, 3)) is controls.log
    for button in (controls.linear, controls.log, controls.fit):
        assert button.toolTip()
        assert button.accessibleName()


@pytest.mark.parametrize("step", [0, 1, 2, 30, STEPS])
@pytest.mark.parametrize("log_loss", [False, True])
def test_steps_are_picked_hovered_and_scrubbed_on_a_logarithmic_axis(
    panel, picked, qtbot, run, step, log_loss
):
    panel.set_log_steps(True)
    panel.set_log_loss(log_loss)
    QTest.mouseClick(panel.chart, LEFT, pos=at(panel, step))
    assert abs(picked[-1] - step) <= max(1, step // 100)
    hovered: list[int | None] = []
    panel.step_hovered.connect(hovered.append)
    QTest.mouseMove(panel.chart, at(panel, 3))
    QTest.mouseMove(panel.chart, at(panel, step))
    qtbot.waitUntil(lambda: hovered[-1:] == [pytest.approx(step, abs=max(1, step // 100))])
    QTest.mousePress(panel.chart, LEFT, pos=on_axis(panel, 50))
    assert abs(picked[-1] - 50) <= 1
    QTest.mouseRelease(panel.chart, LEFT, pos=on_axis(panel, 80))
    assert abs(picked[-1] - 80) <= 1


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize("log", [False, True])
def test_marks_lie_on_the_curve_in_every_unit(panel, run, unit, log):
    panel.set_log_loss(log)
    panel.set_log_steps(log)
    frame = resolve(Selection(300, "ava", 1, unit=unit), run)
    panel.show_frame(frame)
    plane = panel.chart.plane
    uniform, typed = run.prepared.bounds.uniform, frame.facts.typed_loss
    assert plane.area.top() < plane.y_of(uniform) < plane.y_of(typed) < plane.area.bottom()
    value = unit.of(typed)
    ticks = plane.losses.ticks(plane.window.low, plane.window.high, 8)
    below = [
        float(text.replace(",", ""))
        for place, text in ticks
        if plane.y_at(place) > plane.y_of(typed)
    ]
    above = [
        float(text.replace(",", ""))
        for place, text in ticks
        if plane.y_at(place) < plane.y_of(typed)
    ]
    assert max(below, default=0) <= value <= min(above)
    orange = theme_of("dark").colours.orange
    picture = panel.chart.grab().toImage()
    assert picture.pixelColor(int(plane.x_of(300)), int(plane.y_of(typed))) == orange


@pytest.mark.parametrize("smoothing", [1.0, 0.0])
@pytest.mark.parametrize("unit", Unit)
def test_a_chosen_window_keeps_its_steps_and_losses_on_other_axes(panel, smoothing, unit):
    run = trained_run(steps=STEPS, smoothing=smoothing)
    panel.show_frame(frame_of(run))
    drag(panel, at(panel, 200, 0.3), at(panel, 500, 0.7))
    plane = panel.chart.plane
    low = plane.losses.nats_at(plane.window.low)
    panel.set_log_steps(True)
    panel.set_log_loss(True)
    panel.show_frame(resolve(Selection(None, "ava", 1, unit=unit), run))
    panel.grab()
    plane = panel.chart.plane
    assert plane.scale.step_at(plane.window.first) == pytest.approx(200, abs=1)
    assert plane.scale.step_at(plane.window.last) == pytest.approx(500, abs=1)
    assert plane.losses.nats_at(plane.window.low) == pytest.approx(low)


def test_the_title_names_the_unit(panel, run):
    for unit in Unit:
        panel.show_frame(resolve(Selection(None, "ava", 1, unit=unit), run))
        assert panel.header.unit_menu.text() == unit.value
        assert panel.header.unit_menu.toolTip()


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


def test_steps_out_of_view_have_no_line_and_no_tag(panel, run):
    drag(panel, at(panel, 200), at(panel, 500))
    panel.show_frame(frame_of(run))
    before = panel.chart.grab().toImage()
    panel.show_hover(facts_of(run, 700, frame_of(run).score.tokens))
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


def test_what_a_new_view_leaves_as_it_is_is_not_painted_anew(panel, monkeypatch, run):
    painted = []

    lay_out = ReadoutPainter._all_lines

    def noting(*args):
        painted.append(args)
        return lay_out(*args)

    monkeypatch.setattr(ReadoutPainter, "_all_lines", noting)
    turn(panel, at(panel, 400))
    panel.show_hover(facts_of(run, 350, frame_of(run).score.tokens))
    panel.show_hover(None)
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
    fresh = LossPanel(QAction("&Train"))
    qtbot.addWidget(fresh)
    fresh.resize(panel.size())
    fresh.show_theme(theme_of("dark"))
    fresh.show_status(TrainingStatus(Phase.PAUSED, STEPS, TARGET))
    fresh.show()
    fresh.set_log_steps(log)
    fresh.show_frame(frame_of(run, step=285))
    fresh.chart.show_window(chosen)
    assert fresh.chart.grab().toImage() == panel.chart.grab().toImage()


def test_a_menu_leaves_the_plot_without_a_ring(panel, qtbot):
    panel.activateWindow()
    QTest.mouseClick(panel.chart, LEFT, pos=at(panel, 300))
    menu = panel.header.window_menu.findChild(QMenu)
    panel.header.window_menu.open_menu()
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Key.Key_Escape)
    qtbot.waitUntil(lambda: not menu.isVisible())
    assert panel.chart.grab().toImage().pixelColor(0, 0) != theme_of("dark").colours.blue


@pytest.mark.parametrize("log", [False, True])
def test_a_line_that_runs_out_of_view_has_no_mark_at_its_end(panel, run, log):
    panel.set_log_steps(log)
    scale = panel.chart.plane.scale
    chosen = Window(scale.place(200), scale.place(500), 1.0, 3.5)
    panel.chart.show_window(chosen)
    assert panel.chart._curves.ends() == []
    panel.fit()
    assert len(panel.chart._curves.ends()) == 2


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
