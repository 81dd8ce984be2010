"""A picture of the real window, made without a person: for documents and for checking."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from bigram_gui.core.frame import Frame
from bigram_gui.shell.main_window import MainWindow
from bigram_gui.timers import one_shot_timer

_REST_MS = 700  # views hold figures and sentences back for up to half a second, to be read


class Photographer(QObject):
    """Saves the window as a picture once it shows the last of ``steps`` steps."""

    done = Signal(int)  # the exit status

    def __init__(self, window: MainWindow, path: Path, steps: int) -> None:
        super().__init__(window)
        self._window = window
        self._path = path
        self._steps = steps
        self._timer = one_shot_timer(self, _REST_MS)
        self._timer.timeout.connect(self._take)
        # Laid out and painted as on a screen, but never shown to anyone.
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)

    @Slot(object)
    def on_curve_changed(self, frame: Frame) -> None:
        """Take the picture when all is trained and the views have come to rest."""
        if frame.latest >= self._steps and not self._timer.isActive():
            self._timer.start()

    @Slot(str)
    def on_failed(self, sentence: str) -> None:
        """Give up: a picture of something that went wrong is of no use."""
        self._timer.stop()
        print(f"bigram-loss-explorer: {sentence}", file=sys.stderr)
        self.done.emit(2)

    @Slot()
    def _take(self) -> None:
        if self._window.grab().save(str(self._path)):
            self.done.emit(0)
        else:
            self.on_failed(
                f"{self._path} could not be written. "
                "Choose another folder, and a name that ends in .png or .jpg."
            )
