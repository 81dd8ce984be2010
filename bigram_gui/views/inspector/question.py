"""The question "what if the model had said …?", as long as it is about the same pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bigram_gui.core.frame import Frame

if TYPE_CHECKING:
    from bigram_gui.core.what_if import WhatIf


class Question:
    """Remembers a probability that was asked about.

    It is forgotten when the person turns to another pair, name, run or step. While the newest
    step is followed, training goes on beneath it, and the answer is made anew.
    """

    def __init__(self) -> None:
        self._subject: object = None
        self._probability: float | None = None

    def ask(self, probability: float | None, frame: Frame) -> None:
        """Ask about the frame's selected pair; None asks nothing any more."""
        self._subject = _subject_of(frame)
        self._probability = probability

    def answer(self, frame: Frame) -> WhatIf | None:
        """Return what would follow in ``frame``; None if nothing is asked about its pair."""
        if self._probability is None:
            return None
        if _subject_of(frame) != self._subject:
            self._probability = None
            return None
        return _answer(frame, self._probability)


def _answer(frame: Frame, probability: float) -> WhatIf:
    from bigram_gui.core.what_if import what_if, what_if_alone  # not needed to start

    if frame.lone_pair is not None:
        return what_if_alone(frame.lone_pair, probability)
    return what_if(frame.score, frame.pair, probability)


def _subject_of(frame: Frame) -> object:
    step = None if frame.live else frame.step
    pair = frame.pair, frame.lone_tokens, frame.problem is None
    return frame.run.number, frame.name, pair, step
