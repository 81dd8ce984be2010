"""The speeds of training that can be chosen: even steps of a logarithmic scale, and no limit."""

from __future__ import annotations

import math

from bigram_gui.core.status import FASTEST, SLOWEST

# Ten round numbers a decade, each about a quarter more than the one before.
_SERIES = (1.0, 1.2, 1.6, 2.0, 2.5, 3.2, 4.0, 5.0, 6.4, 8.0)
POSITIONS_A_DECADE = len(_SERIES)
_DECADES = 5  # 1 step/s to 80,000, and past that as fast as possible

LAST_POSITION = _DECADES * POSITIONS_A_DECADE
"""The position of ``FASTEST``; positions count from 0."""

LABELLED = {
    0: "1",
    POSITIONS_A_DECADE: "10",
    2 * POSITIONS_A_DECADE: "100",
    3 * POSITIONS_A_DECADE: "1k",
    4 * POSITIONS_A_DECADE: "10k",
    LAST_POSITION: "max",
}
"""What is written at which position of the scale."""


def speed_of_position(position: int) -> float:
    """Return the steps a second at a position from 0 to ``LAST_POSITION``."""
    if position >= LAST_POSITION:
        return FASTEST
    decade, place = divmod(max(position, 0), POSITIONS_A_DECADE)
    return SLOWEST * 10.0**decade * _SERIES[place]


def position_of_speed(speed: float) -> int:
    """Return the position nearest to ``speed``; only ``FASTEST`` itself is at the last one."""
    if math.isinf(speed):
        return LAST_POSITION

    def distance(position: int) -> float:
        return abs(math.log(speed_of_position(position) / max(speed, SLOWEST)))

    return min(range(LAST_POSITION), key=distance)


def speed_text(speed: float) -> str:
    """Write a speed as short as the scale does: "250 steps/s", "2.5k steps/s", "max"."""
    if math.isinf(speed):
        return LABELLED[LAST_POSITION]
    figure = f"{speed / 1000:g}k" if speed >= 1000 else f"{speed:g}"
    return f"{figure} step/s" if speed == 1 else f"{figure} steps/s"


def speed_phrase(speed: float) -> str:
    """Say a speed in full: "250 steps a second", "as fast as possible"."""
    if math.isinf(speed):
        return "as fast as possible"
    return f"{speed:,g} {'step' if speed == 1 else 'steps'} a second"
