"""How somebody waits for long work: told how far it is, and free to call it off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


class Cancelled(Exception):  # noqa: N818 - nothing went wrong
    """The person called the work off."""


def _never() -> bool:
    return False


def _unheard(share: float) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True, eq=False)
class Waiting:
    """Asked and told at least every 50 ms or so of work.

    Attributes
    ----------
    cancelled
        Says whether to stop.
    progress
        Is told how much is done, 0 to 1.
    """

    cancelled: Callable[[], bool] = _never
    progress: Callable[[float], None] = _unheard

    def go_on(self, share: float) -> None:
        """Tell how much is done.

        Raises
        ------
        Cancelled
            If the work was called off.
        """
        if self.cancelled():
            raise Cancelled
        self.progress(share)

    def part(self, start: float, end: float) -> Waiting:
        """Return what waits for a part of the work: its 0 to 1 is ``start`` to ``end`` of ours."""

        def progress(share: float) -> None:
            self.progress(start + share * (end - start))

        return Waiting(self.cancelled, progress)


PATIENT = Waiting()
"""Waits for as long as it takes."""
