"""What stands on the chips: the tokens of a name, or the characters of a text that is none."""

from __future__ import annotations

from typing import NamedTuple

from bigram_gui.core.frame import Frame
from bigram_gui.core.partial_name import PartialName
from bigram_gui.core.token_mark import token_mark
from bigram_gui.core.vocabulary import BOS_LABEL


class Chips(NamedTuple):
    """The texts of the chips, from BOS to BOS.

    ``unknown`` are the indices of the characters that the vocabulary lacks: if there are any,
    the chips are those of the typed text, and not of the name that the figures belong to.
    """

    labels: tuple[str, ...] = ()
    unknown: frozenset[int] = frozenset()


def chips_of(frame: Frame) -> Chips:
    """Return the chips that a frame shows."""
    if frame.problem is not None:
        return _chips_of_text(frame.problem.partial)
    vocabulary = frame.run.prepared.vocabulary
    marks = {token: token_mark(vocabulary.label(token)) for token in set(frame.score.tokens)}
    return Chips(tuple(marks[token] for token in frame.score.tokens))


def spells_same(one: Frame, other: Frame) -> bool:
    """Return whether two frames have the same chips, in a time that is short for any name."""
    return (
        one.score.tokens == other.score.tokens
        and one.problem == other.problem
        and one.run.prepared.vocabulary is other.run.prepared.vocabulary
    )


def _chips_of_text(partial: PartialName) -> Chips:
    unknown = frozenset(place for place, token in enumerate(partial.tokens) if token is None)
    return Chips((BOS_LABEL, *map(token_mark, partial.name), BOS_LABEL), unknown)
