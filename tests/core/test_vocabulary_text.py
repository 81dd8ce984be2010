"""A vocabulary in a few words."""

import pytest

from bigram_gui.core.vocabulary import Vocabulary
from bigram_gui.core.vocabulary_text import vocabulary_text

LATIN = "abcdefghijklmnopqrstuvwxyz"


@pytest.mark.parametrize(
    ("characters", "text"),
    [
        (LATIN, "27 (a–z and BOS)"),
        (LATIN.upper() + LATIN, "53 (A–Z, a–z and BOS)"),
        ("ab", "3 (a, b and BOS)"),
        ("a", "2 (a and BOS)"),
        ("abcxyz", "7 (a–c, x–z and BOS)"),
        ("abcovy", "7 (6 characters and BOS)"),
        ("acegik", "7 (6 characters and BOS)"),
        (LATIN + "-' ", "30 (29 characters and BOS)"),
        ("\u0301", "2 (1 character and BOS)"),
        (
            "".join(map(chr, range(0x4E00, 0x4E00 + 2 * 3_021, 2))),
            "3,022 (3,021 characters and BOS)",
        ),
        ("אבגד", "5 (א–ד and BOS)"),
    ],
)
def test_vocabularies(characters, text):
    assert vocabulary_text(Vocabulary(tuple(sorted(characters)))) == text
