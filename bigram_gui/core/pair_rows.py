"""The rows of the pair table: the pairs of the typed text, with what the model gives each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

import numpy as np

from bigram_gui.core.arrays import IntArray
from bigram_gui.core.calculation import exact_text, marks_text, pair_text
from bigram_gui.core.frame import Frame
from bigram_gui.core.pair_ranks import best_and_worst_ranks
from bigram_gui.core.rank import Rank, rank_of
from bigram_gui.core.scoring import NameScore, ScoredPair
from bigram_gui.core.token_mark import token_mark
from bigram_gui.core.vocabulary import BOS_LABEL
from bigram_gui.core.wording import character_text

TokenPair = tuple[int, int]


@dataclass(frozen=True, eq=False)  # no slots: it remembers what was worked out
class PairRows:
    """A row for each pair of the text in the name field, also of one that has no loss.

    Attributes
    ----------
    frame
        The model after a step, and the text under it.
    score
        All of its pairs; where a token is unknown, the figures stand for nothing.
    tokens
        From BOS to BOS, None for a character that the vocabulary lacks.
    """

    frame: Frame
    score: NameScore
    tokens: tuple[int | None, ...]

    @classmethod
    def of(cls, frame: Frame) -> PairRows:
        """Return the rows that a frame shows."""
        if frame.partial is None:
            return cls(frame, frame.score, frame.score.tokens)
        return cls(frame, frame.partial.filled, frame.partial.partial.tokens)

    def __len__(self) -> int:
        return len(self.score)

    @property
    def is_partial(self) -> bool:
        """Whether the text has characters that the vocabulary lacks."""
        return self.frame.partial is not None

    @cached_property
    def known(self) -> IntArray | None:
        """The indices of the pairs that have figures, if not all of them have."""
        if self.frame.partial is None:
            return None
        return np.array(self.frame.partial.partial.pairs, dtype=np.int64)

    @cached_property
    def measured(self) -> NameScore:
        """The figures that are shown, for what is measured by the largest; never empty.

        Its tokens are those of all pairs.
        """
        known = self.known
        if known is None or not len(known):
            return self.score
        score = self.score
        return replace(
            score,
            counts=score.counts[known],
            row_totals=score.row_totals[known],
            probabilities=score.probabilities[known],
            losses=score.losses[known],
        )

    def pair(self, index: int) -> ScoredPair | None:
        """Return the pair at ``index``, from 0; None if one of its tokens is unknown."""
        return None if None in self.tokens[index : index + 2] else self.score.pair(index)

    def tokens_of(self, index: int) -> TokenPair | None:
        """Return the tokens of a pair, None if one of them is unknown."""
        current, following = self.tokens[index : index + 2]
        return None if current is None or following is None else (current, following)

    @cached_property
    def marks(self) -> frozenset[str]:
        """How the tokens of the text are written, each once."""
        if self.frame.partial is None:
            return frozenset(token_mark(self.frame.labels[t]) for t in set(self.score.tokens))
        letters = map(token_mark, set(self.frame.partial.partial.name))
        return frozenset((*letters, BOS_LABEL))

    def mark(self, place: int) -> str:
        """Return how the token at ``place`` of the text is written, the first BOS being at 0."""
        token = self.tokens[place]
        return token_mark(self.frame.labels[token] if token is not None else self._letter(place))

    def text(self, index: int) -> str:
        """Write a pair: "a → v"."""
        pair = self.pair(index)
        if pair is not None:
            return pair_text(self.frame.run.prepared.vocabulary, pair)
        return marks_text(self.mark(index), self.mark(index + 1))

    def exact_text(self, index: int) -> str:
        """Write all that a pair's loss is made of, or why it has none."""
        if self.pair(index) is not None:
            return exact_text(self.score, index, self.frame.unit)
        unknown = (place for place in (index, index + 1) if self.tokens[place] is None)
        named = " and ".join(dict.fromkeys(character_text(self._letter(p)) for p in unknown))
        is_not = "are not among" if " and " in named else "is not one of"
        size = f"{self.score.vocabulary_size:,}"
        sentence = f"{named} {is_not} the corpus’s {size} tokens: this pair has no probability"
        return sentence[0].upper() + sentence[1:]

    @property
    def selected(self) -> int | None:
        """The pair that is looked at, the first of equals; None if the text does not have it."""
        lone = self.frame.lone_tokens
        if not self.is_partial:
            return self.frame.pair if lone is None else None
        return None if lone is None else self._first(lone)

    @property
    def most_surprising(self) -> int | None:
        """The pair of the name that costs most, unless all cost the same."""
        return self.score.most_surprising if self._has_extremes else None

    @property
    def least_surprising(self) -> int | None:
        """The pair of the name that costs least, unless all cost the same."""
        return self.score.least_surprising if self._has_extremes else None

    def rank(self, index: int) -> Rank | None:
        """Return the place of a pair's probability in its row, None if a token is unknown."""
        tokens = self.tokens_of(index)
        if tokens is None:
            return None
        if tokens not in self._ranks:
            counts, size = self.frame.model.row_counts(tokens[0]), self.score.vocabulary_size
            self._ranks[tokens] = rank_of(counts, self.score.counts.item(index), size)
        return self._ranks[tokens]

    def all_ranks(self) -> tuple[IntArray, IntArray]:
        """Return the best and the worst place of each pair, shape (n,).

        Where a token is unknown, they stand for nothing, as all figures of ``score``.
        """
        current = np.array(self.score.tokens[:-1], dtype=np.int64)
        return best_and_worst_ranks(self.frame.model, current, self.score.counts)

    @cached_property
    def _ranks(self) -> dict[TokenPair, Rank]:
        return {}

    @cached_property
    def _has_extremes(self) -> bool:
        score = self.score
        if self.is_partial:  # of a name that is not known nothing is the most or the least
            return False
        return bool(score.losses[score.most_surprising] > score.losses[score.least_surprising])

    def _letter(self, place: int) -> str:
        assert self.frame.partial is not None
        return self.frame.partial.partial.name[place - 1]

    def _first(self, tokens: TokenPair) -> int | None:
        return next((i for i, pair in enumerate(pairwise(self.tokens)) if pair == tokens), None)
