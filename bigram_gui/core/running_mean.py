"""The running mean of a curve: of each value and those shortly before it."""

from __future__ import annotations

import numpy as np

from bigram_gui.core.arrays import FloatArray

DEFAULT_WINDOW = 50
_PIECE = 8_192  # values; of many more at once, each takes four times as long


def running_means(values: FloatArray, window: int) -> FloatArray:
    """Return the mean of each value and up to ``window - 1`` before it, shape (n,).

    The values are cut into blocks of a window's length, so that every window is the end of one
    block and the start of the next, and its sum is two sums of at most ``window`` values. A
    difference of two sums over the whole curve would be as fast, but its rounding errors grow
    with the curve, and an infinite value would spoil all that follow it.
    """
    piece = max(_PIECE // window, 1) * window
    if len(values) <= piece:
        return _means(values, window)
    means = np.empty(len(values))
    for first in range(0, len(values), piece):
        start = max(0, first - window)
        means[first : first + piece] = _means(values[start : first + piece], window)[
            first - start :
        ]
    return means


def _means(values: FloatArray, window: int) -> FloatArray:
    """Return the running means of few values, which all fit into the processor's caches."""
    count = len(values)
    blocks = np.zeros((-(-count // window), window))
    blocks.reshape(-1)[:count] = values
    starts = np.cumsum(blocks, axis=1).reshape(-1)[:count]  # of a block, up to and with each
    ends = np.cumsum(blocks[:, ::-1], axis=1)[:, ::-1].reshape(-1)  # of a block, from each on
    ends[::window] = 0.0  # such a window ends with its block: its start is all of it
    starts[window - 1 :] += ends[: max(0, count - window + 1)]
    means: FloatArray = starts / np.minimum(np.arange(1, count + 1), window)
    return means


def first_needed(index: int, window: int) -> int:
    """Return from where on values are needed for the mean at ``index``, and may be cut off.

    It is a multiple of ``window``: cut off there, the values give the same means to the last
    bit, because they are cut into the same blocks.
    """
    return max(0, index - window + 1) // window * window


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
