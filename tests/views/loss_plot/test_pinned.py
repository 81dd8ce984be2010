"""Which step is told: pinned, pointed at, and copied."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.views.frames import frame_of, trained_run
from tests.views.loss_plot.gestures import CTRL, click, move
from tests.views.loss_plot.page import answer, bare_panel, hover, told, told_briefly

Key = Qt.Key


def test_a_click_keeps_the_readout_while_the_mouse_goes_on(panel, run, qtbot):
    answer(panel, run)
    click(panel, 200)
    pinned = told(panel)
    assert pinned == pytest.approx(200, abs=1)
    move(panel, 600)
    qtbot.waitUntil(lambda: told_briefly(panel) is not None)
    assert told_briefly(panel) == pytest.approx(600, abs=1)
    assert told(panel) == pinned
    move(panel, 400)
    qtbot.waitUntil(lambda: told_briefly(panel) == pytest.approx(400, abs=1))
    assert told(panel) == pinned


def test_a_second_click_on_the_step_lets_the_readout_go(panel, run, qtbot):
    answer(panel, run)
    click(panel, 200)
    click(panel, 200)
    move(panel, 500)
    qtbot.waitUntil(lambda: told(panel) == pytest.approx(500, abs=1))
    assert told_briefly(panel) is None


def test_escape_lets_the_readout_go(panel, run, qtbot):
    answer(panel, run)
    click(panel, 200)
    panel.chart.setFocus()
    QTest.keyClick(panel.chart, Key.Key_Escape)
    move(panel, 600)
    qtbot.waitUntil(lambda: told(panel) == pytest.approx(600, abs=1))
    assert told_briefly(panel) is None


def test_a_step_that_was_picked_with_a_key_is_not_pinned(panel, run, qtbot):
    answer(panel, run)
    panel.chart.setFocus()
    QTest.keyClick(panel.chart, Key.Key_PageDown)
    move(panel, 100)
    qtbot.waitUntil(lambda: told(panel) == pytest.approx(100, abs=1))
    assert told_briefly(panel) is None


def test_ctrl_c_copies_the_readout_and_says_so(panel, run, qtbot):
    panel.show_frame(frame_of(run, step=100))
    panel.chart.setFocus()
    QGuiApplication.clipboard().setText("something else")
    QTest.keyClick(panel.chart, Key.Key_C, CTRL)
    text = QGuiApplication.clipboard().text()
    assert text == panel.readout_text()
    assert text.startswith("step 100, trained on ")
    assert "after learning it" in text
    assert "running mean of 50: " in text
    assert panel.chart._notice.text == "Copied"
    qtbot.waitUntil(lambda: panel.chart._notice.text == "", timeout=3_000)


def test_what_is_copied_is_what_is_told_under_the_mouse(qtbot, run):
    panel = bare_panel(qtbot)
    assert panel.readout_text() == ""
    panel.show_frame(frame_of(run, step=100))
    hover(panel, run, 300)
    assert panel.readout_text().startswith("step 300, ")


def test_before_training_there_is_something_to_copy_too(panel):
    panel.show_frame(frame_of(trained_run(steps=0)))
    assert panel.readout_text().startswith("step 0, before training\n")
