"""Opens a window, prints its memory in megabytes when it is painted first, and ends.

Run as ``python -m benchmarks.first_picture bare`` or ``... full`` by ``benchmarks.launch``.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

_SIZE = (1280, 800)


class _FirstPaint(QObject):
    """Reports when a widget has been painted, and all others of its window with it."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, _report)  # after the rest of the window was painted too
        return False


def _report() -> None:
    print(_megabytes(), flush=True)
    os._exit(0)  # how the program ends is not measured


def _megabytes() -> float:
    """Return the memory that the process has held at most, as far as the system tells."""
    status = Path("/proc/self/status")
    if status.exists():  # Linux; ru_maxrss would count what the parent held before it
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1e3
    try:
        import resource
    except ImportError:  # Windows
        return float("nan")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6  # macOS counts bytes


def _open_bare() -> None:
    import pyqtgraph
    from PySide6.QtWidgets import QMainWindow

    application = QApplication([])
    window = QMainWindow()
    plot = pyqtgraph.PlotWidget()
    window.setCentralWidget(plot)
    window.resize(*_SIZE)
    _FirstPaint(plot.viewport())
    window.show()
    application.exec()


def _open_full() -> None:
    from bigram_gui.cli import main

    execute = QApplication.exec

    def watch_and_execute(_application: QApplication) -> int:
        from bigram_gui.shell.main_window import MainWindow  # which the program has made by now

        window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
        _FirstPaint(window.inspector)
        return execute()

    QApplication.exec = watch_and_execute  # type: ignore[assignment]
    main(["--size", "{}x{}".format(*_SIZE)])


if __name__ == "__main__":
    {"bare": _open_bare, "full": _open_full}[sys.argv[1]]()
