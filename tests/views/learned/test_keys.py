"""The list of lessons with a real keyboard."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from bigram_gui.views.learned import LearnedPanel
from bigram_gui.views.learned.table import LessonTable
from tests.views.frames import frame_of, part_of, theme_of
from tests.views.learned.page import steps_that_begin_with_a

KEY = Qt.Key


def test_keys_walk_and_enter_picks(table, picks):
    steps = steps_that_begin_with_a(800)
    page = table.window_of_rows.page
    walk = [
        (KEY.Key_Down, 1),
        (KEY.Key_Down, 2),
        (KEY.Key_Up, 1),
        (KEY.Key_PageDown, 1 + page),
        (KEY.Key_End, len(steps) - 1),
        (KEY.Key_Down, len(steps) - 1),
        (KEY.Key_PageUp, len(steps) - 1 - page),
        (KEY.Key_Home, 0),
        (KEY.Key_Up, 0),
    ]
    for key, row in walk:
        QTest.keyClick(table, key)
        window = table.window_of_rows
        assert window.current == row
        assert table.currentIndex().row() == row - window.top
        assert 0 <= row - window.top < page
        QTest.keyClick(table, KEY.Key_Return)
    assert picks == [steps[row] for _, row in walk]


def test_other_keys_are_left_to_the_window(table, picks):
    for key in (KEY.Key_A, KEY.Key_Left, KEY.Key_F5):
        QTest.keyClick(table, key)
    QTest.keyClick(table, KEY.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert picks == []
    assert table.window_of_rows.current == 0


def test_enter_picks_nothing_where_there_is_nothing(panel, table, picks, run):
    panel.show_frame(frame_of(run, "ava", 0, step=0))
    QTest.keyClick(table, KEY.Key_Return)
    QTest.keyClick(table, KEY.Key_Down)
    assert picks == []
    assert table.model().rowCount() == 0


def test_tab_leads_into_the_list_and_out_of_it(qtbot, run):
    window, before, panel, after = QWidget(), QLineEdit(), LearnedPanel(), QLineEdit()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    for widget in (before, panel, after):
        row.addWidget(widget)
    panel.show_frame(frame_of(run, "ava", 0))
    with qtbot.waitActive(window):
        window.show()
    before.setFocus()
    QTest.keyClick(before, KEY.Key_Tab)
    table = part_of(panel, LessonTable)
    assert table.hasFocus()
    QTest.keyClick(table, KEY.Key_Tab)
    assert after.hasFocus()
    assert table.window_of_rows.current == 0


def test_only_the_keys_that_the_list_uses_are_kept_from_shortcuts(table):
    def is_claimed(key):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(table, event)
        return event.isAccepted()

    assert all(map(is_claimed, (KEY.Key_Home, KEY.Key_PageDown, KEY.Key_Return, KEY.Key_Enter)))
    assert not any(map(is_claimed, (KEY.Key_Left, KEY.Key_Space, KEY.Key_S)))


def test_taking_the_focus_gives_no_row_in_view_the_keyboard_that_is_elsewhere(panel, table):
    table.scroll_bar.setValue(20)
    table.clearFocus()
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert table.hasFocus()
    assert not table.currentIndex().isValid()
    QTest.keyClick(table, KEY.Key_Down)
    assert (table.window_of_rows.current, table.currentIndex().row()) == (1, 0)


def test_the_focus_can_be_seen(panel, table):
    blue = theme_of("dark").colours.blue.rgb()
    inner_edge = QPoint(table.viewport().width() // 2, 1)
    assert table.viewport().grab().toImage().pixelColor(inner_edge).rgb() == blue
    table.clearFocus()
    assert table.viewport().grab().toImage().pixelColor(inner_edge).rgb() != blue
