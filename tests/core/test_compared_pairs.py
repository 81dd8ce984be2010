"""The losses of several names at once, against each name scored by itself."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core import compared_pairs
from bigram_gui.core.compared_pairs import ComparedPairs
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.occurrences import OccurrenceIndex
from bigram_gui.core.pieces import all_at_once
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.scoring import score
from tests.core.strategies import names_lists, orders, seeds, smoothings

EXACT = 1e-12
MODELS, SEARCHES = 10**9, 0  # counts of models for which there is one search
alphas = st.one_of(st.just(0.0), smoothings, st.just(1e15))


@st.composite
def runs(draw):
    corpus = Corpus.of_names(draw(names_lists))
    share = draw(st.sampled_from([0.0, 0.3, 0.9]))
    return Run(1, prepare(corpus, draw(orders), draw(seeds), share), draw(alphas))


def some_names(run):
    """Draw names, some of which the vocabulary cannot spell, or the corpus has no pair of."""
    letters = st.sampled_from([*run.prepared.vocabulary.characters, "\n"])
    known = st.sampled_from(run.prepared.vocabulary.characters)
    return st.lists(st.one_of(st.text(known), st.text(letters, max_size=8)), max_size=5)


def spelled(names, run):
    return [name for name in dict.fromkeys(names) if "\n" not in name]


@given(runs(), st.integers(0, 60), st.data())
def test_each_name_costs_what_it_costs_by_itself(run, step, data):
    names = data.draw(some_names(run))
    pairs, model = ComparedPairs.of(names, run.prepared.curriculum), run.model_after(step)
    assert pairs.names == tuple(names)
    assert list(pairs.spelled) == spelled(names, run)
    encode = run.prepared.vocabulary.encode
    expected = [score(model, encode(name)).loss for name in pairs.spelled]
    assert pairs.losses_under(model).tolist() == pytest.approx(expected, rel=EXACT, abs=EXACT)


@pytest.mark.parametrize("cells", [MODELS, SEARCHES])
@given(runs(), st.lists(st.integers(0, 60), min_size=1, max_size=5), st.data())
def test_both_ways_to_find_courses_are_those_of_each_name(cells, run, steps, data):
    pairs = ComparedPairs.of(data.draw(some_names(run)), run.prepared.curriculum)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compared_pairs, "_CELLS_PER_SEARCH", cells)
        losses = all_at_once(pairs.losses_in_pieces(run, np.array(steps)))
    assert losses.shape == (len(steps), len(pairs.spelled))
    for name, course in zip(pairs.spelled, losses.T, strict=True):
        tokens = run.prepared.vocabulary.encode(name)
        expected = run.prepared.index.name_losses(tokens, np.array(steps), run.smoothing)
        assert course.tolist() == pytest.approx(expected.tolist(), rel=EXACT, abs=EXACT)


def test_an_impossible_name_leaves_the_others_finite():
    run = Run(1, prepare(Corpus.of_names(["ab", "abc"])), 0.0)
    pairs = ComparedPairs.of(["ab", "ba", "", "abab"], run.prepared.curriculum)
    losses = pairs.losses_under(run.model_after(2)).tolist()
    assert losses == pytest.approx([math.log(2) / 3, math.inf, math.inf, math.inf])


def test_what_the_corpus_lacks_is_one_pair_for_each_current_token():
    run = Run(1, prepare(Corpus.of_names(["abcd"])), 1.0)
    pairs = ComparedPairs.of(["aaacad", "aca"], run.prepared.curriculum)
    vocabulary = run.prepared.vocabulary
    a, c, bos = vocabulary.encode("ac")[1], vocabulary.encode("ac")[2], vocabulary.bos
    seen, unseen = pairs.currents[pairs.slots >= 0], pairs.currents[pairs.slots < 0]
    assert sorted(unseen.tolist()) == [a, c]
    assert sorted(seen.tolist()) == sorted([bos, vocabulary.encode("d")[1]])
    assert pairs.lengths.tolist() == [7, 4]


def test_few_pairs_are_searched_and_of_many_the_models_asked(monkeypatch):
    letters = [chr(0x4E00 + number) for number in range(150)]
    run = Run(1, prepare(Corpus.of_names(letters)), 1.0)
    searched = []
    original = OccurrenceIndex.counts_in

    def noting(index, slots, steps):
        searched.append(len(slots))
        return original(index, slots, steps)

    monkeypatch.setattr(OccurrenceIndex, "counts_in", noting)
    few, many = (ComparedPairs.of(names, run.prepared.curriculum) for names in ("一丁", letters))
    all_at_once(few.losses_in_pieces(run, np.array([0, 5])))
    assert searched == [len(few.slots)]
    all_at_once(many.losses_in_pieces(run, np.array([0, 5])))
    assert searched == [len(few.slots)]
