"""What is told of tokens that run to the left, as Qt lays it out in a label or a tip."""

import pytest
from PySide6.QtGui import QTextLayout

from bigram_gui.core.explain import explain
from bigram_gui.core.next_token_text import exact_text
from bigram_gui.core.pair_rows import PairRows
from tests.views.frames import frame_of, trained_run
from tests.views.inspector.tables import typed_frame

NAME = "\u05d0\u05d1\u05d2"
"""Three letters of Hebrew."""
UNKNOWN = "\u05d6"
ARABIC = "\u0645"


@pytest.fixture(scope="module")
def run():
    return trained_run([NAME, NAME[::-1], "ab"], steps=3)


def in_order(text):
    """Whether every character stands to the right of the one before it.

    That is so if no two letters that run to the left are neighbours, and nothing turns.
    """
    layout = QTextLayout(text)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    lefts: dict[int, float] = {}
    for run in line.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll):
        for index, place in zip(run.stringIndexes(), run.positions(), strict=True):
            lefts[index] = place.x()
    seen = [lefts[i] for i in sorted(lefts) if text[i].isprintable()]
    assert len(seen) >= sum(map(str.isprintable, text)) - 1
    return seen == sorted(seen)


def test_what_turns_is_seen(qtbot):
    assert in_order("a → b: 5/122")
    assert not in_order("BOS → \u05d0: 5/122")
    assert not in_order("\u05d0 → b: 5/122")


@pytest.mark.parametrize("pair", range(4))
def test_the_figures_of_a_next_token_stay_in_their_places(qtbot, run, pair):
    frame = frame_of(run, NAME, pair)
    for token in range(len(frame.labels)):
        assert in_order(exact_text(frame, token))


@pytest.mark.parametrize("pair", range(4))
def test_the_figures_of_a_pair_stay_in_their_places(qtbot, run, pair):
    rows = PairRows.of(frame_of(run, NAME, pair))
    assert in_order(f"{rows.text(pair)}: {rows.exact_text(pair)}")


@pytest.mark.parametrize("pair", range(4))
def test_the_figures_of_an_explanation_stay_in_their_places(qtbot, run, pair):
    assert in_order(explain(frame_of(run, NAME, pair)))


@pytest.mark.parametrize("name", [f"a{UNKNOWN}b", f"{NAME[0]}{UNKNOWN}", f"{UNKNOWN}a{ARABIC}"])
def test_what_is_said_of_unknown_letters_stays_in_its_order(qtbot, run, name):
    frame = typed_frame(run, name)
    assert frame.problem is not None
    assert in_order(frame.problem.message)
    rows = PairRows.of(frame)
    for pair in range(len(name) + 1):
        assert in_order(f"{rows.text(pair)}: {rows.exact_text(pair)}")
