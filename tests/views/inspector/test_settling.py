"""Enter, Tab and Esc settle on a typed name, or take it back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bigram_gui.views.inspector.pair_view import PairView
from tests.views.inspector.page import shout

Key = Qt.Key


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_settles_on_the_name_and_selects_it_for_the_next(field, committed, key):
    QTest.keyClicks(field, "eva")
    QTest.keyClick(field, key)
    assert committed == ["eva"]
    assert field.selectedText() == "eva"
    assert field.hasFocus()


def test_the_name_is_settled_on_as_it_was_read(field, committed):
    shout(field, "EVA")
    QTest.keyClick(field, Key.Key_Return)
    assert committed == ["eva"]
    assert field.text() == "EVA"


@pytest.mark.parametrize("text", ["ev7", ""])
def test_neither_a_problem_nor_nothing_is_settled_on(field, committed, text):
    field.selectAll()
    QTest.keyClick(field, Key.Key_Delete)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Key.Key_Return)
    QTest.keyClick(field, Key.Key_Tab)
    assert committed == []


def test_tab_leaves_and_settles_on_a_changed_name_once(field, committed):
    QTest.keyClick(field, Key.Key_Tab)
    assert not field.hasFocus()
    field.setFocus()
    QTest.keyClicks(field, "n")
    QTest.keyClick(field, Key.Key_Tab)
    field.setFocus()
    QTest.keyClick(field, Key.Key_Tab)
    assert len(committed) == 1


def test_a_click_elsewhere_settles_on_a_changed_name(explored, field, committed):
    QTest.keyClicks(field, "eva")
    rows = explored.inspector.findChild(PairView).viewport()
    QTest.mouseClick(rows, Qt.MouseButton.LeftButton, pos=QPoint(40, 10))
    assert committed == ["eva"]


@pytest.mark.parametrize("typed", ["eva", "ev7"])
def test_esc_takes_back_what_was_typed_and_then_leaves(field, edits, committed, typed):
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Key.Key_Escape)
    assert (field.text(), edits[-1]) == ("ava", "ava")
    assert field.property("error") is False
    assert field.hasFocus()
    before = list(edits)
    QTest.keyClick(field, Key.Key_Escape)
    assert not field.hasFocus()
    assert (edits, committed) == (before, [])


def test_what_esc_took_back_can_be_undone(field, edits):
    QTest.keyClicks(field, "eva")
    QTest.keyClick(field, Key.Key_Escape)
    QTest.keyClick(field, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == edits[-1] == "eva"


def test_esc_goes_back_to_the_name_that_was_settled_on(field):
    QTest.keyClicks(field, "eva")
    QTest.keyClick(field, Key.Key_Return)
    QTest.keyClicks(field, "iv")
    QTest.keyClick(field, Key.Key_Escape)
    assert field.text() == "eva"


def test_esc_goes_back_to_a_name_from_elsewhere(explored, field):
    explored.select(name="ivan")
    QTest.keyClicks(field, "7")
    QTest.keyClick(field, Key.Key_Escape)
    assert field.text() == "ivan"


def test_where_the_settled_name_became_impossible_esc_shows_the_last_good_one(explored, field):
    explored.type_name("zoe")  # as another corpus would have it
    assert field.text() == "zoe"
    QTest.keyClick(field, Key.Key_Escape)
    assert field.text() == "ava"
