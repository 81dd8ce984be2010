"""How many words there is room for."""

from __future__ import annotations

from enum import Enum, auto


class Wordiness(Enum):
    """The forms of the header, the longest first."""

    FULL = auto()
    SHORT = auto()
    MARKS = auto()  # no words but in tooltips and for screen readers
