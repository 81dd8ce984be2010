"""The pairs that are left of a name with unknown characters, against the oracle's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.partial_name import PartialName, partial_text, score_partly
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.vocabulary import Vocabulary
from tests.core import oracle
from tests.core.strategies import any_character, names_lists, smoothings

A_TO_Z = Vocabulary(tuple("abcdefghijklmnopqrstuvwxyz"))


def partial(name, vocabulary=A_TO_Z):
    return PartialName.of(name, vocabulary)


@given(names_lists, st.integers(0, 40), st.one_of(st.just(0.0), smoothings), st.data())
def test_known_neighbours_are_scored_and_no_others(names, step, alpha, data):
    run = Run(1, prepare(Corpus.of_names(names), Order.FILE), alpha)
    vocabulary = run.prepared.vocabulary
    letters = st.one_of(st.sampled_from(vocabulary.characters), any_character)
    name = data.draw(st.text(letters, max_size=10))
    known = {*oracle.vocabulary_of(names)}
    model = oracle.model_after(names, step, alpha)
    pairs = oracle.pairs_of(name)
    found = partial(name, vocabulary)
    scored = score_partly(run.model_after(step), found)
    assert found.pairs_count == len(scored) == len(pairs)
    assert found.pairs == tuple(i for i, pair in enumerate(pairs) if known.issuperset(pair))
    for index, pair in enumerate(pairs):
        one = scored.pair(index)
        assert (one is not None) == known.issuperset(pair)
        if one is not None:
            assert (vocabulary.label(one.current), vocabulary.label(one.next)) == pair
            assert (one.count, one.row_total) == (model.count(*pair), model.row_total(pair[0]))
            assert one.loss == pytest.approx(model.pair_loss(*pair), rel=1e-12, abs=1e-12)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ava", ""),
        ("", ""),
        (
            "andré",
            "“é” is not one of the corpus’s 27 tokens; 4 of the 6 pairs can still be scored.",
        ),
        ("évé", "“é” is not one of the corpus’s 27 tokens; none of the 4 pairs can be scored."),
        (
            "zoë-lü",
            "“ë”, “-” and “ü” are not among the corpus’s 27 tokens; "
            "2 of the 7 pairs can still be scored.",
        ),
        ("é", "“é” is not one of the corpus’s 27 tokens; none of the 2 pairs can be scored."),
        (
            "ab c",
            "A space is not one of the corpus’s 27 tokens; 3 of the 5 pairs can still be scored.",
        ),
        (
            "äöa",
            "“ä” and “ö” are not among the corpus’s 27 tokens; "
            "1 of the 4 pairs can still be scored.",
        ),
        (
            "äöüéa",
            "“ä”, “ö”, “ü” and 1 more character are not among the corpus’s 27 tokens; "
            "1 of the 6 pairs can still be scored.",
        ),
        (
            "äöüéèa",
            "“ä”, “ö”, “ü” and 2 more characters are not among the corpus’s 27 tokens; "
            "1 of the 7 pairs can still be scored.",
        ),
    ],
)
def test_the_sentence(name, text):
    assert partial_text(partial(name)) == text


def test_a_long_name():
    found = partial("a★" * 5_000 + "ab")
    assert found.unknown == ("★",)
    assert found.pairs == (0, 10_001, 10_002)
    assert partial_text(found).endswith("3 of the 10,003 pairs can still be scored.")
