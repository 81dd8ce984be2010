"""The objects that live in the worker threads and answer requests."""

from __future__ import annotations

import logging
import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from bigram_gui.app.messages import (
    LoadAnswer,
    LoadFailure,
    LoadProgress,
    LoadRequest,
    PastedNames,
    SliceAnswer,
    SliceFailure,
    SliceRequest,
)
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.errors import ExplorerError
from bigram_gui.core.prepared import PreparedCorpus, prepare
from bigram_gui.core.reading import parse_corpus, read_corpus
from bigram_gui.core.training import TrainingState, train
from bigram_gui.core.waiting import Cancelled, Waiting

READING, PREPARING = "Reading", "Preparing"
_TOLD_SECONDS = 0.03  # between two tellings of how far a load is
_log = logging.getLogger(__name__)


class TrainingWorker(QObject):
    """Trains slices. Lives in the training thread.

    It remembers where its last slice ended, so that the next can be asked for before that.
    """

    answered = Signal(object)  # SliceAnswer
    failed = Signal(object)  # SliceFailure

    def __init__(self) -> None:
        super().__init__()
        self._state: TrainingState | None = None

    @Slot(object)
    def train_slice(self, request: SliceRequest) -> None:
        """Train one slice and answer exactly once, unless its run is over."""
        state = self._state if request.state is None else request.state
        if state is None:  # the corpus that it was asked for is over
            return
        start = time.perf_counter()
        try:
            chunk = train(state, request.steps)
        except Exception as error:  # nothing above us would report it
            _log.exception("training failed at step %d", state.step + 1)
            message = f"Training stopped after step {state.step:,}: {_reason(error)}."
            self.failed.emit(SliceFailure(request.number, message))
        else:
            self._state = chunk.end
            seconds = time.perf_counter() - start
            self.answered.emit(SliceAnswer(request.number, chunk, seconds))

    @Slot()
    def forget(self) -> None:
        """Let go of the last slice's state, and with it of a corpus that may be over."""
        self._state = None


class LoadingWorker(QObject):
    """Reads and prepares corpora. Lives in the loading thread."""

    answered = Signal(object)  # LoadAnswer
    failed = Signal(object)  # LoadFailure
    progressed = Signal(object)  # LoadProgress

    @Slot(object)
    def load(self, request: LoadRequest) -> None:
        """Load one corpus and answer exactly once, unless it is called off."""
        try:
            prepared = self._prepared(request)
        except Cancelled:
            return
        except ExplorerError as error:
            self.failed.emit(LoadFailure(request.number, str(error)))
        except Exception as error:  # nothing above us would report it
            _log.exception("loading failed")
            message = f"The corpus could not be loaded: {_reason(error)}."
            self.failed.emit(LoadFailure(request.number, message))
        else:
            self.answered.emit(LoadAnswer(request.number, prepared, request.settings))

    def _prepared(self, request: LoadRequest) -> PreparedCorpus:
        settings = request.settings
        reading, preparing = (self._waiting(request, text) for text in (READING, PREPARING))
        reading.go_on(0.0)  # perhaps it was called off before its turn came
        corpus = _read(request.source, settings.fold_case, reading)
        if not settings.keep_duplicates:
            from bigram_gui.core.duplicates import without_duplicates  # few starts need it

            corpus = without_duplicates(corpus, preparing.part(0.0, 0.3))
        return prepare(
            corpus,
            settings.order,
            settings.seed,
            settings.held_out,
            preparing if settings.keep_duplicates else preparing.part(0.3, 1.0),
        )

    def _waiting(self, request: LoadRequest, text: str) -> Waiting:
        """Return what tells the window how far it is, no more often than can be seen."""
        told = 0.0

        def progress(share: float) -> None:
            nonlocal told
            now = time.monotonic()
            if now - told >= _TOLD_SECONDS:
                told = now
                self.progressed.emit(LoadProgress(request.number, text, share))

        return Waiting(request.called_off.is_set, progress)


def _read(source: Path | PastedNames | Corpus, fold_case: bool, waiting: Waiting) -> Corpus:
    if isinstance(source, Path):
        return read_corpus(source, fold_case=fold_case, waiting=waiting)
    if isinstance(source, PastedNames):
        # A text may have halves of characters in it, which UTF-8 has not.
        data = source.text.encode("utf-8", errors="replace")
        return parse_corpus(data, source=source.source, fold_case=fold_case, waiting=waiting)
    return source


def _reason(error: Exception) -> str:
    if isinstance(error, MemoryError):
        return "there is not enough memory"
    return str(error).rstrip(".") or type(error).__name__
