"""A name under a model: its pairs, their mean, their product and the perplexity."""

import math
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.frame import next_token
from bigram_gui.core.model import losses, probabilities
from bigram_gui.core.pairs import PairTable
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.scoring import score, score_all, score_counts, unlearned
from tests.core import oracle
from tests.core.strategies import names_lists, smoothings

EXACT = 1e-12
any_smoothing = st.one_of(st.just(0.0), smoothings)


def trained(names, step, alpha):
    run = Run(1, prepare(Corpus.of_names(names), Order.FILE), alpha)
    return run.model_after(step), run.prepared.vocabulary, oracle.model_after(names, step, alpha)


@st.composite
def scored(draw):
    """Draw a name and its score, with the oracle's model."""
    names, step, alpha = draw(names_lists), draw(st.integers(0, 50)), draw(any_smoothing)
    model, vocabulary, expected = trained(names, step, alpha)
    name = draw(st.text(st.sampled_from(vocabulary.characters), max_size=8))
    return name, score(model, vocabulary.encode(name)), expected, vocabulary


@given(scored())
def test_every_pair_has_the_oracles_figures(drawn):
    name, result, model, vocabulary = drawn
    pairs = oracle.pairs_of(name)
    assert len(result) == len(pairs)
    for index, (current, following) in enumerate(pairs):
        pair = result.pair(index)
        assert vocabulary.label(pair.current) == current
        assert vocabulary.label(pair.next) == following
        assert pair.count == model.count(current, following)
        assert pair.row_total == model.row_total(current)
        assert pair.numerator == pair.count + model.alpha
        assert pair.denominator == pair.row_total + model.alpha * model.size
        assert pair.probability == pytest.approx(
            model.probability(current, following), rel=EXACT, abs=0
        )
        assert pair.loss == pytest.approx(model.pair_loss(current, following), abs=EXACT, rel=EXACT)


@given(scored())
def test_the_loss_is_the_mean_and_the_product_its_other_face(drawn):
    name, result, model, _ = drawn
    assert result.loss == pytest.approx(model.loss(name), abs=EXACT, rel=EXACT)
    assert result.product == pytest.approx(model.product(name), rel=1e-9, abs=1e-300)
    if math.isinf(result.loss):
        assert (result.product, result.perplexity) == (0.0, math.inf)
    else:
        assert result.total_loss == pytest.approx(len(result) * result.loss, abs=EXACT, rel=EXACT)


@given(scored())
def test_the_most_surprising_pair_is_the_first_of_the_dearest(drawn):
    _, result, _, _ = drawn
    assert result.most_surprising == result.losses.tolist().index(max(result.losses))


@given(scored())
def test_the_least_surprising_pair_is_the_first_of_the_cheapest(drawn):
    name, result, model, _ = drawn
    probabilities = [model.probability(*pair) for pair in oracle.pairs_of(name)]
    assert result.least_surprising == probabilities.index(max(probabilities))
    is_even = len(set(result.losses.tolist())) == 1
    assert (result.least_surprising == result.most_surprising) == is_even


def test_the_lessons_name_after_its_hundred_steps():
    """Counts as in the lesson: 16 of 100 names begin with a, and so on."""
    result = score_counts(
        (26, 0, 21, 0, 26), np.array([16, 4, 3, 17]), np.array([100, 95, 7, 95]), 1.0, 27
    )
    assert [result.pair(i).numerator for i in range(4)] == [17, 5, 4, 18]
    assert [result.pair(i).denominator for i in range(4)] == [127, 122, 34, 122]
    assert [round(p, 3) for p in result.probabilities] == [0.134, 0.041, 0.118, 0.148]
    assert [round(loss, 2) for loss in result.losses] == [2.01, 3.19, 2.14, 1.91]
    assert round(result.loss, 4) == 2.3148
    assert round(result.perplexity, 2) == 10.12


@pytest.mark.parametrize("smoothing", [5e-324, 1e-310, 1e-300])
def test_next_to_no_smoothing_gives_large_losses_and_no_failure(smoothing):
    """e to the power of such a loss is larger than any float."""
    tokens = (2, 0, 2)
    result = score_counts(tokens, np.array([0, 0]), np.array([1, 1]), smoothing, 3)
    assert 690 < result.loss < 745
    assert result.perplexity == pytest.approx(math.inf) or result.perplexity > 1e299
    assert result.product == 0.0


def test_a_certain_pair_costs_nothing_and_not_minus_nothing():
    certain = losses(np.array([1.0]))
    assert math.copysign(1, certain[0]) == 1
    assert certain[0] == 0


def test_nothing_seen_and_no_smoothing_is_no_evidence():
    zero = np.zeros(3, dtype=np.int64)
    assert probabilities(zero, zero, 0.0, 27).tolist() == [0, 0, 0]
    assert losses(np.zeros(1))[0] == math.inf


