"""Tells the echo of the person's own typing from a name that comes from elsewhere."""

from __future__ import annotations

from collections import deque

from bigram_gui.core.selection import typed_name

_REMEMBERED = 64


class TypedTexts:
    """Remembers what was typed until a frame shows it.

    Frames follow the typing at their own pace: one may show an earlier text than the field, or
    skip some. None of these may be written back into the field while a person types there.
    """

    def __init__(self) -> None:
        self._awaited: deque[tuple[str, ...]] = deque(maxlen=_REMEMBERED)
        self._shown: str | None = None

    def add(self, text: str, read_as: str | None = None) -> None:
        """Remember that ``text`` was typed, and as which name a frame may show it."""
        typed = typed_name(text)
        self._awaited.append((typed,) if read_as is None else (typed, read_as))

    def is_news(self, text: str) -> bool:
        """Take note of the text of a frame, and return whether nobody here typed it."""
        text = typed_name(text)
        was_shown, self._shown = self._shown, text
        if any(text in typed for typed in self._awaited):
            self._forget(text)
            return False
        if text == was_shown:
            return False
        self._awaited.clear()
        return True

    def _forget(self, text: str) -> None:
        """Forget ``text`` and all before it; if it is the newest, all."""
        if text in self._awaited[-1]:
            self._awaited.clear()
        while self._awaited and text not in self._awaited.popleft():
            pass
