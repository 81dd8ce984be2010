"""A line through losses."""

from __future__ import annotations

import numpy as np
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from bigram_gui.core.arrays import FloatArray
from bigram_gui.views.loss_plot.growing_layer import GrowingLayer
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.loss_plot.points import NO_POINTS, Points
from bigram_gui.views.loss_plot.series import Series, line_colour
from bigram_gui.views.theme import Colours

_DEPTH = 0
_WIDTH = 2.0
_THIN_WIDTH = 1.0
_BEYOND = 16_384.0  # pixels: farther outside the plot nothing needs to be exact


class Line(GrowingLayer):
    """The line of one curve; losses of ∞ lie at the upper edge, joined to no finite one.

    Its pieces are drawn one by one: Qt takes many times as long to draw a path that is wider
    than a pixel.
    """

    def __init__(self, series: Series) -> None:
        super().__init__(_DEPTH)
        self._series = series
        self._points = NO_POINTS
        self._pieces = PrimitiveArray(QLineF, 4)
        self._width = _WIDTH

    def show_points(self, points: Points, plane: Plane) -> None:
        """Draw a line through other points, on a plane that may be new too."""
        self._points = points
        self.show_plane(plane)

    def show_plane(self, plane: Plane) -> None:
        xs, ys = plane.xs_of(self._points.steps), heights_of(self._points.losses, plane)
        infinite = np.isinf(self._points.losses)
        joined = infinite[:-1] == infinite[1:]
        before = self._pieces.ndarray().copy()
        lay_out_pieces(self._pieces, xs, ys, joined)
        super().show_plane(plane)
        self.show_change(before, self._pieces.ndarray(), _WIDTH)

    def thin(self) -> None:
        """Be one pixel wide, which is several times as fast."""
        self._width = _THIN_WIDTH
        self.repaint()

    def bounds(self, plane: Plane) -> QRectF:
        return plane.area.adjusted(0, 0, 1, 1)

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        painter.setClipRect(plane.area, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(line_colour(self._series, colours), self._width))
        painter.drawLines(*self.shapes_to_paint(painter, self._pieces, QLineF, self._width))


def heights_of(losses: FloatArray, plane: Plane) -> FloatArray:
    """Return the pixels of losses, same shape; ∞ lies at the upper edge of the plot."""
    top, bottom = plane.area.top(), plane.area.bottom()
    with np.errstate(invalid="ignore"):
        ys = plane.ys_at(plane.losses.places(losses))
    ys = np.clip(ys, top - _BEYOND, bottom + _BEYOND)
    heights: FloatArray = np.where(np.isinf(losses), top + 1.0, ys)
    return heights


def lay_out_pieces(
    pieces: PrimitiveArray,
    xs: FloatArray,
    ys: FloatArray,
    drawn: np.ndarray[tuple[int, ...], np.dtype[np.bool_]],
) -> None:
    """Lay out those lines between neighbouring points that are ``drawn``, without a loop."""
    pieces.resize(int(drawn.sum()))
    ends = pieces.ndarray()
    ends[:, 0], ends[:, 1] = xs[:-1][drawn], ys[:-1][drawn]
    ends[:, 2], ends[:, 3] = xs[1:][drawn], ys[1:][drawn]
