"""What the table says in words and figures."""

import math

import pytest

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.frame import resolve
from bigram_gui.core.live_table import LiveTable, TableChoice
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.selection import Selection
from bigram_gui.core.table import Quantity
from bigram_gui.core.table_text import (
    change_text,
    details,
    details_line,
    scale_name,
    ticks,
    told_pair,
    told_part,
    told_scale,
)
from bigram_gui.core.training import train
from bigram_gui.core.units import Unit

NAMES = ["ava", "eva", "anna"]


def shown_of(quantity=Quantity.COUNT, unit=Unit.NATS, smoothing=1.0, since=0):
    run = Run(1, prepare(Corpus.of_names(NAMES), Order.FILE), smoothing)
    run.history.append(train(run.start(), 3).losses)
    frame = resolve(Selection(name="ava", pair=1, unit=unit), run)
    return LiveTable().show(frame, TableChoice(quantity, since))


def test_the_details_of_a_pair():
    shown = shown_of()
    assert details(shown, shown.frame.selected) == (
        ("Count", "1 of 5"),
        ("With α = 1", "2/10"),
        ("Probability", "0.200"),
        ("−log p", "1.61"),
        ("Rank after a", "tied 2nd of 5"),
    )


def test_the_details_in_a_line():
    shown = shown_of()
    assert details_line(shown, shown.frame.selected) == "2/10 = 0.200, −log p 1.61, tied 2nd of 5"


def test_a_change_comes_after_the_probability():
    shown = shown_of(Quantity.CHANGE)
    line = details_line(shown, shown.pair(0, 2))
    assert line == "2/10 = 0.200, 0, −log p 1.61, tied 2nd of 5"  # as likely as in the beginning
    assert told_pair(shown, shown.pair(0, 4)).endswith("+0.200000 since step 0")


def test_what_was_never_seen_and_cannot_be():
    shown = shown_of(Quantity.LOSS, smoothing=0.0)
    pair = shown.pair(1, 1)
    assert details(shown, pair)[1:4] == (
        ("With α = 0", "0/1"),
        ("Probability", "0.000"),
        ("−log p", "∞"),
    )
    assert details_line(shown, pair).startswith("0/1 = 0, −log p ∞")


@pytest.mark.parametrize(
    ("quantity", "unit", "name", "scale"),
    [
        (Quantity.COUNT, Unit.NATS, "Count", "count from 0 to 3"),
        (Quantity.PROBABILITY, Unit.NATS, "Probability", "probability from 0 to 0.5"),
        (Quantity.LOSS, Unit.NATS, "−log p, nats", "−log p, nats from 0 to 4"),
        (Quantity.LOSS, Unit.BITS, "−log₂ p, bits", "−log₂ p, bits from 0 to 5.77"),
        (Quantity.LOSS, Unit.PERPLEXITY, "1/p", "1/p from 1 to 54.6"),
        (
            Quantity.CHANGE,
            Unit.NATS,
            "Probability since",
            "probability since step 0 from −0.5 to +0.5",
        ),
    ],
)
def test_scales_are_named_and_told(quantity, unit, name, scale):
    shown = shown_of(quantity, unit)
    assert scale_name(shown) == name
    assert told_scale(shown) == scale


def test_ticks_stand_where_their_values_have_their_colours():
    table = shown_of(Quantity.PROBABILITY).table
    assert [tick.text for tick in ticks(table)] == ["0", "0.125", "0.5"]
    assert [tick.share for tick in ticks(table)] == pytest.approx([0, 0.5, 1])
    counts = shown_of().table
    middle = ticks(counts)[1]
    assert middle.text == "1"
    assert middle.share == pytest.approx(math.sqrt(1 / 3))


def test_what_is_beyond_the_scale_is_told():
    assert ticks(shown_of(Quantity.LOSS, smoothing=0.0).table)[2].text.startswith("≥ ")
    assert not ticks(shown_of(Quantity.LOSS).table)[2].text.startswith("≥ ")


def test_the_part_of_the_vocabulary():
    assert told_part(shown_of()) == "5 tokens"


@pytest.mark.parametrize(
    ("change", "text"),
    [(0, "0"), (0.0412, "+0.041"), (-0.0119, "−0.012"), (-0.0001, "−0.000"), (1, "+1.000")],
)
def test_changes_have_a_sign(change, text):
    assert change_text(change) == text
