"""Walking through the names that the model makes, choosing and copying them."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bigram_gui.core.sample_text import copied_samples
from bigram_gui.core.units import Unit
from tests.views.samples.page import made_by, names_of, place, shown

KEY = Qt.Key
ROLE = Qt.ItemDataRole
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def click(grid, number, button=LEFT):
    QTest.mouseClick(grid.viewport(), button, pos=place(grid, number))


def test_the_current_name_keeps_its_random_numbers(panel, grid):
    QTest.keyClick(grid, KEY.Key_End)
    QTest.mouseClick(panel._controls.by_loss, LEFT)
    assert grid.current_place == 19
    assert grid.model().data(grid.currentIndex()) == panel._made.samples[19].name


def test_a_click_and_enter_choose(grid, chosen, run):
    names = names_of(made_by(run))
    click(grid, 4)
    QTest.keyClick(grid, KEY.Key_Return)
    QTest.keyClick(grid, KEY.Key_Down)
    QTest.keyClick(grid, KEY.Key_Enter)
    assert chosen == [names[4], names[4], names[5]]


def test_clicks_beside_and_with_other_buttons_do_nothing(grid, chosen):
    click(grid, 0, Qt.MouseButton.RightButton)
    QTest.mouseClick(grid.viewport(), LEFT, pos=QPoint(40, grid.viewport().height() - 2))
    QTest.mousePress(grid.viewport(), LEFT, pos=place(grid, 0))
    QTest.mouseRelease(grid.viewport(), LEFT, pos=place(grid, 1))
    assert chosen == []


def test_keys_walk(grid):
    rows = grid.model().rowCount()
    walk = [
        (KEY.Key_Down, 1),
        (KEY.Key_Right, 1 + rows),
        (KEY.Key_Up, rows),
        (KEY.Key_Up, rows - 1),
        (KEY.Key_PageUp, 0),
        (KEY.Key_PageDown, rows - 1),
        (KEY.Key_Left, rows - 1),
        (KEY.Key_End, 19),
        (KEY.Key_Down, 19),
        (KEY.Key_Right, 19),
        (KEY.Key_Home, 0),
        (KEY.Key_Up, 0),
    ]
    for key, number in walk:
        QTest.keyClick(grid, key)
        assert grid.model().number(grid.currentIndex()) == number


def test_walking_scrolls(panel, grid):
    panel.resize(520, 180)
    assert grid.model().columnCount() == 2
    QTest.keyClick(grid, KEY.Key_End)
    bar = grid.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0


def test_other_keys_are_left_to_the_window(grid):
    def is_claimed(key, modifiers=NONE):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
        event.ignore()
        QApplication.sendEvent(grid, event)
        return event.isAccepted()

    assert all(map(is_claimed, (KEY.Key_Home, KEY.Key_Return, KEY.Key_Left)))
    assert is_claimed(KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert not any(map(is_claimed, (KEY.Key_Space, KEY.Key_N, KEY.Key_C, KEY.Key_Escape)))
    assert not is_claimed(KEY.Key_Left, Qt.KeyboardModifier.ControlModifier)


def test_names_are_copied(grid, run):
    made = made_by(run)
    click(grid, 3)
    QTest.keyClick(grid, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == made.samples[3].name
    copy, copy_all = grid.context_menu().actions()
    copy_all.trigger()
    everything = copied_samples(made, Unit.NATS, list(range(20)))
    assert QGuiApplication.clipboard().text() == everything
    QTest.keyClick(grid, KEY.Key_Down)
    copy.trigger()
    assert QGuiApplication.clipboard().text() == made.samples[4].name


def test_there_are_more_names_where_there_is_room(panel, grid, run):
    panel.resize(1440, 480)
    assert shown(grid) == names_of(made_by(run, count=40))
    assert panel._controls.another.accessibleName() == "Another 40"
    panel.resize(824, 330)
    assert shown(grid) == names_of(made_by(run))
