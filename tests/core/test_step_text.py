"""The figures of a step in words, against the model's own arithmetic done by hand."""

import math
from dataclasses import replace

import pytest

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.frame import resolve
from bigram_gui.core.kept import KeptRun
from bigram_gui.core.kept_means import kept_means
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.selection import Selection
from bigram_gui.core.step_text import Reading, step_lines, step_text
from bigram_gui.core.training import train
from bigram_gui.core.units import Unit


def run_of(names, steps, number=1):
    run = Run(number, prepare(Corpus.of_names(names), Order.FILE))
    run.history.append(train(run.start(), steps).losses)
    return run


def reading(step=2, name="ava", unit=Unit.NATS, kept=()):
    frame = resolve(Selection(step, name), run_of(["ava", "eva"], 2))
    return Reading(frame.facts, frame.name, frame.run.prepared.vocabulary, unit, kept)


# After "ava" alone, with V = 4: BOS → e 1/5, e → v 1/4, v → a 2/5, a → BOS 2/6.
BEFORE = -math.log(1 / 5 * 1 / 4 * 2 / 5 * 2 / 6) / 4
# "eva" learned too: BOS → e 2/6, e → v 2/5, v → a 3/6, a → BOS 3/7.
AFTER = -math.log(2 / 6 * 2 / 5 * 3 / 6 * 3 / 7) / 4


def test_one_sentence():
    assert step_text(reading()) == (
        "Step 2, trained on eva: loss 1.25, running mean 1.32, worst pair BOS → e 1.61, "
        f"perplexity {math.exp(BEFORE):.2f}; after learning it {AFTER:.2f}; “ava” 0.97."
    )


def test_lines_to_copy():
    assert step_lines(reading(), 50).splitlines() == [
        "step 2, trained on eva",
        f"loss before learning it: {BEFORE:.2f} nats",
        f"loss after learning it: {AFTER:.2f} nats",
        f"perplexity: {math.exp(BEFORE):.2f}",
        "running mean of 50: 1.32 nats",
        "worst pair: BOS → e 1.61",
        "“ava” after the step: 0.97 nats",
    ]


def test_in_bits():
    text = step_text(reading(unit=Unit.BITS))
    assert f"loss {BEFORE / math.log(2):.2f}" in text
    assert f"worst pair BOS → e {math.log2(5):.2f}" in text
    assert f"after learning it: {AFTER / math.log(2):.2f} bits" in step_lines(
        reading(unit=Unit.BITS), 50
    )


def test_what_is_told_as_perplexity_is_told_in_nats_once_more():
    text = step_text(reading(unit=Unit.PERPLEXITY))
    assert f"loss {math.exp(BEFORE):.2f}" in text
    assert "worst pair BOS → e 5.00, loss 1.25 nats;" in text


@pytest.mark.parametrize("tell", [step_text, lambda told: step_lines(told, 50)])
def test_the_untrained_model_has_less_to_tell(tell):
    text = tell(reading(step=0))
    assert "trained on" not in text
    assert "nan" not in text
    assert f"{math.log(4):.2f}" in text


def test_kept_runs_are_told_at_the_step_and_said_to_be_over_beyond_it():
    long, short = run_of(["ava"], 30, number=4), run_of(["eva"], 1, number=5)
    kept = kept_means([KeptRun(long, 0), KeptRun(short, 1)], 2)
    text = step_text(reading(kept=kept))
    mean = long.history.losses(0, 2).mean()
    assert text.endswith(f"; run 1 running mean {mean:.2f}; run 2 has 1 step.")
    assert f"\nrun 1 running mean {mean:.2f}\n" in step_lines(reading(kept=kept), 50)


def test_kept_runs_before_the_first_step():
    kept = kept_means([KeptRun(run_of(["ava"], 3, number=2), 0)], 0)
    assert step_text(reading(step=0, kept=kept)).endswith("; run 1 untrained.")


def test_infinity_and_long_and_empty_names():
    told = reading()
    impossible = replace(told, facts=replace(told.facts, loss=math.inf, loss_after=math.inf))
    assert "loss ∞" in step_text(impossible)
    assert "perplexity ∞" in step_text(impossible)
    assert "empty name 1" in step_text(replace(told, name="", facts=told.facts)).replace(
        "0.97", "1"
    )
    assert len(step_text(replace(told, name="x" * 10_000))) < 400
    assert "x" * 10_000 in step_lines(replace(told, name="x" * 10_000), 50)
