"""A worker object in a thread of its own, that ends when it is told to."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThread


class WorkerThread:
    """Owns a thread and the worker that lives in it. Used from the window's thread."""

    def __init__(self, worker: QObject, name: str) -> None:
        self._thread = QThread()
        self._thread.setObjectName(name)
        self._worker = worker
        worker.moveToThread(self._thread)
        self._thread.start()

    def stop(self) -> None:
        """Let the worker finish what it is at, and end the thread."""
        self._thread.quit()
        self._thread.wait()
