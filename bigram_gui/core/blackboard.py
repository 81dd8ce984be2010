"""A name's loss as it is added up on a blackboard, one pair after the other."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from bigram_gui.core.calculation import ELLIPSIS, shown_terms
from bigram_gui.core.parts import Part, Parts, Tone
from bigram_gui.core.scoring import NameScore
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import loss_text, plural

FEW_TERMS = 8  # more do not stay on one line
UNKNOWN = "?"  # in the place of a result that is not yet worked out


@dataclass(frozen=True, slots=True, eq=False)
class PartialSum:
    """The sum of the losses of the first ``added`` of a name's ``pairs``, in nats.

    As perplexity it is the product of their 1/p.
    """

    added: int
    pairs: int
    nats: float


def partial_sum(score: NameScore, added: int) -> PartialSum:
    """Add up the first ``added`` losses, 0 to all of them; the last is the score's total loss."""
    if not 0 <= added <= len(score):
        raise ValueError(f"a name of {len(score)} pairs has no sum of {added}")
    return PartialSum(added, len(score), math.fsum(score.losses[:added]))


def partial_sum_text(
    score: NameScore, added: int, unit: Unit = Unit.NATS, room: int = FEW_TERMS
) -> str:
    """Write the sum so far: "2.01 + 3.19 ≈ 5.21 so far; 2 of 4 pairs".

    It is "=" where the written figures add up to the written sum, and "≈" where they miss it by
    their rounding. The last one goes on to the loss. With room for fewer terms, those in the
    middle are left out.
    """
    sum_so_far = partial_sum(score, added)
    progress = _progress(sum_so_far)
    if added == 0:
        return f"Nothing added yet; {progress}"
    written = _sum_text(score, sum_so_far, unit, room)
    if added < len(score):
        return f"{written} so far; {progress}"
    return f"{written}; {progress}{_conclusion(score, unit)}"


def running_sum_text(score: NameScore, added: int, unit: Unit = Unit.NATS) -> str:
    """Write the sum so far alone: "Sum so far 5.21", "Sum 9.25"; of perplexities the product."""
    subject = "Product" if unit is Unit.PERPLEXITY else "Sum"
    so_far = " so far" if added < len(score) else ""
    return f"{subject}{so_far} {loss_text(partial_sum(score, added).nats, unit=unit)}"


def progress_text(score: NameScore, added: int) -> str:
    """Say how far the sum is: "2 of 4 pairs", "all 4 pairs"."""
    return _progress(partial_sum(score, added))


def conclusion_text(score: NameScore, unit: Unit = Unit.NATS) -> str:
    """Say how the whole sum becomes the loss: "divided by 4 it is 2.31"."""
    return _conclusion(score, unit).removeprefix("; ")


def unfinished(parts: Parts, added: int) -> Parts:
    """Return a calculation of which ``added`` ≥ 1 terms are added, the last of them written.

    What follows is pending, and its result open.
    """
    return tuple(_up_to(parts, added - 1))


def _up_to(parts: Parts, newest: int) -> Iterator[Part]:
    is_pending = False
    for part in parts:
        if part.tone is Tone.RESULT:
            yield Part(UNKNOWN, Tone.PENDING)
        elif is_pending and part.tone is not Tone.EXPONENT:
            yield Part(part.text, Tone.PENDING, part.pair)
        else:
            yield part
        is_pending |= part.pair == newest


def _progress(sum_so_far: PartialSum) -> str:
    added, pairs = sum_so_far.added, plural(sum_so_far.pairs, "pair")
    if added < sum_so_far.pairs:
        return f"{added:,} of {pairs}"
    return "the only pair" if added == 1 else f"all {pairs}"


def _sum_text(score: NameScore, sum_so_far: PartialSum, unit: Unit, room: int) -> str:
    result = loss_text(sum_so_far.nats, unit=unit)
    if sum_so_far.added == 1:
        return result
    shown = shown_terms(sum_so_far.added, sum_so_far.added - 1, room)
    terms = [ELLIPSIS if i is None else loss_text(score.losses[i], unit=unit) for i in shown]
    sign = " × " if unit is Unit.PERPLEXITY else " + "
    return f"{sign.join(terms)} {_equals(terms, result, unit)} {result}"


def _equals(terms: list[str], result: str, unit: Unit) -> str:
    """Return the sign between the written figures and what they are said to make."""
    if ELLIPSIS in terms or "∞" in terms:
        return "="  # nobody can, or need, check
    if any("×" in text for text in (*terms, result)):
        return "≈"  # three digits of a power of ten
    figures = [Decimal(text.replace(",", "")) for text in terms]
    made = math.prod(figures) if unit is Unit.PERPLEXITY else sum(figures)
    return "=" if made == Decimal(result.replace(",", "")) else "≈"


def _conclusion(score: NameScore, unit: Unit) -> str:
    """Write how the whole sum becomes the name's loss."""
    loss = loss_text(score.loss, unit=unit)
    if len(score) == 1:
        return f"; the loss is {loss}" if unit is not Unit.PERPLEXITY else f"; perplexity {loss}"
    if unit is Unit.PERPLEXITY:
        return f"; its root of degree {len(score):,} is {loss}"
    return f"; divided by {len(score):,} it is {loss}"
