"""The whole program in this process, for measuring what a person would feel of it."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings
from PySide6.QtWidgets import QApplication

from benchmarks.corpora import lesson_sized_names
from bigram_gui.core.status import FASTEST, Phase
from bigram_gui.launch_options import LaunchOptions
from bigram_gui.shell.application import Session

_WINDOW_SIZE = (1280, 800)
_PATIENCE_SECONDS = 120.0


class LiveWindow:
    """A window at full speed, on names as many as the lesson's."""

    def __init__(self, application: QApplication, session: Session) -> None:
        self._application = application
        self.session = session
        session.open()
        self.wait_until(lambda: session.controller.run is not None)
        session.controller.set_speed(FASTEST)
        self.settle()

    def settle(self) -> None:
        """Let everything that is due happen."""
        for _ in range(5):
            self._application.processEvents()

    def wait_until(self, condition: Callable[[], bool]) -> None:
        """Run the event loop until ``condition`` holds."""
        end = time.perf_counter() + _PATIENCE_SECONDS
        while not condition():
            if time.perf_counter() > end:
                raise TimeoutError("the window never got there")
            # A busy loop would keep the interpreter from the worker.
            self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def train_to(self, steps: int) -> None:
        """Train at full speed until ``steps`` are made."""
        controller = self.session.controller
        controller.set_target(steps)
        controller.train()
        self.wait_until(lambda: controller.status.phase is Phase.FINISHED)
        self.settle()


def application() -> QApplication:
    """Return the one application of this process, without a screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    return app


@contextmanager
def live_window() -> Iterator[LiveWindow]:
    """Open the program on names as many as the lesson's, with settings of its own."""
    sys.setswitchinterval(0.001)
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "names.txt")
        corpus.write_text("\n".join(lesson_sized_names()[0]) + "\n", encoding="utf-8")
        settings = QSettings(str(Path(folder, "settings.ini")), QSettings.Format.IniFormat)
        session = Session(app, LaunchOptions(data=corpus, size=_WINDOW_SIZE), settings)
        try:
            yield LiveWindow(app, session)
        finally:
            session.window.close()
