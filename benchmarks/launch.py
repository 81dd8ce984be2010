"""How long a launch takes, and how much memory, against a bare window with an empty plot."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from statistics import median

from benchmarks.result import Result

_ROUNDS = 11


def measure() -> list[Result]:
    """Return the results: launches in turn, from the start of Python to the first picture."""
    times: dict[str, list[float]] = {"bare": [], "full": []}
    memory: dict[str, list[float]] = {"bare": [], "full": []}
    for _ in range(_ROUNDS):
        for kind in times:
            seconds, megabytes = _launch(kind)
            times[kind].append(seconds)
            memory[kind].append(megabytes)
    return [
        Result(
            "launch to first picture, against a bare PySide6 + pyqtgraph window",
            median(times["full"]),
            median(times["bare"]),
            "s",
            at_most=1.5,
        ),
        Result(
            "memory at the first picture, against the same",
            median(memory["full"]),
            median(memory["bare"]),
            "MB",
            at_most=1.3,
        ),
    ]


def _launch(kind: str) -> tuple[float, float]:
    """Return the seconds until the window is painted, and the megabytes used by then."""
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "benchmarks.first_picture", kind],
        stdout=subprocess.PIPE,
        text=True,
        env={"QT_QPA_PLATFORM": "offscreen"} | dict(os.environ),
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = time.perf_counter() - start
    return seconds, float(line)
