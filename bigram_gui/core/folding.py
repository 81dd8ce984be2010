"""Upper case in a typed name, taken for lower case where the corpus has nothing else."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from bigram_gui.core.isolating import isolated
from bigram_gui.core.name_text import quoted
from bigram_gui.core.vocabulary import Vocabulary


def is_lower_case(vocabulary: Vocabulary) -> bool:
    """Return whether no character of the vocabulary has another one as its lower case.

    So has a script without cases.
    """
    return all(character == character.lower() for character in vocabulary.characters)


def folded(text: str, vocabulary: Vocabulary) -> tuple[str, bool]:
    """Return a name, given in NFC, with its upper case folded, and whether any was.

    Only what the vocabulary lacks is folded, only into characters that it has, and only if it
    is all lower case. A letter is folded together with the marks on it and composed again, as
    reading a corpus would, because some letters are one character in lower case alone (ǰ).
    """
    if all(character in vocabulary for character in set(text)) or not is_lower_case(vocabulary):
        return text, False
    name = unicodedata.normalize("NFC", text.lower())
    if not all(character in vocabulary for character in set(name)):
        name = _folded_where_known(text, vocabulary)
    return name, name != text


def folded_text(name: str) -> str:
    """Say that a name was folded: "Read as “ava”: the corpus is all lower case."."""
    return f"Read as {isolated(quoted(name))}: the corpus is all lower case."


def _folded_where_known(text: str, vocabulary: Vocabulary) -> str:
    letters = list(_letters(text))
    read_as = {letter: _folded_letter(*letter, vocabulary) for letter in set(letters)}
    return "".join(map(read_as.__getitem__, letters))


def _folded_letter(letter: str, lowered: str, vocabulary: Vocabulary) -> str:
    """Return a letter with its marks, folded as a whole if possible, else without its marks.

    ``lowered`` is its lower case at its place: a Σ at the end of a word is a ς, but one that the
    vocabulary lacks is a σ.
    """
    if all(character in vocabulary for character in letter):
        return letter
    for candidate in (lowered, letter.lower()):
        composed = unicodedata.normalize("NFC", candidate)
        if all(character in vocabulary for character in composed):
            return composed
    if len(letter) > 1:  # perhaps only a mark is unknown
        first = _folded_letter(letter[0], lowered[0], vocabulary)
        return first + letter[1:]
    return letter


def _letters(text: str) -> Iterator[tuple[str, str]]:
    """Yield each letter with its marks, and its lower case in its place of the text."""
    lowered, at = text.lower(), 0
    for letter in _with_marks(text):
        length = len(letter.lower())  # İ becomes two characters
        yield letter, lowered[at : at + length]
        at += length


def _with_marks(text: str) -> Iterator[str]:
    """Cut a text before each character that is no mark; what it begins with is a letter."""
    start = 0
    for index in range(1, len(text)):
        if not unicodedata.category(text[index]).startswith("M"):
            yield text[start:index]
            start = index
    if text:
        yield text[start:]
