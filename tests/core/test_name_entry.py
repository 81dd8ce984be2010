"""What a typed text is taken for, against how a run takes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.frame import resolve
from bigram_gui.core.name_entry import entry_note, readable_name
from bigram_gui.core.selection import Selection, retyped
from tests.views.frames import trained_run

RUN = trained_run(["ava", "évan", "zoé"], steps=2)
VOCABULARY = RUN.prepared.vocabulary


def frame_after(text):
    return resolve(retyped(Selection(name="ava"), text, RUN), RUN)


@given(st.text("avAVéÉe\u0301 7zo", max_size=6))
def test_it_is_the_name_that_the_run_scores(text):
    frame = frame_after(text)
    assert readable_name(text, VOCABULARY) == (None if frame.problem else frame.name)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("ava", ""),
        ("AVA", "Read as “ava”: the corpus is all lower case."),
        ("", "An empty name: the single pair BOS → BOS."),
        ("  ", "An empty name: the single pair BOS → BOS."),
    ],
)
def test_it_is_said_how_a_text_was_read(text, note):
    assert entry_note(frame_after(text)) == note


def test_a_problem_over_an_empty_name_is_no_empty_name():
    frame = resolve(retyped(Selection(name=""), "7", RUN), RUN)
    assert entry_note(frame) == ""
