"""The names of a step: their losses, what the corpus knows of them, and the words for it."""

import math
from dataclasses import replace

import pytest

from bigram_gui.core.compared_text import Length
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.made_names import (
    Recipe,
    SampleOrder,
    make_names,
    sample_loss,
    samples_scale,
)
from bigram_gui.core.name_index import NameIndex, Standing
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.sample_text import (
    copied_samples,
    sample_figure,
    sample_spoken,
    sample_tip,
    shown_name,
)
from bigram_gui.core.samples_text import samples_parts
from bigram_gui.core.units import Unit
from tests.core import oracle

NAMES = ["ava", "emma", "bob", "zoe", "mia", "a"]


def run_of(names=NAMES, alpha=1.0):
    return Run(1, prepare(Corpus.of_names(names), Order.FILE), alpha)


def made_by(run, step=6, index=True, **recipe):
    known = NameIndex.of(run.prepared.curriculum) if index else None
    return make_names(run, step, Recipe(**recipe), known)


def said(made, unit=Unit.NATS, length=Length.FULL):
    text = "".join(part.text for part in samples_parts(made, unit, length))
    return text.replace("\u2068", "").replace("\u2069", "")


def with_standings(made, *standings):
    rest = [Standing.NEW] * (len(made.samples) - len(standings))
    return replace(made, standings=(*standings, *rest))


def test_the_mean_is_that_of_all_pairs():
    made = made_by(run_of())
    model = oracle.model_after(NAMES, 6, 1.0)
    whole = [sample.name for sample in made.samples]
    assert all(sample.is_whole for sample in made.samples)
    pairs = [model.pair_loss(*pair) for name in whole for pair in oracle.pairs_of(name)]
    assert made.loss == pytest.approx(math.fsum(pairs) / len(pairs))


def test_standings_are_those_of_the_lists():
    run = run_of()
    for step in (0, 3, 6):
        made = made_by(run, step, count=40)
        for sample, standing in zip(made.samples, made.standings, strict=True):
            if not sample.is_whole or sample.name not in NAMES:
                assert standing is Standing.NEW
            else:
                learned = sample.name in NAMES[:step]
                assert standing is (Standing.TRAINED if learned else Standing.NOT_YET)


def test_the_same_recipe_makes_the_same_names_and_another_seed_others():
    run = run_of()
    names = [sample.name for sample in made_by(run).samples]
    assert names == [sample.name for sample in made_by(run).samples]
    assert names != [sample.name for sample in made_by(run, seed=43).samples]
    assert names == [sample.name for sample in made_by(run, count=40).samples][:20]


def test_orders():
    made = made_by(run_of())
    assert made.in_order(SampleOrder.DRAWN) == list(range(20))
    losses = [sample_loss(made.samples[place]) for place in made.in_order(SampleOrder.LOSS)]
    assert losses == sorted(losses)


@pytest.mark.parametrize("unit", Unit)
def test_every_bar_fits_its_scale(unit):
    made = made_by(run_of(), temperature=2.0)
    scale = samples_scale(made.samples, 11, unit)
    assert scale.uniform == pytest.approx(unit.of(math.log(11)))
    assert all(unit.of(sample_loss(sample)) <= scale.end for sample in made.samples)


def test_the_sentence_counts_those_in_the_corpus():
    made = made_by(run_of())
    cost = (
        f"on average they cost {made.loss:.2f} nats a pair (the model expects {made.expected:.2f})."
    )
    none = with_standings(made)
    assert said(none) == f"None of these 20 names is in the corpus; {cost}"
    one = with_standings(made, Standing.TRAINED)
    assert said(one).startswith("1 of these 20 names is in the corpus (learned already); ")
    two = with_standings(made, Standing.NOT_YET, Standing.HELD_OUT)
    assert said(two).startswith("2 of these 20 names are in the corpus (not learned yet); ")
    some = with_standings(made, Standing.NOT_YET, Standing.TRAINED, Standing.TRAINED)
    assert said(some).startswith("3 of these 20 names are in the corpus (2 learned already); ")
    every = with_standings(made, *[Standing.TRAINED] * 20)
    assert said(every).startswith("All of these 20 names are in the corpus (learned already); ")


