"""The dotted lines of a uniform guess."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bigram_gui.views.inspector.row_style import RowStyle

DOTS = [2.0, 2.0]
"""The pattern; a row's height is a multiple of it."""

_ANTIALIASING = QPainter.RenderHint.Antialiasing  # to look up an enum's member takes its time


def paint_uniform_guesses(painter: QPainter, style: RowStyle, height: float) -> None:
    """Paint the lines across rows of ``height`` pixels together."""
    columns = style.columns
    for bar, scale in (
        (columns.probability_bar, style.probability),
        (columns.loss_bar, style.loss),
    ):
        left = bar.left + bar.width * scale.fraction(scale.uniform)
        paint_dots(painter, left, 0, height, style.colours.reference)


def paint_dots(painter: QPainter, x: float, top: float, bottom: float, colour: QColor) -> None:
    """Draw one line."""
    painter.setRenderHint(_ANTIALIASING, False)
    painter.setPen(_dotted(colour.rgba()))
    painter.drawLine(QPointF(round(x), top), QPointF(round(x), bottom))


@lru_cache(maxsize=8)
def _dotted(rgba: int) -> QPen:
    """Return the pen of a colour; to set a pattern takes longer than to paint with it."""
    pen = QPen(QColor.fromRgba(rgba), 1)
    pen.setDashPattern(DOTS)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
