"""Names side by side: the loss of each after a step, and its course over the run as a sparkline."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

import numpy as np

from bigram_gui.core.arrays import FloatArray, IntArray, read_only
from bigram_gui.core.errors import UnknownCharacterError
from bigram_gui.core.run import Run
from bigram_gui.core.scoring import score

SPARKLINE_STEPS = 40


class Spacing(Enum):
    """How steps lie along a sparkline."""

    EVEN = auto()
    LOG = auto()  # by the logarithm of 1 + step, so that the untrained model has a place


@dataclass(frozen=True, slots=True, eq=False)
class ComparedName:
    """A name among others.

    Attributes
    ----------
    loss
        Its loss in nats after the viewed step; None if the vocabulary lacks one of its
        characters.
    sparkline
        Its loss in nats after each of the comparison's steps, shape (C,), read-only; empty if
        ``loss`` is None. ∞ stands in it where the name is impossible.
    """

    name: str
    loss: float | None
    sparkline: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """Names from the least to the most surprising.

    ``steps`` are those of all sparklines, shape (C,), ascending from 0 to the newest of the run.
    """

    step: int
    steps: IntArray
    names: tuple[ComparedName, ...]
    spacing: Spacing = Spacing.EVEN

    def across(self, steps: IntArray | int) -> FloatArray:
        """Return where steps lie along a sparkline, from 0 to 1 at its end, same shape."""
        places = _place(steps, self.spacing)
        end: FloatArray = _place(max(1, int(self.steps[-1])), self.spacing)
        return places / end


def compare(
    names: Sequence[str], run: Run, step: int, spacing: Spacing = Spacing.EVEN
) -> Comparison:
    """Compare names, each in NFC, by their losses after ``step``.

    Equals keep their order, impossible names (∞) follow the others, and those that the
    vocabulary cannot spell come last. The time grows with the pairs of the names and the steps
    of a sparkline, not with the corpus or the run.
    """
    steps = sparkline_steps(run.steps, spacing)
    compared = [_compared(name, run, step, steps) for name in names]
    return Comparison(step, steps, tuple(sorted(compared, key=_surprise)), spacing)


def compared_at(comparison: Comparison, run: Run, step: int) -> Comparison:
    """Return the same names of the same run after another step; the sparklines stay as they are.

    It is quicker than comparing anew, while the viewed step is moved.
    """
    model, vocabulary = run.model_after(step), run.prepared.vocabulary
    moved = [
        one
        if one.loss is None
        else replace(one, loss=score(model, vocabulary.encode(one.name)).loss)
        for one in comparison.names
    ]
    return replace(comparison, step=step, names=tuple(sorted(moved, key=_surprise)))


def sparkline_steps(latest: int, spacing: Spacing = Spacing.EVEN) -> IntArray:
    """Return at most ``SPARKLINE_STEPS`` distinct steps from 0 to ``latest``, both included."""
    spread = np.linspace(0, _place(latest, spacing), SPARKLINE_STEPS)
    steps = spread if spacing is Spacing.EVEN else np.expm1(spread)
    return read_only(np.unique(np.rint(steps).astype(np.int64)))


def _place(steps: IntArray | int, spacing: Spacing) -> FloatArray:
    """Return where steps lie on an axis that begins with the untrained model at 0."""
    numbers = np.asarray(steps, dtype=np.float64)
    return numbers if spacing is Spacing.EVEN else np.log1p(numbers)


def _compared(name: str, run: Run, step: int, steps: IntArray) -> ComparedName:
    try:
        tokens = run.prepared.vocabulary.encode(name)
    except UnknownCharacterError:
        return ComparedName(name, None, read_only(np.empty(0)))
    sparkline = run.prepared.index.name_losses(tokens, steps, run.smoothing)
    return ComparedName(name, run.name_loss_after(tokens, step), read_only(sparkline))


def _surprise(name: ComparedName) -> tuple[bool, float]:
    return (name.loss is None, math.inf if name.loss is None else name.loss)
