"""The objects that live in the worker threads and answer requests."""

from __future__ import annotations

import logging
import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from bigram_gui.app.messages import (
    LoadAnswer,
    LoadFailure,
    LoadRequest,
    SliceAnswer,
    SliceFailure,
    SliceRequest,
)
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.errors import ExplorerError
from bigram_gui.core.prepared import prepare
from bigram_gui.core.reading import read_corpus
from bigram_gui.core.run_settings import RunSettings
from bigram_gui.core.training import TrainingState, train

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

    @Slot(object)
    def load(self, request: LoadRequest) -> None:
        """Load one corpus and answer exactly once."""
        settings = request.settings
        try:
            source = request.source
            corpus = source if isinstance(source, Corpus) else _read(source, settings)
            prepared = prepare(corpus, settings.order, settings.seed, settings.held_out)
        except ExplorerError as error:
            self.failed.emit(LoadFailure(request.number, str(error)))
        except Exception as error:  # nothing above us would report it
            _log.exception("loading failed")
            message = f"The corpus could not be loaded: {_reason(error)}."
            self.failed.emit(LoadFailure(request.number, message))
        else:
            self.answered.emit(LoadAnswer(request.number, prepared, settings))


def _read(path: Path, settings: RunSettings) -> Corpus:
    return read_corpus(path, fold_case=settings.fold_case)


def _reason(error: Exception) -> str:
    if isinstance(error, MemoryError):
        return "there is not enough memory"
    return str(error).rstrip(".") or type(error).__name__
