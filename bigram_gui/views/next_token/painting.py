"""Paints the chart, from back to front."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from bigram_gui.views.next_token.axes_painter import (
    paint_caption,
    paint_grid,
    paint_uniform_label,
    paint_uniform_line,
)
from bigram_gui.views.next_token.bars_painter import (
    paint_bars,
    paint_letters,
    paint_ring,
)
from bigram_gui.views.next_token.figures_painter import paint_figures
from bigram_gui.views.next_token.scene import ChartScene

_OVERHANG = 8  # of letters and figures over the edges of the plot


def paint_chart(painter: QPainter, scene: ChartScene, size: QRect) -> None:
    """Paint everything but the ground; ``size`` is the whole of the widget."""
    plot = scene.area.plot
    paint_grid(painter, scene)
    paint_caption(painter, scene)
    between = QRect(plot.x(), 0, plot.width(), size.height())
    painter.setClipRect(between)
    paint_bars(painter, scene)
    paint_uniform_line(painter, scene)
    painter.setClipRect(between.adjusted(-_OVERHANG, 0, _OVERHANG, 0))
    paint_letters(painter, scene)
    paint_figures(painter, scene)
    paint_ring(painter, scene)
    painter.setClipping(False)
    paint_uniform_label(painter, scene)
