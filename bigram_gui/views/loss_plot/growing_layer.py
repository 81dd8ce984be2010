"""Layers of curves that grow at their end: only what is new there is painted anew."""

from __future__ import annotations

from typing import Any

import numpy as np
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from shiboken6 import wrapInstance

from bigram_gui.core.arrays import FloatArray
from bigram_gui.views.loss_plot.layer import part_to_paint
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.loss_plot.still_layer import StillLayer


class GrowingLayer(StillLayer):
    """A layer made of many shapes from left to right, of which mostly the last ones change."""

    def looks(self, plane: Plane) -> object:
        return plane.area, plane.pixel_ratio  # and what ``show_change`` compares

    def show_change(self, before: FloatArray, after: FloatArray, reach: float) -> None:
        """Paint what differs between the shapes that were drawn and those that are now.

        Parameters
        ----------
        before, after
            A row a shape, shape (n, k); the first column is its pixel from the left, ascending.
        reach
            How many pixels a shape reaches to the left of its place.
        """
        left = first_change(before, after)
        if left is not None:
            part = QRectF(self._bounds)
            part.setLeft(max(part.left(), left - reach))
            self.invalidate(part)

    def shapes_to_paint(
        self, painter: QPainter, shapes: PrimitiveArray, kind: type, reach: float
    ) -> tuple[Any, int]:
        """Return the first shape that the painter may paint something of, and how many follow.

        They are handed to Qt as they lie in memory, to be drawn at once and not to be kept.
        ``kind`` is what they are there.
        """
        rows = shapes.ndarray()
        left = part_to_paint(painter, self._bounds).left() - reach
        first = max(0, int(np.searchsorted(rows[:, 0], left)) - 1)  # one may begin before it
        if first >= len(rows):
            return None, 0
        return wrapInstance(rows[first:].ctypes.data, kind), len(rows) - first


def first_change(before: FloatArray, after: FloatArray) -> float | None:
    """Return the first column of the first row that differs, the smaller of both; None if none.

    Rows that only one of the arrays has differ.
    """
    common = min(len(before), len(after))
    differs = before[:common] != after[:common]
    first = int(differs.argmax()) // before.shape[1] if differs.any() else common
    places = [float(rows[first, 0]) for rows in (before, after) if first < len(rows)]
    return min(places) if places else None
