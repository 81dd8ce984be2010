"""What there is to say of a corpus, found out beside the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from bigram_gui.app.background import BackgroundJob
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.corpus_facts import CorpusFacts, find_facts
from bigram_gui.core.waiting import Waiting


class CorpusSummary(QObject):
    """Sums up one corpus at a time. Lives in the window's thread."""

    summed_up = Signal(object)  # CorpusFacts

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts: CorpusFacts | None = None
        self._job = BackgroundJob(self)
        self._job.done.connect(self._on_done)

    @Slot(object)
    def sum_up(self, corpus: Corpus) -> None:
        """Begin with ``corpus``; what is not finished with another is given up."""
        self.stop()
        self._facts = None
        self._job.start(partial(self._find, corpus))

    def stop(self) -> None:
        """Give up; to be called before the program ends."""
        self._job.stop()

    def _find(self, corpus: Corpus, may_go_on: Callable[[], bool]) -> None:
        """In the job's thread."""
        self._facts = find_facts(corpus, Waiting(lambda: not may_go_on()))

    @Slot()
    def _on_done(self) -> None:
        if self._facts is not None:  # else it is the end of what was given up
            self.summed_up.emit(self._facts)

