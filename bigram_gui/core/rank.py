"""Which place a pair's probability has among those of all tokens that could follow."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bigram_gui.core.arrays import IntArray

_TEENS = range(11, 14)  # 11th, 12th and 13th, whatever they end in
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


@dataclass(frozen=True, slots=True)
class Rank:
    """A place among ``of`` tokens, the likeliest first.

    Tokens that are equally likely share the places from ``best`` to ``worst``, both from 1.
    """

    best: int
    worst: int
    of: int

    @property
    def is_tied(self) -> bool:
        """Whether another token is just as likely."""
        return self.best < self.worst


def rank(counts: IntArray, token: int) -> Rank:
    """Return the rank of ``token`` in a row of the count table, ``counts`` of shape (V,).

    It goes by the counts: the same smoothing is added to all of a row, and all are divided by the
    same total, so that they have the order of the probabilities, and no rounding.
    """
    return rank_of(counts, counts.item(token), len(counts))


def rank_of(counts: IntArray, count: int, size: int) -> Rank:
    """Return the rank of a token that was seen ``count`` times among ``size`` tokens.

    ``counts`` may leave out tokens that were never seen (``BigramModel.row_counts``).
    """
    likelier = int(np.count_nonzero(counts > count))
    as_likely = int(np.count_nonzero(counts == count))
    left_out = size - len(counts) if count == 0 else 0
    return Rank(likelier + 1, likelier + as_likely + left_out, size)


def rank_text(place: Rank) -> str:
    """Write a rank: "9th of 27", "tied 9th of 27", "1st of 27 (likeliest)", "all 27 tied"."""
    if place.is_tied and place.worst - place.best + 1 == place.of:
        return f"all {place.of:,} tied"
    text = f"{'tied ' if place.is_tied else ''}{ordinal(place.best)} of {place.of:,}"
    if place.best == 1 and not place.is_tied:
        return f"{text} (likeliest)"
    return text


def short_rank_text(place: Rank) -> str:
    """Write a rank where there is little room: "9th", "=9th" if it is shared."""
    return f"{'=' if place.is_tied else ''}{ordinal(place.best)}"


def ordinal(number: int) -> str:
    """Write a number ≥ 0 as a place: "1st", "2nd", "3rd", "11th", "21st", "1,112th"."""
    ending = "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")
    return f"{number:,}{ending}"
