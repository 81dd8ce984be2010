"""Work that is done in pieces, so that other things may come between them.

How many are done at a time goes by estimates, not by a clock: the same work so has the same
pieces on a machine that is busy, and what is small is always done at once.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

_Result = TypeVar("_Result")

Pieces = Generator[float, None, _Result]
"""Before each piece it tells how many microseconds that may take; at last it returns a result."""


def all_at_once(pieces: Pieces[_Result]) -> _Result:
    """Do what is left of a work, and return its result."""
    while True:
        try:
            next(pieces)
        except StopIteration as end:
            result: _Result = end.value
            return result
