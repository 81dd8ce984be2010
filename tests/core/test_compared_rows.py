"""What is shown and told of each compared name."""

import math

import numpy as np
import pytest

from bigram_gui.core.compared_names import ComparedName, Comparison
from bigram_gui.core.compared_rows import lacking_text, row_spoken, row_tip, rows_of
from bigram_gui.core.units import Unit
from bigram_gui.core.vocabulary import Vocabulary

VOCABULARY = Vocabulary(tuple("abv"))
TOLD = (("ava", 2.31), ("b", 3.0), ("v", 3.0), ("x", math.inf), ("é", None))
COMPARISON = Comparison(
    100,
    np.array([0]),
    tuple(ComparedName(name, loss, np.empty(0)) for name, loss in TOLD),
)


def rows(unit=Unit.NATS, typed=None):
    return rows_of(COMPARISON, VOCABULARY, unit, typed)


def test_equal_losses_share_a_place():
    assert [row.place for row in rows()] == [1, 2, 2, 4, None]
    assert [row.place_text for row in rows()] == ["1", "2=", "2=", "4", ""]


def test_figures_are_in_the_unit():
    assert [row.figure for row in rows()][:4] == ["2.31", "3.00", "3.00", "∞"]
    assert [row.figure for row in rows(Unit.PERPLEXITY)][1] == "20.09"
    assert rows()[4].figure == "“é” is not in the vocabulary"


def test_the_typed_name_is_known():
    assert [row.is_typed for row in rows(typed="b")] == [False, True, False, False, False]
    assert not any(row.is_typed for row in rows())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ava", ""),
        ("éva", "“é” is not in the vocabulary"),
        ("xéx", "“x” and “é” are not in the vocabulary"),
        ("ö é", "“ö” and 2 more are not in the vocabulary"),
        (" a", "a space is not in the vocabulary"),
        ("a" * 10_000 + "x", "“x” is not in the vocabulary"),
    ],
)
def test_what_the_vocabulary_lacks(name, expected):
    assert lacking_text(name, VOCABULARY) == expected


def test_the_letters_of_a_name_are_looked_through_once(monkeypatch):
    looked_up, contains = [], Vocabulary.__contains__

    def noting(vocabulary, character):
        looked_up.append(character)
        return contains(vocabulary, character)

    monkeypatch.setattr(Vocabulary, "__contains__", noting)
    name = "new to the test: xyxyx"
    comparison = Comparison(0, np.array([0]), (ComparedName(name, None, np.empty(0)),))
    for unit in Unit:
        rows_of(comparison, VOCABULARY, unit, None)
    assert looked_up == list(dict.fromkeys(name))
    other = Vocabulary(tuple(sorted(set(name) - {"x", "y"})))
    told = rows_of(comparison, other, Unit.NATS, None)[0].figure
    assert told == "“x” and “y” are not in the vocabulary"


def test_a_row_is_told():
    first, second, *_, last = rows(typed="ava")
    assert row_spoken(first, COMPARISON, Unit.NATS) == (
        "“ava”, the name typed now, Loss 2.31 nats after 100 steps, "
        "place 1 of 4 from the least surprising"
    )
    assert row_spoken(second, COMPARISON, Unit.PERPLEXITY).endswith(
        "Perplexity 20.09 after 100 steps, place 2 of 4 from the least surprising, tied"
    )
    assert row_spoken(last, COMPARISON, Unit.NATS) == "“é”, “é” is not in the vocabulary"
    assert len(row_tip(first, COMPARISON, Unit.NATS).splitlines()) == 3
