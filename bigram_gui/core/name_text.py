"""How a name is written in a line of text: in quotes if it was typed, and of any length."""

from __future__ import annotations

_MOST_LETTERS = 60  # nobody reads more of a name in a line, and measuring text takes time


def quoted(name: str) -> str:
    """Write a typed name: “ava”. A very long one loses its end, the empty name is called so."""
    if not name:
        return "empty name"
    return f"“{shortened(name)}”"


def shortened(name: str) -> str:
    """Return a name of any length as a text that is quickly measured and drawn."""
    return name if len(name) <= _MOST_LETTERS else name[: _MOST_LETTERS - 1] + "…"
