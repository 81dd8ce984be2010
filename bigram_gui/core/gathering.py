"""Millions of values taken from all over an array, or put there, some at a time.

One call would do it, but nobody could call it off: what lies apart is far from the processor.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from bigram_gui.core.arrays import AnyArray
from bigram_gui.core.waiting import Waiting

_BLOCK = 1 << 18

Places = npt.NDArray[np.integer[Any]]


def gathered(values: AnyArray, places: Places, waiting: Waiting) -> AnyArray:
    """Return ``values[places]``, where every place is one of ``values``.

    Raises
    ------
    Cancelled
        If ``waiting`` ends.
    """
    result = np.empty(len(places), dtype=values.dtype)
    for block in _blocks(len(places), waiting):
        # None of them is outside, and the check whether one is would take longer than the rest.
        np.take(values, places[block], out=result[block], mode="clip")
    return result  # type: ignore[return-value]


def scatter(values: npt.NDArray[Any], places: Places, into: AnyArray, waiting: Waiting) -> None:
    """Set ``into[places] = values``.

    Raises
    ------
    Cancelled
        If ``waiting`` ends.
    """
    for block in _blocks(len(places), waiting):
        into[places[block]] = values[block]


def _blocks(count: int, waiting: Waiting) -> Iterator[slice]:
    for begin in range(0, count, _BLOCK):
        waiting.go_on(begin / count)
        yield slice(begin, begin + _BLOCK)
