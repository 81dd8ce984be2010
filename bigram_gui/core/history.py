"""The losses of all steps of a run, and their running mean."""

from __future__ import annotations

from functools import partial

import numpy as np

from bigram_gui.core.arrays import FloatArray, read_only
from bigram_gui.core.growing import GrowingArray
from bigram_gui.core.levels import Pyramid
from bigram_gui.core.running_mean import DEFAULT_WINDOW, first_needed, running_means

_STEPS_AT_ONCE = 400_000  # takes about 10 ms, after another window was chosen
_MOST_FRESH = 100_000  # takes about 3 ms, again and again while training runs


class RunHistory:
    """What a plot and a readout need of the steps made so far.

    Step s is at index s − 1. Memory: 8 bytes a step, and about 2.1 bytes for the levels of detail.
    These take in new steps when they are asked for, which is less often than steps arrive.
    While one thread appends, others may read the losses and means of steps that are in already.

    Parameters
    ----------
    window
        How many steps the running mean looks back over, itself included. At the start of a run
        it is the mean of the steps that there are.
    """

    def __init__(self, window: int = DEFAULT_WINDOW) -> None:
        self._losses = GrowingArray(np.float64)
        # Not methods of our own: referring to itself, a long run would keep its memory for long.
        self._loss_levels = Pyramid(self._losses.view)
        self.set_window(window)

    @property
    def window(self) -> int:
        """How many steps the running mean looks back over."""
        return self._window

    def set_window(self, window: int) -> None:
        """Look back over so many steps from now on.

        ``mean_levels`` begins anew and is empty; ``catch_up`` fills it.
        """
        self._window = window
        self._loss_levels.grow_to(len(self))
        self._mean_levels = Pyramid(partial(_means, self._losses, window))
        self._fresh = 0  # steps that the levels know nothing of yet

    @property
    def loss_levels(self) -> Pyramid:
        """The levels of detail of the losses, of all steps."""
        self._take_in()
        return self._loss_levels

    @property
    def mean_levels(self) -> Pyramid:
        """The levels of detail of the running mean; after ``set_window`` not yet of all steps."""
        self._take_in()
        return self._mean_levels

    def catch_up(self, steps: int = _STEPS_AT_ONCE) -> bool:
        """Let ``mean_levels`` take in up to ``steps`` steps that it lacks; tell if it has all.

        A long run takes several calls, so that none of them keeps a window waiting.
        """
        self._fresh = 0
        self._loss_levels.grow_to(len(self))
        self._mean_levels.grow_to(min(len(self), len(self._mean_levels) + steps))
        return len(self._mean_levels) == len(self)

    def _take_in(self) -> None:
        if self._fresh:
            self.catch_up()

    def __len__(self) -> int:
        return len(self._losses)

    def append(self, losses: FloatArray) -> None:
        """Add the losses of the next steps, in nats; some may be ∞."""
        self._losses.append(losses)
        self._fresh += len(losses)
        if self._fresh >= _MOST_FRESH:  # nobody looks on; later it would be too much at once
            self._take_in()

    def losses(self, first: int, last: int) -> FloatArray:
        """Return the losses of the indices ``first`` up to ``last``, read-only."""
        return self._losses.view(first, last)

    def running_means(self, first: int, last: int) -> FloatArray:
        """Return the running mean at the indices ``first`` up to ``last``, read-only.

        The mean of a window is ∞ if one of its losses is.
        """
        return _means(self._losses, self.window, first, last)

    def loss_at(self, step: int) -> float:
        """Return the loss measured at ``step`` (1, 2, ...), in nats."""
        return float(self.losses(step - 1, step)[0])

    def running_mean_at(self, step: int) -> float:
        """Return the running mean at ``step`` (1, 2, ...), in nats.

        Summed at once, which is quicker than ``running_means`` and rounds no worse.
        """
        recent = self.losses(first_needed(step - 1, self.window), step)
        return float(np.add.reduce(recent)) / len(recent)


def _means(losses: GrowingArray, window: int, first: int, last: int) -> FloatArray:
    start = first_needed(first, window)
    return read_only(running_means(losses.view(start, last), window)[first - start :])
