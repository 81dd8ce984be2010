"""The bars of the chart: which token stands at which place, and which of them tell their value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

import numpy as np

from bigram_gui.core.arrays import IntArray, read_only
from bigram_gui.core.frame import Frame

_TOLD = 2  # how many of the largest values are printed


class Ordering(Enum):
    """How the bars are sorted."""

    TOKENS = auto()  # by token id, so that a bar keeps its place
    LIKELIEST = auto()  # by probability, largest first; equals by token id


@dataclass(frozen=True, slots=True, eq=False)
class Bars:
    """The distribution of ``frame`` in an order.

    Attributes
    ----------
    tokens
        The token at each place, shape (V,).
    places
        The place of each token, shape (V,).
    largest
        The tokens with the largest probabilities that were seen at all, at most two.
    target
        The token of the selected pair after the current one; each bar asks whether it is that.
    """

    frame: Frame
    tokens: IntArray
    places: IntArray
    largest: tuple[int, ...]
    target: int

    @classmethod
    def of(cls, frame: Frame, ordering: Ordering) -> Bars:
        """Sort the distribution of ``frame``."""
        counts = frame.next_token.counts
        tokens = places = _by_token(len(counts))
        if ordering is Ordering.LIKELIEST:
            tokens = np.argsort(-counts, kind="stable")
            places = np.empty_like(tokens)
            places[tokens] = _by_token(len(counts))
        return cls(frame, tokens, places, _largest(counts), frame.selected.next)

    def __len__(self) -> int:
        return len(self.tokens)

    @property
    def largest_value(self) -> float:
        """The largest probability, or the uniform guess if that is larger."""
        return max(float(self.frame.next_token.probabilities.max()), self.uniform)

    @property
    def uniform(self) -> float:
        """The probability of each token in a uniform guess."""
        return 1 / len(self)

    def probability(self, token: int) -> float:
        """Return the probability of ``token``."""
        return float(self.frame.next_token.probabilities[token])

    def tokens_at(self, places: range) -> IntArray:
        """Return the tokens at ``places``."""
        return self.tokens[places.start : places.stop]

    def counts_at(self, places: range) -> IntArray:
        """Return how often each of the tokens at ``places`` was seen."""
        return self.frame.next_token.counts[self.tokens_at(places)]

    def label(self, token: int) -> str:
        """Return how ``token`` is written."""
        return self.frame.run.prepared.vocabulary.label(token)


@lru_cache(maxsize=1)
def _by_token(number: int) -> IntArray:
    """Return so many tokens in their order, in which each is its own place."""
    return read_only(np.arange(number))


def _largest(counts: IntArray) -> tuple[int, ...]:
    """Return the tokens with the largest counts above 0, the largest first."""
    largest: list[int] = []
    rest = counts.copy()
    while len(largest) < _TOLD and rest[token := int(rest.argmax())] > 0:
        largest.append(token)
        rest[token] = 0
    return tuple(largest)
