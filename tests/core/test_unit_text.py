"""What a loss is called in each unit, and how it comes from a probability."""

import math

import pytest

from bigram_gui.core.scoring import ScoredPair
from bigram_gui.core.unit_text import (
    cost_equation,
    cost_heading,
    cost_name,
    cost_text,
    name_loss_text,
    short_unit_meaning,
    unit_meaning,
)
from bigram_gui.core.units import Unit

NATS, BITS, PERPLEXITY = Unit.NATS, Unit.BITS, Unit.PERPLEXITY


def pair(count, row_total, smoothing=1.0, size=27):
    numerator, denominator = count + smoothing, row_total + smoothing * size
    probability = numerator / denominator if denominator else 0.0
    loss = math.inf if probability == 0 else -math.log(probability)
    return ScoredPair(0, 1, count, row_total, numerator, denominator, probability, loss)


@pytest.mark.parametrize(
    ("unit", "heading", "name"),
    [(NATS, "−log p", "−ln p"), (BITS, "−log₂ p", "−log₂ p"), (PERPLEXITY, "1/p", "1/p")],
)
def test_names_of_a_cost(unit, heading, name):
    assert (cost_heading(unit), cost_name(unit)) == (heading, name)


@pytest.mark.parametrize(
    ("unit", "text"),
    [(NATS, "Loss 2.31 nats"), (BITS, "Loss 3.34 bits"), (PERPLEXITY, "Perplexity 10.12")],
)
def test_the_lessons_loss(unit, text):
    assert name_loss_text(2.314831, unit) == text


def test_what_is_infinite_is_so_in_every_unit():
    texts = [name_loss_text(math.inf, unit) for unit in Unit]
    assert texts == ["Loss ∞ nats", "Loss ∞ bits", "Perplexity ∞"]


@pytest.mark.parametrize(
    ("unit", "text"), [(NATS, "3.194583 nats"), (BITS, "4.608809 bits"), (PERPLEXITY, "24.400000")]
)
def test_a_cost_with_more_decimals(unit, text):
    assert cost_text(math.log(122 / 5), unit, 6) == text


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        (NATS, "−ln 0.041 = 3.19"),
        (BITS, "−log₂ 0.041 = 4.61"),
        (PERPLEXITY, "1/p = 122/5 = 24.40"),
    ],
)
def test_the_lessons_pair(unit, text):
    assert cost_equation(pair(4, 95), unit) == text


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        (NATS, "−ln(9.98 × 10⁻⁶) = 11.52"),
        (BITS, "−log₂(9.98 × 10⁻⁶) = 16.61"),
        (PERPLEXITY, "1/p = 100,227/1 = 100,227"),
    ],
)
def test_a_power_of_ten_stands_in_brackets(unit, text):
    assert cost_equation(pair(0, 100_200), unit) == text


@pytest.mark.parametrize(
    ("unit", "text"), [(NATS, "−ln 0 = ∞"), (BITS, "−log₂ 0 = ∞"), (PERPLEXITY, "1/p = ∞")]
)
@pytest.mark.parametrize("row_total", [0, 7])
def test_the_impossible(unit, text, row_total):
    assert cost_equation(pair(0, row_total, smoothing=0.0), unit) == text


def test_a_uniform_guess_is_a_pick_from_the_vocabulary():
    assert cost_equation(pair(0, 0), PERPLEXITY) == "1/p = 27.00"


def test_the_status_line_has_a_sentence_for_each_unit():
    assert unit_meaning(NATS) == "losses in nats (natural logarithm)"
    assert "base 2" in unit_meaning(BITS)
    assert "e to the loss" in unit_meaning(PERPLEXITY)
    short = [short_unit_meaning(unit) for unit in Unit]
    assert short == ["losses in nats", "losses in bits", "losses as perplexity"]
