"""How far the axes reach while they follow the training.

They grow in round steps and never with every frame, so that the curve does not crawl under
the eye.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from bigram_gui.core.bounds import Bounds
from bigram_gui.core.run import Run
from bigram_gui.core.units import Unit
from bigram_gui.views.loss_plot.loss_scale import IN_NATS, LossScale
from bigram_gui.views.loss_plot.points import Points
from bigram_gui.views.loss_plot.round_numbers import round_up
from bigram_gui.views.loss_plot.series import Series

_FIRST_STEPS = 1_000  # the curve grows into this much room from its first step on

# As parts of the distance from the lowest loss in view to a uniform guess.
_BELOW_BEST = 0.75  # of uniform − best: about where the losses of easy names lie
_DOTS_ABOVE = 0.6  # rare names may lie higher: at the upper edge, so that the lines keep room
_UNITS = 8  # the axis grows in a round step near this part of it
_MOST_DECADES = 2.0  # below a uniform guess on a logarithmic axis, where losses near 0 lie deep
_MOST_HEIGHTS = 8.0  # of the axis that follows: so far up the view can be moved at most
_ABOVE_HIGHEST = 0.02  # of the highest loss, so that it lies within the plot
_MOST_SPANS = 3.0  # perplexities can be so large that nothing else could be told apart


class Seen(NamedTuple):
    """The finite extremes of what is drawn, in nats; None where nothing is."""

    dots: tuple[float, float] | None = None
    lines: tuple[float, float] | None = None


def seen_of(curves: dict[Series, Points], kept: tuple[float, float] | None) -> Seen:
    """Return the extremes of a run's curves, and of all kept runs as one line."""
    lines = [kept, *(curves[series].extremes() for series in (Series.MEAN, Series.NAME))]
    finite = [extremes for extremes in lines if extremes is not None]
    if not finite:
        return Seen(curves[Series.STEPS].extremes())
    lows, highs = zip(*finite, strict=True)
    return Seen(curves[Series.STEPS].extremes(), (min(lows), max(highs)))


def step_extent(latest: int, target: int) -> int:
    """Return the step at which the axis ends: the target, or a round step on the way there."""
    return int(min(round_up(max(latest, _FIRST_STEPS)), max(latest, target, 1)))


def loss_extent(
    bounds: Bounds, seen: Seen, headroom: float, scale: LossScale = IN_NATS
) -> tuple[float, float]:
    """Return the lowest and the highest place of the loss axis.

    Parameters
    ----------
    headroom
        The part of the height, 0 to 1, that is to stay free above a uniform guess.
    """
    uniform, best = scale.place(bounds.uniform), scale.place(bounds.best_bigram)
    dots, lines = _places(seen.dots, scale), _places(seen.lines, scale)
    low = best - _BELOW_BEST * (uniform - best)
    low = min([low, *(extremes[0] for extremes in (dots, lines) if extremes)])
    low = max(low, uniform - _MOST_DECADES) if scale.is_log else low
    span = max(uniform - low, scale.least_span)
    unit = round_up(span / _UNITS)
    low = max(scale.floor, math.floor(low / unit) * unit)
    span = max(uniform - low, scale.least_span)
    high = low + span / (1 - headroom)
    if dots is not None:
        high = max(high, min(dots[1], low + span * (1 + _DOTS_ABOVE)))
    if lines is not None:
        most = low + span * _MOST_SPANS if scale.unit is Unit.PERPLEXITY else math.inf
        high = max(high, min(lines[1], most))
    return low, math.ceil(high / unit) * unit


def loss_limits(run: Run, scale: LossScale, headroom: float) -> tuple[float, float]:
    """Return the lowest and the highest place that the loss axis can be moved to.

    There is room for each loss of the run, as far as it does not dwarf all others.
    """
    history, bounds = run.history, run.prepared.bounds
    low, high = loss_extent(bounds, Seen(), headroom, scale)
    if len(history):
        all_steps = history.loss_levels.envelope(np.array([0, len(history)]))
        low = min(low, scale.place(float(all_steps.lowest[0])))
        highest = scale.place(float(all_steps.highest[0]))
        high = max(high, min(highest, low + _MOST_HEIGHTS * (high - low)) * (1 + _ABOVE_HIGHEST))
    return max(low, scale.floor), high


def _places(extremes: tuple[float, float] | None, scale: LossScale) -> tuple[float, float] | None:
    return None if extremes is None else (scale.place(extremes[0]), scale.place(extremes[1]))
