"""Where the columns of the pair table stand, so that its rows, heading and captions line up."""

from __future__ import annotations

import math
from collections.abc import Callable
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from bigram_gui.core.arrays import FloatArray
from bigram_gui.core.calculation import ARROW
from bigram_gui.core.pair_order import SortKey
from bigram_gui.core.pair_rows import PairRows
from bigram_gui.core.rank import ordinal
from bigram_gui.core.units import Unit
from bigram_gui.core.vocabulary import BOS_LABEL
from bigram_gui.core.wording import count_text, loss_text

EDGE = 8
"""A row's ground reaches this far out of the text's column at both sides."""

UNKNOWN_SIDE = 4
"""The edge around an unknown token is so far from its text."""

_COLUMN_GAP = 12
_LEAST_GAP = 8  # where the sign of "<0.001" stands in it
_BAR_GAP = 8  # between a number and its bar
_MARK_ROOM = 20  # between the probability's bar and the loss, for the mark of the most surprising
_NARROWEST_BAR = 16.0
_ROOMY_BAR = 44.0  # shorter ones would say less than a rank does
_LEAST_LOSS = 9.0  # nats; losses grow, but room for this one is kept from the start
_NINES = str.maketrans(dict.fromkeys("0123456789⁰¹²³⁴⁵⁶⁷⁸⁹", "9"))
_SMALLEST_WRITTEN = 0.0005  # what is less, but not 0, is written as "<0.001"
_LEAST_COUNT = 999  # and counts grow, but room for this many is kept from the start

Measure = Callable[[str], float]
"""Returns the width of a text in pixels, in the boldest type of a row."""


class Column(IntEnum):
    """What stands side by side in a row."""

    PAIR = 0
    COUNT = 1
    PROBABILITY = 2
    LOSS = 3
    RANK = 4


SORT_KEYS = {
    Column.PAIR: SortKey.PLACE,
    Column.COUNT: SortKey.COUNT,
    Column.PROBABILITY: SortKey.PROBABILITY,
    Column.LOSS: SortKey.LOSS,
    Column.RANK: SortKey.RANK,
}
"""What the rows are sorted by at a click on a column's heading."""


class FigureWidths(NamedTuple):
    """What the columns of a name need for their text, in pixels.

    They depend on the name's letters and the number of digits alone, so that columns move in
    rare, round steps. ``rank`` is 0 where its column is left out.
    """

    pair: float
    numerator: float
    slash: float
    denominator: float
    probability: float
    loss: float
    rank: float = 0.0

    @classmethod
    def of(cls, rows: PairRows, measure: Measure) -> FigureWidths:
        """Return the widths for the pairs of a text and their figures."""
        score = rows.measured
        share = score.smoothing * score.vocabulary_size
        return cls(
            pair=_pair_width(rows.marks, rows.is_partial, measure),
            numerator=_count_width(int(score.counts.max()), score.smoothing, measure),
            slash=measure("/"),
            denominator=_count_width(int(score.row_totals.max()), share, measure),
            probability=_probability_width(score.probabilities, measure),
            loss=_loss_width(score.losses, rows.frame.unit, measure),
            rank=_widest(_rank_texts(score.vocabulary_size), measure),
        )


class Bar(NamedTuple):
    """Where a bar begins, and how long it is when full."""

    left: float
    width: float


class PairColumns(NamedTuple):
    """The places in a row of ``width`` pixels.

    Attributes
    ----------
    starts
        Where each column begins, and the right edge of the last.
    slash
        The left edge of the fractions' slash.
    count_left, count_right
        What the fractions cover at their widest.
    probability_right, loss_right
        Where the numbers end.
    rank_left
        Where the ranks begin; at their end if there are none.
    """

    width: float
    starts: tuple[float, ...]
    slash: float
    count_left: float
    count_right: float
    probability_left: float
    probability_right: float
    probability_bar: Bar
    loss_left: float
    loss_right: float
    loss_bar: Bar
    rank_left: float

    @property
    def rank_right(self) -> float:
        """Where the ranks end."""
        return self.width - EDGE

    @property
    def has_ranks(self) -> bool:
        """Whether there is a column of ranks."""
        return self.rank_left < self.rank_right

    @property
    def fits(self) -> bool:
        """Whether the last bar ends within the row."""
        return self.loss_bar.left + self.loss_bar.width <= self.width - EDGE + 1

    @property
    def is_roomy(self) -> bool:
        """Whether the bars are long enough beside the ranks."""
        return self.loss_bar.width >= _ROOMY_BAR


