"""An array that grows at its end."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

_FIRST_CAPACITY = 1_024


class GrowingArray:
    """Values in one stretch of memory with room to grow.

    The room doubles when it is full. Memory that was never written costs nothing on the
    systems that the program runs on, so the spare room is only address space.
    """

    def __init__(self, dtype: npt.DTypeLike) -> None:
        self._room: npt.NDArray[Any] = np.empty(_FIRST_CAPACITY, dtype=dtype)
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def view(self, first: int, last: int) -> npt.NDArray[Any]:
        """Return the values from ``first`` up to ``last``, read-only, without copying."""
        values = self._room[first : min(last, self._size)]
        values.flags.writeable = False
        return values

    def append(self, values: npt.NDArray[Any]) -> None:
        """Add ``values`` at the end."""
        self.replace_from(self._size, values)

    def replace_from(self, first: int, values: npt.NDArray[Any]) -> None:
        """Put ``values`` in the place of everything from ``first`` ≤ ``len(self)`` on."""
        size = first + len(values)
        if size > len(self._room):
            room = np.empty(max(size, 2 * len(self._room)), dtype=self._room.dtype)
            room[:first] = self._room[:first]
            self._room = room
        self._room[first:size] = values
        self._size = size
