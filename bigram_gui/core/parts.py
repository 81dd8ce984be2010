"""A text in parts, so that a view can give each its own weight and colour.

Joined, their texts are the sentence or the calculation as one line.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple


class Tone(Enum):
    """What a part is to its text."""

    PLAIN = auto()
    STRONG = auto()  # a figure or a name that a sentence is about
    SELECTED = auto()  # what the person looks at: the selected pair or its figure, the typed name
    # of calculations
    SIGN = auto()  # an operator, a bracket
    TERM = auto()  # a pair's figure
    SUPPOSED = auto()  # what the selected pair's figure would be
    EXPONENT = auto()
    RESULT = auto()
    ASIDE = auto()  # a word beside the result
    PENDING = auto()  # what is not yet worked out

    __hash__ = object.__hash__  # parts are looked up by their tones all the time; Enum's is slow


_EXPONENT, _SUPPOSED = Tone.EXPONENT, Tone.SUPPOSED  # to look up an enum's member takes its time


class Part(NamedTuple):
    """A piece of a text, and the index of the pair whose figure it is.

    A named tuple, as it is made and compared by the hundred with every frame.
    """

    text: str
    tone: Tone = Tone.PLAIN
    pair: int | None = None


Parts = tuple[Part, ...]


def joined(parts: Parts) -> str:
    """Return a text as one line: exponents as "^(1/4)", "1.39 (what if)"."""
    return "".join(map(_spelled, parts))


def _spelled(part: Part) -> str:
    if part.tone is _EXPONENT:
        return f"^({part.text})"
    return f"{part.text} (what if)" if part.tone is _SUPPOSED else part.text
