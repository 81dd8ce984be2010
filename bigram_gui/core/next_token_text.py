"""What the model expects after a token, in a sentence and in exact figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from bigram_gui.core.calculation import number_word
from bigram_gui.core.frame import Frame, NextToken
from bigram_gui.core.token_mark import token_mark
from bigram_gui.core.wording import fraction_text, loss_text, plural, probability_text

_EXACT_DECIMALS = 6


class Tone(Enum):
    """What a part is to its sentence."""

    PLAIN = auto()
    CURRENT = auto()  # the token that the distribution follows
    TARGET = auto()  # the token that the name has there
    FIGURE = auto()


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a sentence."""

    text: str
    tone: Tone = Tone.PLAIN


def headline(frame: Frame) -> tuple[Part, ...]:
    """Return the sentences over the distribution.

    "After a, eight tokens are likelier than v. Entropy 2.87 nats."
    """
    next_token = frame.next_token
    current = Part(token_mark(frame.labels[next_token.current]), Tone.CURRENT)
    if next_token.row_total == 0:
        return _never_seen(frame, current)
    likelier = next_token.likelier_than(frame.selected.next)
    target = Part(token_mark(frame.labels[frame.selected.next]), Tone.TARGET)
    return (
        Part("After "),
        current,
        Part(f", {_tokens_are(likelier)} likelier than "),
        target,
        Part(". "),
        *_entropy(next_token),
    )


def _tokens_are(number: int) -> str:
    return f"{number_word(number)} {'token is' if number in (0, 1) else 'tokens are'}"


def _never_seen(frame: Frame, current: Part) -> tuple[Part, ...]:
    opening = (Part("Nothing has followed "), current, Part(" yet: "))
    if frame.score.smoothing == 0:
        return (*opening, Part("without smoothing, no token has a chance."))
    equal = Part("every token is equally likely. ")
    return (*opening, equal, *_entropy(frame.next_token))


def _entropy(next_token: NextToken) -> tuple[Part, ...]:
    entropy = loss_text(next_token.entropy)
    return (Part("Entropy "), Part(entropy, Tone.FIGURE), Part(" nats."))


def exact_text(next_token: NextToken, token: int, labels: Sequence[str], smoothing: float) -> str:
    """Write all figures of one bar: "a → v: 5/122 = 0.040984, seen 4 times of 95"."""
    pair = f"{token_mark(labels[next_token.current])} → {token_mark(labels[token])}"
    count = int(next_token.counts[token])
    numerator = count + smoothing
    denominator = next_token.row_total + smoothing * len(labels)
    if denominator == 0:
        return f"{pair}: 0, never seen"
    figures = f"{fraction_text(numerator, denominator)} = " + probability_text(
        float(next_token.probabilities[token]), _EXACT_DECIMALS
    )
    seen = f"seen {plural(count, 'time')} of {next_token.row_total:,}" if count else "never seen"
    return f"{pair}: {figures}, {seen}"
