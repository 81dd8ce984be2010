"""How late the event loop is."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt

from bigram_gui.timers import repeating_timer

_PROBE_MS = 1


class LoopProbe(QObject):
    """Notes how much later than it should a timer is served, in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self._delays: list[float] = []
        self._due = time.perf_counter() + _PROBE_MS / 1e3
        self._timer = repeating_timer(self, _PROBE_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start()

    def stop(self) -> list[float]:
        """Return the delays so far."""
        self._timer.stop()
        return self._delays

    def _on_timeout(self) -> None:
        now = time.perf_counter()
        self._delays.append(max(0.0, 1e3 * (now - self._due)))
        self._due = now + _PROBE_MS / 1e3
