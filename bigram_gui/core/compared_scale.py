"""The scales that all names of a comparison share."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from bigram_gui.core.arrays import FloatArray
from bigram_gui.core.compared_names import Comparison
from bigram_gui.core.scales import LOSS_ENDS, PERPLEXITY_ENDS, Scale
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import loss_text

_ROUND = 10  # ends of courses are tenths of a nat
_NO_COURSE = (0.0, 1.0)  # of names that are all impossible, or cannot be spelled


@dataclass(frozen=True, slots=True)
class CourseScale:
    """The least and the largest loss of all sparklines, in nats, rounded away from each other.

    Heights are in nats in every unit: perplexities so are on a logarithmic scale, where one large
    value does not flatten all others.
    """

    low: float
    high: float

    def heights(self, nats: FloatArray) -> FloatArray:
        """Return where losses lie from ``low``, 0, to ``high``, 1, same shape; ∞ stays ∞."""
        heights: FloatArray = (nats - self.low) / (self.high - self.low)
        return heights

    def ends_text(self, unit: Unit) -> str:
        """Write both ends: "low 1.90, high 3.40"."""
        low, high = (loss_text(end, unit=unit) for end in (self.low, self.high))
        return f"low {low}, high {high}"

    def short_ends_text(self, unit: Unit) -> str:
        """Write both ends: "1.90–3.40"."""
        return f"{loss_text(self.low, unit=unit)}–{loss_text(self.high, unit=unit)}"


def course_scale(comparison: Comparison) -> CourseScale:
    """Return the scale of all sparklines; moving the viewed step leaves it as it is."""
    finite = _finite(comparison)
    if len(finite) == 0:
        return CourseScale(*_NO_COURSE)
    low = math.floor(float(finite.min()) * _ROUND) / _ROUND
    high = math.ceil(float(finite.max()) * _ROUND) / _ROUND
    return CourseScale(low, high if high > low else low + 1 / _ROUND)


def names_scale(comparison: Comparison, vocabulary_size: int, unit: Unit) -> Scale:
    """Return the scale of all names' bars, in a unit, with the uniform guess.

    It is for what they cost at the viewed step: in perplexity, others may be many times as large.
    """
    now = [one.loss for one in comparison.names if one.loss is not None and one.loss < math.inf]
    uniform = math.log(vocabulary_size)
    largest = unit.of(max([uniform, *now]))
    ends = PERPLEXITY_ENDS if unit is Unit.PERPLEXITY else LOSS_ENDS
    end = next((end for end in ends if largest <= end), ends[-1])
    return Scale(end, unit.of(uniform))


def _finite(comparison: Comparison) -> FloatArray:
    values = np.concatenate([np.empty(0), *(one.sparkline for one in comparison.names)])
    finite: FloatArray = values[np.isfinite(values)]
    return finite
