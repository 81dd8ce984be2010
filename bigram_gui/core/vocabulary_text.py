"""What a vocabulary consists of, in a few words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bigram_gui.core.vocabulary import BOS_LABEL, Vocabulary
from bigram_gui.core.wording import plural

_MOST_PARTS = 4
_SHORTEST_RANGE = 3


def vocabulary_text(vocabulary: Vocabulary) -> str:
    """Describe a vocabulary: "27 (a–z and BOS)", "3,022 (3,021 characters and BOS)".

    Few letters and digits are written as they are, few ranges of them without a gap as such;
    all else is counted.
    """
    characters = vocabulary.characters
    parts = _letters(characters) or _ranges(characters) or _counted(characters)
    return f"{vocabulary.size:,} ({', '.join(parts)} and {BOS_LABEL})"


def _letters(characters: Sequence[str]) -> Sequence[str]:
    few = len(characters) < _SHORTEST_RANGE and all(map(str.isalnum, characters))
    return characters if few else ()


def _ranges(characters: Sequence[str]) -> Sequence[str]:
    stretches = list(_stretches(characters))
    shortest = min(map(len, stretches), default=0)
    if shortest < _SHORTEST_RANGE or len(stretches) > _MOST_PARTS:
        return ()
    if not all(map(str.isalnum, characters)):
        return ()
    return [f"{stretch[0]}–{stretch[-1]}" for stretch in stretches]


def _counted(characters: Sequence[str]) -> Sequence[str]:
    return [plural(len(characters), "character")]


def _stretches(characters: Sequence[str]) -> Iterator[Sequence[str]]:
    """Cut where the next code point is not the next character."""
    if not characters:
        return
    code_points = map(ord, characters)
    breaks = [i for i, (one, two) in enumerate(pairwise(code_points), 1) if two - one != 1]
    for first, last in pairwise([0, *breaks, len(characters)]):
        yield characters[first:last]
