"""Ticks of a logarithmic axis, and figures that are short however large they are."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from bigram_gui.core.arrays import FloatArray
from bigram_gui.views.loss_plot.round_numbers import multiples, round_up

_NARROW = 3.0  # below this ratio of its ends an axis is divided evenly
_DIGITS = ((1, 2, 3, 4, 5, 6, 7, 8, 9), (1, 2, 3, 5), (1, 2, 5), (1,))  # the most ticks first
_PREFIXES = ((1e9, "G"), (1e6, "M"), (1e3, "k"))
_SLACK = 1e-9


def log_ticks(low: float, high: float, count: int, least_step: float = 0.0) -> FloatArray:
    """Return at most about ``count`` round values from 10^``low`` to 10^``high``, ascending.

    ``least_step`` is the least difference that two values of the axis can have.
    """
    first, last = 10.0**low, 10.0**high
    if last < _NARROW * first:
        step = max(round_up((last - first) / max(count, 1)), least_step)
        return multiples(first, last, step)
    gap = (high - low) / max(count, 1)
    for digits in _DIGITS:
        if _closest(digits) >= gap:
            return _with_digits(digits, low, high, stride=1)
    return _with_digits((1,), low, high, stride=math.ceil(gap))


def compact_text(value: float) -> str:
    """Write a number of few digits shortly: "500", "20k", "1M", "1e12"."""
    if value >= 1e12:
        return f"{value:.0e}".replace("e+", "e")
    for size, prefix in _PREFIXES:
        if value >= size:
            return f"{value / size:g}{prefix}"
    return f"{value:g}"


def _closest(digits: tuple[int, ...]) -> float:
    """Return the least distance of two neighbours, in decades."""
    return min(math.log10(b / a) for a, b in pairwise((*digits, 10)))


def _with_digits(digits: tuple[int, ...], low: float, high: float, stride: int) -> FloatArray:
    """Return the values with these first digits, of every ``stride``-th decade."""
    decades = np.arange(math.floor(low) // stride * stride, math.ceil(high) + 1, stride)
    values = np.outer(10.0**decades, digits).reshape(-1)
    inside = (values >= 10.0**low * (1 - _SLACK)) & (values <= 10.0**high * (1 + _SLACK))
    found: FloatArray = values[inside]
    return found
