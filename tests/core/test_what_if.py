"""Another probability for a pair, against reckoning the whole name anew in decimals."""

import math
from dataclasses import replace
from decimal import Context, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.calculation import mean_of, product_heading, sum_heading
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.frame import resolve
from bigram_gui.core.parts import Part, Tone, joined
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.selection import Selection
from bigram_gui.core.units import Unit
from bigram_gui.core.what_if import (
    what_if,
    what_if_alone,
    what_if_equation,
    what_if_heading,
    what_if_mean,
    what_if_parts,
    what_if_text,
)
from bigram_gui.core.wording import loss_text, significant_text
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
    question = what_if(scored([0, 0], [5, 8], smoothing=0.0), 0, 0.5)
    assert question.name_loss_then == math.inf


@pytest.mark.parametrize("probability", [0.0, -0.1, 1.0000001, math.nan, math.inf])
def test_what_is_no_probability_is_refused(probability):
    with pytest.raises(ValueError, match="a probability above 0"):
        what_if(AVA, 1, probability)


def test_a_pair_by_itself_has_no_name():
    question = what_if_alone(AVA.pair(1), 0.25)
    assert question == replace(what_if(AVA, 1, 0.25), name_loss=None, name_loss_then=None)
    text = "If the model had said 0.250 instead of 0.041: this pair 1.39 instead of 3.19."
    assert what_if_text(question) == text
    with pytest.raises(ValueError, match="a probability above 0"):
        what_if_alone(AVA.pair(1), 0.0)


def test_a_name_that_stays_impossible_is_said_to():
    question = what_if(scored([0, 0], [5, 8], smoothing=0.0), 0, 0.5)
    assert what_if_text(question).endswith("this pair 0.69 instead of ∞, the name still ∞.")


@given(scores, st.floats(0, 1, exclude_min=True), st.sampled_from(Unit), st.data())
def test_the_figures_that_would_be_are_results(name, probability, unit, data):
    question = what_if(name, data.draw(st.integers(0, len(name) - 1)), probability)
    parts = what_if_parts(question, unit)
    assert joined(parts) == what_if_text(question, unit)
    results = [part.text for part in parts if part.tone is Tone.STRONG]
    assert question.name_loss_then is not None
    losses = (question.pair_loss, question.name_loss_then)
    assert results == [
        significant_text(probability),
        *(loss_text(loss, unit=unit) for loss in losses),
    ]


@pytest.mark.parametrize(
    ("unit", "equation"),
    [
        (Unit.NATS, "−ln 0.250 = 1.39"),
        (Unit.BITS, "−log₂ 0.250 = 2.00"),
        (Unit.PERPLEXITY, "1/p = 4.00"),
    ],
)
def test_how_the_cost_comes_about(unit, equation):
    assert what_if_equation(what_if(AVA, 1, 0.25), unit) == equation


def test_the_heading():
    run = Run(1, prepare(Corpus.of_names(["ava"])))
    frame = resolve(Selection(name="ava", pair=1, unit=Unit.BITS), run)
    heading = what_if_heading(frame, what_if(frame.score, 1, 0.25))
    assert joined(heading) == "What if a → v cost 2.00?"
    assert heading[1] == Part("a → v", Tone.SELECTED, 1)


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        (Unit.NATS, "(2.01 + 1.39 (what if) + 2.14 + 1.91) / 4 = 1.86 instead of 2.31"),
        (Unit.BITS, "(2.90 + 2.00 (what if) + 3.09 + 2.76) / 4 = 2.69 instead of 3.34"),
        (
            Unit.PERPLEXITY,
            "(7.47 × 4.00 (what if) × 8.50 × 6.78)^(1/4) = 6.44 instead of 10.12",
        ),
    ],
)
def test_the_mean_with_the_supposed_figure_in_its_place(unit, text):
    assert joined(what_if_mean(AVA, 1, what_if(AVA, 1, 0.25), unit).parts(1, 9)) == text


@given(scores, st.floats(0, 1, exclude_min=True), st.sampled_from(Unit), st.data())
def test_only_the_supposed_figure_and_the_result_differ_from_the_mean(
    name, probability, unit, data
):
    index, room = data.draw(st.integers(0, len(name) - 1)), data.draw(st.integers(1, 9))
    question = what_if(name, index, probability)
    parts = what_if_mean(name, index, question, unit).parts(index, room)
    *before, beside = parts
    real = mean_of(name, unit).parts(index, room)
    assert question.name_loss_then is not None
    then = {
        Tone.SELECTED: Part(loss_text(question.pair_loss, unit=unit), Tone.SUPPOSED, index),
        Tone.RESULT: Part(loss_text(question.name_loss_then, unit=unit), Tone.RESULT),
    }
    assert before == [then.get(part.tone, part) for part in real]
    is_impossible = math.isinf(question.name_loss_then)
    told = " as before" if is_impossible else f" instead of {loss_text(name.loss, unit=unit)}"
    assert beside == Part(told, Tone.ASIDE)


def test_a_chance_for_the_only_impossible_pair_in_the_mean():
    name = scored([0, 4], [5, 8], smoothing=0.0)
    mean = what_if_mean(name, 0, what_if(name, 0, 1.0), Unit.NATS)
    assert joined(mean.parts(0, 9)) == "(0.00 (what if) + 0.69) / 2 = 0.35 instead of ∞"


def test_a_mean_that_stays_impossible():
    name = scored([0, 0], [5, 8], smoothing=0.0)
    mean = what_if_mean(name, 0, what_if(name, 0, 0.5), Unit.NATS)
    assert joined(mean.parts(0, 9)) == "(0.69 (what if) + ∞) / 2 = ∞ as before"


def test_a_question_about_a_pair_by_itself_leaves_the_mean():
    question = what_if_alone(AVA.pair(1), 0.25)
    mean = what_if_mean(AVA, 1, question, Unit.NATS)
    assert mean.parts(1, 9) == mean_of(AVA, Unit.NATS).parts(1, 9)
    assert not question.is_of_name
    assert what_if(AVA, 1, 0.25).is_of_name


def test_what_is_told_of_the_supposed_figure():
    mean = what_if_mean(AVA, 1, what_if(AVA, 1, 0.25), Unit.BITS)
    assert mean.told == "What if: −log₂ 0.250 = 2.00\nThe model says:"


@pytest.mark.parametrize(
    ("terms", "unit", "heading"),
    [
        (4, Unit.NATS, "What if: the mean of the four"),
        (1, Unit.BITS, "What if: the loss of the only pair"),
        (12, Unit.PERPLEXITY, "What if: the geometric mean of the 12"),
    ],
)
def test_the_heading_of_what_is_supposed(terms, unit, heading):
    assert sum_heading(terms, unit, is_supposed=True) == heading


def test_the_product_stays_the_models():
    assert product_heading() == "The same as a product"
    assert product_heading(is_supposed=True) == "The model’s loss as a product"
