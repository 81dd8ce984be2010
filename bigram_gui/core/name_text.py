"""How a name of any length is written in a line of text, in quotes or without."""

from __future__ import annotations

_MOST_LETTERS = 60  # nobody reads more of a name in a line, and measuring text takes time
_MOST_IN_SENTENCE = 12
_ISOLATED = "\u2068{}\u2069"  # so that a name that runs to the left turns nothing else around


def quoted(name: str) -> str:
    """Write a typed name: “ava”. A very long one loses its end, the empty name is called so."""
    if not name:
        return "empty name"
    return f"“{shortened(name)}”"


def shortened(name: str) -> str:
    """Return a name of any length as a text that is quickly measured and drawn."""
    return name if len(name) <= _MOST_LETTERS else name[: _MOST_LETTERS - 1] + "…"


def in_quotes(name: str, letters: int = _MOST_IN_SENTENCE) -> str:
    """Write a name for a sentence, the middle of a long one left out: “ava”, “abcdef…uvxyz”."""
    if not name:
        return "the empty name"
    return _ISOLATED.format(f"“{middle_left_out(name, letters)}”")


def middle_left_out(name: str, letters: int) -> str:
    """Return ``name`` in at most ``letters`` ≥ 3 letters, with its beginning and its end."""
    if len(name) <= letters:
        return name
    before = letters // 2
    return f"{name[:before]}…{name[len(name) - (letters - before - 1) :]}"
