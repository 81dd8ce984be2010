"""Why a pair costs what it costs, in one or two sentences made from its figures."""

from __future__ import annotations

from collections.abc import Sequence

from bigram_gui.core.frame import Frame
from bigram_gui.core.rank import Rank, rank
from bigram_gui.core.scoring import ScoredPair
from bigram_gui.core.unit_text import cost_equation
from bigram_gui.core.units import Unit
from bigram_gui.core.vocabulary import BOS_LABEL
from bigram_gui.core.wording import (
    character_text,
    count_text,
    fraction_text,
    plural,
    significant_text,
)

_HARDLY = 1.25  # up to this ratio to the uniform guess a probability is hardly different from it
_MANY = 100  # from here on a ratio is written without decimals


def explain(frame: Frame) -> str:
    """Return the sentences about the selected pair of ``frame``."""
    pair, labels = frame.selected, frame.labels
    smoothing = frame.score.smoothing
    if pair.row_total == 0:
        return _nothing_seen(frame)
    seen = _seen(pair, labels, frame.step)
    if pair.probability == 0:
        return f"{seen} {_impossible(smoothing)} a probability of 0, and the loss is ∞."
    if pair.probability == 1:
        return f"{seen} The model is certain, and {_certainty(frame.unit)}."
    place = rank(frame.next_token.counts, pair.next)
    size = frame.score.vocabulary_size
    verdict = f"{compared_with_uniform(pair.probability, size)}; {_likelier(place)}"
    return f"{seen} {_quotient(frame)}, {verdict}."


def _nothing_seen(frame: Frame) -> str:
    size = frame.score.vocabulary_size
    if frame.step == 0:
        why = "Nothing is learned yet"
    else:
        current = _quoted(frame.labels, frame.selected.current)
        why = f"In {plural(frame.step, 'step')} nothing ever followed {current}"
    if frame.score.smoothing == 0:
        return f"{why}, and without smoothing the model gives no token any chance: the loss is ∞."
    guess = f"{fraction_text(1, size)} = {_reckoned(frame.selected, frame.unit)}"
    return f"{why}, so each of the {size:,} tokens is equally likely: {guess}."


def _seen(pair: ScoredPair, labels: Sequence[str], step: int) -> str:
    """Say how often the pair was seen, the first and the last pair in words of their own."""
    current, following = _quoted(labels, pair.current), _quoted(labels, pair.next)
    seen, times = plural(pair.count, "time"), plural(pair.row_total, "time")
    begins, ends = labels[pair.current] == BOS_LABEL, labels[pair.next] == BOS_LABEL
    if begins and ends:
        what = "no name was empty"
    elif begins:
        names = plural(pair.count, "name") if pair.count else "no name"
        what = f"{names} began with {following}"
    elif ends:
        ended = f"{seen} the name ended there" if pair.count else "the name never ended there"
        what = f"{current} came {times}, and {ended}"
    else:
        followed = f"{seen} it was {following}" if pair.count else f"it was never {following}"
        what = f"a token followed {current} {times}, and {followed}"
    return f"In {plural(step, 'step')}, {what}."


def _impossible(smoothing: float) -> str:
    return "Smoothing is too small to count:" if smoothing else "Without smoothing that is"


def _certainty(unit: Unit) -> str:
    if unit is Unit.PERPLEXITY:
        return "what is certain is a pick from one token"
    return "what is certain costs nothing"


def _quotient(frame: Frame) -> str:
    pair, smoothing = frame.selected, frame.score.smoothing
    reckoned = _reckoned(pair, frame.unit)
    if smoothing == 0:
        return f"That is {fraction_text(pair.count, pair.row_total)} = {reckoned}"
    share = smoothing * frame.score.vocabulary_size
    alone = "Smoothing alone" if pair.count == 0 else _smoothing_name(smoothing)
    return (
        f"{alone} makes that ({count_text(pair.count)} + {count_text(smoothing)}) / "
        f"({count_text(pair.row_total)} + {count_text(share)}) = {reckoned}"
    )


def _reckoned(pair: ScoredPair, unit: Unit) -> str:
    """Write the last steps: "0.041, and −ln 0.041 = 3.19"."""
    return f"{significant_text(pair.probability)}, and {cost_equation(pair, unit)}"


def _smoothing_name(smoothing: float) -> str:
    return "Add-one smoothing" if smoothing == 1 else f"Smoothing with α = {count_text(smoothing)}"


def compared_with_uniform(probability: float, size: int) -> str:
    """Say how a probability compares with a uniform guess among ``size`` tokens."""
    ratio = probability * size
    if abs(ratio - 1) < 1e-9:
        return "exactly a uniform guess"
    if 1 / _HARDLY < ratio < _HARDLY:
        return f"hardly {'better' if ratio > 1 else 'worse'} than a uniform guess"
    if ratio > 1:
        return f"{ratio:,.{1 if ratio < _MANY else 0}f} times a uniform guess"
    return "worse than a uniform guess"


def _likelier(place: Rank) -> str:
    """Say how many tokens are likelier; if none is, how many are as likely."""
    likelier, as_likely = place.best - 1, place.worst - place.best
    if likelier:
        return f"{plural(likelier, 'token is', 'tokens are')} likelier"
    if as_likely:
        return f"no token is likelier, but {plural(as_likely, 'is', 'are')} as likely"
    return "no token is likelier"


def _quoted(labels: Sequence[str], token: int) -> str:
    label = labels[token]
    return label if label == BOS_LABEL else character_text(label)
