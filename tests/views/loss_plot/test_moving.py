"""Moving a zoomed loss curve, and the ways back to all of it."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from tests.views.frames import frame_of
from tests.views.loss_plot.gestures import LEFT, MIDDLE, RIGHT, at, drag
from tests.views.loss_plot.page import TARGET, losses_of, steps_of, window


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
    right = panel.chart.plane.area.right()
    for _ in range(5):
        left = at(panel, steps_of(panel)[0] + 1)
        drag(panel, left, QPoint(int(right), left.y()), RIGHT)
    assert steps_of(panel) == pytest.approx((0, 300), abs=1)


def test_what_shows_all_cannot_be_moved_along_the_steps(panel, zoomed):
    drag(panel, at(panel, 500, 0.5), at(panel, 300, 0.5), RIGHT)
    assert steps_of(panel) == (0, TARGET)
    assert zoomed == []


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


def test_a_double_click_while_live_stays_live(panel, heard):
    QTest.mouseClick(panel.chart, LEFT, pos=at(panel, 450))
    QTest.mouseDClick(panel.chart, LEFT, pos=at(panel, 450))
    assert heard.live == 1


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
