"""Zooming and moving the loss curve with the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from tests.views.frames import frame_of, theme_of
from tests.views.loss_plot.gestures import ALT, CTRL, LEFT, at, drag, settle
from tests.views.loss_plot.page import TARGET, losses_of, steps_of

Key = Qt.Key
KEY = 0.7  # how much of what was in view a key leaves in it


@pytest.mark.parametrize("key", [Key.Key_Plus, Key.Key_Equal])
def test_keys_zoom_about_the_viewed_step(panel, run, key):
    panel.show_frame(frame_of(run, step=300))
    panel.chart.setFocus()
    x = panel.chart.plane.x_of(300)
    QTest.keyClick(panel.chart, key)
    settle(panel)
    first, last = steps_of(panel)
    assert last - first == pytest.approx(KEY * TARGET)
    assert panel.chart.plane.x_of(300) == pytest.approx(x)
    QTest.keyClick(panel.chart, Key.Key_Minus)
    settle(panel)
    assert steps_of(panel) == pytest.approx((0, TARGET))


def test_ctrl_and_a_key_zoom_the_losses(panel):
    low, high = losses_of(panel)
    panel.chart.setFocus()
    QTest.keyClick(panel.chart, Key.Key_Plus, CTRL)
    settle(panel)
    assert losses_of(panel)[1] - losses_of(panel)[0] == pytest.approx(KEY * (high - low))
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
