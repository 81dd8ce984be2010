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


STEPS, MEAN, NAME = Series
"""The same once more: to look one up in its class takes longer than most that is done with it."""

MARKS = {Series.STEPS: Mark.DOT, Series.MEAN: Mark.CIRCLE, Series.NAME: Mark.DIAMOND}


def mark_colour(series: Series, colours: Colours) -> QColor:
    """Return the colour of a single mark of a curve: at the cursor and in the readout."""
    if series is STEPS:
        return colours.cursor
    return colours.blue if series is MEAN else colours.orange


def line_colour(series: Series, colours: Colours) -> QColor:
    """Return the colour in which a curve as a whole is drawn."""
    return colours.dots if series is STEPS else mark_colour(series, colours)
