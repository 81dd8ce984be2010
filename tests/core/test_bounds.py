"""The reference lines against counting them out."""

import math

import pytest
from hypothesis import given

from bigram_gui.core.bounds import find_bounds
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import arrange
from tests.core import oracle
from tests.core.strategies import names_lists, seeds

EXACT = 1e-12


@given(names_lists, seeds)
def test_bounds_are_those_counted_out(names, seed):
    bounds = find_bounds(arrange(Corpus.of_names(names), seed=seed))
    assert bounds.uniform == pytest.approx(math.log(len(oracle.vocabulary_of(names))), abs=EXACT)
    assert bounds.unigram == pytest.approx(oracle.unigram_entropy(names), abs=EXACT)
    assert bounds.best_bigram == pytest.approx(oracle.best_bigram_loss(names), abs=EXACT)


@given(names_lists)
def test_knowing_more_never_costs_more(names):
    bounds = find_bounds(arrange(Corpus.of_names(names)))
    assert 0 <= bounds.best_bigram <= bounds.unigram + EXACT
    assert bounds.unigram <= bounds.uniform + EXACT


@pytest.mark.parametrize("names", [["a"], ["abc"] * 7, ["zyxwvutsrq"] * 3])
def test_a_corpus_without_surprises_has_a_best_loss_of_exactly_0(names):
    assert find_bounds(arrange(Corpus.of_names(names))).best_bigram == 0.0
