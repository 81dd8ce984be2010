"""The axes of the loss plot: how they are divided, and in which unit."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bigram_gui.core.frame import resolve
from bigram_gui.core.selection import Selection
from bigram_gui.core.units import Unit
from bigram_gui.views.layout import SIDE
from tests.views.frames import frame_of, theme_of, trained_run
from tests.views.loss_plot.gestures import LEFT, at, click, drag, move, on_axis
from tests.views.loss_plot.page import (
    STEPS,
    TARGET,
)

Key = Qt.Key


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
    plane = panel.chart.plane
    assert plane.x_of(TARGET / 2) == pytest.approx(plane.area.center().x(), abs=1)
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
    assert segments.x() == panel.width() - SIDE - 1
    assert panel.childAt(segments - QPoint(3, 3)) is controls.log
    for button in (controls.linear, controls.log, controls.fit):
        assert button.toolTip()
        assert button.accessibleName()


@pytest.mark.parametrize("step", [0, 1, 2, 30, STEPS])
@pytest.mark.parametrize("log_loss", [False, True])
def test_steps_are_picked_hovered_and_scrubbed_on_a_logarithmic_axis(
    panel, heard, qtbot, step, log_loss
):
    panel.set_log_steps(True)
    panel.set_log_loss(log_loss)
    near = pytest.approx(step, abs=max(1, step // 100))  # late steps share a pixel
    click(panel, step)
    assert heard.picked[-1] == near
    move(panel, 3)
    move(panel, step)
    qtbot.waitUntil(lambda: heard.hovered[-1:] == [near])
    QTest.mousePress(panel.chart, LEFT, pos=on_axis(panel, 50))
    assert abs(heard.picked[-1] - 50) <= 1
    QTest.mouseRelease(panel.chart, LEFT, pos=on_axis(panel, 80))
    assert abs(heard.picked[-1] - 80) <= 1


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
    figures = [(plane.y_at(place), float(text.replace(",", ""))) for place, text in ticks]
    below = [figure for y, figure in figures if y > plane.y_of(typed)]
    above = [figure for y, figure in figures if y < plane.y_of(typed)]
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


def test_infinity_is_on_the_axis_only_where_such_a_loss_is_in_view(panel):
    """Without smoothing step 0 costs ∞; the curves begin far to the left of the later steps."""
    panel.show_frame(frame_of(trained_run(steps=0, smoothing=0.0)))
    assert "∞" in loss_labels(panel)
    window = panel.chart.plane.window
    panel.chart.show_window(window._replace(first=window.last / 2))
    assert "∞" not in loss_labels(panel)
    panel.chart.show_window(None)
    assert "∞" in loss_labels(panel)


def loss_labels(panel):
    return [label.text for label in panel.chart._loss_labels._labels]
