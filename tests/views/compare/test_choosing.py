"""Pinning, choosing and unpinning names, with real keys and a real mouse."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from bigram_gui.core.selection import MOST_PINNED
from bigram_gui.views.compare.columns import ROW_HEIGHT
from tests.views.compare.page import FIVE, frame, heard, in_order

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def place(names_list, row, x=60):
    return QPoint(x, row * ROW_HEIGHT + ROW_HEIGHT // 2)


def unpin_place(names_list, row):
    return place(names_list, row, round(names_list.layouts.columns.unpin.center().x()))


def click(names_list, at):
    QTest.mouseClick(names_list.viewport(), LEFT, pos=at)


def test_the_button_pins_the_typed_name(panel, said, run):
    panel.show_frame(frame(run, name="dana"))
    button = panel._header.button
    assert "dana" in button.text()
    assert "dana" in button.accessibleName()
    QTest.mouseClick(button, LEFT)
    button.setFocus()
    QTest.keyClick(button, KEY.Key_Space)
    assert said == [("pin", "dana")] * 2


def test_the_button_says_why_it_cannot_pin(panel, said, run):
    button = panel._header.button
    assert not button.isEnabled()
    assert "pinned already" in button.toolTip()
    assert button.accessibleDescription() == button.toolTip()
    panel.show_frame(frame(run, ["v" * n for n in range(1, MOST_PINNED + 1)], name="dana"))
    assert not button.isEnabled()
    assert "12 names are pinned" in button.toolTip()
    QTest.mouseClick(button, LEFT)
    assert said == []


def test_a_click_and_enter_choose(names_list, said, run):
    names = in_order(run)
    click(names_list, place(names_list, 2))
    QTest.keyClick(names_list, KEY.Key_Return)
    QTest.keyClick(names_list, KEY.Key_Down)
    QTest.keyClick(names_list, KEY.Key_Enter)
    assert said == [("choose", names[2]), ("choose", names[2]), ("choose", names[3])]


def test_clicks_beside_and_with_other_buttons_do_nothing(names_list, said):
    click(names_list, place(names_list, 5))
    QTest.mouseClick(names_list.viewport(), Qt.MouseButton.RightButton, pos=QPoint(60, 10))
    QTest.mousePress(names_list.viewport(), LEFT, pos=place(names_list, 0))
    QTest.mouseRelease(names_list.viewport(), LEFT, pos=place(names_list, 1))
    QTest.mousePress(names_list.viewport(), LEFT, pos=unpin_place(names_list, 0))
    QTest.mouseRelease(names_list.viewport(), LEFT, pos=place(names_list, 0))
    assert said == []


def test_keys_walk(names_list):
    walk = [
        (KEY.Key_Down, 1),
        (KEY.Key_Down, 2),
        (KEY.Key_Up, 1),
        (KEY.Key_End, 4),
        (KEY.Key_Down, 4),
        (KEY.Key_Home, 0),
        (KEY.Key_Up, 0),
        (KEY.Key_PageDown, 4),
        (KEY.Key_PageUp, 0),
    ]
    for key, row in walk:
        QTest.keyClick(names_list, key)
        assert names_list.currentIndex().row() == row


def test_walking_scrolls(panel, names_list, run):
    panel.resize(520, 180)
    panel.show_frame(frame(run, ["v" * n for n in range(MOST_PINNED)]))
    QTest.keyClick(names_list, KEY.Key_End)
    bar = names_list.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    QTest.keyClick(names_list, KEY.Key_Home)
    assert bar.value() == 0


def test_other_keys_are_left_to_the_window(names_list, said):
    for key in (KEY.Key_A, KEY.Key_Left, KEY.Key_F5):
        QTest.keyClick(names_list, key)
    QTest.keyClick(names_list, KEY.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert said == []

    def is_claimed(key):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(names_list, event)
        return event.isAccepted()

    assert all(map(is_claimed, (KEY.Key_Home, KEY.Key_Delete, KEY.Key_Return, KEY.Key_Down)))
    assert not any(map(is_claimed, (KEY.Key_Left, KEY.Key_Space, KEY.Key_S)))


@pytest.mark.parametrize("key", [KEY.Key_Delete, KEY.Key_Backspace])
def test_delete_unpins_and_the_next_row_is_selected(panel, names_list, said, run, key):
    names = in_order(run)
    QTest.keyClick(names_list, KEY.Key_Down)
    QTest.keyClick(names_list, key)
    assert said == [("unpin", names[1])]
    panel.show_frame(frame(run, [name for name in FIVE if name != names[1]]))
    assert names_list.currentIndex().row() == 1
    QTest.keyClick(names_list, KEY.Key_Return)
    assert said[-1] == ("choose", names[2])


def test_after_the_last_row_the_one_before_is_selected(panel, names_list, said, run):
    QTest.keyClick(names_list, KEY.Key_End)
    last = in_order(run)[-1]
    panel.show_frame(frame(run, [name for name in FIVE if name != last]))
    QTest.keyClick(names_list, KEY.Key_Return)
    assert said == [("choose", in_order(run)[-2])]


def test_the_cross_unpins(names_list, said, run):
    click(names_list, unpin_place(names_list, 3))
    assert said == [("unpin", in_order(run)[3])]


def test_the_cross_has_a_tip(names_list, run, qtbot):
    at = unpin_place(names_list, 0)
    event = QHelpEvent(QEvent.Type.ToolTip, at, names_list.viewport().mapToGlobal(at))
    QApplication.sendEvent(names_list.viewport(), event)
    assert in_order(run)[0] in QToolTip.text()
    assert QToolTip.text().startswith("Unpin ")
    QToolTip.hideText()


def test_the_keyboards_row_stays_with_its_name(panel, names_list, said, run):
    early = in_order(run, step=1)
    panel.show_frame(frame(run, step=1))
    name = next(one for one in early if early.index(one) != in_order(run).index(one))
    for _ in range(early.index(name)):
        QTest.keyClick(names_list, KEY.Key_Down)
    QTest.keyClick(names_list, KEY.Key_Home)
    for _ in range(early.index(name)):
        QTest.keyClick(names_list, KEY.Key_Down)
    panel.show_frame(frame(run))
    QTest.keyClick(names_list, KEY.Key_Return)
    assert said == [("choose", name)]


def test_the_name_that_was_pressed_is_meant_though_others_came(panel, names_list, said, run):
    panel.show_frame(frame(run, step=1))
    early, late = in_order(run, step=1), in_order(run)
    row = next(i for i in range(5) if early[i] != late[i])
    QTest.mousePress(names_list.viewport(), LEFT, pos=unpin_place(names_list, row))
    panel.show_frame(frame(run))
    QTest.mouseRelease(names_list.viewport(), LEFT, pos=unpin_place(names_list, row))
    assert said == [("unpin", early[row])]


def test_without_names_there_is_an_invitation(panel, names_list, said, run):
    panel.show_frame(frame(run, ()))
    assert names_list.isHidden() or not names_list.isVisible()
    button = panel._invitation.button
    assert button.hasFocus()
    assert button.text() == "Pin 3 names of the corpus"
    assert "ava" in button.toolTip()
    assert heard(panel).startswith("Pin up to 12 names")
    QTest.mouseClick(button, LEFT)
    assert said == [("pin", "ava"), ("pin", "eva"), ("pin", "anna")]
    panel.show_frame(frame(run, ("ava", "eva", "anna")))
    assert names_list.isVisible()
    assert names_list.hasFocus()
