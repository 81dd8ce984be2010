"""A name with a pair marked: what is marked is the pair, whatever the name."""

import unicodedata
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.name_line import name_line
from bigram_gui.core.provenance import Lesson
from tests.core import oracle
from tests.core.strategies import names_lists


def lesson(name, pair):
    at = tuple(i for i, other in enumerate(oracle.pairs_of(name)) if other == pair)
    return Lesson(1, name, tuple(range(len(name) + 2)), at, len(at))


def marked(name, pair, letters=60):
    line = name_line(lesson(name, pair), letters)
    return line.text, [line.text[first:end] for first, end in line.marked]


def test_a_pair_of_letters():
    assert marked("ravan", ("a", "v")) == ("ravan", ["av"])
    assert marked("avava", ("a", "v")) == ("avava", ["av", "av"])
    assert marked("aaab", ("a", "a")) == ("aaab", ["aaa"])


def test_bos_is_written_where_the_pair_has_it():
    assert marked("ava", ("BOS", "a")) == ("BOS ava", ["BOS a"])
    assert marked("ava", ("a", "BOS")) == ("ava BOS", ["a BOS"])


def test_a_long_name_is_cut_around_the_pair():
    name = "b" * 50 + "av" + "c" * 50
    assert marked(name, ("a", "v"), 10) == ("…bbbbavcccc…", ["av"])
    assert marked(name, ("BOS", "b"), 4) == ("BOS bbbb…", ["BOS b"])
    assert marked(name, ("c", "BOS"), 4) == ("…cccc BOS", ["c BOS"])


def test_a_mark_stays_on_its_letter():
    name = "e\u0301" * 40
    text, _ = marked(name, ("e", "\u0301"), 9)
    letters = text.strip("…")
    assert letters[0] == "e"
    assert letters[-1] == "\u0301"


def test_what_would_break_the_line_is_shown_as_a_sign():
    assert marked("a\u2028b\x00", ("a", "\u2028")) == ("a\ufffdb\ufffd", ["a\ufffd"])


@given(names_lists, st.integers(2, 12), st.data())
def test_the_marks_are_the_pair(names, letters, data):
    name = data.draw(st.sampled_from(names))
    pair = data.draw(st.sampled_from(oracle.pairs_of(name)))
    line = name_line(lesson(name, pair), letters)
    first, end = line.marked[0]
    shown = line.text[first:end].replace("BOS ", "\n").replace(" BOS", "\n")
    tokens = ["\n" if token == "BOS" else token for token in pair]
    expected = "".join(
        "\ufffd" if c != "\n" and unicodedata.category(c) in ("Cc", "Zl", "Zp") else c
        for c in tokens
    )
    assert shown.startswith(expected)
    assert all(one[1] <= two[0] for one, two in pairwise(line.marked))
    assert line.marked[-1][1] <= len(line.text)
