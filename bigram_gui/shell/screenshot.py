"""A picture of the real window, made without a person: for documents and for checking."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from bigram_gui.core.frame import Frame
from bigram_gui.shell.main_window import MainWindow


class Photographer(QObject):
    """Saves the window as a picture once it shows the last of ``steps`` steps."""

    done = Signal(int)  # the exit status

    def __init__(self, window: MainWindow, path: Path, steps: int) -> None:
        super().__init__(window)
        self._window = window
        self._path = path
        self._steps = steps
        # Laid out and painted as on a screen, but never shown to anyone.
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)

    @Slot(object)
    def on_figures_changed(self, frame: Frame) -> None:
        """Take the picture when all is trained and whatever this frame caused is done."""
        if frame.latest >= self._steps and self._window.isVisible():
            QTimer.singleShot(0, self._take)

    @Slot()
    def _take(self) -> None:
        if self._window.grab().save(str(self._path)):
            self.done.emit(0)
            return
        print(
            f"bigram-loss-explorer: {self._path} could not be written. "
            "Choose another folder, and a name that ends in .png or .jpg.",
            file=sys.stderr,
        )
        self.done.emit(2)
