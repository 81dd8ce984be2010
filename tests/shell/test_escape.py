"""Esc calls off what is waited for from anywhere in the window, and always the nearest first."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from bigram_gui.page_name import PageName
from bigram_gui.shell.commands import Command
from bigram_gui.shell.key_page import key_page
from bigram_gui.views.inspector.loss_curve import LossCurve
from bigram_gui.views.number_fields import StepsField
from tests.app.server import Loopback, serving
from tests.shell.driving import lesson_at, press, shown_frame, text_of, train_to_the_end

ESCAPE = Qt.Key.Key_Escape
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def waiting(qtbot, session):
    """The window while a person waits for names."""
    session.controller.set_target(20)
    train_to_the_end(qtbot, session)
    session.window.load_progress.show_progress("Reading towns.txt…", 0.5)
    qtbot.waitUntil(session.window.load_progress.isVisible)
    return session


@pytest.fixture
def called_off(waiting):
    times: list[bool] = []
    waiting.window.load_progress.cancel_requested.connect(lambda: times.append(True))
    return times


def press_escape(qtbot, session):
    """Press Esc where a person would: on what has the focus."""
    press(qtbot, QApplication.focusWidget() or session.window, ESCAPE)


def test_a_download_is_called_off(qtbot, open_session, tmp_path):
    def stall(_, server: Loopback) -> None:
        server.goes_on.wait()

    with serving(stall) as server:
        session = open_session(lesson=lesson_at(server.url, tmp_path / "data"))
        session.window.actions_of[Command.LESSON_CORPUS].trigger()
        qtbot.waitUntil(session.window.load_progress.isVisible)
        press_escape(qtbot, session)
        assert "Called off" in text_of(session.window.status_line)
        assert session.window.load_progress.isHidden()
        server.goes_on.set()


@pytest.mark.parametrize("page", PageName)
def test_it_is_called_off_from_every_page(qtbot, waiting, called_off, page):
    waiting.window.show_page(page)
    panel = waiting.window.bottom_panel
    panel.page(list(PageName).index(page)).setFocus()
    press_escape(qtbot, waiting)
    assert called_off == [True]


def test_it_is_called_off_from_the_curve_and_the_bar(qtbot, waiting, called_off):
    window = waiting.window
    for part in (window.loss_panel.chart, window.training_bar.findChild(StepsField), window):
        part.setFocus()
        press(qtbot, part, ESCAPE)
    assert called_off == [True] * 3


def test_the_way_back_to_live_comes_first(qtbot, waiting, called_off):
    chart = waiting.window.loss_panel.chart
    for part in (chart, waiting.window.training_bar):
        shown_frame(qtbot, waiting, lambda: waiting.explorer.pick_step(7))
        part.setFocus()
        frame = shown_frame(qtbot, waiting, lambda part=part: press(qtbot, part, ESCAPE))
        assert frame.live
    assert called_off == []
    press(qtbot, chart, ESCAPE)
    assert called_off == [True]


def test_a_typed_name_is_taken_back_first(qtbot, waiting, called_off):
    waiting.window.actions_of[Command.EDIT_NAME].trigger()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "mia")
    for _ in range(3):  # the list of names, the typed one, the focus
        if QApplication.focusWidget() is field:
            press_escape(qtbot, waiting)
    assert field.text() == "ava"
    assert called_off == []
    press_escape(qtbot, waiting)
    assert called_off == [True]


@pytest.mark.parametrize("viewed", [None, 7])
def test_a_typed_number_is_taken_back_first(qtbot, waiting, called_off, viewed):
    if viewed is not None:
        shown_frame(qtbot, waiting, lambda: waiting.explorer.pick_step(viewed))
    steps = waiting.window.training_bar.findChild(StepsField)
    steps.setFocus()
    steps.selectAll()
    qtbot.keyClicks(steps, "77")
    press(qtbot, steps, ESCAPE)
    assert steps.text() == "20"
    assert waiting.explorer.selection.step == viewed
    assert called_off == []


def test_a_what_if_is_taken_back_first(qtbot, waiting, called_off):
    curve = waiting.window.inspector.findChild(LossCurve)
    curve.setFocus()
    press(qtbot, curve, Qt.Key.Key_Right)
    for expected in ([], [True]):
        press(qtbot, curve, ESCAPE)
        assert called_off == expected


def test_a_zoom_box_is_dropped_first(qtbot, waiting, called_off):
    chart = waiting.window.loss_panel.chart
    chart.setFocus()
    middle = chart.rect().center()
    QTest.mousePress(chart, LEFT, pos=middle)
    QTest.mouseMove(chart, middle + QPoint(40, 40))
    assert chart.zoom_box.box is not None
    for expected in ([], [True]):
        press(qtbot, chart, ESCAPE)
        assert called_off == expected
    QTest.mouseRelease(chart, LEFT, pos=middle)  # a button stays pressed beyond its test


def test_an_open_menu_and_an_open_dialog_are_closed_first(qtbot, waiting, called_off):
    menu = waiting.window.menuBar().findChild(QMenu)
    QTimer.singleShot(0, lambda: press(qtbot, QApplication.activePopupWidget(), ESCAPE))
    menu.exec()
    QTimer.singleShot(0, lambda: press(qtbot, QApplication.activeModalWidget(), ESCAPE))
    waiting.window.actions_of[Command.SHORTCUTS].trigger()
    assert called_off == []


def test_when_nothing_is_waited_for_nothing_is_called_off(qtbot, waiting, called_off):
    waiting.window.load_progress.hide()
    press_escape(qtbot, waiting)
    assert called_off == []


def test_the_page_of_keys_tells_it():
    meanings = [name for _, rows in key_page() for keys, name, _ in rows if keys == "Esc"]
    assert meanings == ["Back to Live", "Call off"]
