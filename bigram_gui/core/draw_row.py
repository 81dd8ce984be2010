"""What is drawn from after a token, in a size that does not grow with the vocabulary."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from bigram_gui.core.arrays import FloatArray, read_only
from bigram_gui.core.model import BigramModel, probabilities
from bigram_gui.core.pairs import PairTable
from bigram_gui.core.tempering import AS_IT_IS, tempered

_REMEMBERED = 256  # rows of a corpus


class _Row(NamedTuple):
    """What is the same of a row at every step: its slots, its tokens, and the others before each.

    ``others`` has the shape (K,) and counts the tokens before each that have no slot.
    """

    slots: slice
    tokens: list[int]
    others: FloatArray


_EMPTY = _Row(slice(0, 0), [], np.empty(0))


@dataclass(frozen=True, slots=True, eq=False)
class DrawRow:
    """A distribution over V tokens: K have weights of their own, and all others the same.

    It is asked for one token at a time, which lists answer sooner than arrays.

    Attributes
    ----------
    size
        V.
    tokens
        The K tokens, ascending.
    weights
        Theirs.
    rest
        That of each other token; not above any of ``weights``.
    summed
        The weights of all tokens up to each of ``tokens`` and with it.
    total
        The weights of all V tokens; 0 if nothing can be drawn.
    """

    size: int
    tokens: list[int]
    weights: list[float]
    rest: float
    summed: list[float]
    total: float

    @classmethod
    def of(cls, model: BigramModel, current: int, temperature: float) -> DrawRow:
        """Return what a model expects after ``current``, at a temperature T ≥ 0."""
        row_total, alpha = model.row_totals.item(current), model.smoothing
        size = model.pairs.vocabulary_size
        row = _row_of(model.pairs, current) if row_total else _EMPTY
        chances = probabilities(model.counts[row.slots], row_total, alpha, size)
        rest = alpha / (row_total + alpha * size) if alpha else 0.0
        if temperature != AS_IT_IS:
            all_chances = tempered(np.append(chances, rest), temperature)
            chances, rest = all_chances[:-1], all_chances.item(-1)
        if temperature == 0 and not row.tokens:  # all are as likely: the first one comes
            return cls(size, [0], [rest], 0.0, [rest], rest)
        total = float(np.add.reduce(chances)) + rest * (size - len(chances))
        summed = chances.cumsum() + rest * row.others
        return cls(size, row.tokens, chances.tolist(), rest, summed.tolist(), total)

    def pick(self, random: float) -> tuple[int, float]:
        """Return the token at which the summed probabilities pass ``random``, and its probability.

        ``random`` is from 0 to less than 1; there is something to draw.
        """
        target = random * self.total
        place = bisect_right(self.summed, target)
        if place == len(self.tokens) and self.rest == 0:  # by rounding only
            place = max(place for place, weight in enumerate(self.weights) if weight)
        start = self.tokens[place - 1] + 1 if place else 0
        passed = self.summed[place - 1] if place else 0.0
        end = self.tokens[place] if place < len(self.tokens) else self.size
        others = end - start  # that come before the next one with a weight of its own
        skipped = int(min(others, (target - passed) / self.rest)) if self.rest else others
        token = max(start, min(start + skipped, self.size - 1))
        weight = self.weights[place] if token == end else self.rest
        return token, weight / self.total


def _row_of(pairs: PairTable, current: int) -> _Row:
    rows = _rows_of(pairs)
    if current not in rows:
        if len(rows) >= _REMEMBERED:
            rows.clear()
        slots = pairs.row(current)
        tokens = pairs.keys[slots] - current * pairs.vocabulary_size
        others = read_only(np.asarray(tokens - np.arange(len(tokens)), dtype=np.float64))
        rows[current] = _Row(slots, tokens.tolist(), others)
    return rows[current]


@lru_cache(maxsize=1)  # of the corpus that is looked at; others are let go of
def _rows_of(_pairs: PairTable) -> dict[int, _Row]:
    return {}
