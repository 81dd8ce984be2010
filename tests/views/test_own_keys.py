"""Keys that a view keeps from the window's shortcuts."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bigram_gui.views.keyboard_focus import is_by_keyboard
from bigram_gui.views.own_keys import is_plain, keep_key

KEY = Qt.Key
MODIFIER = Qt.KeyboardModifier
REASON = Qt.FocusReason


def is_down(event):
    return event.key() == KEY.Key_Down and is_plain(event)


class Keeper(QWidget):
    """Keeps Down, and notes it; notes as well how its focus comes and goes."""

    def __init__(self):
        super().__init__()
        self.pressed: list[int] = []
        self.by_keyboard: list[bool] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def event(self, event):
        return keep_key(event, is_down) or super().event(event)

    def keyPressEvent(self, event):
        self.pressed.append(event.key())

    def focusInEvent(self, event):
        self.by_keyboard.append(is_by_keyboard(event))

    def focusOutEvent(self, event):
        self.by_keyboard.append(is_by_keyboard(event))


@pytest.fixture
def keeper(qtbot):
    window, widget = QWidget(), Keeper()
    QVBoxLayout(window).addWidget(widget)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    widget.setFocus()
    yield widget


@pytest.mark.parametrize(
    ("modifiers", "expected"),
    [
        (MODIFIER.NoModifier, True),
        (MODIFIER.KeypadModifier, True),
        (MODIFIER.ShiftModifier, False),
        (MODIFIER.ControlModifier | MODIFIER.KeypadModifier, False),
    ],
)
def test_a_plain_key_is_pressed_by_itself(modifiers, expected):
    assert is_plain(QKeyEvent(QEvent.Type.KeyPress, KEY.Key_1, modifiers)) is expected


def test_our_key_comes_to_us_and_another_to_the_shortcut(keeper):
    heard = []
    for key in (KEY.Key_Down, KEY.Key_Up):
        shortcut = QShortcut(QKeySequence(key), keeper.window())
        shortcut.activated.connect(lambda key=key: heard.append(key))
    QTest.keyClick(keeper, KEY.Key_Down)
    QTest.keyClick(keeper, KEY.Key_Up)
    assert keeper.pressed == [KEY.Key_Down]
    assert heard == [KEY.Key_Up]


def test_a_key_that_is_pressed_is_not_taken():
    event = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Down, MODIFIER.NoModifier)
    assert not keep_key(event, is_down)
    assert not keep_key(QEvent(QEvent.Type.Enter), is_down)


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        (REASON.TabFocusReason, True),
        (REASON.BacktabFocusReason, True),
        (REASON.ShortcutFocusReason, True),
        (REASON.MouseFocusReason, False),
        (REASON.ActiveWindowFocusReason, False),
    ],
)
def test_the_keyboards_focus_is_told_from_others(keeper, reason, expected):
    keeper.clearFocus()
    keeper.by_keyboard.clear()
    keeper.setFocus(reason)
    assert keeper.by_keyboard == [expected]
