"""The three curves of a run: their marks, colours and words."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtGui import QColor

from bigram_gui.views.marks import Mark
from bigram_gui.views.theme import Colours


class Series(Enum):
    """What is drawn of a run."""

    STEPS = auto()  # the loss of each step
    MEAN = auto()  # their running mean
    NAME = auto()  # the typed name's loss


MARKS = {Series.STEPS: Mark.DOT, Series.MEAN: Mark.CIRCLE, Series.NAME: Mark.DIAMOND}

_QUOTED_LETTERS = 60  # nobody reads more of a name here, and measuring text takes time


def mark_colour(series: Series, colours: Colours) -> QColor:
    """Return the colour of a single mark of a curve: at the cursor and in the readout."""
    return {
        Series.STEPS: colours.cursor,
        Series.MEAN: colours.blue,
        Series.NAME: colours.orange,
    }[series]


def line_colour(series: Series, colours: Colours) -> QColor:
    """Return the colour in which a curve as a whole is drawn."""
    return colours.dots if series is Series.STEPS else mark_colour(series, colours)


def quoted(name: str) -> str:
    """Write a typed name: “ava”. A very long one loses its end, the empty name is called so."""
    if not name:
        return "empty name"
    return f"“{shortened(name)}”"


def shortened(name: str) -> str:
    """Return a name of any length as a text that is quickly measured and drawn."""
    return name if len(name) <= _QUOTED_LETTERS else name[: _QUOTED_LETTERS - 1] + "…"
