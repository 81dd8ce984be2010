"""Zooming the loss curve by drawing a box around a part of it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from tests.views.frames import theme_of
from tests.views.loss_plot.gestures import LEFT, at, click, drag, on_axis
from tests.views.loss_plot.page import losses_of, steps_of, window


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


@pytest.mark.parametrize("below", [0, 4])
def test_a_box_that_is_flat_within_the_plot_zooms_the_steps_alone(panel, below):
    """However far outside of it the drag goes on."""
    before, top = window(panel), panel.chart.plane.area.topLeft().toPoint()
    start = top + QPoint(200, below)
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


def test_escape_drops_the_box(panel, heard):
    chart = panel.chart
    chart.setFocus()
    QTest.mousePress(chart, LEFT, pos=at(panel, 200, 0.3))
    QTest.mouseMove(chart, at(panel, 500, 0.7))
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.zoom_box.box is None
    QTest.mouseRelease(chart, LEFT, pos=at(panel, 500, 0.7))
    assert not heard.anything
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert heard.live == 1


def test_a_click_still_picks_a_step_and_the_axis_still_scrubs(panel, picked, zoomed):
    drag(panel, at(panel, 200), at(panel, 500))
    click(panel, 300)
    assert abs(picked[-1] - 300) <= 1
    below = on_axis(panel, 400)
    QTest.mousePress(panel.chart, LEFT, pos=below)
    assert abs(picked[-1] - 400) <= 1
    beyond = QPoint(panel.width() - 1, below.y())
    QTest.mouseRelease(panel.chart, LEFT, pos=beyond)
    assert abs(picked[-1] - 500) <= 1  # no step that is out of view
    assert zoomed == [True]
