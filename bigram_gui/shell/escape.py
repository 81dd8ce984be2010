"""Esc calls off what is waited for, where it leads back from nothing."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from bigram_gui.shell.commands import Command
from bigram_gui.shell.main_window import MainWindow


class EscapeFromWaiting(QObject):
    """Lets Esc do anywhere in the window what the button beside the progress does.

    Whatever is nearer goes first: a focused widget that claims Esc, a menu or a dialog, as with
    every shortcut; and the way back to live, which has the same key. Two shortcuts that could
    both be meant would cancel each other, so this one is there only while that one is not.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._is_waiting = False
        self._back_to_live = window.actions_of[Command.BACK_TO_LIVE]
        self._shortcut = QShortcut(QKeySequence("Esc"), window)
        self._shortcut.activated.connect(window.load_progress.cancel_requested)
        window.load_progress.shown_changed.connect(self._on_waiting_changed)
        self._back_to_live.enabledChanged.connect(self._take_turns)
        self._take_turns()

    @Slot(bool)
    def _on_waiting_changed(self, is_waiting: bool) -> None:
        self._is_waiting = is_waiting
        self._take_turns()

    @Slot()
    def _take_turns(self) -> None:
        self._shortcut.setEnabled(self._is_waiting and not self._back_to_live.isEnabled())