@lru_cache(maxsize=16)
def arrange_columns(width: float, figures: FigureWidths) -> PairColumns:
    """Give every text its room and share the rest between the two bars.

    The same columns are worked out once, and so can be told to be the same at a glance.
    """
    count_left = EDGE + figures.pair + _COLUMN_GAP
    slash = count_left + figures.numerator
    count_right = slash + figures.slash + figures.denominator
    probability_left = count_right + _COLUMN_GAP
    numbers = figures.probability + _BAR_GAP + _MARK_ROOM + figures.loss + _BAR_GAP
    ranks = figures.rank + _COLUMN_GAP if figures.rank else 0.0
    rest = width - EDGE - probability_left - numbers - ranks
    bar = max(_NARROWEST_BAR, float(int(rest / 2)))
    probability_right = probability_left + figures.probability
    probability_bar = Bar(round(probability_right + _BAR_GAP), bar)
    loss_left = probability_bar.left + bar + _MARK_ROOM
    loss_right = loss_left + figures.loss
    return PairColumns(
        width=width,
        starts=(
            0.0,
            round(count_left - _COLUMN_GAP / 2),
            round(count_right + _COLUMN_GAP / 2),
            round(probability_bar.left + bar + 2),
            round(width - EDGE - ranks + _COLUMN_GAP / 2) if ranks else width,
            width,
        ),
        slash=slash,
        count_left=count_left,
        count_right=count_right,
        probability_left=probability_left,
        probability_right=probability_right,
        probability_bar=probability_bar,
        loss_left=loss_left,
        loss_right=loss_right,
        loss_bar=Bar(round(loss_right + _BAR_GAP), bar),
        rank_left=width - EDGE - figures.rank,
    )


@lru_cache(maxsize=16)
def _pair_width(marks: frozenset[str], is_partial: bool, measure: Measure) -> float:
    """Return the room for any pair of the text's tokens; two BOS are one in the empty text alone.

    Where a token is unknown, there is room for its edge at both sides.
    """
    bos = measure(BOS_LABEL)
    widest = max((measure(mark) for mark in marks if mark != BOS_LABEL), default=bos)
    edges = 4 * UNKNOWN_SIDE if is_partial else 0
    return widest + max(widest, bos) + edges + measure(f" {ARROW} ")


def _count_width(largest: int, share: float, measure: Measure) -> float:
    """Return the room for every count up to ``largest`` with its share of smoothing.

    A small share shows beside small counts alone, so that they may take more room.
    """
    largest = max(largest, _LEAST_COUNT - math.ceil(share))
    powers = _texts_of_powers(len(str(largest)), share)
    return max(_widest(powers, measure), measure(_nines(count_text(largest + share))))


@lru_cache(maxsize=64)
def _texts_of_powers(digits: int, share: float) -> tuple[str, ...]:
    """Return how 0 and the powers of ten up to so many digits are written with their share."""
    counts = (0, *(10**power for power in range(digits)))
    return tuple({_nines(count_text(count + share)) for count in counts})


def _probability_width(probabilities: FloatArray, measure: Measure) -> float:
    """Return the room for every probability, so that "<0.001" stays off the fraction, too.

    Its sign stands in the gap between the columns, and widens it where it is there.
    """
    figure = measure("0.000")
    if probabilities.min() >= _SMALLEST_WRITTEN:
        return figure
    has_sign = bool(((probabilities > 0) & (probabilities < _SMALLEST_WRITTEN)).any())
    return max(figure, measure("<0.000") - _COLUMN_GAP + _LEAST_GAP) if has_sign else figure


def _loss_width(losses: FloatArray, unit: Unit, measure: Measure) -> float:
    """Return the room for every loss up to the largest; larger ones may have fewer digits."""
    largest = float(losses.max())
    if largest == math.inf:
        largest = float(losses[np.isfinite(losses)].max(initial=0.0))
    largest = max(largest, _LEAST_LOSS)
    return max(_least_loss_width(unit, measure), measure(_nines(loss_text(largest, unit=unit))))


@lru_cache(maxsize=16)
def _least_loss_width(unit: Unit, measure: Measure) -> float:
    return measure(_nines(loss_text(math.log(_LEAST_COUNT), unit=unit)))


@lru_cache(maxsize=64)
def _widest(texts: tuple[str, ...], measure: Measure) -> float:
    return max(map(measure, texts))


@lru_cache(maxsize=64)
def _rank_texts(size: int) -> tuple[str, ...]:
    """Return the longest ranks among so many tokens, one for each ending of an ordinal."""
    nines = _nines(f"{size:,}")
    return tuple(f"={nines}{ordinal(ending)[1:]}" for ending in (1, 2, 3, 4))


def _nines(text: str) -> str:
    """Replace each digit by the same one, so that only their number counts."""
    return text.translate(_NINES)
