"""Each step's loss as a faint dot."""

from __future__ import annotations

from math import ceil

import numpy as np
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from bigram_gui.core.arrays import FloatArray
from bigram_gui.views.loss_plot.growing_layer import GrowingLayer
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.loss_plot.points import NO_POINTS, Points
from bigram_gui.views.theme import Colours

_ACROSS, _LARGE = 2.4, 4.4
_ROOMY_STEP = 6.0  # pixels from step to step: few dots are in view, and small ones look like dust
_STROKE = 4  # the height of the strokes at the upper edge
_STROKE_SLOT = 6.0  # pixels for one of them: side by side they would look like a frame


class Dots(GrowingLayer):
    """Draws round dots, and strokes at the upper edge for losses above it, ∞ among them.

    Dots are larger where there are few.

    One picture of a dot is copied to all places: Qt takes twenty times as long to draw round
    points with a pen.
    """

    def __init__(self) -> None:
        super().__init__(height=-2)
        self._points = NO_POINTS
        self._dots = PrimitiveArray(QPainter.PixmapFragment, 10)
        self._strokes = PrimitiveArray(QLineF, 4)
        self._across = _ACROSS
        self._picture: QPixmap | None = None
        self._pictured = 0.0, 0.0  # how wide a dot, and the pixels of the screen a pixel

    def show_points(self, points: Points, plane: Plane) -> None:
        """Draw other dots, on a plane that may be new too."""
        self._points = points
        self.show_plane(plane)

    def show_plane(self, plane: Plane) -> None:
        self._across = width_of_dots(plane)
        xs, places = plane.xs_of(self._points.steps), plane.losses.places(self._points.losses)
        above = np.isinf(places) if plane.is_chosen else places > plane.window.high
        inside = (places <= plane.window.high) & (places >= plane.window.low)
        dots, strokes = self._dots.ndarray()[:, :2].copy(), self._strokes.ndarray().copy()
        self._place_strokes(xs[above], plane.area.top())
        self._place_dots(xs[inside], plane.ys_at(places[inside]), plane.pixel_ratio)
        super().show_plane(plane)
        self.show_change(dots, self._dots.ndarray()[:, :2], self._across)
        self.show_change(strokes, self._strokes.ndarray(), self._across)

    def looks(self, plane: Plane) -> object:
        return super().looks(plane), self._across

    def show_theme(self, colours: Colours) -> None:
        self._picture = None
        super().show_theme(colours)

    def bounds(self, plane: Plane) -> QRectF:
        return plane.area.adjusted(-self._across, 0, self._across, 0)

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        painter.setClipRect(self._bounds, Qt.ClipOperation.IntersectClip)
        wanted = self._across, plane.pixel_ratio
        if self._picture is None or self._pictured != wanted:
            self._picture, self._pictured = _picture_of_a_dot(colours.dots, *wanted), wanted
        kind = QPainter.PixmapFragment
        dots = self.shapes_to_paint(painter, self._dots, kind, self._across)
        painter.drawPixmapFragments(*dots, self._picture)
        painter.setPen(QPen(colours.dots, 1))
        painter.drawLines(*self._strokes.drawargs())

    def _place_strokes(self, xs: FloatArray, top: float) -> None:
        """Lay out a stroke at the first of those places that share a slot of the axis."""
        slots = np.floor(xs / _STROKE_SLOT)
        xs = xs[np.diff(slots, prepend=-np.inf) > 0]
        self._strokes.resize(len(xs))
        lines = self._strokes.ndarray()
        lines[:, 0] = lines[:, 2] = xs
        lines[:, 1], lines[:, 3] = top, top + _STROKE - 1

    def _place_dots(self, xs: FloatArray, ys: FloatArray, pixel_ratio: float) -> None:
        """Lay out the copies of the dot as Qt wants them, without a loop over them."""
        side = _side(self._across, pixel_ratio)
        self._dots.resize(len(xs))
        fragments = self._dots.ndarray()
        fragments[:, 0], fragments[:, 1] = xs, ys  # the middle of each copy
        fragments[:, 2:6] = 0, 0, side, side  # all of the picture
        fragments[:, 6:8] = 1 / pixel_ratio  # its pixels are the screen's
        fragments[:, 8:10] = 0, 1  # not turned, opaque


def width_of_dots(plane: Plane) -> float:
    """Return how wide a dot is, by how far the last steps in view are from one another."""
    last = plane.scale.step_at(plane.window.last)
    return _LARGE if plane.x_of(last) - plane.x_of(last - 1) >= _ROOMY_STEP else _ACROSS


def _picture_of_a_dot(colour: QColor, across: float, pixel_ratio: float) -> QPixmap:
    side = _side(across, pixel_ratio)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    radius = across / 2 * pixel_ratio
    painter.drawEllipse(QPointF(side / 2, side / 2), radius, radius)
    painter.end()
    return picture


def _side(across: float, pixel_ratio: float) -> int:
    """Return the side of the picture, in pixels of the screen: odd, so that it has a middle."""
    return 2 * ceil(across / 2 * pixel_ratio) + 1
