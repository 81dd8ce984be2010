"""The ring stands around the focused button, and only where the keyboard put the focus."""

import weakref

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from bigram_gui.resources_path import resource
from bigram_gui.views.focus_ring import GAP, WIDTH, FocusRing
from bigram_gui.views.theme import Theme


@pytest.fixture
def theme():
    return Theme.from_toml(resource("themes", "dark.toml").read_text(encoding="utf-8"))


@pytest.fixture
def window(qtbot, qapp, theme):
    ring = FocusRing(qapp)
    ring.show_theme(theme)
    window = QWidget()
    qtbot.addWidget(window)
    field = QLineEdit()
    layout = QHBoxLayout(window)
    for child in (field, QPushButton("one"), QPushButton("two")):
        layout.addWidget(child)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    field.setFocus()
    yield window
    ring.deleteLater()


def ring_pixel(window, control):
    """Return the colour in the middle of where the left edge of a ring would be."""
    QApplication.processEvents()
    at = control.mapTo(window, control.rect().bottomLeft() / 2)
    x = at.x() - GAP - WIDTH // 2
    return window.grab().toImage().pixelColor(x, control.geometry().center().y())


def test_tab_brings_the_ring_and_takes_it_along(window, theme):
    one, two = window.findChildren(QPushButton)
    assert ring_pixel(window, one) != theme.colours.blue
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert ring_pixel(window, one) == theme.colours.blue
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert ring_pixel(window, one) != theme.colours.blue
    assert ring_pixel(window, two) == theme.colours.blue


def test_it_follows_a_control_that_moves(window, theme):
    one, _ = window.findChildren(QPushButton)
    QTest.keyClick(window, Qt.Key.Key_Tab)
    window.resize(window.width() + 200, window.height() + 60)
    assert ring_pixel(window, one) == theme.colours.blue


def test_at_the_edge_of_the_window_it_is_not_cut_off(window, theme):
    one, _ = window.findChildren(QPushButton)
    window.layout().removeWidget(one)
    one.move(0, 0)
    one.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    image = window.grab().toImage()
    assert image.pixelColor(0, one.height() // 2) == theme.colours.blue
    assert image.pixelColor(one.width() // 2, 0) == theme.colours.blue


def test_a_press_of_the_mouse_brings_no_ring(window, theme):
    one, _ = window.findChildren(QPushButton)
    QTest.mousePress(one, Qt.MouseButton.LeftButton)
    assert one.hasFocus()
    assert ring_pixel(window, one) != theme.colours.blue
    QTest.mouseRelease(one, Qt.MouseButton.LeftButton)


def test_a_control_that_cannot_be_used_has_none(window, theme):
    one, _ = window.findChildren(QPushButton)
    QTest.keyClick(window, Qt.Key.Key_Tab)
    one.setEnabled(False)
    assert ring_pixel(window, one) != theme.colours.blue


def test_a_window_may_close_under_it(window, qtbot, qapp, theme):
    scroller = QScrollArea(window)
    inside = QPushButton("inside")
    scroller.setWidget(inside)
    scroller.show()
    inside.setFocus(Qt.FocusReason.TabFocusReason)
    scroller.deleteLater()
    qtbot.waitUntil(lambda: window.findChild(QScrollArea) is None)
    one, _ = window.findChildren(QPushButton)
    one.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring_pixel(window, one) == theme.colours.blue


def test_a_dialog_may_end_that_nobody_else_refers_to(window, qtbot, theme):
    def ask():
        dialog = QDialog(window)
        button = QPushButton("yes", dialog)
        button.setFocus(Qt.FocusReason.TabFocusReason)

        def give_up():
            qtbot.waitUntil(button.hasFocus)
            dialog.reject()

        QTimer.singleShot(0, give_up)
        dialog.exec()

    one, _ = window.findChildren(QPushButton)
    one.setFocus(Qt.FocusReason.TabFocusReason)
    ask()
    qtbot.waitUntil(lambda: window.findChild(QDialog) is None)
    window.activateWindow()
    one.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: ring_pixel(window, one) == theme.colours.blue)


def test_it_keeps_no_window_alive(window, qtbot, qapp):
    for _ in range(5):
        assert shown_and_let_go(qtbot)() is None
        qapp.processEvents()


def shown_and_let_go(qtbot):
    """Return a weak reference to a window that had a ring and is referred to by nobody else."""
    other = QWidget()
    button = QPushButton("mine", other)
    other.show()
    other.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: len(other.children()) > 1)
    return weakref.ref(other)
