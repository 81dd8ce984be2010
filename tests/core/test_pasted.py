"""What is said of a pasted text while it is typed."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bigram_gui.core.errors import CorpusError
from bigram_gui.core.pasted import LOOKED_AT, look_at
from bigram_gui.core.reading import parse_corpus


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("", "Nothing is pasted yet."),
        ("ava", "1 line, 1 name."),
        ("ava\neva\n", "2 lines, 2 names."),
        ("ava\neva\nanna\n\nvivian", "5 lines, 4 names; line 4 is empty."),
        ("ava\n \n\t\neva", "4 lines, 2 names; 2 lines are empty, the first is line 2."),
        ("ava\na\x01b", "2 lines, 1 name; line 2 has the control character U+0001."),
        (
            "ava\na\x01b\n\x02b",
            "3 lines, 1 name; line 2 has the control character U+0001, and 1 more cannot be used.",
        ),
        ("\n\n", "2 lines, no names."),
    ],
)
def test_summaries(text, summary):
    assert look_at(text).summary == summary


@pytest.mark.parametrize("text", ["", "\n", " \n\t", "\x01", "x" * 20_000])
def test_what_cannot_be_trained_on_has_a_reason(text):
    assert look_at(text).problem.startswith("The pasted text has no usable names: ")


def test_of_a_huge_text_the_first_lines_are_looked_at():
    text = "ava\n" * (LOOKED_AT + 7)
    assert look_at(text).summary == (
        f"{LOOKED_AT + 7:,} lines; {LOOKED_AT:,} names in the first {LOOKED_AT:,}."
    )
    assert look_at("\n" * LOOKED_AT + "ava\n").problem == ""


def test_half_a_character_is_no_reason_to_fail():
    assert look_at("ava\n\ud800").summary == "2 lines, 2 names."


@given(st.text())
@example("\n")  # a line, though a blank one
def test_it_agrees_with_the_reader(text):
    try:
        parse_corpus(text.encode(), source="The pasted text")
    except CorpusError as error:
        assert look_at(text).problem == str(error)
    else:
        assert look_at(text).problem == ""
