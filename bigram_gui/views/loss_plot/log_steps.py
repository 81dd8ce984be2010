"""Training steps on a logarithmic axis."""

from __future__ import annotations

import math

import numpy as np

from bigram_gui.core.arrays import FloatArray, IntArray
from bigram_gui.core.levels import log_edges
from bigram_gui.core.wording import compact_text
from bigram_gui.views.loss_plot.log_ticks import log_ticks

SLOT = math.log10(2)
"""How far left of step 1 the untrained model, step 0, lies: as far as step 2 lies right of it."""

_SLACK = 1e-9


class LogSteps:
    """Every doubling of the steps is as wide as every other; step 0 has a slot of its own.

    The place of a step is its common logarithm. Zero has none: from step 1 down to step 0 the
    axis goes on evenly for the width of the slot.
    """

    def place(self, step: float) -> float:
        return math.log10(step) if step >= 1 else SLOT * (step - 1)

    def places(self, steps: FloatArray | IntArray) -> FloatArray:
        numbers = np.asarray(steps, dtype=np.float64)
        logs = np.log10(np.maximum(numbers, 1.0))
        places: FloatArray = np.where(numbers >= 1, logs, SLOT * (numbers - 1))
        return places

    def step_at(self, place: float) -> float:
        return float(10.0**place) if place >= 0 else 1 + place / SLOT

    def edges(self, first: int, last: int, columns: int) -> IntArray:
        if first > 0:
            return log_edges(first, last, columns)
        if last == 1:
            return np.array([0, 1], dtype=np.int64)
        return np.concatenate([[0], log_edges(1, last, max(2, columns - 1))])

    def ticks(self, first: float, last: float, count: int) -> IntArray:
        low = max(first, 0.0)
        trained = log_ticks(low, last, count, whole=True) if last > low else np.empty(0)
        untrained = [0.0] if first <= -SLOT + _SLACK else []
        return np.append(untrained, trained).round().astype(np.int64)

    def texts(self, ticks: IntArray) -> list[str]:
        if all(_has_one_digit(int(step)) for step in ticks):
            return [compact_text(int(step)) for step in ticks]
        return [f"{step:,}" for step in ticks]


def _has_one_digit(step: int) -> bool:
    return len(str(step).rstrip("0")) <= 1
