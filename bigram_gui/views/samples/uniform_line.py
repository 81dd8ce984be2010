"""The dotted line at the uniform guess through the bars of a column of names."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from bigram_gui.core.scales import Scale
from bigram_gui.views.samples.grid_layout import ROW_HEIGHT
from bigram_gui.views.theme import Colours


def paint_uniform(
    painter: QPainter, bar: QRectF, bars: Scale, names: int, colours: Colours
) -> None:
    """Paint it in coordinates that begin at the upper left corner of the first of the names.

    ``bar`` is where that name has its bar.
    """
    across = int(bar.left() + bars.fraction(bars.uniform) * bar.width())
    painter.setPen(QPen(colours.reference, 1, Qt.PenStyle.DotLine))
    painter.drawLine(across, 0, across, names * ROW_HEIGHT)
