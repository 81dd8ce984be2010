"""The marks of the curves, which tell them apart without their colours."""

from __future__ import annotations

from enum import Enum, auto
from functools import cache
from math import cos, pi, sin, sqrt

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF


class Mark(Enum):
    """A shape; legend, readout and plot use the same one for the same curve."""

    DOT = auto()
    CIRCLE = auto()
    DIAMOND = auto()
    SQUARE = auto()
    TRIANGLE = auto()
    STAR = auto()
    CROSS = auto()
    DOWNWARDS = auto()  # a triangle on its tip
    BAR = auto()
    PLUS = auto()
    HOURGLASS = auto()


_RADII = {
    Mark.DOT: 3.0,
    Mark.CIRCLE: 4.5,
    Mark.DIAMOND: 5.5,
    Mark.SQUARE: 4.5,
    Mark.TRIANGLE: 5.5,
    Mark.STAR: 6.5,
    Mark.CROSS: 5.5,
    Mark.DOWNWARDS: 5.5,
    Mark.BAR: 5.5,
    Mark.PLUS: 5.5,
    Mark.HOURGLASS: 5.5,
}
_ARM = 0.38  # half the width of a cross's arms, as a part of its radius
_WAIST = 0.25
_QUARTER = ((_ARM, -1.0), (_ARM, -_ARM), (1.0, -_ARM))  # of a plus, clockwise from the top
_PLUS = tuple(
    point
    for turn in ((1, 0, 0, 1), (0, -1, 1, 0), (-1, 0, 0, -1), (0, 1, -1, 0))
    for point in ((turn[0] * x + turn[1] * y, turn[2] * x + turn[3] * y) for x, y in _QUARTER)
)
_HALF = sqrt(0.5)
_OUTLINES: dict[Mark, tuple[tuple[float, float], ...]] = {
    Mark.DIAMOND: ((-1, 0), (0, -1), (1, 0), (0, 1)),
    Mark.SQUARE: ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    Mark.TRIANGLE: ((0, -1), (1, 0.8), (-1, 0.8)),
    Mark.STAR: tuple(
        (sin(pi * tip / 5) * length, -cos(pi * tip / 5) * length)
        for tip, length in enumerate((1.0, 0.45) * 5)
    ),
    Mark.CROSS: tuple((_HALF * (x - y), _HALF * (x + y)) for x, y in _PLUS),
    Mark.DOWNWARDS: ((0, 1), (-1, -0.8), (1, -0.8)),
    Mark.BAR: ((-_ARM, -1), (_ARM, -1), (_ARM, 1), (-_ARM, 1)),
    Mark.PLUS: _PLUS,
    Mark.HOURGLASS: ((-0.9, -1), (0.9, -1), (_WAIST, 0), (0.9, 1), (-0.9, 1), (-_WAIST, 0)),
}
"""The corners of the marks that have some, in radii from the centre, y downwards."""

_RING = 2.5  # of ground around a mark, so that it stands off from the lines it lies on


def paint_mark(
    painter: QPainter,
    mark: Mark,
    centre: QPointF,
    colour: QColor,
    *,
    ground: QColor | None = None,
    hollow: bool = False,
    scale: float = 1.0,
) -> None:
    """Paint a mark around ``centre``, on a ring of ``ground`` if one is given."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = _RADII[mark] * scale
    if ground is not None:
        ring = QPen(ground, 2 * _RING)
        ring.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(ring)
        painter.setBrush(ground)
        _paint_shape(painter, mark, centre, radius)
    if hollow:
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius -= 0.75
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    _paint_shape(painter, mark, centre, radius)
    painter.restore()


def _paint_shape(painter: QPainter, mark: Mark, centre: QPointF, radius: float) -> None:
    if mark in _OUTLINES:
        painter.drawPolygon(_polygon(mark, radius).translated(centre))
    else:
        painter.drawEllipse(centre, radius, radius)


@cache
def _polygon(mark: Mark, radius: float) -> QPolygonF:
    return QPolygonF([QPointF(x, y) * radius for x, y in _OUTLINES[mark]])
