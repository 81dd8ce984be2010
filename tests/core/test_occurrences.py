"""Counts, totals and losses at any step by searching, against counting them."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.pairs import NO_SLOT
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from tests.core import oracle
from tests.core.strategies import names_lists, seeds, smoothings

EXACT = 1e-12
steps_lists = st.lists(st.integers(0, 70), min_size=1, max_size=6)


def indexed(names, seed=0):
    prepared = prepare(Corpus.of_names(names), Order.SHUFFLED, seed)
    return prepared.index, prepared.vocabulary, oracle.shuffled(names, seed)


def counts_of(index, current, following, steps):
    slots = np.array([index.curriculum.pairs.slot(current, following)])
    return index.counts_in(slots, np.array(steps))[:, 0].tolist()


def models(docs, steps, alpha=1.0):
    return [oracle.model_after(docs, step, alpha) for step in steps]


@given(names_lists, seeds, steps_lists, st.data())
def test_counts_of_any_pair_after_any_steps(names, seed, steps, data):
    index, vocabulary, docs = indexed(names, seed)
    tokens = st.integers(0, vocabulary.size - 1)
    current, following = data.draw(tokens), data.draw(tokens)
    labels = vocabulary.label(current), vocabulary.label(following)
    counts = counts_of(index, current, following, steps)
    assert counts == [model.count(*labels) for model in models(docs, steps)]
    (totals,) = index.row_totals_of(np.array([current]), np.array(steps)).T
    assert totals.tolist() == [model.row_total(labels[0]) for model in models(docs, steps)]


@given(names_lists, seeds, steps_lists, st.data())
def test_counts_of_many_pairs_at_once(names, seed, steps, data):
    index, vocabulary, docs = indexed(names, seed)
    pairs, at = index.curriculum.pairs, np.array(steps)
    slots = data.draw(st.lists(st.integers(NO_SLOT, len(pairs) - 1)))
    currents = data.draw(st.lists(st.integers(0, vocabulary.size - 1)))
    counts = index.counts_in(np.array(slots, dtype=np.int64), at)
    totals = index.row_totals_of(np.array(currents, dtype=np.int64), at)
    assert counts.shape == (len(steps), len(slots))
    assert totals.shape == (len(steps), len(currents))
    for model, row, sums in zip(models(docs, steps), counts, totals, strict=True):
        assert row.tolist() == [_count(model, index, slot) for slot in slots]
        labels = [vocabulary.label(current) for current in currents]
        assert sums.tolist() == [model.row_total(label) for label in labels]


def _count(model, index, slot):
    if slot == NO_SLOT:
        return 0
    pairs, vocabulary = index.curriculum.pairs, index.curriculum.corpus.vocabulary
    tokens = int(pairs.current[slot]), int(pairs.next[slot])
    return model.count(*map(vocabulary.label, tokens))


@given(names_lists, seeds, st.integers(0, 70), st.one_of(st.just(0.0), smoothings), st.data())
def test_a_name_is_scored_as_by_the_models_of_the_lesson(names, seed, step, alpha, data):
    index, vocabulary, docs = indexed(names, seed)
    name = data.draw(st.text(st.sampled_from(vocabulary.characters), max_size=8))
    score = index.score_at(vocabulary.encode(name), step, alpha)
    model = oracle.model_after(docs, step, alpha)
    assert score.losses.tolist() == pytest.approx(
        [model.pair_loss(*pair) for pair in oracle.pairs_of(name)], abs=EXACT, rel=EXACT
    )
    assert score.loss == pytest.approx(model.loss(name), abs=EXACT, rel=EXACT)


@given(names_lists, seeds, steps_lists, st.one_of(st.just(0.0), smoothings), st.data())
def test_a_names_curve_is_its_loss_after_each_step(names, seed, steps, alpha, data):
    index, vocabulary, docs = indexed(names, seed)
    name = data.draw(st.text(st.sampled_from(vocabulary.characters), max_size=8))
    losses = index.name_losses(vocabulary.encode(name), np.array(steps), alpha)
    expected = [model.loss(name) for model in models(docs, steps, alpha)]
    assert losses.tolist() == pytest.approx(expected, abs=EXACT, rel=EXACT)


@given(names_lists, st.integers(0, 70), st.data())
def test_the_index_and_the_count_table_agree(names, step, data):
    run = Run(1, prepare(Corpus.of_names(names)))
    vocabulary = run.prepared.vocabulary
    name = data.draw(st.text(st.sampled_from(vocabulary.characters), max_size=8))
    tokens = vocabulary.encode(name)
    searched, model = run.score_after(tokens, step), run.model_after(step)
    stream = np.array(tokens)
    assert searched.counts.tolist() == model.counts_of(stream[:-1], stream[1:]).tolist()
    assert searched.row_totals.tolist() == model.row_totals[stream[:-1]].tolist()
    assert run.name_loss_after(tokens, step) == pytest.approx(searched.loss, abs=EXACT)


def test_any_shape_of_steps_is_answered_in_that_shape():
    index, vocabulary, _ = indexed(["ava", "emma"])
    steps = np.arange(6).reshape(2, 3)
    tokens = vocabulary.encode("eva")  # "ev" is no pair of the corpus
    assert index.name_losses(tokens, steps, 1.0).shape == steps.shape


def test_the_last_pair_of_a_corpus_of_256_pairs_is_counted():
    """Positions up to 255 are kept in a byte, which the number of pairs does not fit into."""
    names = ["a" * 127, "b" * 127]
    index, vocabulary, _ = indexed(names)
    assert index.pair_places.positions.dtype == np.uint8
    bos = vocabulary.bos
    _, letter, end = vocabulary.encode("b")
    last = counts_of(index, letter, end, [2, 3, 4])
    assert last == [1, last[1], 2]
    totals = index.row_totals_of(np.array([bos]), np.arange(5))
    assert totals.tolist() == [[0], [1], [2], [3], [4]]


def test_steps_far_beyond_the_first_epoch_are_as_exact():
    index, vocabulary, _ = indexed(["ab", "c"])
    loss = index.name_losses(vocabulary.encode("ab"), np.array([10_000_000]), 1.0)[0]
    half = 5_000_001 / 10_000_004
    sure = 5_000_001 / 5_000_004
    assert loss == pytest.approx(-(math.log(half) + 2 * math.log(sure)) / 3, abs=EXACT)


@given(names_lists, st.data())
def test_positions_of_a_pair_and_which_of_them_repeat_it_in_a_name(names, data):
    prepared = prepare(Corpus.of_names(names), Order.FILE)
    vocabulary = prepared.vocabulary
    tokens = st.integers(0, vocabulary.size - 1)
    current, following = data.draw(tokens), data.draw(tokens)
    pair = vocabulary.label(current), vocabulary.label(following)
    all_pairs = [(place, p) for place, name in enumerate(names) for p in oracle.pairs_of(name)]
    positions = [position for position, (_, other) in enumerate(all_pairs) if other == pair]
    places = [all_pairs[position][0] for position in positions]
    repeats = [i for i in range(1, len(places)) if places[i] == places[i - 1]]
    assert prepared.index.positions_of(current, following).tolist() == positions
    assert prepared.index.repeats_of(current, following).tolist() == repeats
