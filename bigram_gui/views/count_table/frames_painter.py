"""Paints what stands out among the cells: the selected, the inspected, and the typed name's."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

from bigram_gui.views.count_table.scene import TableScene

_WIDTH = 2


def paint_frames(painter: QPainter, scene: TableScene) -> None:
    """Paint an orange frame around the selected cell, a ring or outline around the inspected."""
    colours = scene.theme.colours
    if scene.area.cell.holds_figures:  # the numbers of the path are on edges: of which cells?
        for path_cell in set(filter(None, scene.path)):
            _frame(painter, scene.area.rect(path_cell), -1, 1, colours.orange)
    if scene.inspected is not None:
        cell = scene.area.rect(scene.inspected)
        around = _WIDTH + 2 if scene.inspected == scene.selected else 1
        if scene.ring:
            _outline(painter, cell, around, _WIDTH, colours.blue, colours.ground)
        else:
            _outline(painter, cell, around, 1, colours.cursor, colours.ground)
    if scene.selected is not None:
        cell = scene.area.rect(scene.selected)
        _outline(painter, cell, 1, _WIDTH, colours.orange, colours.ground)


def _outline(
    painter: QPainter, cell: QRect, gap: int, width: int, colour: QColor, ground: QColor
) -> None:
    """Paint a frame ``gap`` pixels outside of a cell, which is a pixel of ground at least."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _frame(painter, cell, gap - 1, 1, ground)
    _frame(painter, cell, gap, width, colour)


def _frame(painter: QPainter, cell: QRect, gap: int, width: int, colour: QColor) -> None:
    around = gap + width
    outer = cell.adjusted(-around, -around, around, around)
    left, top, right, bottom = outer.left(), outer.top(), outer.right(), outer.bottom()
    painter.fillRect(left, top, outer.width(), width, colour)
    painter.fillRect(left, bottom - width + 1, outer.width(), width, colour)
    painter.fillRect(left, top, width, outer.height(), colour)
    painter.fillRect(right - width + 1, top, width, outer.height(), colour)
