"""Prints the values of some bars on top of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from bigram_gui.views.next_token.figures import Figure, figure_ruler
from bigram_gui.views.next_token.scene import ChartScene

_CENTRE = Qt.AlignmentFlag.AlignCenter


def paint_figure(painter: QPainter, scene: ChartScene, figure: Figure) -> None:
    """Print a value, and lead from it down to its bar where that stands lower."""
    colours = scene.theme.colours
    colour = colours.orange_text if figure.token == scene.bars.target else colours.text
    if figure.is_clear:  # a line of the grid may run there
        inspected = figure.token == scene.inspected
        painter.fillRect(figure.room, colours.hover if inspected else colours.ground)
    if not figure.leader.isEmpty():
        painter.fillRect(figure.leader, colour)
    painter.setFont(figure_ruler(scene, figure.token).font)
    painter.setPen(colour)
    painter.drawText(figure.room, _CENTRE, figure.text)
