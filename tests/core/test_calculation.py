"""A loss written out as a mean and as a product, over all that can be asked of it."""

import math
import re

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bigram_gui.core.arrays import read_only
from bigram_gui.core.calculation import (
    ELLIPSIS,
    FEWEST_TERMS,
    exact_text,
    logarithm_parts,
    mean_of,
    number_word,
    perplexity_parts,
    product_of,
    shown_terms,
    sum_heading,
    uniform_text,
    why_parts,
)
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.frame import resolve
from bigram_gui.core.parts import Tone, joined
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.scoring import score_counts
from bigram_gui.core.selection import Selection
from bigram_gui.core.training import train
from bigram_gui.core.units import Unit

VOCABULARY = 27
ALL = 10**9


def scored(counts, totals, smoothing=1.0, size=VOCABULARY):
    """Score a name of which only the counts matter."""
    return score_counts(
        tokens=tuple([0] * (len(counts) + 1)),
        counts=read_only(np.array(counts)),
        row_totals=read_only(np.array(totals)),
        smoothing=smoothing,
        vocabulary_size=size,
    )


AVA = scored([16, 4, 3, 17], [100, 95, 7, 95])  # the lesson's example, after 100 steps

pair_counts = st.integers(0, 10**7).flatmap(
    lambda count: st.tuples(st.just(count), st.integers(count, 10**8))
)
smoothings = st.sampled_from([0.0, 1e-9, 0.1, 0.5, 1.0, 2.0, 1e6])
scores = st.builds(
    lambda pairs, smoothing: scored(
        [count for count, _ in pairs], [total for _, total in pairs], smoothing
    ),
    st.lists(pair_counts, min_size=1, max_size=40),
    smoothings,
)


def test_the_lessons_sum():
    assert joined(mean_of(AVA).parts(1, ALL)) == "(2.01 + 3.19 + 2.14 + 1.91) / 4 = 2.31"


def test_the_lessons_product():
    assert joined(product_of(AVA).parts(1, ALL)) == "17/127 × 5/122 × 4/34 × 18/122 = 9.52 × 10⁻⁵"
    assert joined(logarithm_parts(AVA)) == "−ln(9.52 × 10⁻⁵) / 4 = 2.31"
    text = "Perplexity 10.12: as unsure as a fair pick from 10 tokens"
    assert joined(perplexity_parts(AVA)) == text


@pytest.mark.parametrize(
    ("unit", "mean", "product"),
    [
        (
            Unit.BITS,
            "(2.90 + 4.61 + 3.09 + 2.76) / 4 = 3.34",
            "−log₂(9.52 × 10⁻⁵) / 4 = 3.34",
        ),
        (
            Unit.PERPLEXITY,
            "(7.47 × 24.40 × 8.50 × 6.78)^(1/4) = 10.12",
            "(9.52 × 10⁻⁵)^(−1/4) = 10.12",
        ),
    ],
)
def test_the_lessons_calculation_in_other_units(unit, mean, product):
    assert joined(mean_of(AVA, unit).parts(1, ALL)) == mean
    assert joined(logarithm_parts(AVA, unit)) == product


def test_the_root_of_a_perplexity_is_an_exponent():
    for parts in (
        mean_of(AVA, Unit.PERPLEXITY).parts(1, ALL),
        logarithm_parts(AVA, Unit.PERPLEXITY),
    ):
        exponent, *others = (part.text for part in parts if part.tone is Tone.EXPONENT)
        assert exponent in ("1/4", "−1/4")
        assert others == []


def test_the_lessons_pair_exactly():
    text = "(4 + 1) / (95 + 27) = 5/122 = 0.040984, −ln p = 3.194583 nats"
    assert exact_text(AVA, 1) == text
    assert exact_text(AVA, 1, Unit.BITS).endswith("= 0.040984, −log₂ p = 4.608809 bits")
    assert exact_text(AVA, 1, Unit.PERPLEXITY).endswith("= 0.040984, 1/p = 24.400000")


def test_only_the_selected_pairs_figure_is_selected():
    for parts in (mean_of(AVA).parts(2, ALL), product_of(AVA).parts(2, ALL)):
        assert [part.pair for part in parts if part.tone is Tone.SELECTED] == [2]
        assert [part.pair for part in parts if part.tone is Tone.TERM] == [0, 1, 3]
        assert sum(part.tone is Tone.RESULT for part in parts) == 1


