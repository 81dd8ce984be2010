"""Small shapes that are painted once and then shown wherever they stand.

They stand on a grid of quarters of a pixel, finer than anyone sees, so that shapes that look the
same are the same. Where ours are not the screen's pixels, shapes are painted each time.
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

_GRID = 4  # places in a pixel
_REMEMBERED = 128


def on_grid(place: float) -> float:
    """Return the place on the grid that is nearest."""
    return round(place * _GRID) / _GRID


class DotStamp:
    """Dots of one size and colours, each around any place."""

    def __init__(self, radius: float, edge: float, colour: QColor, fill: QColor) -> None:
        self._shape = radius, edge, colour.rgba(), fill.rgba()
        self._reach = ceil(radius + edge)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint a dot around a place on the grid with a painter of smooth shapes."""
        if painter.device().devicePixelRatio() != 1:
            _paint_dot(painter, x, y, *self._shape)
            return
        left, top = int(x), int(y)
        picture = _dot(x - left, y - top, self._reach, *self._shape)
        painter.drawImage(left - self._reach, top - self._reach, picture)


@lru_cache(_REMEMBERED)
def _dot(
    x: float, y: float, reach: int, radius: float, edge: float, rgba: int, fill: int
) -> QImage:
    side = 2 * reach + 1
    picture = _empty(side, side)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_dot(painter, reach + x, reach + y, radius, edge, rgba, fill)
    return picture


def _paint_dot(
    painter: QPainter, x: float, y: float, radius: float, edge: float, rgba: int, fill: int
) -> None:
    painter.setPen(QPen(QColor.fromRgba(rgba), edge))
    painter.setBrush(QColor.fromRgba(fill))
    painter.drawEllipse(QPointF(x, y), radius, radius)


def _empty(width: int, height: int) -> QImage:
    picture = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
