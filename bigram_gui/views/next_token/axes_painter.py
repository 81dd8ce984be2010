"""Paints what stands still behind and beside the bars: the grid, the axis, the uniform guess."""

from __future__ import annotations

import math

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from bigram_gui.core.calculation import uniform_text
from bigram_gui.core.share_axis import ShareAxis
from bigram_gui.core.token_mark import token_mark
from bigram_gui.core.wording import probability_text
from bigram_gui.views.layout import PLOT_LEFT, PLOT_RIGHT, SIDE
from bigram_gui.views.next_token.chart_area import CAPTION_HEIGHT
from bigram_gui.views.next_token.scene import ChartScene
from bigram_gui.views.theme import Size, type_font

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TICK_GAP, _LEAST_TICK_GAP = 10, 4  # between the figures of the axis and the plot
_TICK_SIDE = 4  # between them and the edge
_LABEL_GAP = 12  # between the plot and the name of its reference line
_LABEL_SIDE = 4  # between that name and the edge
_LABEL_RISE = 3  # by which its first line stands nearer to the reference line
_DIGITS = 2  # of a uniform guess smaller than the usual decimals can tell
_DASHES = [6, 4]


def paint_grid(painter: QPainter, scene: ChartScene) -> None:
    """Paint a line and a figure for each tick of the axis."""
    plot, colours = scene.area.plot, scene.theme.colours
    painter.setFont(type_font(Size.CAPTION))
    painter.setPen(colours.text_tertiary)
    height = painter.fontMetrics().height()
    right, texts = _figures(scene.axis, painter.fontMetrics())
    for value, text in zip(scene.axis.ticks, texts, strict=True):
        y = scene.y(value)
        painter.fillRect(plot.x(), y, plot.width(), 1, colours.grid if value else colours.border)
        painter.drawText(QRect(0, y - height // 2, right, height), _RIGHT, text)


def _figures(axis: ShareAxis, metrics: QFontMetrics) -> tuple[int, list[str]]:
    """Return where the figures of the ticks end, and how they are written.

    Those of a large vocabulary have many decimals: they come nearer to the plot, and lose the 0
    before the point if need be.
    """
    texts = [axis.tick_text(value) for value in axis.ticks]
    widest = _TICK_SIDE + max(map(metrics.horizontalAdvance, texts))
    if widest <= PLOT_LEFT - _TICK_GAP:
        return PLOT_LEFT - _TICK_GAP, texts
    right = PLOT_LEFT - _LEAST_TICK_GAP
    return right, texts if widest <= right else [text.replace("0.", ".", 1) for text in texts]


def paint_axis_name(painter: QPainter, scene: ChartScene) -> None:
    """Write what the axis is."""
    bars = scene.bars
    painter.setFont(type_font(Size.CAPTION))
    painter.setPen(scene.theme.colours.text_tertiary)
    current = token_mark(bars.label(bars.frame.next_token.current))
    painter.drawText(_caption_line(scene), _LEFT, f"P(next | {current})")


def paint_exact_figures(painter: QPainter, scene: ChartScene, text: str) -> None:
    """Write the exact figures of the inspected bar, opposite the name of the axis."""
    painter.setFont(type_font(Size.CAPTION))
    painter.setPen(scene.theme.colours.text_secondary)
    painter.drawText(_caption_line(scene), _RIGHT, text)


def _caption_line(scene: ChartScene) -> QRect:
    return QRect(SIDE, 0, scene.area.room.right() - SIDE, CAPTION_HEIGHT)


def paint_uniform_line(painter: QPainter, scene: ChartScene) -> None:
    """Paint the dashed line that a uniform guess would reach."""
    pen = QPen(scene.theme.colours.reference, 1, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    plot, y = scene.area.plot, scene.y(scene.bars.uniform)
    painter.drawLine(plot.x(), y, plot.x() + plot.width(), y)


def paint_uniform_label(painter: QPainter, scene: ChartScene) -> None:
    """Name the dashed line at its right end."""
    area, colours = scene.area, scene.theme.colours
    value_font = type_font(Size.SMALL, QFont.Weight.DemiBold)
    name_font = type_font(Size.CAPTION)
    value_height, name_height = (QFontMetrics(font).height() for font in (value_font, name_font))
    left, width = area.plot.x() + area.plot.width() + _LABEL_GAP, PLOT_RIGHT - _LABEL_GAP
    lowest = area.base - value_height - name_height + _LABEL_RISE
    top = min(scene.y(scene.bars.uniform) - value_height + _LABEL_RISE, lowest)
    painter.setFont(value_font)
    painter.setPen(colours.text_secondary)
    text = _uniform_value(len(scene.bars), painter.fontMetrics(), width - _LABEL_SIDE)
    painter.drawText(QRect(left, top, width, value_height), _LEFT, text)
    painter.setFont(name_font)
    painter.setPen(colours.text_tertiary)
    painter.drawText(QRect(left, top + value_height, width, name_height), _LEFT, "uniform guess")


def _uniform_value(size: int, metrics: QFontMetrics, width: int) -> str:
    """Write the uniform guess as fraction and decimal, or as fraction alone if that is too wide."""
    decimals = max(3, math.ceil(math.log10(size)) + _DIGITS - 1)
    both = f"{uniform_text(size)} = {probability_text(1 / size, decimals)}"
    return both if metrics.horizontalAdvance(both) <= width else uniform_text(size)
