"""Small shapes that are painted once and then shown wherever they stand.

They stand on a grid of quarters of a pixel, finer than anyone sees, so that shapes that look the
same are the same. Where ours are not the screen's pixels, shapes are painted each time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from bigram_gui.views.shapes import BAR_RADIUS

_GRID = 4  # places in a pixel
_REMEMBERED = 1_024

Place = tuple[float, float]
"""Across and down, in pixels."""

Box = tuple[int, int, int]
"""How far a shape reaches to the left and up from the pixel of its place; its width and height."""

Shape = Callable[..., None]
"""Paints with a painter of smooth shapes around a place, given across and down, and its looks."""


def on_grid(place: float) -> float:
    """Return the place on the grid that is nearest."""
    return round(place * _GRID) / _GRID


class Stamps:
    """Paints shapes with one painter of smooth shapes."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        self._is_plain = painter.device().devicePixelRatio() == 1

    def paint_dots(
        self, places: Iterable[Place], radius: float, edge: float, colour: QColor, fill: QColor
    ) -> None:
        """Paint dots with an edge around places on the grid."""
        box, looks = _around(radius + edge), (radius, edge, colour.rgba(), fill.rgba())
        for x, y in places:
            self._stamp(_paint_dot, x, y, box, looks)

    def paint_bar(self, left: float, top: float, width: float, height: int, colour: QColor) -> None:
        """Paint a bar whose left edge and width are on the grid."""
        box = (0, ceil(width) + 1, height)
        self._stamp(_paint_bar, left, top, box, (width, height, colour.rgba()))

    def paint_triangle(self, x: float, y: float, size: float, tip: float, colour: QColor) -> None:
        """Paint a triangle around a place on the grid, whose tip is ``tip`` below it."""
        self._stamp(_paint_triangle, x, y, _around(size / 2), (size, tip, colour.rgba()))

    def _stamp(self, shape: Shape, x: float, y: float, box: Box, looks: tuple[float, ...]) -> None:
        if not self._is_plain:
            shape(self._painter, x, y, *looks)
            return
        left, top, reach = int(x), int(y), box[0]
        picture = _picture(shape, x - left, y - top, box, looks)
        self._painter.drawImage(left - reach, top - reach, picture)


def _around(reach: float) -> Box:
    """Return the box of a shape that reaches so far from its place in all directions."""
    side = 2 * ceil(reach) + 1
    return ceil(reach), side, side


@lru_cache(_REMEMBERED)
def _picture(shape: Shape, x: float, y: float, box: Box, looks: tuple[float, ...]) -> QImage:
    reach, width, height = box
    picture = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape(painter, reach + x, reach + y, *looks)
    return picture


def _paint_dot(
    painter: QPainter, x: float, y: float, radius: float, edge: float, rgba: int, fill: int
) -> None:
    painter.setPen(QPen(QColor.fromRgba(rgba), edge))
    painter.setBrush(QColor.fromRgba(fill))
    painter.drawEllipse(QPointF(x, y), radius, radius)


def _paint_bar(
    painter: QPainter, left: float, top: float, width: float, height: int, rgba: int
) -> None:
    radius = min(BAR_RADIUS, width / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor.fromRgba(rgba))
    painter.drawRoundedRect(QRectF(left, top, width, height), radius, radius)


def _paint_triangle(
    painter: QPainter, x: float, y: float, size: float, tip: float, rgba: int
) -> None:
    half = size / 2
    corners = [QPointF(x - half, y - tip), QPointF(x + half, y - tip), QPointF(x, y + tip)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor.fromRgba(rgba))
    painter.drawPolygon(QPolygonF(corners))
