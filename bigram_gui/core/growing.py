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

    Parameters
    ----------
    rows
        None, or how many values stand below one another at each place: arrays that go in and
        come out then have the shape (rows, n) instead of (n,).
    """

    def __init__(self, dtype: npt.DTypeLike, rows: int | None = None) -> None:
        self._dtype = np.dtype(dtype)
        self._shape: tuple[int, ...] = () if rows is None else (rows,)
        self._blocks: list[npt.NDArray[Any]] = []
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def view(self, first: int, last: int) -> npt.NDArray[Any]:
        """Return the values from ``first`` up to ``last``, read-only.

        Within a block they are not copied.
        """
        places = _pieces(first, min(last, self._size))
        pieces = [self._blocks[block][..., start:stop] for block, start, stop in places]
        one = len(pieces) == 1
        values = pieces[0] if one else np.concatenate([self._new(0), *pieces], axis=-1)
        values.flags.writeable = False
        return values

    def append(self, values: npt.NDArray[Any]) -> None:
        """Add ``values`` at the end."""
        self.replace_from(self._size, values)

    def replace_from(self, first: int, values: npt.NDArray[Any]) -> None:
        """Put ``values`` in the place of everything from ``first`` ≤ ``len(self)`` on."""
        size = first + values.shape[-1]
        while len(self._blocks) * _BLOCK < size:
            self._blocks.append(self._new(_BLOCK))
        taken = 0
        for block, start, stop in _pieces(first, size):
            self._blocks[block][..., start:stop] = values[..., taken : taken + stop - start]
            taken += stop - start
        self._size = size

    def _new(self, size: int) -> npt.NDArray[Any]:
        return np.empty((*self._shape, size), dtype=self._dtype)


def _pieces(first: int, last: int) -> list[tuple[int, int, int]]:
    """Cut the indices from ``first`` up to ``last`` into blocks: block, start and stop in it."""
    pieces = []
    while first < last:
        block, start = divmod(first, _BLOCK)
        stop = min(_BLOCK, start + last - first)
        pieces.append((block, start, stop))
        first += stop - start
    return pieces
