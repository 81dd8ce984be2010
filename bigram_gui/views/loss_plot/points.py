"""What is drawn of a run: a few points a pixel column at most, however long it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from bigram_gui.core.arrays import FloatArray, IntArray, read_only
from bigram_gui.core.history import RunHistory
from bigram_gui.core.levels import Envelope, Pyramid
from bigram_gui.core.run import Run
from bigram_gui.views.loss_plot.grown_columns import GrownColumns
from bigram_gui.views.loss_plot.step_scale import StepScale

ALL_DOTS = 4_000  # up to so many steps in view each has its dot


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """Losses in nats, ∞ among them, over steps; arrays of shape (n,).

    Attributes
    ----------
    band
        If each loss is the mean of a column: between what extremes the column's losses lie.
    """

    steps: FloatArray
    losses: FloatArray
    band: Envelope | None = None

    def extremes(self) -> tuple[float, float] | None:
        """Return the lowest and highest finite loss, None if there is none."""
        finite = self.losses[np.isfinite(self.losses)]
        return (float(finite.min()), float(finite.max())) if len(finite) else None


NO_POINTS = Points(np.empty(0), np.empty(0))


class Stretch(NamedTuple):
    """The steps ``first`` to ``last``, drawn over so many pixel columns of a scale."""

    first: int
    last: int
    columns: int
    scale: StepScale

    @property
    def trained(self) -> tuple[int, int]:
        """The first and last index of the history in the stretch: step s has index s − 1."""
        return max(self.first - 1, 0), self.last


def dots_of(
    history: RunHistory, stretch: Stretch, columns_found: GrownColumns | None = None
) -> Points:
    """Return each step's loss; of many steps one, the lowest and the highest a column.

    The first of each column stands where it was measured. Extremes alone would look as if no loss
    lay between them.
    """
    first, last = stretch.trained
    if last <= first:
        return NO_POINTS
    if last - first <= ALL_DOTS:
        return Points(_numbers(first, last), history.losses(first, last))
    columns = _columns(history.loss_levels, first, stretch, columns_found)
    firsts, middles = columns.edges[:-1] + 1.0, _middles(columns)
    # By turns, so that what is new of a growing curve comes after all that is not.
    steps = np.stack([firsts, middles, middles], axis=1)
    losses = np.stack([columns.first, columns.lowest, columns.highest], axis=1)
    return Points(steps.reshape(-1), losses.reshape(-1))


def mean_of(
    history: RunHistory, stretch: Stretch, columns_found: GrownColumns | None = None
) -> Points:
    """Return the running mean: exact, or of many steps its mean a column, and its band.

    A line through the extremes of many columns would be a solid area, in which nothing could
    be told apart. The levels may lag behind the history: the line goes as far as they do.
    """
    first, last = stretch.trained
    if last <= first:
        return NO_POINTS
    if last - first <= 2 * stretch.columns:
        return Points(_numbers(first, last), history.running_means(first, last))
    newest, last = last, min(last, len(history.mean_levels))
    if last <= first:
        return NO_POINTS
    columns = _columns(history.mean_levels, first, stretch._replace(last=last), columns_found)
    steps, losses = _middles(columns), columns.mean
    if last == newest:
        steps = np.append(steps, float(last))
        losses = np.append(losses, history.running_means(last - 1, last))
    return Points(steps, losses, columns)


def _numbers(first: int, last: int) -> FloatArray:
    """Return the steps of the indices ``first`` up to ``last``."""
    return np.arange(first + 1, last + 1, dtype=np.float64)


def _columns(levels: Pyramid, first: int, stretch: Stretch, found: GrownColumns | None) -> Envelope:
    """Return the extremes of the stretch's columns, whose edges count in steps.

    ``found`` remembers those of a curve that is going to grow.
    """
    return (found or GrownColumns()).find(levels, _edges(stretch, first))


@lru_cache(maxsize=4)  # the dots and the running means of several runs share them
def _edges(stretch: Stretch, first: int) -> IntArray:
    """Return the indices between which the columns of a stretch lie, read-only."""
    return read_only(stretch.scale.edges(first + 1, stretch.last + 1, stretch.columns) - 1)


def _middles(columns: Envelope) -> FloatArray:
    """Return the middle step of each column."""
    middles: FloatArray = (columns.edges[:-1] + columns.edges[1:] + 1) / 2
    return middles


class NameCurve:
    """The loss of one name after any step of a run, remembered for the steps that are drawn.

    What a step taught never changes, so that of a growing curve only the new end is computed.
    """

    def __init__(self, run: Run, tokens: tuple[int, ...]) -> None:
        self._run = run
        self._tokens = tokens
        self._known = NO_POINTS

    def is_of(self, run: Run, tokens: tuple[int, ...]) -> bool:
        """Whether this is the curve of a name in a run."""
        return run is self._run and tokens == self._tokens

    def points(self, stretch: Stretch) -> Points:
        """Return the loss at one step a column and at the last step, each of them exact."""
        edges = stretch.scale.edges(stretch.first, stretch.last + 1, stretch.columns)
        steps = edges[:-1]
        if steps[-1] < stretch.last:
            steps = np.append(steps, stretch.last)
        self._known = Points(steps.astype(np.float64), self._losses(steps))
        return self._known

    def _losses(self, steps: IntArray) -> FloatArray:
        known = self._known
        losses = np.empty(len(steps))
        places = np.searchsorted(known.steps, steps)
        found = places < len(known.steps)
        found[found] = known.steps[places[found]] == steps[found]
        losses[found] = known.losses[places[found]]
        index, smoothing = self._run.prepared.index, self._run.smoothing
        losses[~found] = index.name_losses(self._tokens, steps[~found], smoothing)
        return losses
