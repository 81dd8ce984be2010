"""The pin in the name field."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bigram_gui.views.inspector.name_field import NameField
from bigram_gui.views.inspector.pin_button import PinButton
from tests.views.frames import theme_of
from tests.views.inspector.explored import Explored


@pytest.fixture
def pin(explored):
    return explored.inspector.findChild(PinButton)


def test_a_click_pins_and_another_unpins(explored, pin):
    QTest.mouseClick(pin, Qt.MouseButton.LeftButton)
    assert explored.selection.pinned == ("ava",)
    assert pin.isChecked()
    assert pin.accessibleName() == "Unpin the name"
    QTest.mouseClick(pin, Qt.MouseButton.LeftButton)
    assert explored.selection.pinned == ()
    assert not pin.isChecked()
    assert pin.accessibleName() == "Pin the name"


def test_the_keyboard_reaches_it_and_types_nothing_there(explored, pin):
    explored.inspector.focus_name()
    QTest.keyClick(explored.inspector.findChild(NameField), Qt.Key.Key_Tab)
    assert pin.hasFocus()
    QTest.keyClicks(pin, "x")
    QTest.keyClick(pin, Qt.Key.Key_Space)
    assert explored.selection.pinned == ("ava",)
    assert explored.inspector.findChild(NameField).text() == "ava"


def test_it_shows_what_the_frame_says_not_what_was_clicked(qtbot, run):
    shown = Explored(run)
    qtbot.addWidget(shown.inspector)
    button = shown.inspector.findChild(PinButton)
    assert button is not None
    shown.inspector.pin_requested.disconnect()
    with qtbot.waitSignal(shown.inspector.pin_requested) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["ava"]
    assert not button.isChecked()


def test_the_tip_has_the_key(explored, pin):
    assert "“ava”" in pin.toolTip()
    assert pin.toolTip().endswith("(Ctrl+D)")
    explored.pin("ava")
    assert pin.toolTip().startswith("Unpin")
    assert pin.toolTip().endswith("(Ctrl+D)")


def test_it_says_why_it_cannot_be_used(explored, pin):
    explored.type_name("av7")
    assert not pin.isEnabled()
    assert "“7”" in pin.toolTip()
    assert pin.accessibleDescription() == pin.toolTip()
    explored.type_name("ava")
    explored.select(pinned=tuple("abcdefghijkl"))
    assert not pin.isEnabled()
    assert pin.toolTip().startswith("12 names are pinned")
    explored.select(pinned=(*"abcdefghijk", "ava"))
    assert pin.isEnabled()
    assert pin.isChecked()


def test_showing_never_emits(explored, pin, qtbot):
    inspector = explored.inspector
    with (
        qtbot.assertNotEmitted(inspector.pin_requested),
        qtbot.assertNotEmitted(inspector.unpin_requested),
    ):
        explored.select(pinned=("ava",))
        explored.select(pinned=())


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_a_pinned_name_has_a_filled_pin(explored, pin, theme):
    explored.inspector.show_theme(theme_of(theme))
    empty = pin.icon().pixmap(pin.iconSize()).toImage()
    explored.pin("ava")
    full = pin.icon().pixmap(pin.iconSize()).toImage()
    middle = QPoint(full.width() // 2, full.height() // 3)
    assert empty.pixelColor(middle).alpha() == 0
    assert full.pixelColor(middle).alpha() == 255


def test_the_text_ends_before_the_pin(explored, pin):
    field = explored.inspector.findChild(NameField)
    explored.type_name("nadia" * 20)
    field.setCursorPosition(100)
    field.grab()  # scrolls the text
    drawing = (pin.width() - pin.iconSize().width()) // 2
    assert field.cursorRect().center().x() <= pin.x() + drawing
