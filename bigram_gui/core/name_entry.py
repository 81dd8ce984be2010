"""What a text that is typed into the name field is taken for."""

from __future__ import annotations

from bigram_gui.core.calculation import pair_text
from bigram_gui.core.folding import folded
from bigram_gui.core.frame import Frame
from bigram_gui.core.selection import typed_name
from bigram_gui.core.vocabulary import Vocabulary


def readable_name(text: str, vocabulary: Vocabulary) -> str | None:
    """Return the name that a typed text is read as; None if it has no loss."""
    name, _ = folded(typed_name(text), vocabulary)
    return name if all(character in vocabulary for character in set(name)) else None


def entry_note(frame: Frame) -> str:
    """Say how the typed text was read, if that is not as it stands; "" if there is no need.

    "Read as “ava”: the corpus is all lower case."
    """
    if frame.name or frame.problem is not None:
        return frame.note
    pair = pair_text(frame.run.prepared.vocabulary, frame.score.pair(0))
    return f"An empty name: the single pair {pair}."
