"""What a model expects the names to cost that it makes: the loss that the samples' mean nears."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from bigram_gui.core.arrays import FloatArray
from bigram_gui.core.model import BigramModel, losses, probabilities
from bigram_gui.core.sampling import MOST_LETTERS
from bigram_gui.core.tempering import AS_IT_IS, tempered

MOST_TOKENS = 200
"""The largest vocabulary whose table of probabilities is worked out with each frame."""


def expected_loss(
    model: BigramModel, temperature: float = AS_IT_IS, most_letters: int = MOST_LETTERS
) -> float | None:
    """Return E[loss of a name's pairs] / E[their number], in nats a pair.

    Of names drawn at ``temperature`` and cut at ``most_letters``, under the model itself; were
    none cut, it would be the entropy rate of the chain at temperature 1. None if nothing can be
    drawn, or there are more than ``MOST_TOKENS`` tokens.
    """
    size = model.pairs.vocabulary_size
    if size > MOST_TOKENS:
        return None
    table = _table(model)
    drawn = _tempered(table, temperature)
    bos = size - 1
    if not drawn[bos].any():
        return None
    costs = drawn * np.where(drawn > 0, losses(table), 0.0)
    visits, last = _visits(drawn, bos, most_letters)
    # After the last letter that there may be, a pair counts only if it ends the name.
    cost = visits @ costs.sum(axis=1) + last @ costs[:, bos]
    pairs = visits.sum() + last @ drawn[:, bos]
    return float(cost / pairs)


def _table(model: BigramModel) -> FloatArray:
    """Return P(next | current), shape (V, V)."""
    size = model.pairs.vocabulary_size
    counts = np.zeros(size * size, dtype=np.int64)
    counts[model.pairs.keys] = model.counts
    totals = model.row_totals[:, None]
    return probabilities(counts.reshape(size, size), totals, model.smoothing, size)


def _tempered(table: FloatArray, temperature: float) -> FloatArray:
    if temperature == AS_IT_IS:
        return table
    return np.stack([tempered(row, temperature) for row in table])


def _visits(drawn: FloatArray, bos: int, most_letters: int) -> tuple[FloatArray, FloatArray]:
    """Return how often a token is drawn after each, and the chance of each as the last letter.

    Both of shape (V,); the visits leave out those of the letter after which a name is cut.
    """
    letters = drawn.copy()
    letters[:, bos] = 0.0
    chances = np.zeros((most_letters + 1, len(drawn)))  # of each token to be the last so far
    chances[0, bos] = 1.0
    for before, after in pairwise(chances):
        np.dot(before, letters, out=after)
    visits: FloatArray = np.add.reduce(chances[:-1])
    return visits, chances[-1]
