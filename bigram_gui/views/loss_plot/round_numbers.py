"""Round numbers: where ticks stand, and in what steps an axis grows."""

from __future__ import annotations

import math

import numpy as np

from bigram_gui.core.arrays import FloatArray

_FACTORS = (1, 2, 5, 10)
_ENOUGH = 3  # a third of a stretch, rounded up, is still shorter than the stretch
_SLACK = 1e-9  # relative: 0.30000000000000004 is 0.3


def round_up(value: float) -> float:
    """Return the least of ..., 0.1, 0.2, 0.5, 1, 2, 5, 10, ... that is ≥ ``value`` > 0."""
    power = 10.0 ** math.floor(math.log10(value))
    return next(factor * power for factor in _FACTORS if factor * power >= value * (1 - _SLACK))


def multiples(first: float, last: float, step: float) -> FloatArray:
    """Return the multiples of ``step`` from ``first`` to ``last``, both included."""
    low, high = math.ceil(first / step - _SLACK), math.floor(last / step + _SLACK)
    places: FloatArray = np.arange(low, high + 1, dtype=np.float64) * step
    return places


def round_values(first: float, last: float, count: int) -> FloatArray:
    """Return about ``count`` multiples of a round number, at most, but at least one."""
    values = multiples(first, last, round_up((last - first) / max(count, 1)))
    if len(values) or count >= _ENOUGH:
        return values
    return round_values(first, last, count + 1)


def decimals(step: float) -> int:
    """Return how many decimals tell multiples of a round ``step`` apart."""
    return max(0, -math.floor(math.log10(step) + _SLACK))
