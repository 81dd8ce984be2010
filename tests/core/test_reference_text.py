"""The sentences about what a curve is compared with."""

import math

import pytest

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.frame import resolve
from bigram_gui.core.prepared import prepare
from bigram_gui.core.reference_text import comparison_text, references
from bigram_gui.core.run import Run
from bigram_gui.core.selection import Selection
from bigram_gui.core.training import train
from bigram_gui.core.units import Unit

NAMES = ["ava", "eva", "anna", "vivian", "dana", "nadia", "ivan", "diana"]


def frame(unit=Unit.NATS, held_out=0.0, steps=6):
    run = Run(1, prepare(Corpus.of_names(NAMES), Order.FILE, held_out_share=held_out))
    run.history.append(train(run.start(), steps).losses)
    return resolve(Selection(name="ava", unit=unit), run)


def test_from_the_worst_to_the_best():
    found = references(frame())
    assert [one.name for one in found] == ["uniform guess", "letter frequencies", "best bigram"]
    losses = [one.loss for one in found]
    assert losses == sorted(losses, reverse=True)
    assert losses[0] == pytest.approx(math.log(7))  # BOS and a, d, e, i, n, v


def test_each_is_one_sentence():
    for one in references(frame(held_out=0.25)):
        assert one.meaning.endswith(".")
        assert one.meaning.count(". ") == 0


@pytest.mark.parametrize(
    ("unit", "cost"),
    [
        (Unit.NATS, "ln 7 = 1.95 nats a pair"),
        (Unit.BITS, "log₂ 7 = 2.81 bits a pair"),
        (Unit.PERPLEXITY, "a perplexity of 7, their number"),
    ],
)
def test_the_uniform_guess_is_reckoned_in_the_unit(unit, cost):
    assert cost in references(frame(unit))[0].meaning


@pytest.mark.parametrize("unit", list(Unit))
def test_who_averages_over_pairs_says_so_in_the_unit(unit):
    for one in references(frame(unit, held_out=0.25))[1:]:
        assert "averaged over all" in one.meaning
        assert "pairs" in one.meaning
        assert f"{unit.of(one.loss):.2f}" in one.meaning


def test_held_out_names_follow_the_viewed_step():
    now = frame(held_out=0.25)
    held_out = references(now)[-1]
    assert held_out.follows
    assert held_out.loss == now.held_out_loss
    assert held_out.meaning.startswith("2 names are held out of training: under the model after 6 ")


def test_all_in_one_sentence():
    assert comparison_text(frame()).startswith(
        "For comparison, in nats a pair: uniform guess 1.95, letter frequencies "
    )
    perplexities = comparison_text(frame(Unit.PERPLEXITY, held_out=0.25))
    assert perplexities.startswith("For comparison, as perplexities: uniform guess 7.00, ")
    assert "held-out names" in perplexities
