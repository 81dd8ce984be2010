"""Another probability for a pair, against reckoning the whole name anew in decimals."""

import math
from decimal import Context, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.units import Unit
from bigram_gui.core.what_if import what_if, what_if_text
from tests.core.scores import AVA, scored, scores

EXACTLY = Context(prec=40)


def mean_loss(probabilities):
    """The mean of −ln p in decimals; Infinity if a probability is 0."""
    with localcontext(EXACTLY):
        losses = [-Decimal(p).ln() if p else Decimal("Infinity") for p in probabilities]
        return float(sum(losses) / len(losses))


def test_the_lessons_name():
    text = (
        "If the model had said 0.250 instead of 0.041: "
        "this pair 1.39 instead of 3.19, the name 1.86 instead of 2.31."
    )
    assert what_if_text(what_if(AVA, 1, 0.25)) == text


@pytest.mark.parametrize(
    ("unit", "pair", "name"),
    [
        (Unit.BITS, "2.00 instead of 4.61", "2.69 instead of 3.34"),
        (Unit.PERPLEXITY, "4.00 instead of 24.40", "6.44 instead of 10.12"),
    ],
)
def test_other_units(unit, pair, name):
    text = f"If the model had said 0.250 instead of 0.041: this pair {pair}, the name {name}."
    assert what_if_text(what_if(AVA, 1, 0.25), unit) == text


@given(scores, st.floats(0, 1, exclude_min=True), st.data())
def test_only_the_one_term_is_exchanged(name, probability, data):
    index = data.draw(st.integers(0, len(name) - 1))
    question = what_if(name, index, probability)
    then = name.probabilities.tolist()
    then[index] = probability
    assert question.pair == name.pair(index)
    assert question.name_loss == name.loss
    assert question.pair_loss == pytest.approx(mean_loss([probability]), rel=1e-14, abs=1e-16)
    assert question.name_loss_then == pytest.approx(mean_loss(then), rel=1e-13, abs=1e-15)


@given(scores, st.data())
def test_what_is_so_changes_nothing(name, data):
    index = data.draw(st.integers(0, len(name) - 1))
    if name.probabilities[index] > 0:
        question = what_if(name, index, float(name.probabilities[index]))
        assert question.name_loss_then == pytest.approx(name.loss, rel=1e-15)


def test_a_chance_for_what_was_impossible():
    name = scored([0, 4], [5, 8], smoothing=0.0)
    question = what_if(name, 0, 1.0)
    assert math.copysign(1, question.pair_loss) == 1
    assert question.name_loss_then == pytest.approx(math.log(2) / 2)
    text = (
        "If the model had said 1.000 instead of 0: "
        "this pair 0.00 instead of ∞, the name 0.35 instead of ∞."
    )
    assert what_if_text(question) == text


def test_one_impossible_pair_more_keeps_the_name_impossible():
    assert math.isinf(what_if(scored([0, 0], [5, 8], smoothing=0.0), 0, 0.5).name_loss_then)


@pytest.mark.parametrize("probability", [0.0, -0.1, 1.0000001, math.nan, math.inf])
def test_what_is_no_probability_is_refused(probability):
    with pytest.raises(ValueError, match="a probability above 0"):
        what_if(AVA, 1, probability)
