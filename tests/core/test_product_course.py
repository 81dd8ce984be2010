"""The course of product and sum, against Python's floats multiplied and added in turn."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.float_product import SMALLEST_NATS
from bigram_gui.core.product_course import fallen, product_course
from tests.core.scores import AVA, scored, scores
from tests.core.test_float_product import first, long_names, multiplied_in_turn


@given(st.one_of(scores, long_names), st.integers(1, 400))
def test_the_sums_are_those_of_the_first_pairs(score, columns):
    course = product_course(score, columns)
    assert len(course.pairs) <= columns + 1
    assert course.pairs[0] == 0
    assert (course.pairs[1:] > course.pairs[:-1]).all()
    losses = score.losses.tolist()
    for pairs, nats in zip(course.pairs.tolist(), course.nats.tolist(), strict=True):
        assert nats == pytest.approx(math.fsum(losses[:pairs]), rel=1e-12, abs=1e-12)
    impossible = first(loss == math.inf for loss in losses)
    assert course.ends_impossible == (impossible is not None)
    assert course.pairs[-1] == (len(score) if impossible is None else impossible)


@given(st.one_of(scores, long_names))
def test_the_product_is_zero_where_pythons_is(score):
    course = product_course(score, 50)
    zero = first(product == 0 for product in multiplied_in_turn(score.probabilities.tolist()))
    if zero is not None:
        assert course.zero_after == zero + 1
        assert course.last == len(score)
    else:
        assert course.zero_after >= len(score)
        assert course.last >= len(score)
        mean = score.total_loss / len(score)
        assert mean * course.zero_after >= SMALLEST_NATS * (1 - 1e-12) or mean == 0


def test_a_short_name_goes_on_as_surprising_as_it_was():
    course = product_course(AVA, 300)
    assert course.zero_after == math.ceil(SMALLEST_NATS / AVA.loss)
    assert course.last == pytest.approx(1.1 * course.zero_after)
    assert course.last_nats == pytest.approx(AVA.loss * course.last)


def test_a_certain_name_goes_nowhere():
    course = product_course(scored([5, 5], [5, 5], smoothing=0.0), 300)
    assert course.zero_after == math.inf
    assert course.last == 2
    assert course.last_nats == 0


def test_a_name_that_begins_impossibly_has_nothing_to_add():
    course = product_course(scored([0, 5], [5, 5], smoothing=0.0), 300)
    assert course.pairs.tolist() == [0]
    assert (course.zero_after, course.last, course.last_nats) == (1, 2, 0)


@given(scores)
def test_a_product_falls_at_most_to_the_smallest_float(score):
    falls = fallen(product_course(score, 30).nats).tolist()
    assert falls == sorted(falls)
    assert falls[0] == 0
    assert falls[-1] <= 1
