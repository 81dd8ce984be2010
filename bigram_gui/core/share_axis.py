"""The axis of a chart of probabilities: it grows and shrinks in round steps, and seldom."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

# The axis ends at one of these times a power of ten; each divides into so many even parts.
_ENDS = {1.0: 5, 1.5: 3, 2.0: 4, 2.5: 5, 3.0: 3, 4.0: 4, 5.0: 5, 6.0: 3, 8.0: 4}
_SHRINK = 0.5  # the axis shrinks when the largest value leaves this part of it unused
_SLACK = 1e-9  # relative: 0.30000000000000004 fits below 0.3


@dataclass(frozen=True)  # without slots, for what is asked of an axis with every frame
class ShareAxis:
    """An axis from 0 to ``end`` ≤ 1 with a line at each multiple of ``end / parts``."""

    end: float
    parts: int

    @property
    def ticks(self) -> tuple[float, ...]:
        """The values with a line, 0 and the end included."""
        return tuple(self.end * part / self.parts for part in range(self.parts + 1))

    @cached_property
    def decimals(self) -> int:
        """How many decimals tell the ticks apart."""
        step = self.end / self.parts
        decimals = max(0, -math.floor(math.log10(step) + _SLACK))
        rounded = abs(round(step, decimals) - step) < _SLACK * step
        return decimals if rounded else decimals + 1

    def tick_text(self, value: float) -> str:
        """Write the value of a line: "0.15", "0"."""
        return f"{value:.{self.decimals}f}" if value else "0"


def axis_for(largest: float, before: ShareAxis | None = None) -> ShareAxis:
    """Return an axis that holds ``largest``, 0 < ``largest`` ≤ 1.

    It is the axis ``before`` as long as that holds the value and does not waste half of itself,
    so that bars can be watched while they grow.
    """
    if before is not None and before.end * (1 - _SHRINK) <= largest <= before.end * (1 + _SLACK):
        return before
    power = 10.0 ** math.floor(math.log10(largest) + _SLACK)
    for end, parts in _ENDS.items():
        if largest <= end * power * (1 + _SLACK):
            return ShareAxis(min(1.0, end * power), parts)
    return ShareAxis(min(1.0, 10 * power), _ENDS[1.0])
