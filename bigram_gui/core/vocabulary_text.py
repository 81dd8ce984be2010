"""What a vocabulary consists of, in a few words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bigram_gui.core.vocabulary import BOS_LABEL, Vocabulary

_MOST_PARTS = 4
_SHORTEST_RANGE = 3


def vocabulary_text(vocabulary: Vocabulary) -> str:
    """Describe a vocabulary: "27 (a–z and BOS)", "3,022 (3,021 characters and BOS)".

    Few ranges of letters and digits without a gap are written as such; all else is counted.
    """
    characters = vocabulary.characters
    parts = list(_parts(characters))
    if not parts or len(parts) > _MOST_PARTS or not all(map(str.isalnum, characters)):
        noun = "character" if len(characters) == 1 else "characters"
        parts = [f"{len(characters):,} {noun}"]
    return f"{vocabulary.size:,} ({', '.join(parts)} and {BOS_LABEL})"


def _parts(characters: Sequence[str]) -> Iterator[str]:
    """Write each stretch of neighbouring code points as a range, short ones singly."""
    for stretch in _stretches(characters):
        if len(stretch) < _SHORTEST_RANGE:
            yield from stretch
        else:
            yield f"{stretch[0]}–{stretch[-1]}"


def _stretches(characters: Sequence[str]) -> Iterator[Sequence[str]]:
    if not characters:
        return
    code_points = map(ord, characters)
    breaks = [i for i, (one, two) in enumerate(pairwise(code_points), 1) if two - one != 1]
    for first, last in pairwise([0, *breaks, len(characters)]):
        yield characters[first:last]
