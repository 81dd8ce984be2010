"""The losses of all steps of a run, and their running mean."""

from __future__ import annotations

import math

import numpy as np

from bigram_gui.core.arrays import FloatArray, IntArray
from bigram_gui.core.growing import GrowingArray
from bigram_gui.core.levels import Pyramid

DEFAULT_WINDOW = 50


class RunHistory:
    """What a plot and a readout need of the steps made so far.

    Step s is at index s − 1 of ``losses`` and ``means``. Memory: 16 bytes a step and the levels
    of detail, about 1 byte a step each. Not safe to append to in one thread while another reads.

    Parameters
    ----------
    window
        How many steps the running mean looks back over, itself included. At the start of a run
        it is the mean of the steps that there are.
    """

    def __init__(self, window: int = DEFAULT_WINDOW) -> None:
        self.window = window
        self._losses = GrowingArray(np.float64)
        self._sums = GrowingArray(np.float64)  # of the finite losses up to and with each step
        self._infinite = GrowingArray(np.int64)  # indices of the infinite losses, ascending
        self.loss_levels = Pyramid(self.losses)
        self.mean_levels = Pyramid(self.running_means)

    def __len__(self) -> int:
        return len(self._losses)

    def append(self, losses: FloatArray) -> None:
        """Add the losses of the next steps, in nats; some may be ∞."""
        finite = np.isfinite(losses)
        start = len(self)
        if not finite.all():
            self._infinite.append(start + np.flatnonzero(~finite))
        sums = np.cumsum(np.where(finite, losses, 0.0))
        self._sums.append(sums + (self._sums.view(start - 1, start)[0] if start else 0.0))
        self._losses.append(losses)
        self.loss_levels.grow_to(len(self))
        self.mean_levels.grow_to(len(self))

    def losses(self, first: int, last: int) -> FloatArray:
        """Return the losses of the indices ``first`` up to ``last``, read-only."""
        return self._losses.view(first, last)

    def running_means(self, first: int, last: int) -> FloatArray:
        """Return the running mean at the indices ``first`` up to ``last``.

        The mean of a window is ∞ if one of its losses is.
        """
        last = min(last, len(self))
        if len(self._infinite):
            return self.running_means_at(np.arange(first, last))
        sums = self._sums.view(first, last).copy()
        whole = max(first, min(self.window, last))  # from here on a window has all its steps
        sums[whole - first :] -= self._sums.view(whole - self.window, last - self.window)
        sums[whole - first :] /= self.window
        sums[: whole - first] /= np.arange(first, whole) + 1
        return sums

    def running_means_at(self, indices: IntArray) -> FloatArray:
        """Return the running mean at the given indices, same shape."""
        before = indices - self.window
        sums = self._sums.view(0, len(self))
        started = np.where(before >= 0, sums[np.maximum(before, 0)], 0.0)
        means: FloatArray = (sums[indices] - started) / np.minimum(indices + 1, self.window)
        if len(self._infinite):
            places = self._infinite.view(0, len(self._infinite))
            upto = np.searchsorted(places, indices, side="right")
            earlier = np.searchsorted(places, before, side="right")
            means = np.where(upto > earlier, math.inf, means)
        return means

    def loss_at(self, step: int) -> float:
        """Return the loss measured at ``step`` (1, 2, ...), in nats."""
        return float(self._losses.view(step - 1, step)[0])

    def running_mean_at(self, step: int) -> float:
        """Return the running mean at ``step`` (1, 2, ...), in nats."""
        return float(self.running_means_at(np.array([step - 1]))[0])
