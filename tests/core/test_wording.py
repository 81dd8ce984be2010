"""How numbers and characters are written, over their whole range."""

import math
import re
from decimal import MIN_EMIN, Context, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.units import Unit
from bigram_gui.core.wording import (
    character_text,
    compact_text,
    count_text,
    fraction_text,
    loss_text,
    plural,
    probability_text,
    scientific_text,
    significant_text,
)

SCIENTIFIC = re.compile(r"(\d\.\d\d) × 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
DIGITS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


EXACTLY = Context(prec=40, Emin=MIN_EMIN)  # many more digits, and smaller numbers, than floats


def number_of(text):
    """Read a figure in either notation."""
    match = SCIENTIFIC.fullmatch(text)
    if match is None:
        return Decimal(text)
    return Decimal(f"{match[1]}e{match[2].translate(DIGITS)}")


@pytest.mark.parametrize(
    ("nats", "text"), [(2.3148, "2.31"), (0.0, "0.00"), (math.inf, "∞"), (744.44, "744.44")]
)
def test_a_loss(nats, text):
    assert loss_text(nats) == text


def test_a_loss_with_more_decimals():
    assert loss_text(3.194583132, 6) == "3.194583"
    assert loss_text(math.inf, 6) == "∞"


@pytest.mark.parametrize(
    ("nats", "bits", "perplexity"),
    [
        (0.0, "0.00", "1.00"),
        (2.314831, "3.34", "10.12"),
        (math.log(122 / 5), "4.61", "24.40"),
        (math.log(999.99), "9.97", "999.99"),
        (math.log(1_234.4), "10.27", "1,234"),
        (math.log(999_999), "19.93", "999,999"),
        (math.log(1e6), "19.93", "1.00 × 10⁶"),
        (math.log(1.074e7), "23.36", "1.07 × 10⁷"),
        (2_000.0, "2885.39", "3.88 × 10⁸⁶⁸"),
        (math.inf, "∞", "∞"),
    ],
)
def test_a_loss_in_other_units(nats, bits, perplexity):
    assert loss_text(nats, unit=Unit.BITS) == bits
    assert loss_text(nats, unit=Unit.PERPLEXITY) == perplexity


@given(st.floats(0, 1e5))
def test_a_perplexity_keeps_three_digits_whatever_its_size(nats):
    text = loss_text(nats, unit=Unit.PERPLEXITY)
    with localcontext(EXACTLY):
        error = abs(number_of(text.replace(",", "")) / Decimal(nats).exp() - 1)
    assert error <= Decimal("0.00501")
    assert len(text.split(" ")[0]) <= len("999,999")


def test_more_decimals_of_a_perplexity():
    assert loss_text(math.log(24.4), 6, Unit.PERPLEXITY) == "24.400000"
    assert loss_text(math.log(12_345.678), 6, Unit.PERPLEXITY) == "12,345.678"


@pytest.mark.parametrize(
    ("probability", "text"),
    [(5 / 122, "0.041"), (0.0, "0.000"), (1.0, "1.000"), (0.0004, "<0.001"), (5e-324, "<0.001")],
)
def test_a_probability(probability, text):
    assert probability_text(probability) == text


@given(st.floats(0, 1), st.integers(1, 8))
def test_a_probability_reads_as_zero_only_if_it_is(probability, decimals):
    text = probability_text(probability, decimals)
    if probability == 0:
        assert float(text) == 0
    elif text.startswith("<"):
        assert probability < float(text[1:])
    else:
        assert abs(float(text) - probability) <= 0.5000001 * 10**-decimals
        assert float(text) > 0


@pytest.mark.parametrize(
    ("probability", "text"),
    [
        (5 / 122, "0.041"),
        (0.0104, "0.010"),
        (0.00831, "0.00831"),
        (0.001, "0.00100"),
        (0.0000997, "9.97 × 10⁻⁵"),
        (1e-300, "1.00 × 10⁻³⁰⁰"),
        (1.0, "1.000"),
        (0.0, "0"),
    ],
)
def test_a_probability_to_reckon_with(probability, text):
    assert significant_text(probability) == text


@given(st.floats(5e-324, 1))
def test_a_probability_to_reckon_with_keeps_two_digits(probability):
    error = abs(number_of(significant_text(probability)) / Decimal(probability) - 1)
    assert error <= Decimal("0.051")


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (17, "17"),
        (1_234, "1,234"),
        (4.5, "4.5"),
        (0.1 * 27, "2.7"),
        (1_234_567.5, "1,234,567.5"),
        (123_456.25, "123,456.25"),
        (0.0, "0"),
        (1e-9, "1e-09"),
        (100_000_000_000, "100,000,000,000"),
    ],
)
def test_a_count(count, text):
    assert count_text(count) == text


