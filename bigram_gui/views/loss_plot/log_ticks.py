"""Ticks of a logarithmic axis."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from bigram_gui.core.arrays import FloatArray
from bigram_gui.views.loss_plot.round_numbers import multiples, round_up, round_values

_NARROW = 4.0  # below this ratio of its ends an axis is divided evenly
_DIGITS: tuple[tuple[float, ...], ...] = (  # of the ticks in a decade, the most ticks first
    (1, 2, 3, 4, 5, 6, 7, 8, 9),
    (1, 1.5, 2, 3, 5, 7),
    (1, 2, 3, 5),
    (1, 2, 5),
    (1,),
)
_SLACK = 1e-9


def log_ticks(low: float, high: float, count: int, *, whole: bool = False) -> FloatArray:
    """Return at most about ``count`` round values from 10^``low`` to 10^``high``, ascending.

    All of them are ``whole`` numbers, if they are to be.
    """
    first, last = 10.0**low, 10.0**high
    if last < _NARROW * first:
        step = round_up((last - first) / max(count, 1))
        return multiples(first, last, max(step, 1.0)) if whole else round_values(first, last, count)
    gap = (high - low) / max(count, 1)
    for digits in _DIGITS:
        if _closest(digits) >= gap:
            values = _with_digits(digits, low, high, stride=1)
            return values[np.abs(values - values.round()) < _SLACK] if whole else values
    return _with_digits((1,), low, high, stride=math.ceil(gap))


def _closest(digits: tuple[float, ...]) -> float:
    """Return the least distance of two neighbours, in decades."""
    return min(math.log10(b / a) for a, b in pairwise((*digits, 10)))


def _with_digits(digits: tuple[float, ...], low: float, high: float, stride: int) -> FloatArray:
    """Return the values with these first digits, of every ``stride``-th decade."""
    decades = np.arange(math.floor(low) // stride * stride, math.ceil(high) + 1, stride)
    values = np.outer(10.0**decades, digits).reshape(-1)
    inside = (values >= 10.0**low * (1 - _SLACK)) & (values <= 10.0**high * (1 + _SLACK))
    found: FloatArray = values[inside]
    return found
