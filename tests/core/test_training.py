"""The loss of every step is that of the lesson's loop, however the steps are cut up."""

import math
import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core import training
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order, arrange
from bigram_gui.core.training import train, untrained
from tests.core import oracle
from tests.core.strategies import names_lists, orders, seeds, smoothings

EXACT = 1e-12
LESSON = ["emma", "olivia", "ava", "isabella", "sophia"]


def in_order(names, order, seed):
    return oracle.shuffled(names, seed) if order is Order.SHUFFLED else list(names)


def train_in_chunks(curriculum, smoothing, chunks):
    """Return the losses of all chunks, end to end, and the last state."""
    state, losses = untrained(curriculum, smoothing), []
    for steps in chunks:
        chunk = train(state, steps)
        assert chunk.start == state.step + 1
        assert len(chunk.losses) == steps
        losses.extend(chunk.losses.tolist())
        state = chunk.end
    return losses, state


def assert_same(losses, expected):
    assert len(losses) == len(expected)
    for step, (loss, right) in enumerate(zip(losses, expected, strict=True), 1):
        assert loss == pytest.approx(right, abs=EXACT, rel=EXACT), f"step {step}"


@given(names_lists, orders, seeds, smoothings, st.lists(st.integers(1, 60), min_size=1, max_size=4))
def test_losses_are_those_of_the_loop(names, order, seed, smoothing, chunks):
    curriculum = arrange(Corpus.of_names(names), order, seed)
    losses, state = train_in_chunks(curriculum, smoothing, chunks)
    docs = in_order(names, order, seed)
    assert_same(losses, oracle.losses_of_training(docs, sum(chunks), smoothing))
    assert state.step == sum(chunks)


@given(names_lists, seeds, st.integers(1, 60))
def test_without_smoothing_what_was_never_seen_costs_infinity(names, seed, steps):
    curriculum = arrange(Corpus.of_names(names), Order.SHUFFLED, seed)
    losses, _ = train_in_chunks(curriculum, 0.0, [steps])
    expected = oracle.losses_of_training(oracle.shuffled(names, seed), steps, 0.0)
    assert losses[0] == math.inf
    assert_same(losses, expected)


@given(names_lists, st.integers(1, 40), st.integers(1, 7))
def test_blocks_inside_a_chunk_leave_no_trace(names, steps, block):
    curriculum = arrange(Corpus.of_names(names), Order.FILE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(training, "_BLOCK_NAMES", block)
        losses, _ = train_in_chunks(curriculum, 1.0, [steps])
    assert_same(losses, oracle.losses_of_training(names, steps, 1.0))


@given(names_lists, seeds, st.lists(st.integers(1, 60), min_size=1, max_size=3))
def test_the_end_state_has_the_counts_of_all_names_so_far(names, seed, chunks):
    curriculum = arrange(Corpus.of_names(names), Order.SHUFFLED, seed)
    _, state = train_in_chunks(curriculum, 1.0, chunks)
    model = oracle.model_after(oracle.shuffled(names, seed), sum(chunks), 1.0)
    labels = curriculum.corpus.vocabulary.labels
    pairs = curriculum.pairs
    for current, following, count in zip(pairs.current, pairs.next, state.counts, strict=True):
        assert count == model.count(labels[current], labels[following])
    for token, label in enumerate(labels):
        assert state.row_totals[token] == model.row_total(label)


@given(names_lists, smoothings)
def test_the_first_step_costs_a_uniform_guess(names, smoothing):
    curriculum = arrange(Corpus.of_names(names))
    first = train(untrained(curriculum, smoothing), 1).losses[0]
    assert first == pytest.approx(math.log(curriculum.corpus.vocabulary.size), abs=EXACT)


def test_an_epoch_may_pass_many_times_within_one_chunk():
    curriculum = arrange(Corpus.of_names(["ab"]), Order.FILE)
    losses, _ = train_in_chunks(curriculum, 1.0, [10_000])
    assert_same(losses[:500], oracle.losses_of_training(["ab"], 500, 1.0))
    assert losses[-1] == pytest.approx(-math.log(10_000 / 10_002), abs=EXACT)


def test_training_starts_from_any_state_and_leaves_it_as_it_was():
    curriculum = arrange(Corpus.of_names(LESSON))
    start = untrained(curriculum, 1.0)
    middle = train(start, 7).end
    counts = middle.counts.copy()
    assert np.array_equal(train(middle, 5).losses, train(middle, 5).losses)
    assert np.array_equal(middle.counts, counts)
    assert start.step == 0
    assert not start.counts.any()


def test_arrays_that_leave_the_training_cannot_be_written():
    chunk = train(untrained(arrange(Corpus.of_names(LESSON)), 1.0), 3)
    for array in (chunk.losses, chunk.end.counts, chunk.end.row_totals):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1


def test_the_state_is_a_model():
    curriculum = arrange(Corpus.of_names(LESSON), Order.FILE)
    state = train(untrained(curriculum, 0.5), 3).end
    model = oracle.model_after(LESSON, 3, 0.5)
    labels = curriculum.corpus.vocabulary.labels
    for token, current in enumerate(labels):
        expected = [model.probability(current, following) for following in labels]
        assert state.model.next_probabilities(token) == pytest.approx(expected, abs=EXACT)


def test_long_names_take_no_more_memory_than_short_ones():
    names = ["ab" * 500, "ba" * 500] * 1_000
    state = untrained(arrange(Corpus.of_names(names)), 1.0)
    tracemalloc.start()
    train(state, len(names))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20_000_000