def test_a_single_pair_has_no_brackets():
    lone = scored([0], [0])
    assert joined(mean_of(lone).parts(0, ALL)) == "3.30 / 1 = 3.30"
    assert joined(product_of(lone).parts(0, ALL)) == "1/27 = 0.037"
    assert joined(logarithm_parts(lone)) == "−ln(0.037) / 1 = 3.30"
    assert sum_heading(1) == "Loss: that of the only pair"
    perplexity = Unit.PERPLEXITY
    assert joined(mean_of(lone, perplexity).parts(0, ALL)) == "27.00^(1/1) = 27.00"
    assert joined(logarithm_parts(lone, perplexity)) == "(0.037)^(−1/1) = 27.00"
    assert sum_heading(1, perplexity) == "Perplexity: that of the only pair"


def test_without_smoothing_an_unseen_pair_is_impossible():
    name = scored([16, 0, 3], [100, 95, 7], smoothing=0.0)
    assert joined(mean_of(name).parts(1, ALL)) == "(1.83 + ∞ + 0.85) / 3 = ∞"
    assert joined(product_of(name).parts(1, ALL)) == "16/100 × 0/95 × 3/7 = 0"
    assert joined(logarithm_parts(name)) == "−ln(0) / 3 = ∞"
    text = "Perplexity ∞: one impossible pair makes the name impossible"
    assert joined(perplexity_parts(name)) == text
    perplexity = Unit.PERPLEXITY
    assert joined(mean_of(name, perplexity).parts(1, ALL)) == "(6.25 × ∞ × 2.33)^(1/3) = ∞"
    assert joined(logarithm_parts(name, perplexity)) == "(0)^(−1/3) = ∞"
    assert exact_text(name, 0) == "16/100 = 0.160000, −ln p = 1.832581 nats"
    assert exact_text(name, 1) == "0/95 = 0.000000, −ln p = ∞ nats"


def test_without_smoothing_and_counts_there_is_nothing_to_divide():
    name = scored([0], [0], smoothing=0.0)
    assert exact_text(name, 0) == "0/0: nothing was seen, which is taken as 0, −ln p = ∞ nats"


def test_a_model_that_is_certain():
    name = scored([5, 5], [5, 5], smoothing=0.0)
    assert joined(mean_of(name).parts(0, ALL)) == "(0.00 + 0.00) / 2 = 0.00"
    assert joined(product_of(name).parts(0, ALL)) == "5/5 × 5/5 = 1.000"
    assert joined(perplexity_parts(name)) == "Perplexity 1.00: certain of every token"


def test_a_model_that_is_nearly_certain_is_not_called_certain():
    name = scored([999_999], [1_000_000], smoothing=0.0)
    assert joined(perplexity_parts(name)) == "Perplexity 1.00: nearly certain of every token"


@pytest.mark.parametrize(("smoothing", "power"), [(1e-20, "10²⁰"), (1e-300, "10³⁰⁰")])
def test_a_perplexity_beyond_counting(smoothing, power):
    """A share of smoothing as small as that is all that an unseen pair has."""
    name = scored([0], [1], smoothing)
    text = f"Perplexity {power}: as unsure as a fair pick from so many tokens"
    assert joined(perplexity_parts(name)) == text


@pytest.mark.parametrize(
    ("number", "word"),
    [(1, "one"), (4, "four"), (10, "ten"), (11, "11"), (10_001, "10,001")],
)
def test_numbers_in_sentences(number, word):
    assert number_word(number) == word


def test_the_heading_counts_the_pairs():
    assert sum_heading(2) == "Loss: the mean of the two"
    assert sum_heading(15) == "Loss: the mean of the 15"
    assert sum_heading(4, Unit.BITS) == "Loss: the mean of the four"
    assert sum_heading(4, Unit.PERPLEXITY) == "Perplexity: the geometric mean of the four"


def test_a_uniform_guess():
    assert uniform_text(27) == "1/27"
    assert uniform_text(65_001) == "1/65,001"


def test_terms_that_fit_are_all_written():
    assert shown_terms(4, 1, 4) == (0, 1, 2, 3)


def test_a_long_name_shortens_to_its_ends_and_the_selected_term():
    assert shown_terms(15, 7, 3) == (0, None, 7, None, 14)
    assert shown_terms(15, 0, 3) == (0, 1, None, 14)
    assert shown_terms(15, 7, 5) == (0, 1, 2, None, 7, None, 14)
    shortened = joined(mean_of(scored([1] * 15, [5] * 15)).parts(7, FEWEST_TERMS))
    assert shortened == "(2.77 + … + 2.77 + … + 2.77) / 15 = 2.77"


