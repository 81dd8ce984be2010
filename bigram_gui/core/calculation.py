"""A name's loss written out: as the mean of its pairs' losses, and as one product.

A calculation is a row of parts, so that a view knows which pair a figure belongs to.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from bigram_gui.core.frame import Frame
from bigram_gui.core.isolating import between_marks
from bigram_gui.core.parts import Part, Parts, Tone
from bigram_gui.core.scoring import NameScore, ScoredPair
from bigram_gui.core.token_mark import token_mark
from bigram_gui.core.unit_text import cost_name, cost_text, logarithm
from bigram_gui.core.units import Unit
from bigram_gui.core.vocabulary import Vocabulary
from bigram_gui.core.wording import (
    count_text,
    fraction_text,
    loss_text,
    probability_text,
    scientific_text,
)

ARROW = "→"
ELLIPSIS = "…"
FEWEST_TERMS = 3  # the two ends and the selected one are never left out

_SIGN, _TERM = Tone.SIGN, Tone.TERM  # to look up an enum's member takes its time
_GAP, _EQUALS = Part(ELLIPSIS, _SIGN), Part(" = ", _SIGN)
_BRACKETS: Parts = (Part("(", _SIGN), Part(")", _SIGN))
_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_EXACT_DECIMALS = 6
_LARGEST_COUNTED = 1e9  # larger perplexities are written as a power of ten
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_HARDLY_UNSURE = 1.5  # below this perplexity one would have to write "a pick from 1 token"


def unemphasised(parts: Parts) -> Parts:
    """Return a calculation none of whose terms is the selected one."""
    return tuple(
        part._replace(tone=Tone.TERM) if part.tone is Tone.SELECTED else part for part in parts
    )


def number_word(number: int) -> str:
    """Write a number in a sentence: "four"; from 11 on in figures."""
    return _WORDS[number] if number < len(_WORDS) else f"{number:,}"


def shown_terms(terms: int, selected: int, room: int) -> tuple[int | None, ...]:
    """Return which of ``terms`` terms to write if there is room for ``room``; None is a gap.

    The ends and the selected term always stay, so that at least three are written; further room
    is filled from the start.
    """
    kept = {0, selected, terms - 1}
    for index in range(1, terms - 1):
        if len(kept) >= room:
            break
        kept.add(index)
    return tuple(_with_gaps(sorted(kept)))


def _with_gaps(indices: Sequence[int]) -> Iterator[int | None]:
    before = -1
    for index in indices:
        if index > before + 1:
            yield None
        yield index
        before = index


def sum_heading(terms: int, unit: Unit = Unit.NATS, is_supposed: bool = False) -> str:
    """Return the heading of the calculation: "Loss: the mean of the four".

    Where one of the figures is supposed it begins with "What if: ".
    """
    subject, mean = "Loss", "mean"
    if unit is Unit.PERPLEXITY:
        subject, mean = "Perplexity", "geometric mean"
    start = "What if" if is_supposed else subject
    if terms > 1:
        return f"{start}: the {mean} of the {number_word(terms)}"
    return f"{start}: {f'the {subject.lower()}' if is_supposed else 'that'} of the only pair"


@dataclass(frozen=True, slots=True, eq=False)
class Calculation:
    """A figure of each pair, with a sign between them, and what becomes of them.

    Attributes
    ----------
    chosen
        What the selected pair's figure is.
    told
        What there is to say of that figure besides what the model says, if it is supposed.
    """

    score: NameScore
    figure: Callable[[int], str]
    sign: str
    before: Parts
    after: Parts
    chosen: Tone = Tone.SELECTED
    told: str = ""
    _written: dict[int, str] = field(default_factory=dict, init=False)  # figures, by their pair

    def parts(self, selected: int, room: int) -> Parts:
        """Write it with room for so many terms, and an ellipsis for those that are left out."""
        sign = Part(self.sign, _SIGN)
        terms: list[Part] = []
        for index in shown_terms(len(self.score), selected, room):
            if terms:
                terms.append(sign)
            if index is None:
                terms.append(_GAP)
            else:
                tone = self.chosen if index == selected else _TERM
                terms.append(Part(self._figure_of(index), tone, index))
        return (*self.before, *terms, *self.after)

    def _figure_of(self, index: int) -> str:
        if index not in self._written:
            self._written[index] = self.figure(index)
        return self._written[index]


def mean_of(score: NameScore, unit: Unit = Unit.NATS) -> Calculation:
    """Return the mean of the losses: "(2.01 + 3.19 + 2.14 + 1.91) / 4 = 2.31".

    As perplexity it is the geometric mean of 1/p: "(7.47 × 24.40 × 8.50 × 6.78)^(1/4) = 10.12".
    """

    def figure(index: int) -> str:
        return loss_text(score.losses[index], unit=unit)

    is_geometric = unit is Unit.PERPLEXITY
    brackets = _BRACKETS if len(score) > 1 else ()
    divided = _rooted(score, "1") if is_geometric else _divided(score)
    after = (*brackets[1:], *divided, Part(loss_text(score.loss, unit=unit), Tone.RESULT))
    return Calculation(score, figure, " × " if is_geometric else " + ", brackets[:1], after)


def product_heading(is_supposed: bool = False) -> str:
    """Return the heading of the product; it stays the model's while something else is supposed."""
    return "The model’s loss as a product" if is_supposed else "The same as a product"


