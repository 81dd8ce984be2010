"""Writes a name token by token at a pace at which each draw can be read."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from bigram_gui.timers import repeating_timer

DRAW_MS = 1_200
"""How long each draw stays, in milliseconds."""


class WritingPlayer(QObject):
    """Asks for one token after the other until it is told to stop.

    Parameters
    ----------
    draw_ms
        How long each draw stays, in milliseconds.

    Signals
    -------
    step_due
        The next token is to be drawn.
    playing_changed
        Whether it plays now.
    """

    step_due = Signal()
    playing_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None, draw_ms: int = DRAW_MS) -> None:
        super().__init__(parent)
        self._timer = repeating_timer(self, draw_ms)
        self._timer.timeout.connect(self.step_due)

    @property
    def is_playing(self) -> bool:
        """Whether tokens come by themselves."""
        return self._timer.isActive()

    @Slot()
    def play(self) -> None:
        """Go on by itself."""
        if not self.is_playing:
            self._timer.start()
            self.playing_changed.emit(True)

    @Slot()
    def stop(self) -> None:
        """Stay where it is."""
        if self.is_playing:
            self._timer.stop()
            self.playing_changed.emit(False)
