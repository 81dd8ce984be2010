"""Letting the model write by itself, and what stops it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.views.samples.page import heard, shown_panel
from tests.views.samples.writing.page import drawn, press, watch

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def test_it_plays_to_the_end_by_itself(qtbot, run, sample):
    panel = shown_panel(qtbot, run)
    panel._grid.make_current(2)
    watch(panel)
    assert panel._writing.is_playing
    qtbot.waitUntil(lambda: not panel._writing.is_playing)
    assert drawn(panel) == len(sample.draws)
    assert "costs" in heard(panel)
    QTest.mouseClick(panel._controls.writing.play, LEFT)
    assert drawn(panel) == 0
    assert panel._writing.is_playing
    QTest.mouseClick(panel._controls.writing.play, LEFT)
    assert not panel._writing.is_playing


def test_a_step_of_ones_own_stops_it(panel):
    for key in (KEY.Key_Right, KEY.Key_Left, KEY.Key_Home):
        press(panel, KEY.Key_Home)
        QTest.mouseClick(panel._controls.writing.play, LEFT)
        assert panel._controls.writing.play.accessibleName().startswith("Pause")
        press(panel, key)
        assert not panel._writing.is_playing
        assert panel._controls.writing.play.accessibleName().startswith("Let the model")


def test_leaving_stops_it_and_finds_the_name_again(panel):
    press(panel, KEY.Key_PageDown)
    QTest.mouseClick(panel._controls.writing.play, LEFT)
    watch(panel)
    assert not panel._writing.is_playing
    assert panel._grid.isVisible()
    assert panel._grid.current_place == 3
    assert " of these 20 names " in heard(panel)


def test_hiding_the_page_stops_it(panel):
    QTest.mouseClick(panel._controls.writing.play, LEFT)
    panel.hide()
    assert not panel._writing.is_playing
