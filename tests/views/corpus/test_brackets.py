"""What is in a short bracket of the sentence over the corpus page stays in one line."""

import pytest

from bigram_gui.core.parts import Part, joined
from bigram_gui.views.corpus.header import unbroken
from bigram_gui.views.text.sentence import Sentence
from tests.views.frames import trained_run

NO_BREAK, JOINER = "\u00a0", "\u2060"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("27 (a–z and BOS)", f"27 (a{JOINER}–{JOINER}z{NO_BREAK}and{NO_BREAK}BOS)"),
        ("4 (a, b and BOS). No more", f"4 (a,{NO_BREAK}b{NO_BREAK}and{NO_BREAK}BOS). No more"),
        ("2,539 names occur more than once.", "2,539 names occur more than once."),
    ],
)
def test_spaces_in_brackets_do_not_break(text, expected):
    assert unbroken(Part(text)) == Part(expected)


def test_no_line_begins_or_ends_within_a_bracket(open_page):
    page = open_page(trained_run())
    assert page.says("a vocabulary of 7 (6 characters and BOS). ")
    sentence = page.panel.findChild(Sentence)._text
    written = joined(sentence._parts)
    assert f"(6{NO_BREAK}characters{NO_BREAK}and{NO_BREAK}BOS)" in written
