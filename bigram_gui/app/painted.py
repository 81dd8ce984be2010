"""Tells when all that a frame caused is done, painting included."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt

_DONE = QEvent.Type(QEvent.registerEventType())
_LAST = Qt.EventPriority.LowEventPriority.value - 1  # after the painting, which Qt posts as low


class Painted(QObject):
    """Calls back when the events that are waiting now, and those they cause, are dealt with.

    A timer of no time is no measure of that: PySide has it called before what is to be painted.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Callable[[], None]] = []

    def tell(self, act: Callable[[], None]) -> None:
        """Call ``act`` when all is painted."""
        self._waiting.append(act)
        QCoreApplication.postEvent(self, QEvent(_DONE), _LAST)

    def customEvent(self, event: QEvent) -> None:
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()
