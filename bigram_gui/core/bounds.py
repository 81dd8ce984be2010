"""What a loss can be compared with: how well the simplest and the best models of a kind do."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from bigram_gui.core.arrays import FloatArray, IntArray
from bigram_gui.core.curriculum import Curriculum


@dataclass(frozen=True, slots=True, eq=False)
class Bounds:
    """Reference losses of a corpus, in nats per pair.

    Attributes
    ----------
    uniform
        Every next token equally likely: ln V.
    unigram
        Knowing only how often each token comes: the entropy of the next tokens.
    best_bigram
        The least that any bigram model can reach on this corpus: the entropy of the next token
        given the current one, Σ over pairs of −(count / N) ln(count / row total).
    """

    uniform: float
    unigram: float
    best_bigram: float


def find_bounds(curriculum: Curriculum) -> Bounds:
    """Return the reference losses of the whole corpus."""
    pairs, totals = curriculum.pairs, curriculum.totals
    nexts = np.bincount(pairs.next, weights=totals)
    pair_entropy = _entropy(totals)
    current_entropy = _entropy(pairs.row_totals(totals))
    return Bounds(
        uniform=math.log(pairs.vocabulary_size),
        unigram=_entropy(nexts),
        # The chain rule: H(next | current) = H(current, next) − H(current).
        best_bigram=max(0.0, pair_entropy - current_entropy),
    )


def entropy(probability: FloatArray) -> float:
    """Return −Σ p ln p in nats, the loss that a model expects of its own next token."""
    positive = probability[probability > 0]
    return abs(float(-np.sum(positive * np.log(positive))))  # of certainty 0, not −0


def _entropy(counts: FloatArray | IntArray) -> float:
    return entropy(counts / counts.sum())
