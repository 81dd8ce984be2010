"""What the model expects after a token, in a sentence and in exact figures."""

from __future__ import annotations

from bigram_gui.core.calculation import marks_text, number_word
from bigram_gui.core.frame import Frame
from bigram_gui.core.parts import Part, Parts, Tone
from bigram_gui.core.token_mark import token_mark
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import fraction_text, loss_text, plural, probability_text

_EXACT_DECIMALS = 6


def headline(frame: Frame) -> Parts:
    """Return the sentences over the distribution.

    "After a, eight tokens are likelier than v. Entropy 2.87 nats."
    """
    next_token = frame.next_token
    current = Part(_mark(frame, next_token.current), Tone.STRONG)
    if next_token.row_total == 0:
        return _never_seen(frame, current)
    likelier = next_token.likelier_than(frame.selected.next)
    target = Part(_mark(frame, frame.selected.next), Tone.SELECTED)
    return (
        Part("After "),
        current,
        Part(f", {_tokens_are(likelier)} likelier than "),
        target,
        Part(". "),
        *_entropy(frame),
    )


def _tokens_are(number: int) -> str:
    return f"{number_word(number)} {'token is' if number in (0, 1) else 'tokens are'}"


def _never_seen(frame: Frame, current: Part) -> Parts:
    opening = (Part("Nothing followed "), current, Part(" yet: "))
    if frame.score.smoothing == 0:
        return (*opening, Part("without smoothing, no token has a chance."))
    equal = Part("all are equally likely. ")
    return (*opening, equal, *_entropy(frame))


def _entropy(frame: Frame) -> Parts:
    """Write the entropy, or e to the entropy: "Entropy 2.87 nats.", "Perplexity 17.64."."""
    figure = Part(loss_text(frame.next_token.entropy, unit=frame.unit), Tone.STRONG)
    if frame.unit is Unit.PERPLEXITY:
        return (Part("Perplexity "), figure, Part("."))
    return (Part("Entropy "), figure, Part(f" {frame.unit.value}."))


def exact_text(frame: Frame, token: int) -> str:
    """Write all figures of one token: "a → v: 5/122 = 0.040984, seen 4 times of 95"."""
    distribution, smoothing = frame.next_token, frame.score.smoothing
    name = marks_text(_mark(frame, distribution.current), _mark(frame, token))
    count, row_total = int(distribution.counts[token]), distribution.row_total
    denominator = row_total + smoothing * frame.score.vocabulary_size
    if denominator == 0:
        return f"{name}: 0, never seen"
    fraction = fraction_text(count + smoothing, denominator)
    decimal = probability_text(float(distribution.probabilities[token]), _EXACT_DECIMALS)
    return f"{name}: {fraction} = {decimal}, {_seen(count, row_total)}"


def _mark(frame: Frame, token: int) -> str:
    return token_mark(frame.run.prepared.vocabulary.label(token))


def _seen(count: int, row_total: int) -> str:
    return f"seen {plural(count, 'time')} of {row_total:,}" if count else "never seen"
