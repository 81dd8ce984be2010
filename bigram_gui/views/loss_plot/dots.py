"""Each step's loss as a faint dot."""

from __future__ import annotations

import numpy as np
from pyqtgraph.functions import create_qpolygonf, ndarray_from_qpolygonf
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from bigram_gui.core.arrays import FloatArray
from bigram_gui.views.loss_plot.layer import Layer
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.loss_plot.points import NO_POINTS, Points
from bigram_gui.views.theme import Colours

_ACROSS = 2.4
_ABOVE_HEIGHT = 4  # of the strokes at the upper edge


class Dots(Layer):
    """Draws flat dots, and strokes at the upper edge for losses above it, ∞ among them."""

    def __init__(self) -> None:
        super().__init__(height=-2)
        self._points = NO_POINTS
        self._inside = QPolygonF()
        self._above = QPolygonF()

    def show_points(self, points: Points, plane: Plane) -> None:
        """Draw other dots, on a plane that may be new too."""
        self._points = points
        self.show_plane(plane)

    def show_plane(self, plane: Plane) -> None:
        xs, losses = plane.xs_of(self._points.steps), self._points.losses
        window = plane.window
        above = losses > window.high
        inside = ~above & (losses >= window.low)
        self._inside = _polygon(xs[inside], plane.ys_of(losses[inside]))
        middle = plane.area.top() + _ABOVE_HEIGHT / 2
        self._above = _polygon(xs[above], np.full(int(above.sum()), middle))
        super().show_plane(plane)

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        painter.setClipRect(plane.area.adjusted(-_ACROSS, 0, _ACROSS, 0))
        # A square end makes a point of a pen this thin a dot, some ten times as fast as a round.
        pen = QPen(colours.dots, _ACROSS)
        pen.setCapStyle(Qt.PenCapStyle.SquareCap)
        painter.setPen(pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)  # else they are 2 or 3 wide
        painter.drawPoints(self._inside)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        pen.setWidthF(1.0)
        painter.setPen(pen)
        for shift in range(_ABOVE_HEIGHT):
            painter.drawPoints(self._above.translated(0, shift - _ABOVE_HEIGHT / 2))


def _polygon(xs: FloatArray, ys: FloatArray) -> QPolygonF:
    """Return points as Qt wants them, without a loop over them."""
    polygon: QPolygonF = create_qpolygonf(len(xs))
    if len(xs):
        pairs = ndarray_from_qpolygonf(polygon)
        pairs[:, 0], pairs[:, 1] = xs, ys
    return polygon
