"""What a kept run is called in the legend, by how much room there is."""

from __future__ import annotations

from enum import Enum, auto

from bigram_gui.core.kept import KeptRun


class KeptWords(Enum):
    """The forms of an entry, the longest first."""

    SETTINGS = auto()  # its title, and what it was made with
    TITLE = auto()
    NUMBER = auto()
    MARK = auto()  # no words but in tooltips and for screen readers


def words_of(kept: KeptRun, settings: str, form: KeptWords) -> str:
    """Return how a run is called; ``settings`` are those that tell it from the others."""
    if form is KeptWords.MARK:
        return ""
    if form is KeptWords.NUMBER:
        return kept.numeral
    is_told = form is KeptWords.SETTINGS and settings
    return f"{kept.title}: {settings}" if is_told else kept.title
