"""The boxes of figures on the plot: where they stand, and what they keep clear of."""

import pytest
from PySide6.QtCore import QPointF, QRect

from bigram_gui.core.frame import facts_of
from bigram_gui.core.units import Unit
from bigram_gui.views.loss_plot.readout_painter import ReadoutPainter
from tests.views.calls import calls_of
from tests.views.frames import frame_of, theme_of
from tests.views.loss_plot.gestures import click
from tests.views.loss_plot.page import (
    SIZES,
    STEPS,
    answer,
    bare_panel,
    hover,
)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("is_log", [False, True])
@pytest.mark.parametrize("unit", list(Unit))
def test_the_box_stays_inside_and_never_covers_its_line(panel, run, size, is_log, unit):
    panel.resize(*size)
    panel.set_log_steps(is_log)
    panel.set_log_loss(is_log)
    frame = frame_of(run, unit=unit)
    panel.show_frame(frame)
    panel.grab()
    plane = panel.chart.plane
    for step in (0, 1, 2, 5, 60, 200, 400, 500, 799, STEPS):
        panel.show_hover(facts_of(run, step, frame.score.tokens))
        box, x = panel.chart._readouts.main.box(), plane.x_of(step)
        assert not box.left() < x < box.right(), step
        assert plane.canvas.contains(box.toRect()), step
        assert box.bottom() <= plane.area.bottom(), step


@pytest.mark.parametrize("unit", list(Unit))
def test_losses_are_told_in_the_unit(qtbot, run, unit):
    panel = bare_panel(qtbot)  # the first frame is described at once
    frame = frame_of(run, step=100, unit=unit)
    panel.show_frame(frame)
    reading, facts = panel.chart.reading, frame.facts
    assert reading.loss(facts.loss) == f"{unit.of(facts.loss):.2f}"
    assert f"{unit.of(facts.loss_after):.2f}" in panel.readout_text()
    assert f"{unit.of(facts.running_mean):.2f}" in panel.chart.accessibleDescription()


def test_a_box_that_only_moves_is_not_painted_anew(panel, run, monkeypatch):
    panel.show_frame(frame_of(run, step=300))
    for _ in range(2):  # it is a picture from the second time on
        panel.chart.repaint()
    readout = panel.chart._readouts.main
    painted = calls_of(monkeypatch, ReadoutPainter, "_all_lines")
    window, lefts = panel.chart.plane.window, []
    for shift in range(100, 200, 10):
        panel.chart.show_window(window._replace(first=window.first + shift, last=window.last))
        panel.chart.repaint()
        lefts.append(readout.box().left())
    assert len(set(lefts)) == 10
    assert painted == []


@pytest.mark.parametrize("step", [0, 200, 700, STEPS])
@pytest.mark.parametrize("size", SIZES[1:])
def test_the_brief_box_covers_neither_its_line_nor_the_edge(panel, run, size, step):
    panel.resize(*size)
    answer(panel, run)
    panel.grab()
    click(panel, 400)
    hover(panel, run, step)
    box, plane = panel.chart._readouts.brief.box(), panel.chart.plane
    assert not box.left() < plane.x_of(step) < box.right()
    assert plane.canvas.contains(box.toRect())


def test_a_pinned_box_lies_below_the_marks_of_the_line_under_the_mouse(panel, run):
    unlikely = "eeee"  # its curve is as high as the box
    panel.step_picked.connect(lambda step: panel.show_frame(frame_of(run, unlikely, step=step)))
    panel.show_frame(frame_of(run, unlikely))
    click(panel, 200)
    facts = frame_of(run, unlikely, step=300).facts
    panel.show_hover(facts)
    plane = panel.chart.plane
    mark = QPointF(plane.x_of(300), plane.y_of(facts.typed_loss))
    assert panel.chart._readouts.main.box().contains(mark)
    colour = panel.chart.grab().toImage().pixelColor(mark.toPoint())
    assert colour == theme_of("dark").colours.orange


def test_a_box_under_the_mouse_lies_above_the_line_of_the_viewed_step(panel, run):
    panel.show_frame(frame_of(run, step=320))
    hover(panel, run, 280)
    box, x = panel.chart._readouts.main.box(), panel.chart.plane.x_of(320)
    assert box.left() < x < box.right()
    image, cursor = panel.chart.grab().toImage(), theme_of("dark").colours.cursor
    inside = range(int(box.top()) + 2, int(box.bottom()) - 2)
    below = range(int(box.bottom()) + 20, int(box.bottom()) + 40)
    assert all(image.pixelColor(int(x), y) == cursor for y in below)
    # Some letters have the colour of the line.
    assert sum(image.pixelColor(int(x), y) == cursor for y in inside) < len(inside) / 3


def test_no_line_runs_through_the_figures_of_a_pinned_step(panel, run):
    answer(panel, run)
    click(panel, 100)
    box, plane = panel.chart._readouts.main.box(), panel.chart.plane
    step = plane.step_at(box.center().x() + 40)
    row = box.adjusted(1, 3, -1, -3).toRect()
    before = panel.chart.grab(row).toImage()
    hover(panel, run, step)
    assert panel.chart.grab(row).toImage() == before
    below = QRect(round(plane.x_of(step)) - 2, row.bottom() + 20, 4, 20)
    shown = panel.chart.grab(below).toImage()
    panel.show_hover(None)
    assert panel.chart.grab(below).toImage() != shown


def test_no_line_runs_through_the_figures_when_the_view_moves_below_the_mouse(panel, run):
    answer(panel, run)
    click(panel, 100)
    hover(panel, run, 400)
    panel.chart.show_window(panel.chart.plane.window._replace(first=300.0, last=420.0))
    box, plane = panel.chart._readouts.main.box(), panel.chart.plane
    assert box.left() < plane.x_of(400) < box.right()
    row = box.adjusted(1, 3, -1, -3).toRect()
    shown = panel.chart.grab(row).toImage()
    panel.show_hover(None)
    assert panel.chart.grab(row).toImage() == shown


@pytest.mark.parametrize("size", SIZES[1:])
def test_the_two_boxes_never_lie_on_one_another(panel, run, size):
    panel.resize(*size)
    answer(panel, run)
    panel.grab()
    for pinned in (100, 400, 700):
        panel.show_frame(frame_of(run))
        click(panel, pinned)
        for step in (50, 300, 500, 790):
            hover(panel, run, step)
            readouts = panel.chart._readouts
            assert not readouts.main.box().intersects(readouts.brief.box())