def test_the_sentence_waits_for_the_index():
    assert said(made_by(run_of(), index=False)).startswith(
        "Looking up these 20 names in the corpus; on average they cost "
    )


def test_the_sentence_in_brief():
    made = made_by(run_of())
    brief = said(with_standings(made, Standing.TRAINED), length=Length.BRIEF)
    assert brief == (
        f"1 of these 20 names is in the corpus; on average they cost {made.loss:.2f} nats a pair "
        f"({made.expected:.2f} expected)."
    )


def test_the_sentence_in_perplexity():
    made = made_by(run_of())
    figure, expected = math.exp(made.loss), math.exp(made.expected)
    assert said(made, Unit.PERPLEXITY).endswith(
        f"; their mean perplexity is {figure:.2f} (the model expects {expected:.2f})."
    )


def test_the_sentence_leaves_out_an_expectation_that_is_not_known():
    assert said(replace(made_by(run_of()), expected=None)).endswith(" nats a pair.")


def test_the_sentence_counts_the_cut():
    made = made_by(run_of(["a" * 60, "b"]), step=1)
    cut = [sample for sample in made.samples if not sample.is_whole]
    assert len(cut) > 1
    assert f"; {len(cut)} cut at 40 letters; " in said(made)


def test_the_sentence_when_there_is_nothing_to_draw():
    made = made_by(run_of(alpha=0.0), step=0)
    assert not made.can_draw
    assert said(made).startswith("Nothing to draw: untrained and without smoothing")
    assert shown_name(made.samples[0]) == "—"
    assert sample_figure(made.samples[0], Unit.NATS) == ""
    assert sample_spoken(made, 0, Unit.NATS) == "nothing to draw"


def test_the_sentence_at_temperature_zero():
    made = made_by(run_of(["ava", "ab", "a"]), step=3, temperature=0.0)
    assert len({sample.name for sample in made.samples}) == 1
    assert said(made) == (
        "At temperature 0 all 20 names are the same: the likeliest token always comes next. It is "
        f"“a”, in the corpus, learned already; it costs {made.loss:.2f} nats a pair."
    )
    endless = made_by(run_of(["a" * 60]), step=1, temperature=0.0)
    assert "It is “aaaaaa…aaaaa”, cut at 40 letters; it costs " in said(endless)


def test_a_sample_is_told():
    made = made_by(run_of())
    place = next(i for i, one in enumerate(made.samples) if one.name in NAMES)
    sample = made.samples[place]
    assert sample_spoken(made, place, Unit.NATS) == (
        f"“{sample.name}”, loss {sample.score.loss:.2f} nats after 6 steps, "
        "in the corpus, learned already"
    )
    assert "The model itself makes it 1 in " in sample_tip(made, place, Unit.NATS)


def test_a_cut_sample_is_told():
    made = made_by(run_of(["a" * 60]), step=1, temperature=0.0)
    assert shown_name(made.samples[0]) == "a" * 40 + "…"
    assert sample_spoken(made, 0, Unit.NATS).endswith("cut at 40 letters")


def test_samples_are_copied():
    made = made_by(run_of(["a\tb", "b"]), step=2)
    lines = copied_samples(made, Unit.BITS, [2, 0]).splitlines()
    assert lines[0] == "name\tloss (bits)\tcorpus"
    assert len(lines) == 3
    for line, place in zip(lines[1:], (2, 0), strict=True):
        name, loss, _ = line.split("\t")
        assert name == made.samples[place].name.replace("\t", "U+0009")
        assert float(loss) == Unit.BITS.of(made.samples[place].score.loss)
