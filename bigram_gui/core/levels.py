"""Levels of detail of a growing curve: what a plot of any width needs to draw of it.

A pyramid of minima, maxima, sums and samples: each level holds, for stretches of 16 entries of
the level below, the lowest and the highest value, the sum and the first value. To draw any
stretch of the curve, the plot asks for these of its pixel columns; they are found in the coarsest
level that is still finer than a column, in a time that depends on the number of columns alone.
Bins lie at absolute positions, so that a curve does not shimmer while it grows or is moved, and
no extreme is ever lost. The levels keep the seven digits of 32-bit numbers, many more than a
screen has pixels.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from bigram_gui.core.arrays import FloatArray, IntArray
from bigram_gui.core.growing import GrowingArray

FACTOR = 16
_AT_ONCE = 1 << 14  # values: more at once leave the processor's caches
# A column is made of at least this many bins, so that moving its edges to the edges of bins
# moves them by less than half a pixel.
_BINS_A_COLUMN = 4


@dataclass(frozen=True, slots=True, eq=False)
class Envelope:
    """The lowest, the highest, the mean and the first value of consecutive columns of a curve.

    Column i covers the indices ``edges[i]`` to ``edges[i + 1] - 1``.

    Attributes
    ----------
    edges
        Shape (c + 1,), ascending.
    lowest, highest, mean
        Shape (c,).
    first
        The value at each column's first index, shape (c,): a sample that no other value sways.
    """

    edges: IntArray
    lowest: FloatArray
    highest: FloatArray
    mean: FloatArray
    first: FloatArray


# Of each of n bins the lowest and the highest value, the sum and the first value: shape (4, n).
_Bins = npt.NDArray[np.floating[Any]]
_ROWS = 4


class Pyramid:
    """The levels of detail of a curve whose values are computed or stored elsewhere.

    Parameters
    ----------
    read
        Returns the values of the indices from its first up to its second argument.
    """

    def __init__(self, read: Callable[[int, int], FloatArray]) -> None:
        self._read = read
        self._size = 0
        self._levels: list[GrowingArray] = []  # of bins, the finest first

    def __len__(self) -> int:
        """Return how many values are taken in."""
        return self._size

    def grow_to(self, size: int) -> None:
        """Take in the values up to ``size``; costs what the new values cost, spread evenly."""
        if size <= self._size:
            return
        start = self._size // FACTOR
        while self._size < size:
            self._take_in(min(size, self._size + _AT_ONCE))
        for depth in range(1, _depth_of(size)):
            start = min(start // FACTOR, len(self._level(depth)))
            self._level(depth).replace_from(start, self._binned_again(depth, start))

    def _take_in(self, size: int) -> None:
        """Fill the finest level with the values up to ``size``."""
        bin_, self._size = self._size // FACTOR, size
        self._level(0).replace_from(bin_, _binned(self._read(bin_ * FACTOR, size)))

    def _binned_again(self, depth: int, start: int) -> _Bins:
        """Return the bins from ``start`` on of a level, from those of the level below it."""
        below = self._levels[depth - 1]
        bins = below.view(start * FACTOR, len(below))
        return _summarised(bins, np.arange(0, bins.shape[1], FACTOR))

    def _level(self, depth: int) -> GrowingArray:
        while len(self._levels) <= depth:
            self._levels.append(GrowingArray(np.float32, rows=_ROWS))
        return self._levels[depth]

    def envelope(self, edges: IntArray) -> Envelope:
        """Return the extremes of the columns between ``edges``.

        ``edges`` ascend from ≥ 0 to ≤ the number of values, shape (c + 1,), c ≥ 1. Where
        columns are wide they come back with their edges moved to those of bins, by at most a
        quarter of the widest column beside them; columns that are empty then are dropped, so
        there are at most c.
        """
        depths = self._depths(np.diff(edges))
        edges = self._snapped(edges, depths)
        kept = np.diff(edges) > 0
        edges, depths = np.append(edges[:-1][kept], edges[-1]), depths[kept]
        bins = np.empty((_ROWS, len(depths)))
        changes = np.flatnonzero(np.diff(depths)) + 1
        for run in np.split(np.arange(len(depths)), changes):
            if len(run):
                bins[:, run] = self._columns(edges[run[0] : run[-1] + 2], int(depths[run[0]]))
        lowest, highest, sums, first = bins
        means = np.clip(sums / np.diff(edges), lowest, highest)  # whatever was rounded
        return Envelope(edges, lowest, highest, means, first)

    def _depths(self, widths: IntArray) -> IntArray:
        """Return for each column how far up the pyramid it may read: 0 means the values."""
        bins = np.maximum(widths // _BINS_A_COLUMN, 1)
        finest = np.floor(np.log(bins) / np.log(FACTOR) + 1e-9)
        depths: IntArray = np.minimum(finest, len(self._levels)).astype(np.int64)
        return depths

    def _snapped(self, edges: IntArray, depths: IntArray) -> IntArray:
        """Move each edge to a bin of the coarser of its two columns, the last one upwards.

        An edge that moved below those before it takes them along: then they are empty columns.
        """
        coarser = np.maximum(np.append(depths, 0), np.concatenate([[0], depths]))
        widths = FACTOR**coarser
        snapped: IntArray = edges // widths * widths
        snapped[-1] = min(-(-edges[-1] // widths[-1]) * widths[-1], self._size)
        return np.minimum.accumulate(snapped[::-1])[::-1]

    def _columns(self, edges: IntArray, depth: int) -> _Bins:
        """Summarise columns that all read the same level; 0 are the values."""
        width = FACTOR**depth
        first, last = int(edges[0]) // width, -(-int(edges[-1]) // width)
        bins = self._levels[depth - 1].view(first, last) if depth else self._alone(first, last)
        return _summarised(bins, edges[:-1] // width - first)

    def _alone(self, first: int, last: int) -> _Bins:
        """Return bins of one value each."""
        values = self._read(first, last)
        return np.broadcast_to(values, (_ROWS, len(values)))


def _depth_of(size: int) -> int:
    """Return how many levels so many values need: the coarsest has at most ``FACTOR`` bins."""
    depth = 1
    while size > FACTOR ** (depth + 1):
        depth += 1
    return depth


def _binned(values: FloatArray) -> _Bins:
    """Return the finest bins: of 16 values each, the last perhaps of fewer."""
    count, rest = divmod(len(values), FACTOR)
    bins = np.empty((_ROWS, count + (rest > 0)), dtype=np.float32)
    # Values of the same place in their bins side by side: numpy compares whole rows at once.
    rows = np.ascontiguousarray(values[: count * FACTOR].reshape(count, FACTOR).T, dtype=np.float32)
    np.minimum.reduce(rows, axis=0, out=bins[0, :count])
    np.maximum.reduce(rows, axis=0, out=bins[1, :count])
    np.add.reduce(rows, axis=0, out=bins[2, :count])
    bins[3, :count] = rows[0]
    if rest:
        last = values[count * FACTOR :]
        bins[:, count] = last.min(), last.max(), last.sum(), last[0]
    return bins


def _summarised(bins: _Bins, starts: IntArray) -> _Bins:
    """Return one bin for those from each of ``starts`` up to the next."""
    summary = np.empty((_ROWS, len(starts)))
    np.minimum.reduceat(bins[0], starts, out=summary[0])
    np.maximum.reduceat(bins[1], starts, out=summary[1])
    np.add.reduceat(bins[2], starts, dtype=np.float64, out=summary[2])
    summary[3] = bins[3, starts]
    return summary


def linear_edges(first: int, last: int, columns: int) -> IntArray:
    """Return edges of at most ``columns`` ≥ 2 even columns that cover ``first`` to ``last - 1``.

    Widths are powers of two at absolute positions, so that a moved view keeps its columns.
    """
    width = 1
    # A view that begins within a column has one column more than its length would say.
    while last - first > width * (columns if width == 1 else columns - 1):
        width *= 2
    inner = np.arange(first // width + 1, -(-last // width)) * width
    return np.concatenate([[first], inner, [last]])


def log_edges(first: int, last: int, columns: int) -> IntArray:
    """Return edges of at most ``columns`` ≥ 2 columns of even ratio; 1 ≤ ``first`` < ``last``.

    There is a power of two of them to a factor of two, at absolute positions: a growing curve
    keeps its columns until it has so many that every second edge is left out.
    """
    start, stop = np.log2(first), np.log2(last)
    to_a_doubling = 2.0 ** np.floor(np.log2((columns - 1) / (stop - start)))
    places = np.arange(np.floor(start * to_a_doubling), np.ceil(stop * to_a_doubling) + 1)
    edges = np.unique(np.floor(2.0 ** (places / to_a_doubling)).astype(np.int64))
    inner = edges[(edges > first) & (edges < last)]
    return np.concatenate([[first], inner, [last]])
