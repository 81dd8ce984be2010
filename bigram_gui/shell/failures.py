"""Errors that nobody caught: told in the window and logged, and the program lives on."""

from __future__ import annotations

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Signal

_log = logging.getLogger(__name__)


class FailureReporter(QObject):
    """Hears of errors that were not caught, in any thread, and tells the window.

    The signal crosses to the thread of whoever listens, so a worker's error is shown safely.
    """

    failed = Signal(str)  # a sentence

    def install(self) -> None:
        """Take the place of the hooks that would print and forget."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.error("unexpected error", exc_info=(kind, error, trace))
        self.failed.emit(f"Something went wrong ({kind.__name__}: {error}). You can go on.")

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)
