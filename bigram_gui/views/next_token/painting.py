"""Paints the chart: what stands still while the model learns, and before it what changes."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from bigram_gui.views.next_token.axes_painter import (
    paint_axis_name,
    paint_exact_figures,
    paint_grid,
    paint_uniform_label,
    paint_uniform_line,
)
from bigram_gui.views.next_token.bars_painter import (
    paint_bars,
    paint_inspected_column,
    paint_letters,
    paint_ring,
    paint_shares,
)
from bigram_gui.views.next_token.figures_painter import paint_figure
from bigram_gui.views.next_token.looks import Looks
from bigram_gui.views.next_token.scene import ChartScene

_OVERHANG = 8  # of letters and figures over the edges of the plot


def paint_backdrop(painter: QPainter, scene: ChartScene, height: int) -> None:
    """Paint what depends on ``scene.backdrop`` alone; ``height`` is that of the widget."""
    paint_grid(painter, scene)
    paint_axis_name(painter, scene)
    paint_uniform_label(painter, scene)
    between = _between(scene, height)
    painter.setClipRect(between)
    paint_inspected_column(painter, scene)
    painter.setClipRect(between.adjusted(-_OVERHANG, 0, _OVERHANG, 0))
    paint_letters(painter, scene)


def paint_figures_and_bars(
    painter: QPainter, scene: ChartScene, looks: Looks, part: QRect, height: int
) -> None:
    """Paint what changes with every step, as far as it reaches into ``part``."""
    if looks.exact:
        paint_exact_figures(painter, scene, looks.exact)
    between = _between(scene, height)
    painter.setClipRect(between)
    places = scene.area.places_between(part.left(), part.right() + 1)
    if looks.share_top is not None and looks.share_top <= part.bottom():
        paint_shares(painter, scene, looks.share_top, places)
    paint_bars(painter, scene, looks, places)
    if part.top() <= scene.y(scene.bars.uniform) <= part.bottom():
        paint_uniform_line(painter, scene)
    painter.setClipRect(between.adjusted(-_OVERHANG, 0, _OVERHANG, 0))
    for figure in looks.figures:
        if figure.area.intersects(part):
            paint_figure(painter, scene, figure)
    if looks.ring:
        paint_ring(painter, scene)


def _between(scene: ChartScene, height: int) -> QRect:
    """Return what is between the ends of the plot, all the way down."""
    plot = scene.area.plot
    return QRect(plot.x(), 0, plot.width(), height)
