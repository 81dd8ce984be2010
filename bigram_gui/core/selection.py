"""What the person looks at, and how it changes with what they do."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise

from bigram_gui.core.errors import UnknownCharacterError
from bigram_gui.core.folding import folded, folded_text
from bigram_gui.core.partial_name import PartialName, partial_text
from bigram_gui.core.run import Run
from bigram_gui.core.units import Unit

LESSON_NAME = "ava"
MOST_PINNED = 12  # names to compare; more are a list to read, not to look at


@dataclass(frozen=True, slots=True)
class NameProblem:
    """Why the text in the name field has no loss, and where in it the reason stands.

    ``partial`` is the name in it, some pairs of which may have a loss all the same.
    """

    text: str
    position: int
    message: str
    partial: PartialName


@dataclass(frozen=True, slots=True)
class Selection:
    """What the person looks at.

    Attributes
    ----------
    step
        The viewed step; None follows the newest one ("live").
    name
        The last name that could be scored.
    pair
        The index of the selected pair in the name.
    lone_pair
        The tokens of a pair that is looked at by itself, whether the name has it or not; None
        looks at the selected pair of the name.
    problem
        What is wrong with the text typed since, or None.
    note
        How the typed text was read, if not as it stands; "" otherwise.
    unit
        In what losses are shown.
    pinned
        The names that are compared with one another, at most ``MOST_PINNED``, as typed.
    """

    step: int | None = None
    name: str = LESSON_NAME
    pair: int = 0
    lone_pair: tuple[int, int] | None = None
    problem: NameProblem | None = None
    note: str = ""
    unit: Unit = Unit.NATS
    pinned: tuple[str, ...] = ()


def typed_name(text: str) -> str:
    """Return the name in a typed text, made the way a corpus's names are made: trimmed, in NFC."""
    return unicodedata.normalize("NFC", text.strip())


def read_name(text: str, run: Run) -> tuple[str, bool]:
    """Return the name in a typed text as the corpus would write it, and whether it was folded."""
    return folded(typed_name(text), run.prepared.vocabulary)


def retyped(selection: Selection, text: str, run: Run) -> Selection:
    """Return the selection after ``text`` was typed into the name field.

    Upper case is folded where the corpus is all lower case. A text that cannot be scored leaves
    the last good name in place, with the problem beside it.
    """
    vocabulary, typed = run.prepared.vocabulary, typed_name(text)
    name, is_folded = read_name(text, run)
    note = folded_text(name) if is_folded else ""
    try:
        vocabulary.encode(name)
    except UnknownCharacterError as error:
        partial = PartialName.of(name, vocabulary)
        # Some letters with marks on them are one character in lower case alone.
        position = error.position if len(name) == len(typed) else _first_unknown(typed, run)
        problem = NameProblem(text, _place(text, position), partial_text(partial), partial)
        return replace(selection, problem=problem, lone_pair=None, note=note)
    pair = selection.pair if name == selection.name else 0
    return replace(selection, name=name, pair=pair, lone_pair=None, problem=None, note=note)


def alone(selection: Selection, tokens: tuple[int, int], run: Run) -> Selection:
    """Return the selection of a pair, current and next token; in the name if it stands there."""
    pairs = list(pairwise(run.prepared.vocabulary.encode(selection.name)))
    if selection.problem is None and tokens in pairs:
        return replace(selection, pair=pairs.index(tokens), lone_pair=None)
    return replace(selection, lone_pair=tokens)


def pin(selection: Selection, name: str) -> Selection:
    """Return the selection with another name to compare, the last; unchanged if there is no room.

    A name that is pinned already stays where it is.
    """
    pinned = selection.pinned
    if name in pinned or len(pinned) >= MOST_PINNED:
        return selection
    return replace(selection, pinned=(*pinned, name))


def unpin(selection: Selection, name: str) -> Selection:
    """Return the selection without a name to compare."""
    return replace(selection, pinned=tuple(one for one in selection.pinned if one != name))


def _first_unknown(name: str, run: Run) -> int:
    known = run.prepared.vocabulary
    return next(i for i, character in enumerate(name) if character not in known)


def _place(text: str, position: int) -> int:
    """Return where in a typed text the character at ``position`` of its name begins."""

    def letters(end: int) -> int:
        return len(unicodedata.normalize("NFC", text[: end + 1].lstrip()))

    return bisect_right(range(len(text)), position, key=letters)
