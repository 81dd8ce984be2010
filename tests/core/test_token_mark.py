"""Every token can be seen where it stands alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.token_mark import token_mark


@pytest.mark.parametrize(
    ("label", "mark"),
    [
        ("a", "a"),
        ("BOS", "BOS"),
        (" ", "␣"),
        ("\u0301", "◌\u0301"),
        ("\u093f", "◌\u093f"),  # a vowel sign takes room of its own and still needs a carrier
        ("\u200b", "U+200B"),
        ("\u00a0", "U+00A0"),
        ("א", "א"),
        ("😀", "😀"),
    ],
)
def test_marks(label, mark):
    assert token_mark(label) == mark


@given(st.characters(exclude_categories=["Cs"]))
def test_no_mark_is_blank(character):
    assert token_mark(character).strip()
