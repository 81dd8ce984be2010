"""How seldom a name is, over all sizes, against decimals of many digits."""

import math
import re
from decimal import MAX_EMAX, Context, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.chance import chance_text, one_in_text
from tests.core.scores import AVA, scored, scores

EXACTLY = Context(prec=40, Emax=MAX_EMAX)
DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def number_in(text):
    """Read back what is after "1 in"."""
    digits, _, power = text.partition("1 in ")[2].replace(",", "").partition(" × 10")
    if re.fullmatch("10[⁰¹²³⁴⁵⁶⁷⁸⁹]+", digits):
        digits, power = "1", digits[2:]
    return Decimal(f"{digits}e{power.translate(DIGITS) or 0}")


def test_the_lessons_name():
    chance = Fraction(17, 127) * Fraction(5, 122) * Fraction(4, 34) * Fraction(18, 122)
    assert round(1 / chance) == 10_501
    assert one_in_text(AVA.total_loss) == "1 in 10,500"
    sentence = "Asked for a name, the model would write exactly this one 1 time in 10,500."
    assert chance_text(AVA) == sentence


@pytest.mark.parametrize(
    ("nats", "text"),
    [
        (0.0, "always"),
        (1e-12, "almost always"),
        (math.log(1.006), "1 in 1.01"),
        (math.log(1.5), "1 in 1.50"),
        (math.log(9.996), "1 in 10.0"),
        (math.log(27), "1 in 27.0"),
        (math.log(999.6), "1 in 1,000"),
        (math.log(999_400), "1 in 999,000"),
        (math.log(999_600), "1 in 1.00 × 10⁶"),
        (math.log(1.07e7), "1 in 1.07 × 10⁷"),
        (500.0, "about 1 in 10²¹⁷"),
        (100_000.0, "about 1 in 10⁴³⁴²⁹"),
        (math.inf, "never"),
    ],
)
def test_a_chance(nats, text):
    assert one_in_text(nats) == text


@given(st.floats(0, 1e6))
def test_a_chance_keeps_three_digits(nats):
    text = one_in_text(nats)
    with localcontext(EXACTLY):
        exact = Decimal(nats).exp()
        if "always" in text:
            assert exact < Decimal("1.005001")
            assert (text == "always") == (nats == 0)
        elif text.startswith("about"):
            assert abs(number_in(text).log10() - exact.log10()) < Decimal("0.51")
        else:
            assert abs(number_in(text) / exact - 1) <= Decimal("0.00501")


@given(scores)
def test_a_name_is_never_written_only_if_a_pair_is_impossible(name):
    assert ("never" in chance_text(name)) == (0 in name.probabilities)


def test_names_that_are_certain_or_of_one_pair():
    always = "Asked for a name, the model would always write exactly this one."
    assert chance_text(scored([5, 5], [5, 5], smoothing=0.0)) == always
    assert one_in_text(scored([0], [0]).total_loss) == "1 in 27.0"
    long = "Asked for a name, the model would write exactly this one about 1 time in 10¹⁴³¹⁵."
    assert chance_text(scored([0] * 10_001, [0] * 10_001)) == long
