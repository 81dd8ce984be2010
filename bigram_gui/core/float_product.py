"""What the product of probabilities becomes in floating point: why one takes logarithms."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from bigram_gui.core.scoring import NameScore
from bigram_gui.core.units import NATS_A_BIT, Unit
from bigram_gui.core.wording import plural, scientific_text

SMALLEST_NATS = 1074 * NATS_A_BIT
"""−ln of the smallest number above 0 that 64 bits of floating point hold, 2⁻¹⁰⁷⁴ or 5 × 10⁻³²⁴."""

_SMALLEST_NORMAL = float(np.finfo(np.float64).smallest_normal)  # below it digits are lost
_FEW_PAIRS = 1e6  # more are written as a power of ten


@dataclass(frozen=True, slots=True)
class FloatProduct:
    """The probabilities of a name's n pairs multiplied one after the other, as 64-bit floats.

    Attributes
    ----------
    product
        What comes of it.
    zero_after
        The index of the first pair after which it is 0 although no pair so far is impossible;
        None if that does not happen.
    imprecise_after
        The index of the first pair after which it is too small to have all of its digits, or 0
        as above; None if that does not happen.
    impossible_at
        The index of the first pair whose probability is 0; None if there is none.
    total_loss
        The sum of the losses in nats, −ln of the true product; ∞ if a pair is impossible.
    pairs
        The number n of pairs.
    """

    product: float
    zero_after: int | None
    imprecise_after: int | None
    impossible_at: int | None
    total_loss: float
    pairs: int

    @property
    def enough_pairs(self) -> float:
        """How many pairs as surprising as these make a product too small for any float.

        The first whole number n at which n times the mean loss is at least that of the smallest
        float; ∞ if the pairs cost nothing, 1 if they cost ∞.
        """
        if self.total_loss == 0:
            return math.inf
        return max(1.0, float(np.ceil(SMALLEST_NATS / (self.total_loss / self.pairs))))


@lru_cache(maxsize=1)
def float_product(score: NameScore) -> FloatProduct:
    """Multiply the probabilities of ``score`` in their order.

    The last one is remembered: a text and a picture of the same frame ask for it.
    """
    with np.errstate(under="ignore"):
        products = np.multiply.accumulate(score.probabilities)
    impossible = _first(score.probabilities == 0)
    possible = products[:impossible]
    return FloatProduct(
        product=float(products[-1]),
        zero_after=_first(possible == 0),
        imprecise_after=_first(possible < _SMALLEST_NORMAL),
        impossible_at=impossible,
        total_loss=score.total_loss,
        pairs=len(score),
    )


def why_logarithms(multiplied: FloatProduct, unit: Unit = Unit.NATS) -> str:
    """Say in a sentence or two what becomes of the product, and that the sum stays fine.

    Perplexity is no logarithm; its sums are in nats.
    """
    if multiplied.zero_after is not None:
        return _underflowed(multiplied, multiplied.zero_after, unit)
    if multiplied.impossible_at is not None:
        return (
            "One pair has a probability of 0, so the product is 0 and its logarithm −∞, in "
            "floating point as on paper."
        )
    if multiplied.imprecise_after is not None:
        return _imprecise(multiplied, multiplied.imprecise_after, unit)
    if multiplied.total_loss == 0:
        return "Every pair is certain: the product is 1 and the sum 0, however long the name."
    return _fine(multiplied, unit)


def pairs_text(pairs: float) -> str:
    """Write a whole number of pairs, which may be a large one: "345 pairs", "1.07 × 10⁷ pairs"."""
    if pairs < _FEW_PAIRS:
        return plural(int(pairs), "pair")
    return f"{scientific_text(math.log(pairs))} pairs"


def _underflowed(multiplied: FloatProduct, index: int, unit: Unit) -> str:
    opening = f"{_after(multiplied, index)} the product is exactly 0 in floating point"
    if multiplied.impossible_at is not None:
        return f"{opening}, before the pair whose probability is 0 has its turn."
    return f"{opening}: its logarithm would be −∞. The sum is {_sum(multiplied.total_loss, unit)}."


def _imprecise(multiplied: FloatProduct, index: int, unit: Unit) -> str:
    kept = scientific_text(math.log(multiplied.product))
    return (
        f"{_after(multiplied, index)} the product is so small that floating point drops its "
        f"digits: it becomes {kept}, and should be {scientific_text(-multiplied.total_loss)}. "
        f"The sum is {_sum(multiplied.total_loss, unit)}."
    )


def _fine(multiplied: FloatProduct, unit: Unit) -> str:
    product = scientific_text(-multiplied.total_loss)
    pairs, mean = multiplied.enough_pairs, multiplied.total_loss / multiplied.pairs
    # Half of the smallest float is rounded to 0, but more than half of it is rounded up again.
    becomes = "exactly 0 in" if mean >= NATS_A_BIT else "too small for"
    return (
        f"The product {product} is still fine here. With about {pairs_text(pairs)} as surprising "
        f"as these it would be {becomes} floating point, while the sum would be just "
        f"{_sum(pairs * mean, unit, decimals=0)}."
    )


def _after(multiplied: FloatProduct, index: int) -> str:
    if index + 1 == multiplied.pairs:
        return f"After {_all(multiplied.pairs)}"
    return f"After {index + 1:,} of its {multiplied.pairs:,} pairs"


def _all(pairs: int) -> str:
    return "its only pair" if pairs == 1 else f"all of its {pairs:,} pairs"


def _sum(nats: float, unit: Unit, decimals: int = 2) -> str:
    """Write a sum of losses, which may be large: "23,107.31 nats"."""
    unit = Unit.NATS if unit is Unit.PERPLEXITY else unit
    value = unit.of(nats)
    if value >= _FEW_PAIRS:
        return f"{scientific_text(math.log(value))} {unit.value}"
    return f"{value:,.{decimals}f} {unit.value}"


def _first(marks: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> int | None:
    """Return the index of the first mark that is set."""
    return int(marks.argmax()) if marks.any() else None
