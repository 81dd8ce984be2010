"""How training steps lie along the horizontal axis."""

from __future__ import annotations

from typing import Protocol

import numpy as np

from bigram_gui.core.arrays import FloatArray, IntArray
from bigram_gui.core.levels import linear_edges
from bigram_gui.views.loss_plot.round_numbers import multiples, round_up


class StepScale(Protocol):
    """Everything about the step axis that depends on how it is divided.

    A *place* is what the axis is even in: the step itself, or its logarithm.
    """

    def place(self, step: float) -> float:
        """Return where a step lies on the axis."""

    def places(self, steps: FloatArray | IntArray) -> FloatArray:
        """Return where steps lie on the axis, same shape."""

    def step_at(self, place: float) -> float:
        """Return the step, not rounded, at a place of the axis."""

    def edges(self, first: int, last: int, columns: int) -> IntArray:
        """Return the edges of at most ``columns`` columns over steps ``first`` to ``last - 1``."""

    def ticks(self, first: float, last: float, count: int) -> IntArray:
        """Return about ``count`` round steps, at most, between two places."""

    def texts(self, ticks: IntArray) -> list[str]:
        """Return how the steps of the ticks are written."""


class LinearSteps:
    """Every step is as wide as every other."""

    def place(self, step: float) -> float:
        return step

    def places(self, steps: FloatArray | IntArray) -> FloatArray:
        return np.asarray(steps, dtype=np.float64)

    def step_at(self, place: float) -> float:
        return place

    def edges(self, first: int, last: int, columns: int) -> IntArray:
        return linear_edges(first, last, columns)

    def ticks(self, first: float, last: float, count: int) -> IntArray:
        step = max(1.0, round_up((last - first) / max(count, 1)))
        return multiples(first, last, step).round().astype(np.int64)

    def texts(self, ticks: IntArray) -> list[str]:
        return [f"{step:,}" for step in ticks]
