"""Words that run to the left, kept from turning the line around them."""

from __future__ import annotations

import unicodedata

_ISOLATED = "\u2068{}\u2069"  # first strong isolate … pop directional isolate
_LEFT_TO_RIGHT_MARK = "\u200e"
_RUNNING_LEFT = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI"})  # bidirectional classes


def runs_left(text: str) -> bool:
    """Return whether any of a text runs from right to left."""
    return not text.isascii() and any(
        unicodedata.bidirectional(character) in _RUNNING_LEFT for character in text
    )


def isolated(text: str) -> str:
    """Return a text for the screen that leaves the order of what stands beside it alone.

    Text that runs to the right everywhere stays as it is. Not for texts that are copied or
    spoken: the two signs that are added cannot be seen.
    """
    return _ISOLATED.format(text) if runs_left(text) else text


def between_marks(text: str) -> str:
    """Return a short text that leaves the order of what stands beside it alone, copied or shown.

    The marks around it are understood wherever text is, but are of no use to a text that itself
    runs in both directions.
    """
    return f"{_LEFT_TO_RIGHT_MARK}{text}{_LEFT_TO_RIGHT_MARK}" if runs_left(text) else text


def closed(text: str) -> str:
    """Return the beginning of an isolated text with its end, if it has lost that."""
    return text + "\u2069" * (text.count("\u2068") - text.count("\u2069"))
