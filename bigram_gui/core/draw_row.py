"""What is drawn from after a token, in a size that does not grow with the vocabulary."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bigram_gui.core.arrays import FloatArray, IntArray
from bigram_gui.core.model import BigramModel, probabilities
from bigram_gui.core.tempering import tempered

_FIRST = np.zeros(1, dtype=np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class DrawRow:
    """A distribution over V tokens: K have weights of their own, and all others the same.

    Attributes
    ----------
    size
        V.
    tokens
        The K tokens, ascending, shape (K,).
    weights
        Theirs, shape (K,).
    rest
        That of each other token; not above any of ``weights``.
    summed
        The weights of all tokens up to each of ``tokens`` and with it, shape (K,).
    total
        The weights of all V tokens; 0 if nothing can be drawn.
    """

    size: int
    tokens: IntArray
    weights: FloatArray
    rest: float
    summed: FloatArray
    total: float

    @classmethod
    def of(cls, model: BigramModel, current: int, temperature: float) -> DrawRow:
        """Return what a model expects after ``current``, at a temperature T ≥ 0."""
        pairs, row_total = model.pairs, model.row_totals[current]
        slots = pairs.row(current) if row_total else slice(0, 0)
        tokens, counts = pairs.keys[slots] % pairs.vocabulary_size, model.counts[slots]
        chances = probabilities(
            np.append(counts, 0), np.asarray(row_total), model.smoothing, pairs.vocabulary_size
        )
        chances = tempered(chances, temperature)
        if temperature == 0 and len(tokens) == 0:  # all are as likely: the first one comes
            return cls._laid_out(pairs.vocabulary_size, _FIRST, chances, 0.0)
        return cls._laid_out(pairs.vocabulary_size, tokens, chances[:-1], float(chances[-1]))

    @classmethod
    def _laid_out(cls, size: int, tokens: IntArray, weights: FloatArray, rest: float) -> DrawRow:
        others = tokens - np.arange(len(tokens))  # before each of the tokens
        summed = np.cumsum(weights) + rest * others
        total = float(weights.sum()) + rest * (size - len(tokens))
        return cls(size, tokens, weights, rest, summed, total)

    def pick(self, random: float) -> tuple[int, float]:
        """Return the token at which the summed probabilities pass ``random``, and its probability.

        ``random`` is from 0 to less than 1; there is something to draw.
        """
        target = random * self.total
        place = int(self.summed.searchsorted(target, "right"))
        if place == len(self.tokens) and self.rest == 0:  # by rounding only
            place = int(np.flatnonzero(self.weights)[-1])
        start = int(self.tokens[place - 1]) + 1 if place else 0
        passed = float(self.summed[place - 1]) if place else 0.0
        end = int(self.tokens[place]) if place < len(self.tokens) else self.size
        others = end - start  # that come before the next one with a weight of its own
        skipped = int(min(others, (target - passed) / self.rest)) if self.rest else others
        token = max(start, min(start + skipped, self.size - 1))
        weight = float(self.weights[place]) if token == end else self.rest
        return token, weight / self.total
