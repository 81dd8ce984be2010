"""Names side by side: the loss of each after a step, and its course over the run as a sparkline."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

import numpy as np

from bigram_gui.core.arrays import FloatArray, IntArray, read_only
from bigram_gui.core.compared_pairs import ComparedPairs
from bigram_gui.core.model import BigramModel
from bigram_gui.core.pieces import Pieces, all_at_once
from bigram_gui.core.run import Run

SPARKLINE_STEPS = 40

_DIGITS = 9  # of nats, by which names are told apart
_NO_COURSE = read_only(np.empty(0))


class Spacing(Enum):
    """How steps lie along a sparkline."""

    EVEN = auto()
    LOG = auto()  # by the logarithm of 1 + step, so that the untrained model has a place


class Known(Enum):
    """How much of a comparison is worked out."""

    NOTHING = auto()
    LOSSES = auto()  # courses are to come, of all names or of some
    ALL = auto()


@dataclass(frozen=True, slots=True, eq=False)
class ComparedName:
    """A name among others.

    Attributes
    ----------
    loss
        Its loss in nats after the viewed step; None if the vocabulary lacks one of its
        characters, or if nothing is known yet.
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
    known: Known = Known.ALL

    @classmethod
    def of_unknown(cls, names: Sequence[str], step: int, steps: IntArray) -> Comparison:
        """Return names of which nothing is worked out yet, in their order."""
        unknown = tuple(ComparedName(name, None, _NO_COURSE) for name in names)
        return cls(step, steps, unknown, known=Known.NOTHING)

    def across(self, steps: IntArray | int) -> FloatArray:
        """Return where steps lie along a sparkline, from 0 to 1 at its end, same shape."""
        places = _place(steps, self.spacing)
        end: FloatArray = _place(max(1, int(self.steps[-1])), self.spacing)
        return places / end


@dataclass(frozen=True, slots=True, eq=False)
class Courses:
    """What of a comparison stays while the viewed step moves.

    ``sparklines`` are those of the names that the vocabulary can spell, each of shape (C,).
    """

    pairs: ComparedPairs
    steps: IntArray
    spacing: Spacing
    sparklines: dict[str, FloatArray]

    @classmethod
    def of(cls, pairs: ComparedPairs, run: Run, spacing: Spacing = Spacing.EVEN) -> Courses:
        """Return the courses of names over a run, up to its newest step."""
        return all_at_once(cls.in_pieces(pairs, run, spacing))

    @classmethod
    def in_pieces(
        cls, pairs: ComparedPairs, run: Run, spacing: Spacing = Spacing.EVEN
    ) -> Pieces[Courses]:
        """Work the same out in pieces."""
        steps = sparkline_steps(run.steps, spacing)
        losses = yield from pairs.losses_in_pieces(run, steps)
        courses = read_only(np.ascontiguousarray(losses.T))
        return cls(pairs, steps, spacing, dict(zip(pairs.spelled, courses, strict=True)))

    def at(self, model: BigramModel, step: int, known: Known = Known.ALL) -> Comparison:
        """Return the names from the least to the most surprising for the model after ``step``.

        Equals keep their order, impossible names (∞) follow the others, and those that the
        vocabulary cannot spell come last. The time grows with the names' distinct pairs.
        """
        pairs = self.pairs
        losses = dict(zip(pairs.spelled, pairs.losses_under(model).tolist(), strict=True))
        names = [
            ComparedName(name, losses.get(name), self.sparklines.get(name, _NO_COURSE))
            for name in pairs.names
        ]
        ascending = tuple(sorted(names, key=_surprise))
        return Comparison(step, self.steps, ascending, self.spacing, known)


def compare(
    names: Sequence[str], run: Run, step: int, spacing: Spacing = Spacing.EVEN
) -> Comparison:
    """Compare names, each in NFC, by their losses after ``step``."""
    pairs = ComparedPairs.of(names, run.prepared.curriculum)
    return Courses.of(pairs, run, spacing).at(run.model_after(step), step)


def sparkline_steps(latest: int, spacing: Spacing = Spacing.EVEN) -> IntArray:
    """Return at most ``SPARKLINE_STEPS`` distinct steps from 0 to ``latest``, both included."""
    spread = np.linspace(0, _place(latest, spacing), SPARKLINE_STEPS)
    steps = spread if spacing is Spacing.EVEN else np.expm1(spread)
    return read_only(np.unique(np.rint(steps).astype(np.int64)))


def _place(steps: IntArray | int, spacing: Spacing) -> FloatArray:
    """Return where steps lie on an axis that begins with the untrained model at 0."""
    numbers = np.asarray(steps, dtype=np.float64)
    return numbers if spacing is Spacing.EVEN else np.log1p(numbers)


def _surprise(name: ComparedName) -> tuple[bool, float]:
    """Return what names are sorted by; the order of a sum makes none cost more than another."""
    return (name.loss is None, math.inf if name.loss is None else round(name.loss, _DIGITS))
