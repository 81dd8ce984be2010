"""What a model gives a name: the probability and the loss of each pair, and their mean."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, chain, pairwise

import numpy as np

from bigram_gui.core.arrays import FloatArray, IntArray, read_only
from bigram_gui.core.model import BigramModel, losses, probabilities
from bigram_gui.core.pairs import PairTable


@dataclass(frozen=True, slots=True)
class ScoredPair:
    """One pair of a name under a model.

    Attributes
    ----------
    count
        How often the pair was seen.
    row_total
        How often any token followed ``current``.
    numerator, denominator
        count + α and row total + αV, whose quotient is the probability.
    loss
        −ln probability, in nats.
    """

    current: int
    next: int
    count: int
    row_total: int
    numerator: float
    denominator: float
    probability: float
    loss: float


@dataclass(frozen=True, eq=False)  # no slots: it remembers what is asked of it often
class NameScore:
    """The n pairs of a name under a model, as arrays of shape (n,), read-only."""

    tokens: tuple[int, ...]
    smoothing: float
    vocabulary_size: int
    counts: IntArray
    row_totals: IntArray
    probabilities: FloatArray
    losses: FloatArray

    def __len__(self) -> int:
        return len(self.losses)

    def pair(self, index: int) -> ScoredPair:
        """Return the pair at ``index``, from 0; all that show the same pair ask for it."""
        if index not in self._pairs:
            self._pairs[index] = self._pair(index)
        return self._pairs[index]

    @cached_property
    def _pairs(self) -> dict[int, ScoredPair]:
        return {}

    def _pair(self, index: int) -> ScoredPair:
        count, row_total = self.counts.item(index), self.row_totals.item(index)
        return ScoredPair(
            current=self.tokens[index],
            next=self.tokens[index + 1],
            count=count,
            row_total=row_total,
            numerator=count + self.smoothing,
            denominator=row_total + self.smoothing * self.vocabulary_size,
            probability=self.probabilities.item(index),
            loss=self.losses.item(index),
        )

    @property
    def loss(self) -> float:
        """The mean of the pairs' losses, in nats."""
        return self.total_loss / len(self)

    @cached_property
    def total_loss(self) -> float:
        """The sum of the pairs' losses, in nats: −ln of the product of the probabilities."""
        return math.fsum(self.losses.tolist())

    @property
    def product(self) -> float:
        """The product of the probabilities; 0 where it is too small for a float."""
        return math.exp(-self.total_loss)

    @property
    def perplexity(self) -> float:
        """e^loss: as unsure as a fair pick from so many tokens; ∞ where no float is so large."""
        try:
            return math.exp(self.loss)
        except OverflowError:
            return math.inf

    @cached_property
    def most_surprising(self) -> int:
        """The index of the pair with the largest loss, the first of equals."""
        return int(self.losses.argmax())

    @cached_property
    def least_surprising(self) -> int:
        """The index of the pair with the smallest loss, the first of equals.

        Equal to ``most_surprising`` where no pair costs more than another, as in a name of one.
        """
        return int(self.losses.argmin())


def score(model: BigramModel, tokens: tuple[int, ...]) -> NameScore:
    """Score a name given as its tokens, BOS at both ends (``Vocabulary.encode``)."""
    current, slots = _places(model.pairs, tokens)
    counts, size = model.counts_in(slots), model.pairs.vocabulary_size
    return score_counts(tokens, counts, model.row_totals[current], model.smoothing, size)


@lru_cache(maxsize=4)  # names that are looked at at every step; more would keep old corpora
def _places(pairs: PairTable, tokens: tuple[int, ...]) -> tuple[IntArray, IntArray]:
    """Return the current token and the slot of each pair of a name, both of shape (n,)."""
    stream = np.array(tokens, dtype=np.int64)
    return read_only(stream[:-1]), read_only(pairs.slots_of(stream[:-1], stream[1:]))


def unlearned(learned: NameScore) -> NameScore:
    """Return what a name was given before a step learned it, from what it is given after."""
    tokens = learned.tokens
    pairs, times, row_times = [*pairwise(tokens)], Counter(pairwise(tokens)), Counter(tokens[:-1])
    return score_counts(
        tokens,
        learned.counts - np.array([times[pair] for pair in pairs]),
        learned.row_totals - np.array([row_times[current] for current, _ in pairs]),
        learned.smoothing,
        learned.vocabulary_size,
    )


def score_all(model: BigramModel, names: Sequence[tuple[int, ...]]) -> list[NameScore]:
    """Score many names at a time, each given as its tokens; a name may have no pair."""
    stream = np.fromiter(chain.from_iterable(names), dtype=np.int64)
    bounds = list(accumulate(map(len, names), initial=0))
    # The pair of two names is among them, too, and belongs to none.
    current = stream[:-1]
    counts = model.counts_of(current, stream[1:])
    row_totals = model.row_totals[current]
    size = model.pairs.vocabulary_size
    probability = read_only(probabilities(counts, row_totals, model.smoothing, size))
    loss = read_only(losses(probability))
    counts, row_totals = read_only(counts), read_only(row_totals)
    return [
        NameScore(
            tokens=name,
            smoothing=model.smoothing,
            vocabulary_size=size,
            counts=counts[start : end - 1],
            row_totals=row_totals[start : end - 1],
            probabilities=probability[start : end - 1],
            losses=loss[start : end - 1],
        )
        for name, (start, end) in zip(names, pairwise(bounds), strict=True)
    ]


def score_counts(
    tokens: tuple[int, ...],
    counts: IntArray,
    row_totals: IntArray,
    smoothing: float,
    vocabulary_size: int,
) -> NameScore:
    """Score a name whose n pairs have the given counts and row totals, shape (n,)."""
    probability = probabilities(counts, row_totals, smoothing, vocabulary_size)
    return NameScore(
        tokens=tokens,
        smoothing=smoothing,
        vocabulary_size=vocabulary_size,
        counts=read_only(counts),
        row_totals=read_only(row_totals),
        probabilities=read_only(probability),
        losses=read_only(losses(probability)),
    )
