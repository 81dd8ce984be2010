"""The probabilities that one can ask about: where the mouse and the keys take the point."""

from __future__ import annotations

import math

STEP, LARGE_STEP = 0.01, 0.1
_FINEST = 0.01  # from here on three decimals are written, below it three digits
_SLACK = 1e-6  # of a step: 0.07 is a multiple of 0.01, though 0.07 / 0.01 is not 7


def rounded(probability: float) -> float:
    """Return ``probability`` as it would be written, so that what follows can be checked."""
    if probability >= _FINEST:
        return round(probability, 3)
    return float(f"{probability:.3g}")


def stepped(probability: float, steps: int, size: float, least: float) -> float:
    """Return the next multiple of ``size`` above (``steps`` is 1) or below (−1), up to 1.

    Below the first multiple steps are factors, of 2 where they are small and 10 where they are
    large, down to ``least``.
    """
    multiples = probability / size
    if steps > 0:
        above = (math.floor(multiples + _SLACK) + 1) * size
        moved = min(above, probability * _factor(size)) if multiples < 1 - _SLACK else above
    elif multiples > 1 + _SLACK:
        moved = (math.ceil(multiples - _SLACK) - 1) * size
    else:
        moved = probability / _factor(size)
    return min(1.0, max(least, rounded(moved)))


def _factor(size: float) -> float:
    return 10.0 if size >= LARGE_STEP else 2.0
