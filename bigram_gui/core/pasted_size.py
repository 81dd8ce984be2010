"""Whether a text can be edited, or is too large for more than its beginning to be shown."""

from __future__ import annotations

_MOST_CHARACTERS = 200_000
_MOST_LINES = 10_000  # laying out more takes longer than a person should wait for a key
_LONGEST_LINE = 10_000  # of a line, the time grows with the square of its length
_SHOWN_LINES = 200
_SHOWN_LETTERS = 200


def with_line_feeds(text: str) -> str:
    """Return a text with every line end as a line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def is_editable(text: str) -> bool:
    """Return whether a text is small enough to be edited without delays."""
    if len(text) > _MOST_CHARACTERS or text.count("\n") >= _MOST_LINES:
        return False
    return max(map(len, text.split("\n"))) <= _LONGEST_LINE


def beginning(text: str) -> str:
    """Return the first lines of a text, without the ends of long ones."""
    head = text[: _SHOWN_LINES * (_SHOWN_LETTERS + 1)].split("\n")[:_SHOWN_LINES]
    lines = [line if len(line) <= _SHOWN_LETTERS else line[:_SHOWN_LETTERS] + "…" for line in head]
    return "\n".join([*lines, "…"])
