"""Loads corpora in the background; the newest request wins."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from bigram_gui.app.messages import LoadAnswer, LoadFailure, LoadRequest
from bigram_gui.app.threads import WorkerThread
from bigram_gui.app.worker import LoadingWorker
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.run_settings import RunSettings


class CorpusLoader(QObject):
    """Reads a file, or takes a corpus again, and prepares it for a run. Window's thread."""

    loaded = Signal(object)  # LoadAnswer
    failed = Signal(str)  # a sentence

    _requested = Signal(object)  # LoadRequest

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        worker = LoadingWorker()
        self._requested.connect(worker.load)
        worker.answered.connect(self._on_answered)
        worker.failed.connect(self._on_failed)
        self._thread = WorkerThread(worker, "loading")

    def load(self, source: Path | Corpus, settings: RunSettings) -> None:
        """Load ``source``; an answer to an earlier request is dropped from now on."""
        self._number += 1
        self._requested.emit(LoadRequest(self._number, source, settings))

    def stop(self) -> None:
        """End the thread; to be called once, before the program ends."""
        self._number += 1
        self._thread.stop()

    @Slot(object)
    def _on_answered(self, answer: LoadAnswer) -> None:
        if answer.number == self._number:
            self.loaded.emit(answer)

    @Slot(object)
    def _on_failed(self, failure: LoadFailure) -> None:
        if failure.number == self._number:
            self.failed.emit(failure.message)
