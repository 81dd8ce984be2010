"""The marks of the three curves, which tell them apart without their colours."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF


class Mark(Enum):
    """A shape; legend, readout and plot use the same one for the same curve."""

    DOT = auto()
    CIRCLE = auto()
    DIAMOND = auto()


_RADII = {Mark.DOT: 3.0, Mark.CIRCLE: 4.5, Mark.DIAMOND: 5.5}
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
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        _paint_shape(painter, mark, centre, radius + _RING)
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
    if mark is Mark.DIAMOND:
        across, up = QPointF(radius, 0), QPointF(0, radius)
        painter.drawPolygon(QPolygonF([centre - across, centre - up, centre + across, centre + up]))
    else:
        painter.drawEllipse(centre, radius, radius)
