"""The running mean of a curve: of each value and those shortly before it."""

from __future__ import annotations

import numpy as np

from bigram_gui.core.arrays import FloatArray, IntArray

DEFAULT_WINDOW = 50
_PIECE = 8_192  # values; many more at once leave the processor's caches


def running_means(values: FloatArray, window: int) -> FloatArray:
    """Return the mean of each value and up to ``window - 1`` before it, shape (n,).

    Every mean comes from the values of its window alone: a difference of two sums over the
    whole curve would need fewer additions, but its rounding errors grow with the curve, and an
    infinite value would spoil all that follow it.
    """
    count = len(values)
    nothing = np.zeros(window - 1)  # stands before the first value
    means = np.empty(count)
    for first in range(0, count, _PIECE):
        last = min(count, first + _PIECE)
        piece = values[max(0, first - window + 1) : last]
        lengths: IntArray | int = window
        if first < window - 1:
            piece = np.concatenate([nothing[first:], piece])
            lengths = np.minimum(np.arange(first + 1, last + 1), window)
        np.divide(_window_sums(piece, window), lengths, out=means[first:last])
    return means


def _window_sums(values: FloatArray, window: int) -> FloatArray:
    """Return the sum of each ``window`` consecutive values, shape (n - window + 1,).

    Sums of 1, 2, 4, ... values come from one another, and a window's from those that its length
    is made of in binary. So a sum takes about log2 of the window's length in additions, always
    the same ones, wherever a curve is cut.
    """
    length, doubled, width = len(values) - window + 1, values, 1
    sums, covered = np.zeros(length), 0
    while True:
        if window & width:
            sums += doubled[covered : covered + length]
            covered += width
        if covered == window:
            return sums
        doubled = doubled[:-width] + doubled[width:]
        width *= 2


def first_needed(index: int, window: int) -> int:
    """Return from where on values are needed for the mean at ``index``."""
    return max(0, index - window + 1)


class RunningMean:
    """The running mean of a curve that passes by and is not kept."""

    def __init__(self, window: int = DEFAULT_WINDOW) -> None:
        self._window = window
        self._recent: FloatArray = np.empty(0)
        self._recent_start = 0

    def of_next(self, values: FloatArray) -> FloatArray:
        """Return the running means at the next values of the curve, same shape."""
        known = np.concatenate([self._recent, values])
        means = running_means(known, self._window)[len(self._recent) :]
        start = first_needed(self._recent_start + len(known), self._window)
        self._recent = known[start - self._recent_start :]
        self._recent_start = start
        return means
