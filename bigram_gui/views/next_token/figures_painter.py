"""Prints the values of some bars on top of them."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from bigram_gui.views.next_token.figures import Figure
from bigram_gui.views.next_token.scene import ChartScene


def paint_figure(painter: QPainter, scene: ChartScene, figure: Figure) -> None:
    """Print a value, and lead from it down to its bar where that stands lower."""
    colours, room = scene.theme.colours, figure.room
    colour = colours.orange_text if figure.token == scene.bars.target else colours.text
    if figure.is_clear:  # a line of the grid may run there
        inspected = figure.token == scene.inspected
        painter.fillRect(room, colours.hover if inspected else colours.ground)
    if not figure.leader.isEmpty():
        painter.fillRect(figure.leader, colour)
    ruler = (scene.fonts.strong if scene.is_strong(figure.token) else scene.fonts.plain).ruler
    left = room.x() + (room.width() - ruler.width(figure.text)) / 2
    painter.setPen(colour)
    painter.setFont(ruler.font)
    painter.drawText(QPointF(left, room.y() + ruler.ascent), figure.text)
