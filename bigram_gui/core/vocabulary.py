"""Characters and their token ids, with BOS before and after every name."""

from __future__ import annotations

from dataclasses import dataclass, field

from bigram_gui.core.errors import UnknownCharacterError

BOS_LABEL = "BOS"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The distinct characters of a corpus, sorted by code point, and BOS as the last token.

    A character's token id is its index in ``characters``; BOS has the id after the last.
    ``labels`` are how the tokens are written on the screen, in the order of their ids.
    """

    characters: tuple[str, ...]
    labels: tuple[str, ...] = field(init=False, repr=False, compare=False)
    _ids: dict[str, int] = field(init=False, repr=False, compare=False)
    _hash: int = field(init=False, repr=False, compare=False)  # of thousands of characters

    def __post_init__(self) -> None:
        ids = {character: token for token, character in enumerate(self.characters)}
        if list(self.characters) != sorted(ids):
            raise ValueError("characters must be distinct and sorted by code point")
        object.__setattr__(self, "_ids", ids)
        object.__setattr__(self, "_hash", hash(self.characters))
        object.__setattr__(self, "labels", (*self.characters, BOS_LABEL))

    def __hash__(self) -> int:
        return self._hash

    @property
    def bos(self) -> int:
        """The id of the special token that stands before and after every name."""
        return len(self.characters)

    @property
    def size(self) -> int:
        """The number V of tokens, BOS included."""
        return len(self.characters) + 1

    def __contains__(self, character: str) -> bool:
        return character in self._ids

    def encode(self, name: str) -> tuple[int, ...]:
        """Return the tokens of ``name`` between two BOS: ``len(name) + 2`` ids.

        Raises
        ------
        UnknownCharacterError
            For the first character that is not in the vocabulary.
        """
        try:
            tokens = list(map(self._ids.__getitem__, name))
        except KeyError:
            position = next(i for i, character in enumerate(name) if character not in self._ids)
            raise UnknownCharacterError(name[position], position) from None
        return (self.bos, *tokens, self.bos)

    def label(self, token: int) -> str:
        """Return how a token is written on the screen."""
        return self.labels[token]
