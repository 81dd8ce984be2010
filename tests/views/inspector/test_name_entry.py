"""Typing a name as in any desktop program: Enter, Tab, Esc, recent names, and what is said."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QVBoxLayout, QWidget

from bigram_gui.core.frame import Selection, resolve, retyped
from bigram_gui.views.inspector.entry_message import EntryMessage
from bigram_gui.views.inspector.name_field import LONGEST_NAME, NameField
from bigram_gui.views.inspector.name_header import NameHeader
from bigram_gui.views.inspector.pair_heading import PairHeading
from bigram_gui.views.inspector.pair_view import PairView
from tests.views.explored import Explored
from tests.views.frames import part_of, trained_run

Key = Qt.Key
RECENT = ["diana", "ava", "dana", "Vivian"]


@pytest.fixture(scope="module")
def run():
    return trained_run()


@pytest.fixture
def explored(qtbot, run):
    shown = Explored(run)
    qtbot.addWidget(shown.inspector)
    with qtbot.waitActive(shown.inspector):
        shown.inspector.show()
    shown.inspector.focus_name()
    return shown


@pytest.fixture
def field(explored):
    return explored.inspector.findChild(NameField)


@pytest.fixture
def committed(explored):
    names: list[str] = []
    explored.inspector.name_committed.connect(names.append)
    return names


@pytest.fixture
def edits(explored):
    texts: list[str] = []
    explored.inspector.name_edited.connect(texts.append)
    return texts


@pytest.fixture
def names(field, explored):
    """Return the list of recent names."""
    explored.inspector.show_recent(RECENT)
    yield field._recent._list
    field._recent.close()


def shout(field, text):
    QTest.keyClicks(field, text, Qt.KeyboardModifier.ShiftModifier)


def offered(names):
    return [names.model().index(row, 0).data() for row in range(names.model().rowCount())]


# Enter, Tab and Esc --------------------------------------------------------------------------


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


# Recent names --------------------------------------------------------------------------------


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


# What is said --------------------------------------------------------------------------------


def said(explored):
    labels = explored.inspector.findChild(EntryMessage).children()
    return [label.text() for label in labels if label.isWidgetType() and label.isVisible()]


def below(explored):
    """Return where it goes on below the sentence."""
    QApplication.sendPostedEvents()
    explored.inspector.grab()
    return explored.inspector.findChild(PairHeading).mapTo(explored.inspector, QPoint(0, 0)).y()


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        ("AVA", "Read as “ava”: the corpus is all lower case."),
        (" ", "An empty name: the single pair BOS → BOS."),
    ],
)
def test_a_note_is_quiet_and_moves_nothing(explored, field, typed, note):
    before = below(explored)
    shout(field, typed)
    assert said(explored) == [note]
    assert field.accessibleDescription() == note
    assert field.property("error") is False
    assert below(explored) == before
    QTest.keyClick(field, Key.Key_Escape)
    assert said(explored) == [""]


def test_a_long_problem_keeps_its_room_until_typing_is_over(explored, field):
    explored.inspector.resize(QSize(380, 496))
    before = below(explored)
    QTest.keyClicks(field, "ava7")
    assert said(explored)[0] == "!"
    grown = below(explored)
    assert grown > before
    QTest.keyClick(field, Key.Key_Backspace)
    assert said(explored) == [""]
    assert below(explored) == grown
    QTest.keyClick(field, Key.Key_Return)
    assert below(explored) == before


def test_what_esc_took_back_gives_its_room_back_though_the_answer_comes_later(qtbot, run):
    window, header = QWidget(), NameHeader()
    qtbot.addWidget(window)
    window.resize(380, 400)
    column = QVBoxLayout(window)
    column.addWidget(header)
    column.addStretch(1)
    good = Selection(None, "ava", 0)
    header.show_frame(resolve(good, run))
    with qtbot.waitActive(window):
        window.show()
    field, message = part_of(header, NameField), part_of(header, EntryMessage)
    before = message.height()
    field.setFocus()
    QTest.keyClicks(field, "ava78")
    header.show_frame(resolve(retyped(good, "ava78", run), run))
    qtbot.waitUntil(lambda: message.height() > before)
    QTest.keyClick(field, Key.Key_Escape)
    QApplication.processEvents()
    header.show_frame(resolve(good, run))
    qtbot.waitUntil(lambda: message.height() == before)


def test_a_pasted_text_of_ten_thousand_letters_is_typed_on(explored, field, names, committed):
    QApplication.clipboard().setText("nadia" * (LONGEST_NAME // 5))
    field.paste()
    QTest.keyClick(field, Key.Key_Backspace)
    QTest.keyClick(field, Key.Key_Return)
    assert [len(name) for name in committed] == [LONGEST_NAME - 1]
    explored.inspector.show_recent([*committed, "dana"])
    QTest.keyClick(field, Key.Key_Down)
    assert offered(names) == ["dana"]
