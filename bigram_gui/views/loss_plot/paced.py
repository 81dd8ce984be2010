"""Values that come faster than anyone needs them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot

from bigram_gui.timers import one_shot_timer


class Paced(QObject):
    """Hands values on, at most one an interval; the newest is never lost.

    pyqtgraph limits the rate of mouse moves by dropping them, the last one too, so that a
    readout may stay where the mouse no longer is.
    """

    due = Signal(object)

    def __init__(self, milliseconds: int, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[object] = []
        self._timer = one_shot_timer(self, milliseconds)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)

    def offer(self, value: object) -> None:
        """Hand ``value`` on, now or when its time has come, unless a newer one comes first."""
        self._waiting = [value]
        if not self._timer.isActive():
            self._on_timeout()

    def hand_on(self, value: object) -> None:
        """Hand ``value`` on at once, whatever was waiting."""
        self._waiting = [value]
        self._on_timeout()

    def hurry(self) -> None:
        """Hand on at once what is waiting, if anything is."""
        self._on_timeout()

    def forget(self) -> None:
        """Drop what is waiting."""
        self._waiting = []

    @Slot()
    def _on_timeout(self) -> None:
        if self._waiting:
            self._timer.start()
            self.due.emit(self._waiting.pop())
