"""The name field: the person's typing is theirs, names from elsewhere are shown."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bigram_gui.views.inspector.name_field import LONGEST_NAME, NameField
from bigram_gui.views.inspector.typed_texts import TypedTexts
from tests.views.frames import frame_of, trained_run
from tests.views.inspector.page import frame_after


@pytest.fixture
def field(qtbot, run):
    """A name field by itself, which nobody answers."""
    widget = NameField()
    qtbot.addWidget(widget)
    widget.show_frame(frame_of(run, "ava"))
    widget.show()
    qtbot.waitExposed(widget)
    widget.setFocus()
    return widget


def test_each_key_is_reported(field):
    edits: list[str] = []
    field.name_edited.connect(edits.append)
    field.take_focus()
    QTest.keyClicks(field, "eva")
    assert edits == ["e", "ev", "eva"]


def test_showing_never_emits(field, run, qtbot):
    with qtbot.assertNotEmitted(field.name_edited):
        field.show_frame(frame_of(run, "diana"))
    assert field.text() == "diana"


def test_an_echo_leaves_cursor_selection_and_undo_alone(field, run):
    field.take_focus()
    QTest.keyClicks(field, "nadia")
    field.setSelection(1, 2)
    field.show_frame(frame_after(run, "nadia"))
    assert (field.selectionStart(), field.selectedText()) == (1, "ad")
    assert field.isUndoAvailable()


def test_an_earlier_echo_does_not_take_letters_away(field, run):
    field.take_focus()
    QTest.keyClicks(field, "nadia")
    for late in ("n", "nad"):
        field.show_frame(frame_after(run, late))
        assert field.text() == "nadia"


def test_undo_is_an_edit_too(field, run):
    field.take_focus()
    QTest.keyClicks(field, "eva")
    edits: list[str] = []
    field.name_edited.connect(edits.append)
    field.undo()
    assert edits == [field.text()]
    field.show_frame(frame_after(run, field.text()))
    assert edits == [field.text()]


def test_spaces_around_a_name_stay_while_typing(field, run):
    field.take_focus()
    QTest.keyClicks(field, " eva ")
    field.show_frame(frame_after(run, " eva "))
    assert field.text() == " eva "


def test_a_name_from_elsewhere_is_shown_even_with_the_focus(field, run):
    field.take_focus()
    QTest.keyClicks(field, "eva")
    field.show_frame(frame_after(run, "eva"))
    field.show_frame(frame_of(run, "ivan"))
    assert field.text() == "ivan"


def test_a_composition_is_not_broken_off(field, run):
    event = QInputMethodEvent("n", [])
    QApplication.sendEvent(field, event)
    field.show_frame(frame_of(run, "ivan"))
    assert field.text() == "ava"


def test_a_problem_is_marked_and_told_until_it_is_gone(field, run):
    field.take_focus()
    QTest.keyClicks(field, "ava7")
    field.show_frame(frame_after(run, "ava7"))
    assert field.text() == "ava7"
    assert field.property("error") is True
    assert "“7”" in field.accessibleDescription()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    field.show_frame(frame_after(run, "ava"))
    assert field.property("error") is False
    assert field.accessibleDescription() == ""


def test_an_empty_field_says_what_it_is_for(field, run):
    field.take_focus()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    field.show_frame(frame_after(run, ""))
    assert field.text() == ""
    assert field.placeholderText() == "Type a name"


def test_a_pasted_book_is_cut(field):
    QApplication.clipboard().setText("a" * (LONGEST_NAME + 5))
    field.selectAll()
    field.paste()
    assert len(field.text()) == LONGEST_NAME


def test_decomposed_letters_are_an_echo_of_composed_ones(field):
    run = trained_run(["zoé", "ava"], steps=2)
    field.show_frame(frame_of(run, "ava"))
    field.selectAll()
    typed = QInputMethodEvent()
    typed.setCommitString("zoe\u0301")
    QApplication.sendEvent(field, typed)
    assert field.text() == "zoe\u0301"
    field.show_frame(frame_after(run, "zoe\u0301"))
    assert field.text() == "zoe\u0301"


def test_upper_case_is_not_written_over_while_typing(field, run):
    field.take_focus()
    for typed in ("E", "EV", "EVA"):
        QTest.keyClicks(field, typed[-1], Qt.KeyboardModifier.ShiftModifier)
        field.show_frame(frame_after(run, typed))
    assert field.text() == "EVA"


def test_the_first_text_is_news():
    texts = TypedTexts()
    assert texts.is_news("ava")
    assert not texts.is_news("ava")


def test_what_was_typed_is_news_once_it_is_answered_and_left():
    texts = TypedTexts()
    texts.is_news("ava")
    for typed in ("e", "ev", "eva"):
        texts.add(typed)
    assert [texts.is_news(text) for text in ("e", "eva", "ava", "ev")] == [
        False,
        False,
        True,
        True,
    ]


def test_a_new_name_from_elsewhere_ends_the_waiting():
    texts = TypedTexts()
    texts.add("eva")
    assert texts.is_news("ivan")
    assert texts.is_news("eva")


def test_a_problem_that_comes_from_elsewhere_is_shown(field, run):
    """A new corpus may lack a character of the text that the field has kept."""
    frame = frame_after(run, "zoe", name="")
    assert frame.problem is not None
    field.show_frame(replace(frame, name=""))
    assert field.text() == "zoe"
