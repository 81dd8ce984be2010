"""An array that grows at its end."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

_BLOCK = 1 << 16


class GrowingArray:
    """Values in blocks of one size: growing adds a block and never moves what is there.

    A block is reserved whole, but memory that was never written costs nothing on the systems
    that the program runs on. Values that are in may be read by one thread while another appends.
    """

    def __init__(self, dtype: npt.DTypeLike) -> None:
        self._dtype = np.dtype(dtype)
        self._blocks: list[npt.NDArray[Any]] = []
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def view(self, first: int, last: int) -> npt.NDArray[Any]:
        """Return the values from ``first`` up to ``last``, read-only.

        Within a block they are not copied.
        """
        last = min(last, self._size)
        pieces = [self._blocks[block][start:stop] for block, start, stop in _pieces(first, last)]
        if len(pieces) == 1:
            values = pieces[0]
        else:
            values = np.concatenate(pieces) if pieces else np.empty(0, dtype=self._dtype)
        values.flags.writeable = False
        return values

    def append(self, values: npt.NDArray[Any]) -> None:
        """Add ``values`` at the end."""
        self.replace_from(self._size, values)

    def replace_from(self, first: int, values: npt.NDArray[Any]) -> None:
        """Put ``values`` in the place of everything from ``first`` ≤ ``len(self)`` on."""
        size = first + len(values)
        while len(self._blocks) * _BLOCK < size:
            self._blocks.append(np.empty(_BLOCK, dtype=self._dtype))
        taken = 0
        for block, start, stop in _pieces(first, size):
            self._blocks[block][start:stop] = values[taken : taken + stop - start]
            taken += stop - start
        self._size = size


def _pieces(first: int, last: int) -> list[tuple[int, int, int]]:
    """Cut the indices from ``first`` up to ``last`` into blocks: block, start and stop in it."""
    pieces = []
    while first < last:
        block, start = divmod(first, _BLOCK)
        stop = min(_BLOCK, start + last - first)
        pieces.append((block, start, stop))
        first += stop - start
    return pieces
