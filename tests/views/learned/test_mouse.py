"""The list of lessons with a real mouse."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication

from bigram_gui.views.learned.row_painting import ROW_HEIGHT
from tests.views.frames import frame_of
from tests.views.learned.page import click, place, shown, steps_that_begin_with_a
from tests.views.showing import wheel_event


def test_a_click_picks_the_step(table, picks):
    click(table, 2)
    assert picks == [int(shown(table)[2].replace(",", ""))] == [787]


def test_a_click_beside_the_rows_picks_nothing(panel, table, picks, run):
    panel.show_frame(frame_of(run, "ava", 0, step=1))
    below_the_only_row = place(table, 0) + QPoint(0, 3 * ROW_HEIGHT)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=below_the_only_row)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.RightButton, pos=place(table, 0))
    assert picks == []


def test_the_lesson_that_was_pressed_is_picked_though_others_came(panel, table, picks, run):
    panel.show_frame(frame_of(run, "ava", 0, step=400))
    QTest.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=place(table, 1))
    panel.show_frame(frame_of(run, "ava", 0, step=500))
    QTest.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=place(table, 1))
    assert picks == [393]


def test_letting_go_elsewhere_picks_nothing(table, picks):
    QTest.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=place(table, 1))
    QTest.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=place(table, 3))
    assert picks == []


def drag_to(viewport, place):
    """Move the mouse while its left button is held down, which QTest cannot."""
    at = QPointF(place)
    type_and_place = QEvent.Type.MouseMove, at, viewport.mapToGlobal(at)
    none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    event = QMouseEvent(*type_and_place, none, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(viewport, event)


def test_dragging_leads_the_keyboard_nowhere(table):
    current, window = table.currentIndex(), table.window_of_rows
    viewport, left = table.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(viewport, left, pos=place(table, 1))
    for row in (2, 3):
        drag_to(viewport, place(table, row))
        assert table._look(row).is_hovered
    QTest.mouseRelease(viewport, left, pos=place(table, 3))
    assert (table.currentIndex(), table.window_of_rows) == (current, window)
    assert table.state() is QAbstractItemView.State.NoState


def test_the_wheel_and_the_bar_scroll(table):
    viewport = table.viewport()
    QApplication.sendEvent(viewport, wheel_event(viewport, QPoint(60, 60), QPoint(0, -120)))
    assert table.window_of_rows.top == QApplication.wheelScrollLines()
    table.scroll_bar.setValue(table.scroll_bar.maximum())
    page = table.window_of_rows.page
    assert shown(table) == [str(step) for step in steps_that_begin_with_a(800)[-page:]]
