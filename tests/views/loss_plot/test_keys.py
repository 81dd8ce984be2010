"""The loss curve with a real keyboard, and what is heard of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.views.frames import frame_of, theme_of
from tests.views.loss_plot.gestures import NONE, SHIFT
from tests.views.loss_plot.page import STEPS

Key = Qt.Key


@pytest.mark.parametrize(
    ("key", "modifier", "step"),
    [
        (Key.Key_Left, NONE, 299),
        (Key.Key_Right, NONE, 301),
        (Key.Key_Left, SHIFT, 290),
        (Key.Key_Right, SHIFT, 310),
        (Key.Key_PageUp, NONE, 400),
        (Key.Key_PageDown, NONE, 200),
        (Key.Key_Home, NONE, 0),
        (Key.Key_End, NONE, STEPS),
    ],
)
def test_keys_move_the_viewed_step(panel, heard, run, key, modifier, step):
    panel.show_frame(frame_of(run, step=300))
    panel.chart.setFocus()
    QTest.keyClick(panel.chart, key, modifier)
    assert heard.picked == [step]


def test_keys_stop_at_the_ends(panel, heard, run):
    panel.chart.setFocus()
    QTest.keyClick(panel.chart, Key.Key_PageUp)
    panel.show_frame(frame_of(run, step=3))
    QTest.keyClick(panel.chart, Key.Key_PageDown)
    assert heard.picked == [STEPS, 0]


def test_keys_add_up_before_a_frame_answers_them(panel, heard, run):
    panel.show_frame(frame_of(run, step=300))
    panel.chart.setFocus()
    for _ in range(3):
        QTest.keyClick(panel.chart, Key.Key_Right)
    assert heard.picked == [301, 302, 303]


def test_escape_goes_live(panel, heard, run):
    panel.show_frame(frame_of(run, step=300))
    panel.chart.setFocus()
    QTest.keyClick(panel.chart, Key.Key_Escape)
    assert heard.live == 1
    assert heard.picked == []


def test_the_plot_shows_that_it_has_the_keyboard(panel, run):
    panel.show_frame(frame_of(run))
    corner = panel.chart.grab().toImage().pixelColor(0, 0)
    panel.activateWindow()
    panel.chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert panel.chart.grab().toImage().pixelColor(0, 0) == theme_of("dark").colours.blue
    panel.chart.clearFocus()
    assert panel.chart.grab().toImage().pixelColor(0, 0) == corner


def test_a_screen_reader_gets_the_figures(panel, run, qtbot):
    panel.show_frame(frame_of(run, step=300))
    assert panel.chart.accessibleName() == "Loss curve"
    qtbot.waitUntil(lambda: "Step 300, trained on" in panel.chart.accessibleDescription())


def test_of_steps_that_pass_at_once_a_screen_reader_gets_the_last(panel, run, qtbot):
    for step in (300, 310, 320):
        panel.show_frame(frame_of(run, step=step))
    described = panel.chart.accessibleDescription
    qtbot.waitUntil(lambda: "Step 320, trained on" in described())
    qtbot.waitUntil(lambda: panel.accessibleDescription() == described())
