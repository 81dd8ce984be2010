"""Shapes that several views paint: bars, arrows, the ring of the focus."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

_ANTIALIASING = QPainter.RenderHint.Antialiasing  # to look up an enum's member takes its time
_NO_PEN = Qt.PenStyle.NoPen

FOCUS_WIDTH = 2
BAR_RADIUS = 2
_ARROW_HEAD = 4.5
_ARROW_WIDTH = 1.5
_ORDER_HEIGHT = 8


def paint_rounded(painter: QPainter, area: QRectF, radius: float, fill: QColor) -> None:
    """Fill a rounded rectangle."""
    painter.setRenderHint(_ANTIALIASING)
    painter.setPen(_NO_PEN)
    painter.setBrush(fill)
    painter.drawRoundedRect(area, radius, radius)


def paint_outline(
    painter: QPainter, area: QRectF, radius: float, colour: QColor, width: float = 1.0
) -> None:
    """Draw the edge of a rounded rectangle, its outer side on ``area``."""
    painter.setRenderHint(_ANTIALIASING)
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = width / 2
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius)


def paint_dashed(painter: QPainter, area: QRectF, radius: float, colour: QColor) -> None:
    """Draw the edge around what is not so: an unknown character, a figure that is supposed."""
    pen = QPen(colour, 1.5, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3, 2])
    painter.setRenderHint(_ANTIALIASING)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius - 1, radius - 1)


def paint_bar(painter: QPainter, track: QRectF, fraction: float, colour: QColor) -> None:
    """Paint a bar that fills ``fraction`` of its track."""
    painter.setRenderHint(_ANTIALIASING)
    painter.setPen(_NO_PEN)
    painter.setBrush(colour)
    fill_bar(painter, track.left(), track.top(), track.width() * fraction, track.height())


def fill_bar(painter: QPainter, left: float, top: float, width: float, height: float) -> None:
    """Paint one with a painter of smooth shapes that has its brush and no pen."""
    if width >= 1:
        radius = min(BAR_RADIUS, width / 2)
        painter.drawRoundedRect(QRectF(left, top, width, height), radius, radius)


def paint_endless(painter: QPainter, bar: QRectF, colour: QColor) -> None:
    """Mark a bar as going on for ever: two arrow heads cut into its end."""
    painter.setPen(QPen(colour, _ARROW_WIDTH))
    half = bar.height() / 2 - 1.5
    for right in (bar.right() - 3, bar.right() - 8):
        tip = QPointF(right, bar.center().y())
        painter.drawLine(tip, tip + QPointF(-half, -half))
        painter.drawLine(tip, tip + QPointF(-half, half))


def paint_arrow(painter: QPainter, start: QPointF, length: float, colour: QColor) -> None:
    """Draw an arrow to the right."""
    painter.setRenderHint(_ANTIALIASING)
    painter.setPen(
        QPen(
            colour,
            _ARROW_WIDTH,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )
    )
    tip = start + QPointF(length, 0)
    back = _ARROW_HEAD * math.sqrt(0.5) * 1.3
    painter.drawLine(start, tip)
    painter.drawPolyline([tip + QPointF(-back, -back), tip, tip + QPointF(-back, back)])


def paint_order(painter: QPainter, centre: QPointF, is_down: bool, colour: QColor) -> None:
    """Draw the arrow of a sorted column: down if the largest come first."""
    painter.setRenderHint(_ANTIALIASING)
    painter.setPen(QPen(colour, _ARROW_WIDTH))
    half = _ORDER_HEIGHT / 2 if is_down else -_ORDER_HEIGHT / 2
    tip, back = centre + QPointF(0, half), half * 0.7
    painter.drawLine(centre - QPointF(0, half), tip)
    painter.drawPolyline([tip + QPointF(-abs(back), -back), tip, tip + QPointF(abs(back), -back)])


def paint_focus(painter: QPainter, area: QRectF, radius: float, colour: QColor) -> None:
    """Draw the ring around what the keyboard acts on."""
    paint_outline(painter, area, radius, colour, FOCUS_WIDTH)
