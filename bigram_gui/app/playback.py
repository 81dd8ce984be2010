"""Recorded training, played once more: the viewed step moves on by itself."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from bigram_gui.timers import repeating_timer

_FRAME_MS = 33
_SECONDS_AT_FULL_SPEED = 5.0  # "as fast as possible" would show nothing but the end


class Playback(QObject):
    """Moves from one step to another at a speed. Lives in the window's thread.

    Parameters
    ----------
    clock
        Returns the time in seconds; tests bring their own.
    """

    step_reached = Signal(object)  # int
    playing_changed = Signal(bool)

    def __init__(
        self, parent: QObject | None = None, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._first = self._last = self._shown = 0
        self._speed = 1.0
        self._started = 0.0
        self._timer = repeating_timer(self, _FRAME_MS)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def is_playing(self) -> bool:
        """Whether the viewed step moves by itself."""
        return self._timer.isActive()

    def play(self, first: int, last: int, speed: float) -> None:
        """Move from step ``first`` to ``last`` at ``speed`` steps a second.

        At ∞ steps a second the whole way takes a few seconds.
        """
        if first >= last:
            return
        self._first = self._shown = first
        self._last = last
        self._speed = (last - first) / _SECONDS_AT_FULL_SPEED if math.isinf(speed) else speed
        self._started = self._clock()
        self._timer.start()
        self.playing_changed.emit(True)

    @Slot()
    def stop(self) -> None:
        """Stay at the step that is reached."""
        if self.is_playing:
            self._timer.stop()
            self.playing_changed.emit(False)

    @Slot()
    def _on_timeout(self) -> None:
        elapsed = self._clock() - self._started
        step = min(self._last, self._first + int(self._speed * elapsed))
        if step != self._shown:
            self._shown = step
            self.step_reached.emit(step)
        if step == self._last:
            self.stop()
