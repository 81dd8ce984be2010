"""What changes with every frame paints its own ground, so that nothing behind it is painted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget


def ground_painter(widget: QWidget, ground: QColor) -> QPainter:
    """Return a painter of ``widget``, all of which is painted as the ground it stands on.

    From its first use on, ``widget`` must be painted by it each time: Qt leaves out the parents
    that would else have to be painted first, up to the window, whenever a figure changes.
    """
    widget.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
    painter = QPainter(widget)
    painter.fillRect(widget.rect(), ground)
    return painter
