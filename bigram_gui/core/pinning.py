"""What can be pinned, and why something cannot."""

from __future__ import annotations

from bigram_gui.core.frame import Frame
from bigram_gui.core.name_text import in_quotes
from bigram_gui.core.run import Run
from bigram_gui.core.selection import MOST_PINNED

_BEGINNING = 3


def name_to_pin(frame: Frame) -> str:
    """Return the name in the name field, whether it can be scored or not."""
    return frame.name if frame.problem is None else frame.problem.partial.name


def pin_problem(frame: Frame) -> str:
    """Say why the typed name cannot be pinned; "" if it can."""
    if frame.problem is not None:
        return f"It has no loss to compare: {frame.problem.message}"
    if frame.name in frame.pinned:
        return f"{_capital(in_quotes(frame.name))} is pinned already."
    if len(frame.pinned) >= MOST_PINNED:
        return f"{MOST_PINNED} names are pinned, which is all that fit: unpin one first."
    return ""


def beginning_of_corpus(run: Run) -> tuple[str, ...]:
    """Return the names that are trained on first, at most three, each once."""
    curriculum = run.prepared.curriculum
    steps = range(1, min(_BEGINNING, curriculum.names_count) + 1)
    return tuple(dict.fromkeys(map(curriculum.name_of_step, steps)))


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
