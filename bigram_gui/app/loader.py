"""Loads corpora in the background; the newest request wins."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from bigram_gui.app.messages import LoadAnswer, LoadFailure, LoadProgress, LoadRequest, PastedNames
from bigram_gui.app.threads import WorkerThread
from bigram_gui.app.worker import LoadingWorker
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.run_settings import RunSettings
from bigram_gui.timers import one_shot_timer

_MOMENT_MS = 200


class CorpusLoader(QObject):
    """Reads a file, or takes a corpus again, and prepares it for a run. Window's thread.

    Each load ends in exactly one of ``loaded``, ``failed`` and ``cancelled``; a load that another
    takes the place of ends without a word.
    """

    loaded = Signal(object)  # LoadAnswer
    failed = Signal(str)  # a sentence
    cancelled = Signal()
    keeps_waiting = Signal(str)  # a sentence: it takes longer than a moment
    progress = Signal(str, float)  # a sentence and the share that is done, after that moment

    _requested = Signal(object)  # LoadRequest

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._source = ""
        self._request: LoadRequest | None = None
        self._moment = one_shot_timer(self, _MOMENT_MS)
        self._moment.timeout.connect(self._on_moment_passed)
        worker = LoadingWorker()
        self._requested.connect(worker.load)
        worker.answered.connect(self._on_answered)
        worker.failed.connect(self._on_failed)
        worker.progressed.connect(self._on_progressed)
        self._thread = WorkerThread(worker, "loading")

    @property
    def is_busy(self) -> bool:
        """Whether a load is under way."""
        return self._request is not None

    def load(self, source: Path | PastedNames | Corpus, settings: RunSettings) -> None:
        """Load ``source``; an earlier request is called off, and its answer dropped."""
        self._give_up()
        self._number += 1
        self._source = _shown(source)
        self._moment.start()
        self._request = LoadRequest(self._number, source, settings)
        self._requested.emit(self._request)

    @Slot()
    def cancel(self) -> None:
        """Call off the load that is under way, if any."""
        if self._request is not None:
            self._give_up()
            self.cancelled.emit()

    def stop(self) -> None:
        """End the thread, and a load with it; to be called once, before the program ends."""
        self._give_up()
        self._thread.stop()

    def _give_up(self) -> None:
        self._moment.stop()
        if self._request is not None:
            self._request.called_off.set()
            self._request = None

    def _is_awaited(self, number: int) -> bool:
        return self._request is not None and number == self._request.number

    @Slot()
    def _on_moment_passed(self) -> None:
        self.keeps_waiting.emit(f"Reading {self._source}…")

    @Slot(object)
    def _on_progressed(self, progress: LoadProgress) -> None:
        if self._is_awaited(progress.number) and not self._moment.isActive():
            self.progress.emit(f"{progress.text} {self._source}…", progress.share)

    @Slot(object)
    def _on_answered(self, answer: LoadAnswer) -> None:
        if self._is_awaited(answer.number):
            self._give_up()
            self.loaded.emit(answer)

    @Slot(object)
    def _on_failed(self, failure: LoadFailure) -> None:
        if self._is_awaited(failure.number):
            self._give_up()
            self.failed.emit(failure.message)


def _shown(source: Path | PastedNames | Corpus) -> str:
    if isinstance(source, PastedNames):
        return source.source[:1].lower() + source.source[1:]
    return (source if isinstance(source, Path) else Path(source.source)).name
