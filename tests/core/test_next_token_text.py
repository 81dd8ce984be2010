"""The sentence over the distribution is right in every case."""

import math
from dataclasses import replace

import pytest

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.frame import resolve
from bigram_gui.core.next_token_text import exact_text, headline
from bigram_gui.core.parts import Tone
from bigram_gui.core.prepared import prepare
from bigram_gui.core.reading import read_corpus
from bigram_gui.core.run import Run
from bigram_gui.core.selection import Selection
from bigram_gui.core.training import train
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import fraction_text, probability_text

NAMES = ["ab", "ac", "ac", "ad", "ad", "ad", "d"]


def frame_of(name, pair, *, names=NAMES, steps=7, smoothing=1.0):
    run = Run(1, prepare(Corpus.of_names(names), Order.FILE), smoothing)
    if steps:
        run.history.append(train(run.start(), steps).losses)
    return resolve(Selection(name=name, pair=pair), run)


def text_of(*args, **kwargs):
    return "".join(part.text for part in headline(frame_of(*args, **kwargs)))


def test_the_lesson(lesson_names):
    run = Run(1, prepare(read_corpus(lesson_names)))
    run.history.append(train(run.start(), 100).losses)
    parts = headline(resolve(Selection(name="ava", pair=1), run))
    text = "".join(part.text for part in parts)
    assert text == "After a, eight tokens are likelier than v. Entropy 2.87 nats."
    marked = [(part.text, part.tone) for part in parts if part.tone is not Tone.PLAIN]
    assert marked == [("a", Tone.STRONG), ("v", Tone.SELECTED), ("2.87", Tone.STRONG)]


def entropy_in(unit, **kwargs):
    frame = replace(frame_of("ab", 1, **kwargs), unit=unit)
    return "".join(part.text for part in headline(frame)).split(". ")[-1]


def test_the_entropy_in_other_units():
    """After a, of five tokens: b, c, d and BOS follow 1, 2, 3 and 0 times."""
    shares = [2 / 11, 3 / 11, 4 / 11, 1 / 11, 1 / 11]
    bits = -math.fsum(share * math.log2(share) for share in shares)
    assert entropy_in(Unit.BITS) == f"Entropy {bits:.2f} bits."
    assert entropy_in(Unit.PERPLEXITY) == f"Perplexity {2**bits:.2f}."
    assert entropy_in(Unit.PERPLEXITY, steps=0) == "Perplexity 5.00."


@pytest.mark.parametrize(
    ("name", "pair", "opening"),
    [
        ("ad", 1, "After a, no token is likelier than d."),
        ("ac", 1, "After a, one token is likelier than c."),
        ("ab", 1, "After a, two tokens are likelier than b."),
        ("aa", 1, "After a, three tokens are likelier than a."),  # tied with BOS
        ("a", 0, "After BOS, no token is likelier than a."),
        ("d", 1, "After d, no token is likelier than BOS."),
        ("", 0, "After BOS, two tokens are likelier than BOS."),
    ],
)
def test_how_many_are_likelier(name, pair, opening):
    assert text_of(name, pair).startswith(opening + " Entropy ")


def test_more_than_ten_are_written_in_figures():
    names = ["xa", "xb", "xc", "xd", "xe", "xf", "xg", "xh", "xi", "xj", "xk", "xl"]
    text = text_of("xx", 1, names=names, steps=len(names))
    assert text.startswith("After x, 12 tokens are likelier than x.")


def test_nothing_seen_yet():
    assert text_of("ad", 1, steps=0) == (
        "Nothing followed a yet: all are equally likely. Entropy 1.61 nats."
    )


def test_nothing_seen_and_no_smoothing():
    assert text_of("ad", 1, steps=0, smoothing=0.0) == (
        "Nothing followed a yet: without smoothing, no token has a chance."
    )


def test_certainty_has_no_entropy():
    assert text_of("b", 1, smoothing=0.0) == (
        "After b, no token is likelier than BOS. Entropy 0.00 nats."
    )


def test_a_space_can_be_seen():
    names = ["a b", "a c"]
    assert text_of("a b", 2, names=names, steps=2).startswith("After ␣, no token")


@pytest.mark.parametrize(
    ("token", "smoothing", "text"),
    [
        ("b", 1.0, "a → b: 2/11 = 0.181818, seen 1 time of 6"),
        ("d", 0.5, "a → d: 3.5/8.5 = 0.411765, seen 3 times of 6"),
        ("a", 1.0, "a → a: 1/11 = 0.090909, never seen"),
        ("a", 0.0, "a → a: 0/6 = 0.000000, never seen"),
    ],
)
def test_exact_figures(token, smoothing, text):
    frame = frame_of("ab", 1, smoothing=smoothing)
    index = frame.labels.index(token)
    assert exact_text(frame, index) == text


@pytest.mark.parametrize("smoothing", [1.0, 0.25, 0.0])
def test_the_exact_figures_are_those_of_the_pair_in_the_name(smoothing):
    frame = frame_of("ad", 1, smoothing=smoothing)
    pair = frame.selected
    fraction = fraction_text(pair.numerator, pair.denominator)
    told = f"{fraction} = {probability_text(pair.probability, 6)}, seen {pair.count} times of "
    assert told in exact_text(frame, pair.next)


def test_exact_figures_of_nothing():
    frame = frame_of("ab", 1, steps=0, smoothing=0.0)
    assert exact_text(frame, 0) == "a → a: 0, never seen"
