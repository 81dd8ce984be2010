"""A name with characters that the vocabulary lacks, and the pairs of it that can be scored."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from bigram_gui.core.model import BigramModel
from bigram_gui.core.scoring import NameScore, ScoredPair, score
from bigram_gui.core.vocabulary import Vocabulary
from bigram_gui.core.wording import character_text, plural

_MOST_NAMED = 3  # of the unknown characters in a sentence


@dataclass(frozen=True, slots=True)
class PartialName:
    """A name of any characters between two BOS.

    Attributes
    ----------
    name
        Its characters.
    tokens
        ``len(name) + 2`` of them; None for a character that the vocabulary lacks.
    pairs
        The indices of the pairs of two known tokens, ascending.
    vocabulary_size
        The number V of tokens that are known, BOS included.
    """

    name: str
    tokens: tuple[int | None, ...]
    pairs: tuple[int, ...]
    vocabulary_size: int

    @classmethod
    def of(cls, name: str, vocabulary: Vocabulary) -> PartialName:
        """Look up the characters of ``name``."""
        ids = {c: vocabulary.encode(c)[1] for c in set(name) if c in vocabulary}
        tokens = (vocabulary.bos, *map(ids.get, name), vocabulary.bos)
        pairs = tuple(i for i, pair in enumerate(pairwise(tokens)) if None not in pair)
        return cls(name, tokens, pairs, vocabulary.size)

    @property
    def pairs_count(self) -> int:
        """How many pairs the name has, with those that cannot be scored."""
        return len(self.tokens) - 1

    @property
    def unknown(self) -> tuple[str, ...]:
        """The distinct characters that the vocabulary lacks, in the order of the name."""
        letters = zip(self.name, self.tokens[1:-1], strict=True)
        return tuple(dict.fromkeys(c for c, token in letters if token is None))


@dataclass(frozen=True, slots=True, eq=False)
class PartialScore:
    """What a model gives the known pairs of a name; there is no loss of the whole."""

    partial: PartialName
    filled: NameScore  # with BOS in the place of what is unknown; only known pairs are read

    def __len__(self) -> int:
        return len(self.filled)

    def pair(self, index: int) -> ScoredPair | None:
        """Return the pair at ``index``, from 0; None if one of its tokens is unknown."""
        if None in self.partial.tokens[index : index + 2]:
            return None
        return self.filled.pair(index)


def score_partly(model: BigramModel, partial: PartialName) -> PartialScore:
    """Score the pairs of a name whose tokens are both known."""
    bos = model.pairs.vocabulary_size - 1
    filled = tuple(bos if token is None else token for token in partial.tokens)
    return PartialScore(partial, score(model, filled))


def partial_text(partial: PartialName) -> str:
    """Say what is unknown, and what can be scored all the same; "" if everything is known.

    "“é” is not one of the corpus’s 27 tokens; 3 of the 5 pairs can still be scored."
    """
    unknown = partial.unknown
    if not unknown:
        return ""
    size = f"{partial.vocabulary_size:,}"
    is_not = "is not one of" if len(unknown) == 1 else "are not among"
    sentence = f"{_listed(unknown)} {is_not} the corpus’s {size} tokens; {_scorable(partial)}."
    return sentence[0].upper() + sentence[1:]


def _scorable(partial: PartialName) -> str:
    possible, pairs = len(partial.pairs), partial.pairs_count
    if possible == 0:
        return f"none of the {pairs:,} pairs can be scored"
    return f"{possible:,} of the {pairs:,} pairs can still be scored"


def _listed(characters: tuple[str, ...]) -> str:
    """Write "“é”", "“é” and “ö”", "“é”, “ö”, “ü” and 2 more characters"."""
    named = [character_text(character) for character in characters[:_MOST_NAMED]]
    more = len(characters) - len(named)
    if more:
        named.append(plural(more, "more character"))
    *rest, last = named
    return f"{', '.join(rest)} and {last}" if rest else last
