"""A job of any length, done beside the window."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

_log = logging.getLogger(__name__)

Job = Callable[[Callable[[], bool]], None]
"""Does something; it asks its argument now and then whether it may go on."""


class BackgroundJob(QObject):
    """Runs one job at a time in a thread of its own. Lives in the window's thread.

    The signals are emitted in the job's thread and heard in the window's.
    """

    done = Signal()
    failed = Signal(object)  # Exception

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a job is under way."""
        return self._thread is not None and self._thread.is_alive()

    def start(self, job: Job) -> None:
        """Begin ``job``; there must be none under way."""
        if self.is_busy:
            raise RuntimeError("a job is under way")
        self._stopping.clear()
        self._thread = threading.Thread(target=self._run, args=(job,), name="job")
        self._thread.start()

    def stop(self) -> None:
        """Tell the job not to go on, and wait until it has stopped."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self, job: Job) -> None:
        try:
            job(lambda: not self._stopping.is_set())
        except Exception as error:  # nothing above us would report it
            _log.info("a job failed", exc_info=True)
            if not self._stopping.is_set():
                self.failed.emit(error)
        else:
            self.done.emit()