@given(st.integers(1, 300), st.integers(0, 299), st.integers(0, 310))
def test_what_is_left_out_of_any_number_of_terms(terms, selected, room):
    assume(selected < terms)
    shown = shown_terms(terms, selected, room)
    written = [index for index in shown if index is not None]
    assert {0, selected, terms - 1} <= set(written) <= set(range(terms))
    assert len(written) <= max(room, FEWEST_TERMS)
    assert len(written) == min(terms, max(room, len({0, selected, terms - 1})))
    # A gap stands exactly where indices are left out.
    for before, after in zip((-1, *written), written, strict=False):
        gap = shown[shown.index(after) - 1] is None if shown.index(after) else False
        assert gap == (after > before + 1)


@given(scores, st.data())
def test_the_written_figures_give_the_written_result(name, data):
    """Read the sum back from its text, as a person with a calculator would."""
    selected = data.draw(st.integers(0, len(name) - 1))
    text = joined(mean_of(name).parts(selected, ALL))
    left, result = text.split(" = ")
    terms, divisor = left.rsplit(" / ", 1)
    figures = [math.inf if t == "∞" else float(t) for t in re.findall(r"[\d.]+|∞", terms)]
    assert len(figures) == int(divisor) == len(name)
    mean = sum(figures) / len(figures)
    if math.isinf(mean):
        assert result == "∞"
    else:
        assert float(result) == pytest.approx(mean, abs=0.0101)  # each is rounded to 0.01


@given(scores)
def test_the_written_perplexities_give_the_written_perplexity(name):
    """Read the geometric mean back from its text, in logarithms, where figures are exact enough."""
    terms, result = joined(mean_of(name, Unit.PERPLEXITY).parts(0, ALL)).split(" = ")
    figures = [number_of(text) for text in figures_in(terms.rsplit("^", 1)[0])]
    assert len(figures) == len(name)
    logarithm = math.fsum(map(math.log, figures)) / len(figures)
    assert math.log(number_of(result)) == pytest.approx(logarithm, abs=0.0101)


def figures_in(text):
    """Return the figures of a product, in either notation."""
    return re.findall(r"∞|\d\.\d\d × 10[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[\d.,]+", text)


def number_of(text):
    digits, _, power = text.replace(",", "").partition(" × 10")
    power = power.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789"))
    return math.inf if digits == "∞" else float(f"{digits}e{power or 0}")


@given(scores, st.data(), st.integers(0, 45))
def test_shortened_or_not_the_ends_and_the_result_are_the_same(name, data, room):
    selected = data.draw(st.integers(0, len(name) - 1))
    for calculation in (mean_of(name), product_of(name)):
        whole, short = calculation.parts(selected, ALL), calculation.parts(selected, room)
        assert whole[-1] == short[-1]
        assert set(short) - set(whole) <= {part for part in short if part.text == ELLIPSIS}
        pairs = [part.pair for part in short if part.pair is not None]
        assert {0, selected, len(name) - 1} <= set(pairs)


@given(scores)
def test_the_fractions_multiply_to_the_product(name):
    text = joined(product_of(name).parts(0, ALL)).split(" = ")[0].replace(",", "")
    logarithm = 0.0
    for fraction in text.split(" × "):
        above, below = map(float, fraction.split("/"))
        assume(above > 0)
        logarithm += math.log(above / below)
    # Six digits of a written count with a share of smoothing bound the accuracy.
    assert logarithm == pytest.approx(-name.total_loss, rel=1e-4, abs=1e-4 * len(name))


@given(scores)
def test_every_pair_can_be_written_exactly(name):
    for index in range(len(name)):
        text = exact_text(name, index)
        assert text.endswith(" nats")
        assert ("α" not in text) and ("nan" not in text)


def test_the_heading_of_an_explanation_names_the_selected_pair():
    run = Run(1, prepare(Corpus.of_names(["ava", "eve"])))
    run.history.append(train(run.start(), 2).losses)
    parts = why_parts(resolve(Selection(name="ava", pair=1), run))
    assert joined(parts) == "Why a → v costs 1.10"  # −ln((1 + 1) / (2 + 4))
    bits = why_parts(resolve(Selection(name="ava", pair=1, unit=Unit.BITS), run))
    perplexity = why_parts(resolve(Selection(name="ava", pair=1, unit=Unit.PERPLEXITY), run))
    assert (bits[-1].text, perplexity[-1].text) == (" costs 1.58", " costs 3.00")
    assert [part.text for part in parts if part.tone is Tone.SELECTED] == ["a → v"]
