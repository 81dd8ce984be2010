"""The rows of the pair table and their order, against the lesson in plain Python."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.frame import Frame, resolve
from bigram_gui.core.pair_order import (
    AS_IN_NAME,
    PairOrder,
    SortKey,
    next_order,
    order_text,
    sorted_pairs,
)
from bigram_gui.core.pair_rows import PairRows
from bigram_gui.core.selection import Selection, alone, retyped
from tests.core import oracle
from tests.core.strategies import names_lists
from tests.views.frames import NAMES, frame_of, trained_run

orders = st.builds(PairOrder, st.sampled_from(SortKey), st.booleans())


def typed(run, text, lone=None) -> Frame:
    selection = retyped(Selection(name=""), text, run)
    return resolve(selection if lone is None else alone(selection, lone, run), run)


@st.composite
def frames(draw):
    """Frames of any text, with characters that the corpus lacks among others."""
    names = draw(names_lists)
    smoothing = draw(st.sampled_from([0.0, 0.25, 1.0]))
    steps = draw(st.integers(0, 2 * len(names)))
    run = trained_run(names, steps, smoothing)
    letters = [*sorted(set("".join(names))), "☃", "Q"]
    text = draw(st.text(st.sampled_from(letters), max_size=12))
    return names, typed(run, text)


def places(model, vocabulary, current, following):
    counts = [model.count(current, token) for token in vocabulary]
    mine = model.count(current, following)
    places = [i for i, count in enumerate(sorted(counts, reverse=True), 1) if count == mine]
    return places[0], places[-1], len(counts)


@given(frames())
def test_every_row_is_what_the_lesson_gives(drawn):
    names, frame = drawn
    rows = PairRows.of(frame)
    vocabulary = oracle.vocabulary_of(names)
    model = oracle.model_after(names, frame.step, frame.score.smoothing)
    text = frame.name if frame.problem is None else frame.problem.partial.name
    best, worst = rows.all_ranks()
    assert len(rows) == len(text) + 1
    for index, (current, following) in enumerate(oracle.pairs_of(text)):
        pair, rank = rows.pair(index), rows.rank(index)
        if current not in vocabulary or following not in vocabulary:
            assert pair is None and rank is None
            continue
        assert pair is not None and rank is not None
        assert pair.count == model.count(current, following)
        assert pair.row_total == model.row_total(current)
        assert pair.probability == pytest.approx(model.probability(current, following), rel=1e-12)
        assert (rank.best, rank.worst, rank.of) == places(model, vocabulary, current, following)
        assert (best[index], worst[index]) == (rank.best, rank.worst)


def figure(rows, key, index):
    pair, rank = rows.pair(index), rows.rank(index)
    return {
        SortKey.PLACE: index,
        SortKey.COUNT: pair.count,
        SortKey.PROBABILITY: pair.probability,
        SortKey.LOSS: pair.loss,
        SortKey.RANK: (rank.best, rank.worst),
    }[key]


@given(frames(), orders)
def test_an_order_is_that_of_python(drawn, order):
    rows = PairRows.of(drawn[1])
    found = sorted_pairs(rows, order)
    indices = list(range(len(rows)))
    if found is None:
        assert order == AS_IN_NAME
        return
    if order.key is SortKey.PLACE:
        assert found.tolist() == indices[::-1] if order.largest_first else indices
        return
    known = [index for index in indices if rows.pair(index) is not None]
    # Python's sort keeps the order of equals when it is told to reverse, too.
    ordered = sorted(known, key=lambda i: figure(rows, order.key, i), reverse=order.largest_first)
    unknown = [index for index in indices if rows.pair(index) is None]
    assert found.tolist() == ordered + unknown


@pytest.mark.parametrize("key", SortKey)
def test_a_key_asked_for_again_reverses_and_then_gives_the_names_order(key):
    first = next_order(AS_IN_NAME, key)
    assert first == PairOrder(key, key is not SortKey.RANK)
    second = next_order(first, key)
    if key is SortKey.PLACE:
        assert second == AS_IN_NAME
        return
    assert second == PairOrder(key, not first.largest_first)
    assert next_order(second, key) == AS_IN_NAME
    other = SortKey.COUNT if key is not SortKey.COUNT else SortKey.LOSS
    assert next_order(second, other) == next_order(AS_IN_NAME, other)


def test_orders_have_words_of_their_own():
    words = {order_text(PairOrder(key, large)) for key in SortKey for large in (True, False)}
    assert len(words) == 2 * len(SortKey)
    assert order_text(PairOrder(SortKey.LOSS, True)) == "the most surprising first"


def test_the_extremes_are_told_where_there_are_some():
    run = trained_run()
    rows = PairRows.of(frame_of(run, "diana"))
    losses = rows.score.losses
    assert rows.most_surprising == losses.argmax()
    assert rows.least_surprising == losses.argmin()
    untrained, empty = frame_of(run, step=0), frame_of(run, "")
    for frame in (untrained, empty, typed(run, "a7v")):
        rows = PairRows.of(frame)
        assert rows.most_surprising is None and rows.least_surprising is None


def test_an_impossible_pair_is_the_most_surprising():
    rows = PairRows.of(frame_of(trained_run(smoothing=0.0), "ve", 0))
    assert math.isinf(rows.score.losses[rows.most_surprising])


def test_a_text_with_an_unknown_character_has_its_other_pairs():
    rows = PairRows.of(typed(trained_run(), "a7va"))
    assert [rows.text(i) for i in range(5)] == ["BOS → a", "a → 7", "7 → v", "v → a", "a → BOS"]
    assert [rows.pair(i) is None for i in range(5)] == [False, True, True, False, False]
    reason = "“7” is not one of the corpus’s 7 tokens: this pair has no probability"
    assert rows.exact_text(1) == reason
    assert "= 4/12 = 0.333333" in rows.exact_text(3)
    assert rows.selected is None
    assert len(rows.measured) == 3


def test_two_unknown_characters_are_both_named_once():
    rows = PairRows.of(typed(trained_run(), "789"))
    assert rows.exact_text(1).startswith("“7” and “8” are not among")
    assert PairRows.of(typed(trained_run(), "77")).exact_text(1).startswith("“7” is not one of")
    assert len(rows.measured) == 4  # nothing has figures, and yet something can be measured


def test_a_space_that_is_unknown_begins_the_sentence():
    rows = PairRows.of(typed(trained_run(), "a v"))
    assert rows.exact_text(1).startswith("A space is not one of")


def test_a_pair_alone_is_selected_in_a_text_that_has_it():
    run = trained_run()
    tokens = list(pairwise(run.prepared.vocabulary.encode("va")))
    assert PairRows.of(typed(run, "a7va", tokens[1])).selected == 3
    assert PairRows.of(typed(run, "7", tokens[1])).selected is None
    assert PairRows.of(typed(run, "dd", tokens[1])).selected is None  # of a name that lacks it
    assert PairRows.of(typed(run, "eva", tokens[1])).selected == 2


def test_ranks_of_a_large_vocabulary():
    letters = [chr(0x4E00 + i) for i in range(3_000)]
    names = ["".join(letters[i : i + 30]) for i in range(0, 3_000, 30)]
    run = trained_run([*names, *NAMES], 60)
    rows = PairRows.of(typed(run, "".join(letters[:200]) + "ava"))
    best, worst = rows.all_ranks()
    for index in range(0, len(rows), 7):
        rank = rows.rank(index)
        assert rank is not None
        assert (best[index], worst[index]) == (rank.best, rank.worst)
    assert np.all(worst <= rows.score.vocabulary_size)
