"""What takes a while to find out, found out beside the window."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from bigram_gui.core.waiting import Cancelled, Waiting

_log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class _Question:
    """What is to be found out about, and what its thread makes of it before it ends."""

    given: object
    called_off: Event = field(default_factory=Event)
    answer: object = None
    error: Exception | None = None


class Finding(QObject):
    """Answers one question at a time, each in a thread of its own. Lives in the window's thread.

    A question is answered with exactly one of ``found`` and ``failed``, or given up without a
    word. Nobody waits for what was given up: it may be in the midst of a long sort.

    Parameters
    ----------
    find
        Returns the answer for what it is given first; called in the question's thread, with a
        ``Waiting`` that calls it off.
    """

    found = Signal(object)
    failed = Signal(object)  # Exception

    _ended = Signal(object)  # _Question

    def __init__(self, find: Callable[[Any, Waiting], object], parent: QObject | None = None):
        super().__init__(parent)
        self._find = find
        self._question: _Question | None = None
        self._threads: list[Thread] = []
        self._ended.connect(self._on_ended)

    @Slot(object)
    def start(self, given: object) -> None:
        """Begin to find out about ``given``; what is not answered yet is given up."""
        self._give_up()
        self._question = _Question(given)
        thread = Thread(target=self._work, args=(self._question,), name="finding")
        self._threads = [*filter(Thread.is_alive, self._threads), thread]
        thread.start()

    def stop(self) -> None:
        """Give up and wait until all threads have ended; to be called before the program ends."""
        self._give_up()
        for thread in self._threads:
            thread.join()

    def _give_up(self) -> None:
        if self._question is not None:
            self._question.called_off.set()
            self._question = None

    def _work(self, question: _Question) -> None:
        """In the question's thread."""
        try:
            question.answer = self._find(question.given, Waiting(question.called_off.is_set))
        except Cancelled:
            return
        except Exception as error:  # nothing above us would report it
            _log.exception("nothing was found out")
            question.error = error
        self._ended.emit(question)

    @Slot(object)
    def _on_ended(self, question: _Question) -> None:
        if question is not self._question:  # nobody waits for it any more
            return
        self._question = None
        if question.error is None:
            self.found.emit(question.answer)
        else:
            self.failed.emit(question.error)
