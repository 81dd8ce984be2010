"""What takes a while to find out, found out beside the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from bigram_gui.app.background import BackgroundJob
from bigram_gui.core.waiting import Waiting


class Finding(QObject):
    """Answers one question at a time. Lives in the window's thread.

    Parameters
    ----------
    find
        Returns the answer for what it is given first; called in a thread of its own, with a
        ``Waiting`` that calls it off.
    """

    found = Signal(object)

    def __init__(self, find: Callable[[Any, Waiting], object], parent: QObject | None = None):
        super().__init__(parent)
        self._find = find
        self._answer: object = None
        self._job = BackgroundJob(self)
        self._job.done.connect(self._on_done)

    @Slot(object)
    def start(self, given: object) -> None:
        """Begin to find out about ``given``; what is not answered yet is given up."""
        self.stop()
        self._answer = None
        self._job.start(partial(self._work, given))

    def stop(self) -> None:
        """Give up; to be called before the program ends."""
        self._job.stop()

    def _work(self, given: object, may_go_on: Callable[[], bool]) -> None:
        """In the job's thread."""
        self._answer = self._find(given, Waiting(lambda: not may_go_on()))

    @Slot()
    def _on_done(self) -> None:
        answer, self._answer = self._answer, None
        if answer is not None:  # else it is the end of what was given up
            self.found.emit(answer)
