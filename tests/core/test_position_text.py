"""Where the pair stands that is looked at, in words."""

import pytest

from bigram_gui.core.frame import resolve
from bigram_gui.core.position_text import position_text
from bigram_gui.core.selection import Selection, alone, retyped
from tests.views.frames import trained_run

RUN = trained_run()
BOS = RUN.prepared.vocabulary.bos


@pytest.mark.parametrize(
    ("typed", "pair", "lone", "text"),
    [
        ("ava", 1, None, "pair 2 of 4"),
        ("", 0, None, "pair 1 of 1"),
        ("nadia" * 300, 1_200, None, "pair 1,201 of 1,501"),
        ("ava", 1, (BOS, BOS), "pair BOS → BOS alone"),
        ("a7", 0, None, "1 of 3 pairs known"),
        ("a7", 0, (BOS, BOS), "pair BOS → BOS alone"),
    ],
)
def test_the_place_of_a_pair(typed, pair, lone, text):
    selection = retyped(Selection(name=typed if typed != "a7" else "ava", pair=pair), typed, RUN)
    if lone is not None:
        selection = alone(selection, lone, RUN)
    assert position_text(resolve(selection, RUN)) == text
