"""The columns of a growing curve: what is known of all but the last ones stays."""

from __future__ import annotations

import numpy as np

from bigram_gui.core.arrays import FloatArray, IntArray
from bigram_gui.core.levels import Envelope, Pyramid

_NO_EDGES = np.empty(0, dtype=np.int64)
_NO_COLUMNS = Envelope(_NO_EDGES, *np.empty((4, 0)))
# Columns before the first new one: where levels of different detail meet, edges are moved.
_FOUND_ANEW = 2


class GrownColumns:
    """Finds the extremes of a curve's columns, and only those that it did not find before.

    Values never change once they are there, and so neither do columns; but for the last one,
    which more values may come into.
    """

    def __init__(self) -> None:
        self._levels: Pyramid | None = None
        self._edges = _NO_EDGES
        self._known = _NO_COLUMNS

    def find(self, levels: Pyramid, edges: IntArray) -> Envelope:
        """Return what ``levels.envelope(edges)`` does."""
        start = max(0, self._same_edges(levels, edges) - 1 - _FOUND_ANEW)
        self._levels, self._edges = levels, edges
        found: Envelope | None = levels.envelope(edges[start:])
        if start and found is not None:
            found = _continued(self._known, found)
        self._known = found or levels.envelope(edges)
        return self._known

    def _same_edges(self, levels: Pyramid, edges: IntArray) -> int:
        """Return how many of the first edges are those of the columns that are known."""
        if levels is not self._levels:
            return 0
        common = min(len(edges), len(self._edges) - 1)  # the last edge moves with the curve
        differs = edges[:common] != self._edges[:common]
        return int(differs.argmax()) if differs.any() else common


def _continued(known: Envelope, end: Envelope) -> Envelope | None:
    """Return the known columns up to the second of ``end``, and that and all after it.

    The first has no neighbour whose level of detail its edge depends on. None if the columns do
    not fit together.
    """
    place = int(np.searchsorted(known.edges, end.edges[1]))
    is_within = place < len(known.edges) - 1 and len(end.edges) > 2
    if not is_within or known.edges[place] != end.edges[1]:
        return None

    def joined(before: FloatArray, after: FloatArray) -> FloatArray:
        return np.concatenate([before[:place], after[1:]])

    return Envelope(
        np.concatenate([known.edges[:place], end.edges[1:]]),
        joined(known.lowest, end.lowest),
        joined(known.highest, end.highest),
        joined(known.mean, end.mean),
        joined(known.first, end.first),
    )
