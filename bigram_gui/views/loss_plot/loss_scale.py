"""How losses lie along the vertical axis, and how they are written there."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from bigram_gui.core.arrays import FloatArray
from bigram_gui.core.units import NATS_A_BIT, Unit
from bigram_gui.core.wording import compact_text
from bigram_gui.views.loss_plot.log_ticks import log_ticks
from bigram_gui.views.loss_plot.round_numbers import decimals, round_values

_LEAST_VALUE = 1e-3  # of a logarithmic axis: a loss of 0 has no logarithm, and is drawn there
_LN_10 = math.log(10)
_COMPACT_FROM = 10_000  # longer figures do not fit beside the axis


class LossScale(NamedTuple):
    """Everything about the loss axis that depends on its unit and on how it is divided.

    A *place* is what the axis is even in: the loss in the unit, or the common logarithm of it.
    Losses are in nats everywhere else.
    """

    unit: Unit = Unit.NATS
    is_log: bool = False

    def place(self, nats: float) -> float:
        """Return where a loss lies on the axis; ∞ may be one."""
        if not self.is_log:
            return self.unit.of(nats)
        if self.unit is Unit.PERPLEXITY:
            return nats / _LN_10  # and no overflow on the way
        return math.log10(max(self.unit.of(nats), _LEAST_VALUE))

    def places(self, nats: FloatArray) -> FloatArray:
        """Return where losses lie on the axis, same shape."""
        if not self.is_log:
            return self.unit.of_all(nats)
        if self.unit is Unit.PERPLEXITY:
            return nats / _LN_10
        logs: FloatArray = np.log10(np.maximum(self.unit.of_all(nats), _LEAST_VALUE))
        return logs

    def nats_at(self, place: float) -> float:
        """Return the loss in nats at a place of the axis."""
        if self.unit is Unit.PERPLEXITY:
            return place * _LN_10 if self.is_log else math.log(max(place, 1.0))
        value = 10.0**place if self.is_log else place
        return value * NATS_A_BIT if self.unit is Unit.BITS else value

    @property
    def floor(self) -> float:
        """The lowest place that a loss can have."""
        return self.place(0.0)

    @property
    def least_span(self) -> float:
        """The least distance from the lowest loss to a uniform guess that an axis is made for."""
        if self.is_log:
            return 0.1
        return 1.0 if self.unit is Unit.PERPLEXITY else 0.5

    def ticks(self, low: float, high: float, rows: int) -> list[tuple[float, str]]:
        """Return at most about ``rows`` places with round values between two, and their texts."""
        if self.is_log:
            values = log_ticks(low, high, rows)
            places = np.log10(values)
        else:
            values = places = round_values(low, high, rows)
        if len(values) == 0:
            return []
        step = float(np.diff(values).min()) if len(values) > 1 else float(values[0]) or 1.0
        return [
            (float(at), self._text(value, step)) for at, value in zip(places, values, strict=True)
        ]

    def _text(self, value: float, step: float) -> str:
        """Write the value of a tick that is ``step`` from the next."""
        if value >= _COMPACT_FROM:
            return compact_text(value)
        fewest = 0 if self.unit is Unit.PERPLEXITY or (step >= 1 and self.is_log) else 1
        return f"{value:,.{max(fewest, decimals(step))}f}"


IN_NATS = LossScale()
