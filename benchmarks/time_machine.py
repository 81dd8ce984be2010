"""Whether the curve stays fluid at millions of steps, while training runs as fast as it can."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.live_window import LiveWindow, live_window
from benchmarks.loop_probe import LoopProbe
from benchmarks.result import Result
from benchmarks.waiting_process import WaitingProcess
from bigram_gui.core.status import MAX_STEPS
from bigram_gui.core.training import train

_RECORDED = 1_000_000
_MEASURED_SECONDS = 10.0
_SLICE = 16_384
_TRIES = 60
_ROUNDS = 5


def measure() -> list[Result]:
    """Return the results for a window of 1280 × 800."""
    with live_window() as window:
        before = _resident_bytes()
        rate, headless = _rates(window)
        machine = WaitingProcess()
        delays = _delays(window)
        held_up = machine.stop()
        bytes_a_step = (_resident_bytes() - before) / MAX_STEPS
        results = [
            Result("training at full speed with the window", rate, headless, "steps/s", 0.7),
            _limit(
                "event loop delay while training, 99th percentile", np.quantile(delays, 0.99), 16
            ),
            _limit("event loop delay while training, longest", max(delays), 50),
            Result("longest delay meanwhile of a process that only waits", held_up, 50, "ms"),
            Result("memory of a step", bytes_a_step, 24, "bytes", at_most=1),
            _limit("change of the viewed step, 10,000,000 steps", _viewing(window), 8),
            _limit("hover to readout, 10,000,000 steps", _hovering(window), 5),
        ]
        window.session.controller.reset()
        window.train_to(_RECORDED)
        return [
            *results,
            _limit("change of the viewed step, 1,000,000 steps", _viewing(window), 8),
            _limit("hover to readout, 1,000,000 steps", _hovering(window), 5),
        ]


def _limit(name: str, milliseconds: float, at_most: float) -> Result:
    return Result(name, float(milliseconds), at_most, "ms", at_most=1)


def _headless_rate(window: LiveWindow) -> float:
    """Return the steps a second without a window, on the same names."""
    run = window.session.controller.run
    assert run is not None
    state, start = run.start(), time.perf_counter()
    while state.step < 2 * _RECORDED:
        state = train(state, _SLICE).end
    return state.step / (time.perf_counter() - start)


def _rates(window: LiveWindow) -> tuple[float, float]:
    """Return the steps a second with the window, from a million recorded steps on, and without.

    Of several rounds the one in the middle: a shared machine is now fast, now slow, so that
    each is compared with what the machine did just before and after it.
    """
    rounds = []
    without = _headless_rate(window)
    for _ in range(_ROUNDS):
        rate, before = (MAX_STEPS - _RECORDED) / _train_on(window), without
        without = _headless_rate(window)
        rounds.append((rate, (before + without) / 2))
    return sorted(rounds, key=lambda pair: pair[0] / pair[1])[_ROUNDS // 2]


def _delays(window: LiveWindow) -> list[float]:
    """Return how late the event loop was while training, in milliseconds.

    Measured apart from the rate: asking every millisecond how the loop does slows both down.
    """
    delays: list[float] = []
    seconds = 0.0
    while seconds < _MEASURED_SECONDS:
        window.session.controller.reset()
        window.train_to(_RECORDED)
        probe = LoopProbe()
        seconds += _timed(lambda: window.train_to(MAX_STEPS))
        delays += probe.stop()
    return delays


def _train_on(window: LiveWindow) -> float:
    """Train from the recorded million to the most steps; return the seconds."""
    window.session.controller.reset()
    window.train_to(_RECORDED)
    return _timed(lambda: window.train_to(MAX_STEPS))


def _timed(act: Callable[[], None]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def _viewing(window: LiveWindow) -> float:
    """Return the milliseconds from picking a step until everything is painted."""
    explorer = window.session.explorer
    steps = np.random.default_rng(0).integers(0, window.session.controller.status.step, _TRIES)
    times = []
    for step in steps.tolist():
        shown: list[object] = []
        explorer.figures_changed.connect(shown.append)
        start = time.perf_counter()
        explorer.pick_step(step)
        window.wait_until(lambda shown=shown: bool(shown))  # type: ignore[misc]
        window.settle()
        times.append(1e3 * (time.perf_counter() - start))
        explorer.figures_changed.disconnect(shown.append)
    return median(times)


def _hovering(window: LiveWindow) -> float:
    """Return the milliseconds from a move of the mouse until its readout is painted."""
    explorer = window.session.explorer
    viewport = window.session.window.loss_panel.chart
    times = []
    for x in np.linspace(80, viewport.width() - 160, _TRIES).tolist():
        told: list[object] = []
        explorer.hover_changed.connect(told.append)
        start = time.perf_counter()
        _move_mouse(viewport, QPointF(x, 60))
        window.wait_until(lambda told=told: bool(told))  # type: ignore[misc]
        window.settle()
        times.append(1e3 * (time.perf_counter() - start))
        explorer.hover_changed.disconnect(told.append)
        _pass(window, 30)  # moves that follow faster are held back for a frame
    return median(times)


def _move_mouse(widget: QWidget, at: QPointF) -> None:
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        widget.mapToGlobal(at),
        none,
        none,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)


def _pass(window: LiveWindow, milliseconds: int) -> None:
    passed: list[bool] = []
    QTimer.singleShot(milliseconds, lambda: passed.append(True))
    window.wait_until(lambda: bool(passed))


def _resident_bytes() -> float:
    """Return the memory in use, on Linux."""
    status = Path("/proc/self/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) * 1e3
