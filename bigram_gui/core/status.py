"""How far a training run is, as the training bar shows it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum, auto

DEFAULT_STEPS = 1_000
MAX_STEPS = 10_000_000
SLOWEST = 1.0  # steps a second
FASTEST = math.inf  # as fast as possible


class Phase(Enum):
    """What a run is doing."""

    LOADING = auto()  # there is no corpus yet
    UNTRAINED = auto()
    RUNNING = auto()
    PAUSED = auto()
    FINISHED = auto()


@dataclass(frozen=True, slots=True, eq=False)
class TrainingStatus:
    """A run at a moment.

    Attributes
    ----------
    step, target
        The steps made, and how many are to be made.
    speed
        The steps a second that were asked for; ``FASTEST`` for as many as possible.
    rate
        The steps a second over the last second of training, None before there is a measurement.
    seconds
        The time spent training so far.
    """

    phase: Phase = Phase.LOADING
    step: int = 0
    target: int = DEFAULT_STEPS
    speed: float = FASTEST
    rate: float | None = None
    seconds: float = 0.0

    @property
    def seconds_left(self) -> float | None:
        """The time that the rest will take at the present rate, None if there is no telling."""
        if self.phase is not Phase.RUNNING or not self.rate:
            return None
        return (self.target - self.step) / self.rate
