"""The course of a name's loss over the run as a small curve."""

from __future__ import annotations

import math
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from bigram_gui.core.arrays import FloatArray
from bigram_gui.core.compared_names import Comparison
from bigram_gui.core.compared_scale import CourseScale
from bigram_gui.views.marks import Mark, paint_mark

_LINE = 1.5
_AROUND = 2  # pixels for the width of the line
_SCALE = 0.8  # of the marks, which are made for the large chart


class Sparkline:
    """The curve in a place of its own, laid out once; it is broken where the loss is ∞."""

    def __init__(
        self, comparison: Comparison, losses: FloatArray, scale: CourseScale, area: QRectF
    ) -> None:
        self._area, self._scale, self._comparison = area, scale, comparison
        across = (area.left() + comparison.across(comparison.steps) * area.width()).tolist()
        heights = scale.heights(losses).tolist()
        self._lines = list(_unbroken(across, heights, area))
        self._key: tuple[int, float] | None = None
        self._picture = QPixmap()

    def paint(self, painter: QPainter, colour: QColor) -> None:
        """Show the curve; its picture is kept, because drawing smooth lines takes long."""
        corner = QPointF(self._area.left() - _AROUND, self._area.top() - _AROUND)
        scale = painter.device().devicePixelRatio()
        if self._key != (colour.rgba(), scale):
            self._key = (colour.rgba(), scale)
            self._picture = self._painted(colour, corner, scale)
        painter.drawPixmap(corner, self._picture)

    def point(self, step: int, nats: float) -> QPointF:
        """Return where a loss after a step is; ∞ is at the upper edge."""
        part = min(1.0, float(self._comparison.across(step)))
        across = self._area.left() + part * self._area.width()
        height = (nats - self._scale.low) / (self._scale.high - self._scale.low)
        return QPointF(across, _y(min(1.0, max(0.0, height)), self._area))

    def _painted(self, colour: QColor, corner: QPointF, scale: float) -> QPixmap:
        size = self._area.size().toSize() + QSize(2 * _AROUND, 2 * _AROUND)
        picture = QPixmap(size * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-corner)
        painter.setPen(QPen(colour, _LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for line in self._lines:
            if line.size() > 1:
                painter.drawPolyline(line)
            else:
                painter.drawPoint(line.first())
        painter.end()
        return picture


def paint_dot(
    painter: QPainter, centre: QPointF, nats: float, colour: QColor, ground: QColor, typed: bool
) -> None:
    """Mark the viewed step: a diamond for the typed name, hollow where the loss is ∞."""
    mark = Mark.DIAMOND if typed else Mark.CIRCLE
    hollow = math.isinf(nats)
    paint_mark(painter, mark, centre, colour, ground=ground, hollow=hollow, scale=_SCALE)


def _unbroken(across: list[float], heights: list[float], area: QRectF) -> Iterator[QPolygonF]:
    points: list[QPointF] = []
    for x, height in zip(across, heights, strict=True):
        if math.isfinite(height):
            points.append(QPointF(x, _y(height, area)))
        elif points:
            yield QPolygonF(points)
            points = []
    if points:
        yield QPolygonF(points)


def _y(height: float, area: QRectF) -> float:
    return area.bottom() - height * area.height()
