"""Labels that would overlap, moved apart."""

from __future__ import annotations

from collections.abc import Sequence


def moved_apart(centres: Sequence[float], gap: float, low: float, high: float) -> tuple[float, ...]:
    """Return places at least ``gap`` apart and as near as can be to ``centres``.

    The order is kept, and the places lie between ``low`` and ``high`` if there is room for all.
    Nearest means the least sum of squared distances: neighbours that are too close share the
    mean of their shifts (isotonic regression by pooling).
    """
    order = sorted(range(len(centres)), key=lambda index: centres[index])
    pools: list[tuple[float, int]] = []  # mean of the shifted centres, how many
    for rank, index in enumerate(order):
        mean, size = centres[index] - rank * gap, 1
        while pools and pools[-1][0] > mean:
            other, others = pools.pop()
            mean = (mean * size + other * others) / (size + others)
            size += others
        pools.append((mean, size))
    shifted = [mean for mean, size in pools for _ in range(size)]
    highest = max(low, high - (len(order) - 1) * gap)
    places = [0.0] * len(order)
    for rank, index in enumerate(order):
        places[index] = min(max(shifted[rank], low), highest) + rank * gap
    return tuple(places)
