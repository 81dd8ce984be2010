"""How many steps to ask for next, so that training keeps the speed that the person set."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable

SLICE_SECONDS = 0.015
"""How long a slice may take: pausing, changing the speed and quitting wait no longer."""

_FIRST_SLICE = 256
_FIRST_SLICE_PAIRS = 16_384  # of long names, fewer make a first slice
_MAX_SLICE = 1 << 16
_RATE_SECONDS = 1.0


class Pacer:
    """Divides training into slices.

    Parameters
    ----------
    clock
        Returns the time in seconds; tests bring their own.
    pairs_a_step
        How many token pairs a name has on average: decides how large the first slice is, before
        anything is known of the machine.
    """

    def __init__(self, clock: Callable[[], float], pairs_a_step: float = 1.0) -> None:
        self._clock = clock
        self._speed = math.inf
        self._started = 0.0
        self._asked = 0  # since the stretch was started at an even speed
        self._last_asked = -math.inf
        self._largest = max(1, min(_FIRST_SLICE, int(_FIRST_SLICE_PAIRS / pairs_a_step)))

    def start(self, speed: float) -> None:
        """Begin a stretch of training at ``speed`` steps a second, or as fast as possible.

        The first step is due at once, unless one was made less than a step's time ago: a speed
        that is dragged to and fro makes no more steps than one that stands still.
        """
        self._speed = speed
        self._started, self._asked = self._clock(), 0
        if self._started - self._last_asked < 1 / speed:
            self._started, self._asked = self._last_asked, 1

    def due(self) -> int:
        """Return how many steps to train now; 0 if it is too early for the next."""
        if math.isinf(self._speed):
            return self._largest
        due = 1 + int(self._speed * (self._clock() - self._started)) - self._asked
        if due > self._largest:  # fallen behind: start counting anew rather than rush
            self.start(self._speed)
            due = self._largest
        return max(due, 0)

    def asked(self, steps: int) -> None:
        """Take note that ``steps`` were asked for."""
        self._asked += steps
        self._last_asked = self._clock()

    def wait(self) -> float:
        """Return the seconds until it is worth asking again."""
        if math.isinf(self._speed):
            return 0.0
        next_due = self._started + self._asked / self._speed
        return max(next_due - self._clock(), SLICE_SECONDS)

    def answered(self, steps: int, seconds: float) -> None:
        """Learn from a slice how many steps fit into ``SLICE_SECONDS``."""
        if steps < self._largest and seconds < SLICE_SECONDS:
            return  # a small slice says little about a large one
        fitting = int(steps * SLICE_SECONDS / max(seconds, 1e-6))
        self._largest = max(1, min(fitting, 2 * self._largest, _MAX_SLICE))


class RateMeter:
    """Steps a second over the last second."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._marks: deque[tuple[float, int]] = deque()

    def clear(self) -> None:
        """Forget what was measured."""
        self._marks.clear()

    def mark(self, step: int) -> None:
        """Take note that ``step`` is reached."""
        now = self._clock()
        self._marks.append((now, step))
        while len(self._marks) > 2 and now - self._marks[0][0] > _RATE_SECONDS:
            self._marks.popleft()

    @property
    def rate(self) -> float | None:
        """The steps a second, or None until two moments are known."""
        if len(self._marks) < 2:
            return None
        (first_time, first_step), (last_time, last_step) = self._marks[0], self._marks[-1]
        if last_time <= first_time:
            return None
        return (last_step - first_step) / (last_time - first_time)