@given(names_lists, st.integers(0, 50), any_smoothing, st.data())
def test_the_distribution_over_the_next_tokens(names, step, alpha, data):
    model, vocabulary, expected = trained(names, step, alpha)
    current = data.draw(st.integers(0, vocabulary.size - 1))
    label, labels = vocabulary.label(current), vocabulary.labels
    distribution = next_token(model, current)
    probability = [expected.probability(label, following) for following in labels]
    assert distribution.row_total == expected.row_total(label)
    assert distribution.counts.tolist() == [expected.count(label, b) for b in labels]
    assert distribution.probabilities.tolist() == pytest.approx(probability, rel=EXACT, abs=0)
    for token in range(vocabulary.size):
        likelier = sum(other > probability[token] for other in probability)
        assert alpha > 1e9 or distribution.likelier_than(token) == likelier
        smoothed = distribution.counts[token] == 0
        if smoothed:
            assert distribution.smoothing_share == pytest.approx(probability[token], rel=EXACT)
    if any(probability):
        assert sum(distribution.probabilities) == pytest.approx(1, abs=1e-9)
        assert distribution.entropy == pytest.approx(oracle.entropy(probability), abs=1e-9)


def test_where_nothing_was_seen_and_no_smoothing_helps_every_token_costs_infinity():
    model, vocabulary, _ = trained(["ab"], 0, 0.0)
    distribution = next_token(model, vocabulary.bos)
    assert not distribution.probabilities.any()
    assert distribution.smoothing_share == 0
    assert distribution.entropy == math.inf


def test_what_a_score_gives_away_cannot_be_written():
    model, vocabulary, _ = trained(["ava"], 1, 1.0)
    result = score(model, vocabulary.encode("ava"))
    distribution = next_token(model, 0)
    arrays = [result.counts, result.row_totals, result.probabilities, result.losses]
    for array in [*arrays, distribution.counts, distribution.probabilities]:
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1


@given(names_lists, st.integers(1, 50), any_smoothing)
def test_what_a_name_was_given_before_it_was_learned(names, step, alpha):
    run = Run(1, prepare(Corpus.of_names(names), Order.FILE), alpha)
    learned = run.learned_score(run.model_after(step), step)
    tokens = run.prepared.curriculum.tokens_of_step(step)
    for result, at in ((learned, step), (unlearned(learned), step - 1)):
        expected = score(run.model_after(at), tokens)
        assert result.tokens == tokens
        for array in ("counts", "row_totals", "probabilities", "losses"):
            assert getattr(result, array).tolist() == getattr(expected, array).tolist()
            assert not getattr(result, array).flags.writeable


def test_the_places_of_a_name_are_looked_up_once_for_all_steps(monkeypatch):
    looked_up: list[int] = []
    slots_of = PairTable.slots_of

    def noting(*arguments):
        looked_up.append(1)
        return slots_of(*arguments)

    monkeypatch.setattr(PairTable, "slots_of", noting)
    run = Run(1, prepare(Corpus.of_names(["ava", "emma"]), Order.FILE))
    tokens = run.prepared.vocabulary.encode("eva")
    losses_of_steps = {score(run.model_after(step), tokens).loss for step in range(5)}
    assert (len(losses_of_steps), len(looked_up)) == (5, 1)


def test_the_pairs_of_a_corpus_that_is_no_longer_looked_at_are_let_go():
    run, other = (Run(1, prepare(Corpus.of_names([name]))) for name in ("ava", "mia"))
    table = run.prepared.curriculum.pairs
    held = sys.getrefcount(table)
    for name in ("ava", "v", "a"):
        score(run.model_after(0), run.prepared.vocabulary.encode(name))
    assert sys.getrefcount(table) > held
    for name in ("mia", "m", "i", "a"):
        score(other.model_after(0), other.prepared.vocabulary.encode(name))
    assert sys.getrefcount(table) == held


@given(names_lists, st.integers(0, 50), any_smoothing, st.data())
def test_many_names_are_scored_like_each_alone(names, step, alpha, data):
    model, vocabulary, _ = trained(names, step, alpha)
    letters = st.text(st.sampled_from(vocabulary.characters), max_size=5)
    tokens = [vocabulary.encode(name) for name in data.draw(st.lists(letters, max_size=4))]
    tokens.insert(len(tokens) // 2, (vocabulary.bos,))  # of which no pair was drawn
    for one, result in zip(tokens, score_all(model, tokens), strict=True):
        alone = score(model, one)
        assert result.tokens == one
        for array in ("counts", "row_totals", "probabilities", "losses"):
            assert getattr(result, array).tolist() == getattr(alone, array).tolist()
            assert not getattr(result, array).flags.writeable
