"""How fast the machine is just now: limits in milliseconds mean little without it."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

import numpy as np
import pyqtgraph as pg

from benchmarks.lesson_loop import train_plainly
from benchmarks.live_window import application

_NAMES = ("ava", "emma", "olivia", "maximilian")
_STEPS = 1_000
_POINTS = 10_000
_SIZE = (900, 500)
_ROUNDS = 9


def pace_text() -> str:
    """Tell how long two things take that nothing in the program changes."""
    loop, painting = _plain_loop(), _plain_painting()
    return (
        f"a loop in plain Python takes {loop:.1f} ms, "
        f"painting a pyqtgraph curve of {_POINTS:,} points {painting:.1f} ms"
    )


def _plain_loop() -> float:
    return _middle(lambda: train_plainly(_NAMES, _STEPS))


def _plain_painting() -> float:
    app = application()
    plot = pg.PlotWidget()
    plot.resize(*_SIZE)
    plot.plot(np.random.default_rng(0).normal(size=_POINTS), pen=pg.mkPen("b", width=1))
    plot.show()
    app.processEvents()
    taken = _middle(plot.viewport().repaint)
    plot.close()
    return taken


def _middle(act: Callable[[], object]) -> float:
    """Return the milliseconds that something takes, of several times the one in the middle."""
    return median(_timed(act) for _ in range(_ROUNDS))


def _timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return 1e3 * (time.perf_counter() - start)
