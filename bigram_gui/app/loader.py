"""Loads corpora in the background; the newest request wins."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from bigram_gui.app.messages import LoadAnswer, LoadFailure, LoadRequest
from bigram_gui.app.threads import WorkerThread
from bigram_gui.app.worker import LoadingWorker
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.run_settings import RunSettings

_MOMENT_MS = 200


class CorpusLoader(QObject):
    """Reads a file, or takes a corpus again, and prepares it for a run. Window's thread."""

    loaded = Signal(object)  # LoadAnswer
    failed = Signal(str)  # a sentence
    keeps_waiting = Signal(str)  # a sentence: it takes longer than a moment

    _requested = Signal(object)  # LoadRequest

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._source = ""
        self._moment = QTimer(self, singleShot=True, interval=_MOMENT_MS)
        self._moment.timeout.connect(self._on_moment_passed)
        worker = LoadingWorker()
        self._requested.connect(worker.load)
        worker.answered.connect(self._on_answered)
        worker.failed.connect(self._on_failed)
        self._thread = WorkerThread(worker, "loading")

    def load(self, source: Path | Corpus, settings: RunSettings) -> None:
        """Load ``source``; an answer to an earlier request is dropped from now on."""
        self._number += 1
        self._source = (source if isinstance(source, Path) else Path(source.source)).name
        self._moment.start()
        self._requested.emit(LoadRequest(self._number, source, settings))

    def stop(self) -> None:
        """End the thread; to be called once, before the program ends."""
        self._number += 1
        self._moment.stop()
        self._thread.stop()

    @Slot()
    def _on_moment_passed(self) -> None:
        self.keeps_waiting.emit(f"Reading {self._source}…")

    @Slot(object)
    def _on_answered(self, answer: LoadAnswer) -> None:
        if answer.number == self._number:
            self._moment.stop()
            self.loaded.emit(answer)

    @Slot(object)
    def _on_failed(self, failure: LoadFailure) -> None:
        if failure.number == self._number:
            self._moment.stop()
            self.failed.emit(failure.message)
