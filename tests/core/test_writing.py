"""A name written token by token: what is drawn from, what was drawn, and the words for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.made_names import Recipe, make_names
from bigram_gui.core.name_index import Standing
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.units import Unit
from bigram_gui.core.writing import Writing
from bigram_gui.core.writing_text import draw_spoken, stretch_text, writing_parts
from tests.core import oracle

NAMES = ["ava", "emma", "bob", "zoe", "mia", "ava"]
LABELS = oracle.vocabulary_of(NAMES)


def writing_of(index=0, step=6, alpha=1.0, temperature=1.0, names=NAMES, drawn=0):
    run = Run(1, prepare(Corpus.of_names(names), Order.FILE), alpha)
    made = make_names(run, step, Recipe(temperature=temperature))
    return Writing(made.sampler, made.samples[index]).at(drawn)


def said(writing, standing=Standing.NEW, unit=Unit.NATS, labels=LABELS):
    text = "".join(part.text for part in writing_parts(writing, standing, unit, labels))
    return text.replace("\u2068", "").replace("\u2069", "")


@given(st.integers(0, 19), st.integers(0, 9), st.sampled_from([0.5, 1.0, 2.0]))
def test_each_random_number_falls_into_its_tokens_stretch(index, step, temperature):
    writing = writing_of(index, step, temperature=temperature)
    for drawn in range(1, writing.total + 1):
        draw = writing.at(drawn).draw
        stretch = writing.stretch(draw.current, draw.next)
        assert stretch.start - 1e-12 <= draw.random <= stretch.end + 1e-12
        assert stretch.width == pytest.approx(draw.probability)


def test_stretches_are_as_wide_as_the_probabilities():
    model, writing = oracle.model_after(NAMES, 6, 1.0), writing_of()
    edges = writing.edges(0)
    for token, label in enumerate(LABELS):
        width = edges[token + 1] - edges[token]
        assert width == pytest.approx(model.probability(LABELS[0], label))
    assert edges[0] == 0
    assert edges[-1] == 1


def test_it_is_written_token_by_token():
    writing = writing_of()
    assert writing.tokens == (len(LABELS) - 1,)
    assert writing.draw is None
    assert writing.current == len(LABELS) - 1
    for drawn in range(1, writing.total + 1):
        now = writing.at(drawn)
        assert now.tokens == writing.sample.tokens[: drawn + 1]
        assert now.current == now.tokens[-2]
        assert now.draw.next == now.tokens[-1]
        assert now.is_finished is (drawn == writing.total)
    assert writing.at(99).drawn == writing.total
    assert writing.at(-1).drawn == 0


def test_without_anything_to_draw_it_is_finished():
    writing = writing_of(step=0, alpha=0.0)
    assert writing.is_finished
    assert not writing.edges(writing.current).any()
    assert said(writing).startswith("Nothing to draw")


def test_the_sentences():
    writing = writing_of()
    assert said(writing).startswith("A name begins after BOS: ")
    draw = writing.at(1).draw
    stretch = writing.stretch(draw.current, draw.next)
    assert said(writing.at(1)) == (
        f"After BOS, the random number {draw.random:.3f} falls into the stretch of "
        f"{LABELS[draw.next]}: {stretch.start:.3f} to {stretch.end:.3f}, as wide as its "
        f"probability, {draw.probability:.3f}."
    )
    sample = writing.sample
    assert said(writing.at(99)) == (
        f"BOS ends the name: “{sample.name}” costs {sample.score.loss:.2f} nats, the mean of its "
        f"{len(sample.score)} pairs; it is not in the corpus."
    )
    assert " has a perplexity of " in said(writing.at(99), unit=Unit.PERPLEXITY)


def test_the_sentence_of_an_empty_name():
    writing = next(w for i in range(20) if not (w := writing_of(i, 0)).sample.name)
    assert said(writing.at(1)).startswith("BOS ends the name: the empty name costs 2.20 nats; it ")


def test_the_sentence_of_a_cut_name():
    writing = writing_of(names=["a" * 60], step=1, temperature=0.0)
    assert said(writing.at(99), labels=["a", "BOS"]).startswith("Cut at 40 letters: “aaaaaaaa…")
    told = said(writing.at(1), labels=["a", "BOS"])
    assert told == "After BOS, a is the likeliest token, and at temperature 0 that one comes."
    assert draw_spoken(writing, writing.at(1).draw, ["a", "BOS"]).startswith("after BOS: a with ")


def test_stretches_and_draws_are_told():
    writing = writing_of(drawn=1)
    draw = writing.draw
    stretch = writing.stretch(draw.current, draw.next)
    label = LABELS[draw.next]
    assert stretch_text(stretch, LABELS) == (
        f"{label}: {stretch.start:.3f} to {stretch.end:.3f}, probability {draw.probability:.3f}"
    )
    assert draw_spoken(writing, draw, LABELS) == (
        f"after BOS: u = {draw.random:.3f}, {label} with probability {draw.probability:.3f}"
    )


def test_tokens_that_run_to_the_left_turn_nothing_around():
    names = ["שרה", "דוד", "רות"]
    labels = oracle.vocabulary_of(names)
    writing = writing_of(names=names, step=3, drawn=1)
    draw = writing.draw
    letter = f"\u2068{labels[draw.next]}\u2069"
    stretch = writing.stretch(draw.current, draw.next)
    assert stretch_text(stretch, labels).startswith(f"{letter}: ")
    parts = writing_parts(writing, Standing.NEW, Unit.NATS, labels)
    assert letter in [part.text for part in parts]
