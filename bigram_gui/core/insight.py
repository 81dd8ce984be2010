"""What a loss curve says, worked out and put into words."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from bigram_gui.core.history import RunHistory
from bigram_gui.core.levels import Pyramid, linear_edges
from bigram_gui.core.unit_text import cost_text
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import plural

_RECENT_STEPS = 10_000  # the level that a run has reached is the mean over at most so many
_FEWEST_WINDOWS = 4  # shorter runs are all noise
_SEARCH_COLUMNS = 64


@dataclass(frozen=True, slots=True, eq=False)
class Insight:
    """The shape of a curve that has fallen.

    Attributes
    ----------
    level
        The mean loss of the most recent steps, in nats; ∞ if there is no telling, because
        losses are.
    noise
        How far the running mean strays from the level by chance in so many steps, in nats.
    half_step
        The first step by which the running mean had made half of the way to the level; None if
        the run has not improved by more than its noise.
    flat_since
        The step since which the running mean has stayed within its noise of the level; None if
        it still moves.
    """

    steps: int
    level: float
    noise: float
    half_step: int | None
    flat_since: int | None


def find_insight(history: RunHistory) -> Insight | None:
    """Return the shape of the curve so far, or None if it is too short.

    Takes the same short time for a curve of any length.
    """
    steps, window = len(history), history.window
    if steps < _FEWEST_WINDOWS * window:
        return None
    recent = history.losses(max(steps // 2, steps - _RECENT_STEPS), steps)
    level = float(recent.mean())
    first = history.loss_at(1)
    if not math.isfinite(level + first):
        return Insight(steps, math.inf, math.inf, half_step=None, flat_since=None)
    noise = _noise_widths(steps) * float(recent.std()) / math.sqrt(window)
    improvement = first - level
    half = _first_at_most(history.mean_levels, first - improvement / 2)
    moving = _last_at_least(history.mean_levels, level + noise)
    flat = 0 if moving is None else moving + 1
    return Insight(
        steps=steps,
        level=level,
        noise=noise,
        half_step=half + 1 if half is not None and improvement > noise else None,
        flat_since=flat + 1 if flat + window < steps else None,
    )


def insight_text(insight: Insight | None, steps: int, unit: Unit = Unit.NATS) -> str:
    """Return one sentence about the curve, its noise in a unit."""
    if steps == 0:
        return "Nothing is trained yet."
    if insight is None:
        return f"{plural(steps, 'step')} so far: too few to tell more than chance."
    if math.isinf(insight.level):
        return "Some names had a pair that was never seen before; without smoothing they cost ∞."
    if insight.half_step is None:
        return f"In {plural(insight.steps, 'step')} the loss has not improved by more than chance."
    half = f"Half of the improvement came in the first {plural(insight.half_step, 'step')}"
    if insight.flat_since is None:
        return f"{half}; the running mean still moves by more than its noise."
    return (
        f"{half}; since step {insight.flat_since:,} the running mean has moved less than "
        f"its noise (±{_noise_text(insight.noise, unit)})."
    )


def _noise_widths(steps: int) -> float:
    """Return how many standard errors a mean may stray by chance once in so many steps.

    The largest of n normal deviates is about √(2 ln n), hardly ever half a deviate more: with two
    standard errors alone, a long run would seem to move for ever.
    """
    return math.sqrt(2 * math.log(steps)) + 0.5


def _noise_text(nats: float, unit: Unit) -> str:
    """Write a difference of losses; between perplexities it is a ratio."""
    if unit is Unit.PERPLEXITY:
        return f"{100 * math.expm1(nats):.1f} %"
    return cost_text(nats, unit)


def _first_at_most(pyramid: Pyramid, value: float) -> int | None:
    """Return the first index whose value is ``value`` or less."""
    start, stop = 0, len(pyramid)
    while start < stop:
        envelope = pyramid.envelope(linear_edges(start, stop, _SEARCH_COLUMNS))
        hits = np.flatnonzero(envelope.lowest <= value)
        if len(hits) == 0:  # rounding let a column pass that has no such value after all
            start, stop = stop, len(pyramid)
            continue
        column = int(hits[0])
        start = max(start, int(envelope.edges[column]))
        stop = min(stop, int(envelope.edges[column + 1]))
        if stop - start == 1:
            return start
    return None


def _last_at_least(pyramid: Pyramid, value: float) -> int | None:
    """Return the last index whose value is ``value`` or more."""
    start, stop = 0, len(pyramid)
    while start < stop:
        envelope = pyramid.envelope(linear_edges(start, stop, _SEARCH_COLUMNS))
        hits = np.flatnonzero(envelope.highest >= value)
        if len(hits) == 0:
            start, stop = 0, start
            continue
        column = int(hits[-1])
        start = max(start, int(envelope.edges[column]))
        stop = min(stop, int(envelope.edges[column + 1]))
        if stop - start == 1:
            return start
    return None
