"""Lessons that come while the list is read."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bigram_gui.views.learned.model import Column
from tests.views.frames import frame_of
from tests.views.learned.page import shown, steps_that_begin_with_a


def test_new_lessons_come_on_top_of_who_looks_at_the_newest(panel, table, run):
    panel.show_frame(frame_of(run, "ava", 0, step=400))
    panel.show_frame(frame_of(run, "ava", 0, step=500))
    assert shown(table)[0] == str(steps_that_begin_with_a(500)[0])


def test_rows_hold_still_for_who_scrolled_down(panel, table, run):
    panel.show_frame(frame_of(run, "ava", 0, step=400))
    table.scroll_bar.setValue(20)
    before = shown(table)
    panel.show_frame(frame_of(run, "ava", 0, step=500))
    assert shown(table) == before
    assert table.scroll_bar.value() == 20 + 26


def test_the_keyboards_lesson_stays_while_others_come(panel, table, picks, run):
    panel.show_frame(frame_of(run, "ava", 0, step=400))
    QTest.keyClick(table, Qt.Key.Key_Down)
    panel.show_frame(frame_of(run, "ava", 0, step=500))
    QTest.keyClick(table, Qt.Key.Key_Enter)
    assert picks == [steps_that_begin_with_a(400)[1]]


def test_another_pair_begins_at_its_newest(panel, table, run):
    table.scroll_bar.setValue(50)
    panel.show_frame(frame_of(run, "ava", 1))
    assert table.window_of_rows.top == 0
    assert set(shown(table, Column.NAME)) == {"ava"}
