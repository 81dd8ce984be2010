"""The lengths of names, put together where there are more of them than bars."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bigram_gui.core.arrays import IntArray

_WHOLE = 0.995  # of the names keep bars of their own, however long the others are


@dataclass(frozen=True, slots=True)
class LengthBin:
    """How many names have ``first`` to ``last`` letters; if that is None, ``first`` or more."""

    first: int
    last: int | None
    names: int


def length_bins(lengths: IntArray, most: int) -> tuple[LengthBin, ...]:
    """Put lengths together into at most ``most`` ≥ 2 bins of equal width, the shortest first.

    ``lengths[n]`` is how many names have n letters. A length has a bin of its own where all of
    them do. Where they do not, few very long names share the last bin, which is open, rather than
    squeeze all others into one.
    """
    shortest, longest = int(np.flatnonzero(lengths)[0]), len(lengths) - 1
    if longest - shortest < most:
        return _closed(lengths, shortest, longest, 1)
    cumulative = np.cumsum(lengths)
    end = int(np.searchsorted(cumulative, _WHOLE * cumulative[-1]))
    width = -(-(end - shortest + 1) // (most - 1))
    last = min(longest, shortest + width * -(-(end - shortest + 1) // width) - 1)
    closed = _closed(lengths, shortest, last, width)
    if last == longest:
        return closed
    return (*closed, LengthBin(last + 1, None, int(lengths[last + 1 :].sum())))


def mean_place(bins: tuple[LengthBin, ...], mean: float) -> float:
    """Return where a mean length is, in bins from the left edge of the first."""
    first = bins[0]
    assert first.last is not None, "only the last of several bins is open"
    width = first.last - first.first + 1
    closed = len(bins) - (bins[-1].last is None)
    return min((mean - first.first + 0.5) / width, closed + 0.5)


def _closed(lengths: IntArray, first: int, last: int, width: int) -> tuple[LengthBin, ...]:
    return tuple(
        LengthBin(start, min(start + width - 1, last), int(lengths[start : start + width].sum()))
        for start in range(first, last + 1, width)
    )
