"""The list of recent names below the field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from bigram_gui.views.inspector.name_field import LONGEST_NAME
from tests.views.inspector.page import shout

Key = Qt.Key
RECENT = ["diana", "ava", "dana", "Vivian"]


@pytest.fixture
def names(field, explored):
    """Return the list of recent names."""
    explored.inspector.show_recent(RECENT)
    yield field._recent._list
    field._recent.close()


def offered(names):
    return [names.model().index(row, 0).data() for row in range(names.model().rowCount())]


def test_down_lists_all_recent_names_even_with_nothing_typed(field, names):
    field.selectAll()
    QTest.keyClick(field, Key.Key_Delete)
    assert not names.isVisible()
    QTest.keyClick(field, Key.Key_Down)
    assert names.isVisible()
    assert offered(names) == RECENT
    assert not names.selectedIndexes()


def test_names_that_came_before_the_list_are_offered(explored, field):
    for recent in (["dora"], RECENT):
        explored.inspector.show_recent(recent)
    QTest.keyClicks(field, "da")
    (names,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, QListView))
    assert names.isVisible()
    assert offered(names) == ["dana"]
    QTest.keyClick(names, Key.Key_Down)
    QTest.keyClick(names, Key.Key_Return)
    assert field.text() == "dana"


def test_without_recent_names_there_is_no_list(explored, field, names):
    explored.inspector.show_recent([""])
    QTest.keyClick(field, Key.Key_Down)
    assert not names.isVisible()


@pytest.mark.parametrize(
    ("typed", "found"), [("d", ["diana", "dana"]), ("di", ["diana"]), ("v", ["Vivian"])]
)
def test_typing_offers_what_begins_alike_in_any_case(field, names, typed, found):
    QTest.keyClicks(field, typed)
    assert names.isVisible()
    assert offered(names) == found


def test_upper_case_finds_lower_case(field, names):
    shout(field, "DI")
    assert offered(names) == ["diana"]


@pytest.mark.parametrize("typed", ["x", "diana"])
def test_a_list_with_nothing_else_to_offer_stays_closed(field, names, typed):
    QTest.keyClicks(field, typed)
    assert not names.isVisible()


def test_the_name_that_is_read_in_lower_case_is_not_offered_once_more(field, names):
    shout(field, "DIANA")
    assert not names.isVisible()


def test_a_name_of_the_list_is_picked_by_the_keyboard(field, names, edits, committed):
    QTest.keyClicks(field, "d")
    QTest.keyClick(names, Key.Key_Down)
    QTest.keyClick(names, Key.Key_Down)
    assert field.text() == "d"
    QTest.keyClick(names, Key.Key_Return)
    assert not names.isVisible()
    assert (field.text(), edits[-1]) == ("dana", "dana")
    assert committed == ["dana"]
    assert field.hasFocus()


def test_a_name_of_the_list_is_picked_by_the_mouse(field, names, edits, committed):
    QTest.keyClick(field, Key.Key_Down)
    place = names.visualRect(names.model().index(0, 0)).center()
    QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (field.text(), edits, committed) == ("diana", ["diana"], ["diana"])


@pytest.mark.parametrize("with_mouse", [True, False])
def test_the_list_may_change_while_a_name_is_picked(explored, field, names, with_mouse):
    """The names that were settled on come back as recent ones at once."""
    explored.inspector.name_committed.connect(
        lambda name: explored.inspector.show_recent([name, *(n for n in RECENT if n != name)])
    )
    QTest.keyClick(field, Key.Key_Down)
    if with_mouse:
        place = names.visualRect(names.model().index(2, 0)).center()
        QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=place)
    else:
        QTest.keyClick(names, Key.Key_Up)
        QTest.keyClick(names, Key.Key_Up)
        QTest.keyClick(names, Key.Key_Return)
    assert field.text() == "dana"
    QTest.keyClick(field, Key.Key_Down)
    assert offered(names) == ["dana", "diana", "ava", "Vivian"]


def test_esc_closes_the_list_first(field, names, edits):
    QTest.keyClicks(field, "d")
    QTest.keyClick(names, Key.Key_Down)
    QTest.keyClick(names, Key.Key_Escape)
    assert not names.isVisible()
    assert field.text() == "d"
    QTest.keyClick(field, Key.Key_Escape)
    assert field.text() == edits[-1] == "ava"
    assert not names.isVisible()


def test_enter_with_nothing_chosen_settles_on_what_is_typed(field, names, committed):
    QTest.keyClicks(field, "d")
    QTest.keyClick(names, Key.Key_Return)
    assert not names.isVisible()
    assert (field.text(), committed) == ("d", ["d"])


@pytest.mark.parametrize("letter", ["n", "r", " "])
def test_letters_that_are_shortcuts_are_typed_while_the_list_is_open(field, names, letter):
    QTest.keyClicks(field, "d")
    QTest.keyClick(names, letter)
    assert field.text() == "d" + letter


def test_an_open_list_is_no_end_of_typing(field, names, committed):
    QTest.keyClicks(field, "d")
    assert names.isVisible()
    assert committed == []


def test_the_list_closes_when_the_text_grows_long(field, names):
    QTest.keyClicks(field, "d")
    QTest.keyClicks(names, "a" * 120)
    assert not names.isVisible()


def test_what_comes_from_elsewhere_opens_no_list(explored, field, names):
    explored.select(name="dan")
    assert not names.isVisible()


def test_a_pasted_text_of_ten_thousand_letters_is_typed_on(explored, field, names, committed):
    QApplication.clipboard().setText("nadia" * (LONGEST_NAME // 5))
    field.paste()
    QTest.keyClick(field, Key.Key_Backspace)
    QTest.keyClick(field, Key.Key_Return)
    assert [len(name) for name in committed] == [LONGEST_NAME - 1]
    explored.inspector.show_recent([*committed, "dana"])
    QTest.keyClick(field, Key.Key_Down)
    assert offered(names) == ["dana"]
