"""Scales reach as far as their values, and no further than the next round step."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.arrays import read_only
from bigram_gui.core.scales import (
    LOSS_ENDS,
    PERPLEXITY_ENDS,
    PROBABILITY_ENDS,
    Scale,
    loss_scale,
    probability_scale,
)
from bigram_gui.core.scoring import NameScore
from bigram_gui.core.units import Unit


def name_with(probabilities, size=27):
    """Make a score of which only the probabilities and the losses matter."""
    nothing = read_only(np.zeros(len(probabilities), dtype=np.int64))
    given = np.array(probabilities)
    losses = np.array([math.inf if p == 0 else -math.log(p) for p in probabilities])
    tokens = tuple([0] * (len(probabilities) + 1))
    return NameScore(tokens, 1.0, size, nothing, nothing, read_only(given), read_only(losses))


@pytest.mark.parametrize(
    ("largest", "end"), [(0.0, 0.2), (0.2, 0.2), (0.2001, 0.5), (0.5, 0.5), (0.51, 1.0), (1.0, 1.0)]
)
def test_the_probability_scale_is_the_first_that_fits(largest, end):
    assert probability_scale(name_with([0.001, largest])).end == end


@pytest.mark.parametrize(
    ("largest", "end"), [(0.1, 4), (3.99, 4), (4.01, 6), (6.01, 8), (8.01, 12), (700.0, 768)]
)
def test_the_loss_scale_is_the_first_that_fits(largest, end):
    assert loss_scale(name_with([0.9, math.exp(-largest)])).end == end


@pytest.mark.parametrize(("largest", "end"), [(3.99, 6), (6.01, 8), (1_074.0, 1_536)])
def test_the_scale_of_bits(largest, end):
    scale = loss_scale(name_with([0.9, 2**-largest]), Unit.BITS)
    assert scale.end == end
    assert scale.uniform == pytest.approx(math.log2(27))


@pytest.mark.parametrize(
    ("largest", "end"), [(1.1, 30), (30.1, 40), (101, 200), (1e7 + 1, 2e7), (1e300, 6e12)]
)
def test_the_scale_of_perplexities(largest, end):
    scale = loss_scale(name_with([0.9, 1 / largest]), Unit.PERPLEXITY)
    assert scale.end == end
    assert scale.uniform == pytest.approx(27)
    assert all(end / 2 == round(end / 2) for end in PERPLEXITY_ENDS)


def test_infinite_losses_do_not_stretch_the_scale():
    assert loss_scale(name_with([0.1, 0.0])).end == 4
    assert loss_scale(name_with([0.0])).end == 4


def test_a_uniform_guess_is_on_the_scale():
    assert probability_scale(name_with([0.1], size=2)) == Scale(0.5, 0.5)
    assert loss_scale(name_with([0.1], size=27)) == Scale(4.0, math.log(27))
    assert loss_scale(name_with([0.1], size=65_000)).end == 12  # ln 65,000 is 11.08


def test_an_infinite_loss_fills_its_bar():
    assert Scale(4.0, 3.3).fraction(math.inf) == 1
    assert Scale(4.0, 3.3).fraction(1.0) == 0.25
    assert Scale(4.0, 3.3).fraction(0.0) == 0


@given(
    st.lists(st.floats(1e-300, 1.0) | st.just(0.0), min_size=1, max_size=20),
    st.integers(2, 70_000),
)
def test_every_bar_fits_its_scale_and_no_smaller_scale_would_do(probabilities, size):
    name = name_with(probabilities, size)
    finite = [loss for loss in name.losses if math.isfinite(loss)]
    for scale, values, ends in (
        (probability_scale(name), probabilities, PROBABILITY_ENDS),
        (loss_scale(name), finite, LOSS_ENDS),
    ):
        needed = max([*values, scale.uniform])
        assert needed <= scale.end
        assert all(end < needed for end in ends if end < scale.end)
        assert 0 < scale.uniform / scale.end <= 1