@given(st.integers(0, 10**12), st.sampled_from([0.5, 0.25, 0.1, 0.01]))
def test_a_count_never_hides_its_share_of_smoothing(count, alpha):
    text = count_text(count + alpha)
    assert float(text.replace(",", "")) == pytest.approx(count + alpha, abs=1e-3)
    assert "." in text


def test_a_fraction():
    assert fraction_text(5, 122) == "5/122"
    assert fraction_text(1.5, 1_013.5) == "1.5/1,013.5"


@pytest.mark.parametrize(
    ("logarithm", "text"),
    [
        (0.0, "1.000"),
        (-0.0, "1.000"),
        (-math.inf, "0"),
        (math.log(0.037), "0.037"),
        (4 * -2.31478, "9.52 × 10⁻⁵"),
        (math.log(0.01), "0.010"),
        (math.log(0.00999999), "0.010"),
        (math.log(0.009994), "9.99 × 10⁻³"),
        (-100_000.0, "3.56 × 10⁻⁴³⁴³⁰"),
        (math.log(123_456.0), "123456.000"),
        (math.log(1e7), "1.00 × 10⁷"),
        (100_000.0, "2.81 × 10⁴³⁴²⁹"),
    ],
)
def test_a_power_of_e(logarithm, text):
    assert scientific_text(logarithm) == text


@given(st.floats(-1e7, 0))
def test_a_power_of_e_has_its_three_digits(logarithm):
    text = scientific_text(logarithm)
    with localcontext(EXACTLY):
        exact = Decimal(logarithm).exp()
        if "×" in text:
            assert abs(number_of(text) / exact - 1) <= Decimal("0.00501")
            assert exact < Decimal("0.01")
        else:
            assert abs(Decimal(text) - exact) <= Decimal("0.00050001")
            assert exact >= Decimal("0.00999")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        *((0.0, "0"), (0.5, "0.5"), (15.0, "15"), (600.0, "600"), (1_000.0, "1k")),
        *((1_500.0, "1.5k"), (2e7, "20M"), (3e9, "3G"), (6e12, "6e12")),
    ],
)
def test_a_short_number(value, text):
    assert compact_text(value) == text


@pytest.mark.parametrize(
    ("count", "text"), [(0, "0 steps"), (1, "1 step"), (2, "2 steps"), (1_000, "1,000 steps")]
)
def test_a_plural(count, text):
    assert plural(count, "step") == text


def test_a_plural_of_its_own():
    assert plural(1, "token is", "tokens are") == "1 token is"
    assert plural(0, "token is", "tokens are") == "0 tokens are"


@pytest.mark.parametrize(
    ("character", "text"),
    [
        ("a", "“a”"),
        ("日", "“日”"),
        (" ", "a space"),
        ("\u0301", "“◌\u0301”"),
        ("\u200d", "U+200D"),
        ("\n", "U+000A"),
        ("\U000e0001", "U+E0001"),
    ],
)
def test_a_character_in_a_sentence(character, text):
    assert character_text(character) == text


@given(st.characters())
def test_any_character_can_be_printed_in_a_sentence(character):
    assert character_text(character).isprintable()
