"""Words that run to the left are isolated for the screen, and no others."""

import pytest

from bigram_gui.core.isolating import closed, isolated


@pytest.mark.parametrize("text", ["\u05d0\u05d1", "“\u0627”", "\u0665", "a\u05d0"])
def test_what_runs_to_the_left_is_isolated(text):
    assert isolated(text) == f"\u2068{text}\u2069"


@pytest.mark.parametrize("text", ["", "ava", "“é”", "5", "中", "BOS"])
def test_what_runs_to_the_right_stays_as_it_is(text):
    assert isolated(text) == text


@pytest.mark.parametrize("text", ["ava", "\u2068\u05d0\u2069", "\u2068\u05d0\u2069 1"])
def test_what_has_its_end_is_not_closed_again(text):
    assert closed(text) == text


def test_a_text_that_was_cut_short_is_closed():
    assert closed("\u2068\u05d0…") == "\u2068\u05d0…\u2069"
