"""How fast the machine is just now: limits in milliseconds mean little without it."""

from __future__ import annotations

import time
from statistics import median

from benchmarks.lesson_loop import train_plainly

_NAMES = ("ava", "emma", "olivia", "maximilian")
_STEPS = 1_000
_ROUNDS = 9


def plain_loop_milliseconds() -> float:
    """Return how long a fixed loop in plain Python takes, which nothing in the program changes."""
    return median(_once() for _ in range(_ROUNDS))


def _once() -> float:
    start = time.perf_counter()
    train_plainly(_NAMES, _STEPS)
    return 1e3 * (time.perf_counter() - start)
