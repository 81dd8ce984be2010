"""Names for the kinds of arrays that the core passes around."""

from __future__ import annotations

from typing import Any, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

FloatArray: TypeAlias = npt.NDArray[np.float64]
"""Losses, probabilities: 64-bit floating point."""

IntArray: TypeAlias = npt.NDArray[np.int64]
"""Counts, steps, positions: 64-bit integers."""

IndexArray: TypeAlias = npt.NDArray[np.unsignedinteger[Any]]
"""Tokens, pair slots, positions: as small as their range allows (numpy sorts 8 and 16 bits by
radix)."""

AnyArray = TypeVar("AnyArray", bound=npt.NDArray[Any])


def read_only(array: AnyArray) -> AnyArray:
    """Return ``array`` itself, locked: arrays that leave their maker are never written again."""
    array.flags.writeable = False
    return array


def smallest_index_type(count: int) -> np.dtype[Any]:
    """Return the smallest unsigned type that tells ``count`` things apart."""
    return np.min_scalar_type(max(count - 1, 0))
