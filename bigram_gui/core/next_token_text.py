"""What the model expects after a token, in a sentence and in exact figures."""

from __future__ import annotations

from bigram_gui.core.calculation import number_word, pair_text
from bigram_gui.core.frame import Frame
from bigram_gui.core.model import losses
from bigram_gui.core.parts import Part, Parts, Tone
from bigram_gui.core.scoring import ScoredPair
from bigram_gui.core.token_mark import token_mark
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import fraction_text, loss_text, plural, probability_text

_EXACT_DECIMALS = 6


def headline(frame: Frame) -> Parts:
    """Return the sentences over the distribution.

    "After a, eight tokens are likelier than v. Entropy 2.87 nats."
    """
    next_token, vocabulary = frame.next_token, frame.run.prepared.vocabulary
    current = Part(token_mark(vocabulary.label(next_token.current)), Tone.STRONG)
    if next_token.row_total == 0:
        return _never_seen(frame, current)
    likelier = next_token.likelier_than(frame.selected.next)
    target = Part(token_mark(vocabulary.label(frame.selected.next)), Tone.SELECTED)
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
    pair = scored_pair(frame, token)
    name = pair_text(frame.run.prepared.vocabulary, pair)
    if pair.denominator == 0:
        return f"{name}: 0, never seen"
    fraction = fraction_text(pair.numerator, pair.denominator)
    decimal = probability_text(pair.probability, _EXACT_DECIMALS)
    return f"{name}: {fraction} = {decimal}, {_seen(pair)}"


def scored_pair(frame: Frame, token: int) -> ScoredPair:
    """Return the pair of the frame's current token and ``token``."""
    distribution, smoothing = frame.next_token, frame.score.smoothing
    count = int(distribution.counts[token])
    probability = distribution.probabilities[token]
    return ScoredPair(
        current=distribution.current,
        next=token,
        count=count,
        row_total=distribution.row_total,
        numerator=count + smoothing,
        denominator=distribution.row_total + smoothing * frame.score.vocabulary_size,
        probability=float(probability),
        loss=float(losses(probability)),
    )


def _seen(pair: ScoredPair) -> str:
    if pair.count == 0:
        return "never seen"
    return f"seen {plural(pair.count, 'time')} of {pair.row_total:,}"
