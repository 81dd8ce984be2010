"""How far the axes reach while they follow the training.

They grow in round steps and never with every frame, so that the curve does not crawl under
the eye.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from bigram_gui.core.bounds import Bounds
from bigram_gui.views.loss_plot.round_numbers import round_up

_FIRST_STEPS = 1_000  # the curve grows into this much room from its first step on

# As parts of the distance from the lowest loss in view to a uniform guess.
_BELOW_BEST = 0.75  # of uniform − best: about where the losses of easy names lie
_DOTS_ABOVE = 0.6  # rare names may lie higher: at the upper edge, so that the lines keep room
_UNITS = 8  # the axis grows in a round step near this part of it
_LEAST_SPAN = 0.5  # nats: a corpus that has nothing to learn still gets an axis


@dataclass(frozen=True, slots=True)
class Seen:
    """The finite extremes of what is drawn, in nats; None where nothing is."""

    dots: tuple[float, float] | None = None
    lines: tuple[float, float] | None = None


def step_extent(latest: int, target: int) -> int:
    """Return the step at which the axis ends: the target, or a round step on the way there."""
    return int(min(round_up(max(latest, _FIRST_STEPS)), max(latest, target, 1)))


def loss_extent(bounds: Bounds, seen: Seen, headroom: float) -> tuple[float, float]:
    """Return the lowest and the highest loss of the axis.

    Parameters
    ----------
    headroom
        The part of the height, 0 to 1, that is to stay free above a uniform guess.
    """
    low = bounds.best_bigram - _BELOW_BEST * (bounds.uniform - bounds.best_bigram)
    low = min([low, *(extremes[0] for extremes in (seen.dots, seen.lines) if extremes)])
    span = max(bounds.uniform - low, _LEAST_SPAN)
    unit = round_up(span / _UNITS)
    low = max(0.0, math.floor(low / unit) * unit)
    span = max(bounds.uniform - low, _LEAST_SPAN)
    high = low + span / (1 - headroom)
    if seen.dots is not None:
        high = max(high, min(seen.dots[1], low + span * (1 + _DOTS_ABOVE)))
    if seen.lines is not None:
        high = max(high, seen.lines[1])
    return low, math.ceil(high / unit) * unit
