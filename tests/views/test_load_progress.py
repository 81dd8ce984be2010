"""The line that tells how far loading is: late to come, and easy to call off."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressBar, QPushButton

from bigram_gui.views.load_progress import LoadProgress
from tests.views.frames import theme_of


@pytest.fixture
def line(qtbot):
    widget = LoadProgress()
    qtbot.addWidget(widget)
    widget.show_theme(theme_of("dark"))
    widget.resize(800, widget.height())
    return widget


@pytest.fixture
def shown(line, qtbot):
    line.show_progress("Reading names.txt…", 0.25)
    qtbot.waitUntil(line.isVisible)
    with qtbot.waitActive(line):
        line.activateWindow()
    return line


def test_it_appears_after_a_moment(line, qtbot):
    line.show_progress("Reading names.txt…", 0.1)
    assert not line.isVisible()
    line.show_progress("Reading names.txt…", 0.2)
    assert not line.isVisible()
    qtbot.waitUntil(line.isVisible)
    assert line.accessibleDescription() == "Reading names.txt… 20 %"


def test_what_is_soon_done_never_appears(line, qtbot, monkeypatch):
    seen = []
    monkeypatch.setattr(line, "show", lambda: seen.append(True))
    line.show_progress("Reading names.txt…", 0.1)
    line.hide()
    QTest.qWait(2 * line._moment.interval())  # nothing is to happen: there is no signal to wait for
    assert not seen
    assert not line.isVisible()


def test_it_waits_anew_the_next_time(shown):
    shown.hide()
    shown.show_progress("Reading other.txt…", None)
    assert not shown.isVisible()


def test_figures_follow(shown, qtbot):
    bar = shown.findChild(QProgressBar)
    assert bar.value() / bar.maximum() == 0.25
    for share in (0.5, 0.75, 1.0):
        shown.show_progress("Reading names.txt…", share)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    assert shown.accessibleDescription() == "Reading names.txt… 100 %"
    assert bar.accessibleName()


def test_an_unknown_share_has_no_bar_and_moves_nothing(shown, qtbot):
    bar, button = shown.findChild(QProgressBar), shown.findChild(QPushButton)
    shown.grab()
    before = button.geometry()
    shown.show_progress("Waiting for the server…", None)
    qtbot.waitUntil(lambda: not bar.isVisible())
    shown.grab()
    assert button.geometry() == before
    assert shown.accessibleDescription() == "Waiting for the server…"


def test_the_button_calls_it_off(shown, qtbot):
    with qtbot.waitSignal(shown.cancel_requested, timeout=1_000):
        QTest.mouseClick(shown.findChild(QPushButton), Qt.MouseButton.LeftButton)


def test_escape_calls_it_off(shown, qtbot):
    button = shown.findChild(QPushButton)
    button.setFocus()
    key = (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    offered = QKeyEvent(QEvent.Type.ShortcutOverride, *key)
    offered.setAccepted(False)
    QApplication.sendEvent(button, offered)
    assert offered.isAccepted()
    with qtbot.waitSignal(shown.cancel_requested, timeout=1_000):
        QTest.keyClick(button, Qt.Key.Key_Escape)


def test_a_long_sentence_is_shortened_and_does_not_widen_it(shown):
    shown.show_progress("Reading " + "a very long name " * 40, 0.5)
    shown.resize(400, shown.height())
    assert shown.width() == 400
    button = shown.findChild(QPushButton)
    assert shown.rect().contains(button.geometry())


def test_showing_calls_nothing_off(line, qtbot):
    with qtbot.assertNotEmitted(line.cancel_requested):
        line.show_progress("Reading…", 0.5)
        line.hide()
