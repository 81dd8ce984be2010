"""Round numbers of steps: 1, 2, 5, 10, 20, 50, ..."""

from __future__ import annotations

_SERIES = (1, 2, 5)


def round_number(index: int) -> int:
    """Return the round number at an index from 0."""
    decade, place = divmod(index, len(_SERIES))
    return _SERIES[place] * int(10**decade)


def moved_by(number: int, moves: int) -> int:
    """Return the round number that is ``moves`` places above ``number`` ≥ 1, or below it.

    From a number between two round ones the first move leads to the next of them; nothing leads
    below 1.
    """
    above = 0
    while round_number(above) < number:
        above += 1
    if moves > 0 and round_number(above) > number:
        above -= 1
    return round_number(max(above + moves, 0))
