"""A name on one line with a pair of it marked, and BOS where the pair has it."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bigram_gui.core.provenance import Lesson
from bigram_gui.core.vocabulary import BOS_LABEL

_ELLIPSIS = "…"
_UNPRINTABLE = "\ufffd"
_BREAKING = ("Cc", "Zl", "Zp")  # would end the line, or be nothing to see
_MOST_MARKS = 8  # on one letter, that are not cut off from it

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class NameLine:
    """A text, and the spans of it (first character, after the last) that are marked.

    ``before`` and ``after`` are how many characters at its ends are not of the name.
    """

    text: str
    marked: tuple[Span, ...]
    before: int
    after: int


def name_line(lesson: Lesson, letters: int) -> NameLine:
    """Write at most about ``letters`` letters of the lesson's name, around its pair."""
    first, end = _window(lesson.name, lesson.at[0], letters)
    size = len(lesson.name)
    before = _ELLIPSIS if first else f"{BOS_LABEL} " if lesson.at[0] == 0 else ""
    after = _ELLIPSIS if end < size else f" {BOS_LABEL}" if lesson.at[-1] == size else ""
    text = before + _visible(lesson.name[first:end]) + after
    shift = len(before) - first
    spans = [
        (
            0 if pair == 0 else max(0, pair - 1 + shift),
            len(text) if pair == size else min(len(text), pair + 1 + shift),
        )
        for pair in lesson.at[bisect_left(lesson.at, first) : bisect_right(lesson.at, end)]
    ]
    return NameLine(text, tuple(_joined(spans)), len(before), len(after))


def _window(name: str, pair: int, letters: int) -> Span:
    """Return which letters to write: all, or those around a pair."""
    if len(name) <= letters:
        return 0, len(name)
    first = max(0, min(pair - letters // 2, len(name) - letters))
    end = first + letters
    first -= _marks(name[max(0, first - _MOST_MARKS) : first + 1][::-1]) if first else 0
    return max(0, first), end + _marks(name[end : end + _MOST_MARKS])


def _marks(text: str) -> int:
    """Return how many combining marks a text begins with."""
    return next((i for i, c in enumerate(text) if unicodedata.category(c)[0] != "M"), len(text))


def _visible(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(_UNPRINTABLE if unicodedata.category(c) in _BREAKING else c for c in text)


def _joined(spans: Sequence[Span]) -> Iterator[Span]:
    """Join spans, ascending, that overlap: the middle letter of "aaa" is in two pairs."""
    start, end = spans[0]
    for first, last in spans[1:]:
        if first < end:
            end = last
        else:
            yield start, end
            start, end = first, last
    yield start, end
