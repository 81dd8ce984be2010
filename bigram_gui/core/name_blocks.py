"""Names, cut into stretches that are dealt with one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from bigram_gui.core.arrays import IntArray


def stretches_of(bounds: IntArray, most_pairs: int) -> Iterator[tuple[int, int]]:
    """Yield the first name of each stretch and the one after its last.

    ``bounds``, shape (D + 1,), are where the pairs of each name begin. A stretch has at most
    ``most_pairs`` pairs, unless a single name has more.
    """
    first, names = 0, len(bounds) - 1
    while first < names:
        last = int(bounds.searchsorted(bounds[first] + most_pairs, side="right")) - 1
        last = max(last, first + 1)
        yield first, last
        first = last
