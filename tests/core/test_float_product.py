"""The product in floating point, against multiplying Python's floats and exact fractions."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.float_product import (
    SMALLEST_NATS,
    float_product,
    pairs_text,
    why_logarithms,
)
from bigram_gui.core.units import Unit
from tests.core.scores import AVA, scored

SMALLEST_NORMAL = 2.0**-1022

pairs = st.tuples(st.integers(0, 3), st.integers(0, 2_000)).map(
    lambda drawn: (drawn[0], drawn[0] + drawn[1])
)
long_names = st.builds(
    lambda pairs, times, alpha: scored(
        [count for count, _ in pairs] * times, [total for _, total in pairs] * times, alpha
    ),
    st.lists(pairs, min_size=1, max_size=8),
    st.integers(1, 300),
    st.sampled_from([0.0, 1e-300, 0.1, 1.0]),
)


def multiplied_in_turn(probabilities):
    products = [1.0]
    for probability in probabilities:
        products.append(products[-1] * probability)
    return products[1:]


def first(marks):
    return next((index for index, mark in enumerate(marks) if mark), None)


@given(long_names)
def test_the_facts_are_those_of_multiplying_in_turn(name):
    probabilities = name.probabilities.tolist()
    products = multiplied_in_turn(probabilities)
    impossible = first(p == 0 for p in probabilities)
    found = float_product(name)
    assert found.product == products[-1]
    assert found.impossible_at == impossible
    possible = products[:impossible]
    assert found.zero_after == first(product == 0 for product in possible)
    assert found.imprecise_after == first(product < SMALLEST_NORMAL for product in possible)
    assert found.total_loss == name.total_loss


@given(long_names)
def test_what_is_called_fine_is_the_exact_product(name):
    found = float_product(name)
    if found.imprecise_after is None:
        exact = math.prod(map(Fraction, name.probabilities.tolist()))
        assert found.product == pytest.approx(float(exact), rel=1e-12, abs=0)


@given(st.floats(1e-6, 0.4999))
def test_so_many_pairs_and_few_more_make_the_product_zero(probability):
    """With p < 1/2 the last digits do not stay; rounding moves the end by two pairs at most."""
    name = scored([0], [0])
    name = type(name)(
        tokens=name.tokens,
        smoothing=name.smoothing,
        vocabulary_size=name.vocabulary_size,
        counts=name.counts,
        row_totals=name.row_totals,
        probabilities=np.array([probability]),
        losses=-np.log(np.array([probability])),
    )
    enough = int(float_product(name).enough_pairs)
    exact = Fraction(probability)
    assert exact**enough < Fraction(1, 2**1074) * Fraction(1_000_001, 1_000_000)
    assert exact ** (enough - 1) > Fraction(1, 2**1074) * Fraction(999_999, 1_000_000)
    assert multiplied_in_turn([probability] * (enough + 2))[-1] == 0


def test_the_smallest_float():
    assert math.exp(-SMALLEST_NATS + 1e-9) == 5e-324
    assert math.ulp(0.0) == 5e-324


def test_a_short_name():
    assert why_logarithms(float_product(AVA)) == (
        "The product 9.52 × 10⁻⁵ is still fine here. With about 322 pairs as surprising as these "
        "it would be exactly 0 in floating point, while the sum would be just 745 nats."
    )


@given(long_names)
def test_a_name_again_and_again_is_as_small_as_is_said(name):
    found = float_product(name)
    if found.imprecise_after is not None or not 0.05 < found.total_loss < math.inf:
        return
    text = why_logarithms(found)
    again = int(found.enough_pairs // len(name)) + 60  # the last digits can be slow to go
    product = multiplied_in_turn(name.probabilities.tolist() * again)[-1]
    assert product < SMALLEST_NORMAL
    if "exactly 0" in text:
        assert product == 0
    else:
        assert "too small for floating point" in text


@pytest.mark.parametrize(
    ("unit", "total"),
    [(Unit.NATS, "745 nats"), (Unit.BITS, "1,075 bits"), (Unit.PERPLEXITY, "745 nats")],
)
def test_the_sum_is_in_a_unit_that_can_be_added(unit, total):
    assert why_logarithms(float_product(AVA), unit).endswith(f"would be just {total}.")


def test_a_long_name():
    name = scored([0] * 10_001, [0] * 10_001)
    zero_after = first(product == 0 for product in multiplied_in_turn([1 / 27] * 10_001))
    assert why_logarithms(float_product(name)) == (
        f"After {zero_after + 1} of its 10,001 pairs the product is exactly 0 in floating point: "
        "its logarithm would be −∞. The sum is 32,961.66 nats."
    )
    assert "The sum is 47,553.63 bits." in why_logarithms(float_product(name), Unit.BITS)


def test_a_product_that_stays_at_a_few_digits():
    """Half of the smallest float and more is rounded up to it, again and again."""
    name = scored([9] * 10_001, [10] * 10_001, smoothing=0.0)
    found = float_product(name)
    assert found.product > 0
    assert found.imprecise_after is not None
    assert why_logarithms(found) == (
        f"After {found.imprecise_after + 1:,} of its 10,001 pairs the product is so small that "
        "floating point drops its digits: it becomes 2.47 × 10⁻³²³, and should be "
        "2.40 × 10⁻⁴⁵⁸. The sum is 1,053.71 nats."
    )


def test_a_product_that_ends_small():
    text = why_logarithms(float_product(scored([0] * 223, [0] * 223)))
    assert text.startswith("After 215 of its 223 pairs the product is so small")
    text = why_logarithms(float_product(scored([0] * 215, [0] * 215)))
    assert text.startswith("After all of its 215 pairs the product is so small")


def test_impossible_pairs():
    one = float_product(scored([0], [5], smoothing=0.0))
    assert (one.product, one.zero_after, one.impossible_at) == (0.0, None, 0)
    assert why_logarithms(one).startswith("One pair has a probability of 0, so the product is 0")
    late = float_product(scored([1] * 400 + [0], [27] * 401, smoothing=0.0))
    assert late.zero_after is not None
    assert why_logarithms(late).endswith("before the pair whose probability is 0 has its turn.")


def test_certain_and_nearly_certain_names():
    certain = float_product(scored([4, 4], [4, 4], smoothing=0.0))
    assert certain.enough_pairs == math.inf
    assert why_logarithms(certain).startswith("Every pair is certain")
    nearly = why_logarithms(float_product(scored([10**8], [10**8], smoothing=0.001)))
    assert "about 2.86 × 10¹² pairs" in nearly


def test_one_pair_that_is_hardly_possible():
    tiny = float_product(scored([0], [10**8], smoothing=1e-306))
    assert why_logarithms(tiny).startswith("After its only pair the product is so small")


@pytest.mark.parametrize(
    ("pairs", "text"),
    [
        (1.0, "1 pair"),
        (345.0, "345 pairs"),
        (1.07e7, "1.07 × 10⁷ pairs"),
        (1e6, "1.00 × 10⁶ pairs"),
    ],
)
def test_a_number_of_pairs_is_written_in_a_few_figures(pairs, text):
    assert pairs_text(pairs) == text