def product_of(score: NameScore) -> Calculation:
    """Return the product of the probabilities: "17/127 × 5/122 = 0.005".

    As fractions, because rounded probabilities would multiply to something else.
    """

    def figure(index: int) -> str:
        pair = score.pair(index)
        return fraction_text(pair.numerator, pair.denominator)

    product = scientific_text(-score.total_loss)
    after = (_EQUALS, Part(product, Tone.RESULT))
    return Calculation(score, figure, " × ", (), after)


def logarithm_parts(score: NameScore, unit: Unit = Unit.NATS) -> Parts:
    """Write how the product becomes the loss: "−ln(9.52 × 10⁻⁵) / 4 = 2.31".

    Perplexity takes no logarithm: "(9.52 × 10⁻⁵)^(−1/4) = 10.12".
    """
    product = f"({scientific_text(-score.total_loss)})"
    result = Part(loss_text(score.loss, unit=unit), Tone.RESULT)
    if unit is Unit.PERPLEXITY:
        return (Part(product), *_rooted(score, "−1"), result)
    return (Part(f"{logarithm(unit)}{product}"), *_divided(score), result)


def perplexity_parts(score: NameScore) -> Parts:
    """Write what the loss means: "Perplexity 10.12: as unsure as a fair pick from 10 tokens"."""
    perplexity = score.perplexity
    if math.isinf(perplexity) and math.isinf(score.loss):
        figure, meaning = "∞", "one impossible pair makes the name impossible"
    elif perplexity > _LARGEST_COUNTED:
        figure = "10" + f"{score.loss / math.log(10):.0f}".translate(_SUPERSCRIPTS)
        meaning = "as unsure as a fair pick from so many tokens"
    elif perplexity < _HARDLY_UNSURE:
        certain = "certain" if perplexity == 1 else "nearly certain"
        figure, meaning = f"{perplexity:.2f}", f"{certain} of every token"
    else:
        figure = f"{perplexity:,.2f}"
        meaning = f"as unsure as a fair pick from {perplexity:,.0f} tokens"
    return (Part("Perplexity "), Part(figure, Tone.STRONG), Part(f": {meaning}"))


def why_parts(frame: Frame) -> Parts:
    """Return the heading of the explanation: "Why a → v costs 3.19"."""
    text = pair_text(frame.run.prepared.vocabulary, frame.selected)
    return (
        Part("Why "),
        Part(text, Tone.SELECTED, frame.pair),
        Part(f" costs {loss_text(frame.selected.loss, unit=frame.unit)}"),
    )


def pair_text(vocabulary: Vocabulary, pair: ScoredPair) -> str:
    """Write a pair: "a → v", the current token first whatever direction its script has."""
    current, following = vocabulary.label(pair.current), vocabulary.label(pair.next)
    return marks_text(token_mark(current), token_mark(following))


def marks_text(current: str, following: str) -> str:
    """Write the pair of two tokens' marks."""
    return f"{between_marks(current)} {ARROW} {between_marks(following)}"


def uniform_text(size: int) -> str:
    """Write the probability of a uniform guess among ``size`` tokens: "1/27"."""
    return fraction_text(1, size)


def exact_text(score: NameScore, index: int, unit: Unit = Unit.NATS) -> str:
    """Write all that a pair's loss is made of, with six decimals.

    "(4 + 1) / (95 + 27) = 5/122 = 0.040984, −ln p = 3.194583 nats"
    """
    pair = score.pair(index)
    fraction = fraction_text(pair.numerator, pair.denominator)
    if score.smoothing:
        share = count_text(score.smoothing), count_text(score.smoothing * score.vocabulary_size)
        counts = count_text(pair.count), count_text(pair.row_total)
        fraction = f"({counts[0]} + {share[0]}) / ({counts[1]} + {share[1]}) = {fraction}"
    cost = f"{cost_name(unit)} = {cost_text(pair.loss, unit, _EXACT_DECIMALS)}"
    if pair.denominator == 0:
        return f"{fraction}: nothing was seen, which is taken as 0, {cost}"
    return f"{fraction} = {probability_text(pair.probability, _EXACT_DECIMALS)}, {cost}"


def _divided(score: NameScore) -> Parts:
    return (Part(f" / {len(score):,}"), _EQUALS)


def _rooted(score: NameScore, numerator: str) -> Parts:
    return (Part(f"{numerator}/{len(score):,}", Tone.EXPONENT), _EQUALS)
