"""Paints the way of the typed name over the table: its pairs, numbered in their order."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from bigram_gui.core.table_grid import Cell
from bigram_gui.views.count_table.cell_area import CellArea
from bigram_gui.views.count_table.scene import TableScene
from bigram_gui.views.theme import Size, type_font

MOST_PAIRS = 99
"""Of a longer name the path shows so many: more lines would hide the table."""

_LISTED = 2  # numbers at a cell that the name comes to again and again
_PADDING = 3
_SMALLEST = 6  # pixels of cell height: smaller cells are joined but not numbered
_CENTRE = Qt.AlignmentFlag.AlignCenter


def paint_path(painter: QPainter, scene: TableScene) -> None:
    """Paint a thin line from pair to pair, and on each the numbers that it has in the name."""
    if not scene.path:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_lines(painter, scene)
    painter.setFont(type_font(Size.CELL, QFont.Weight.Bold))
    for cell, numbers in numbered(scene.path).items():
        _paint_number(painter, scene, cell, numbers_text(numbers))
    painter.restore()


def numbered(path: Iterable[Cell | None]) -> dict[Cell, list[int]]:
    """Return the numbers, from 1, that each cell of a path has in it."""
    numbers: dict[Cell, list[int]] = {}
    for number, cell in enumerate(path, 1):
        if cell is not None:
            numbers.setdefault(cell, []).append(number)
    return numbers


def numbers_text(numbers: list[int]) -> str:
    """Write the numbers of a cell: "1", "2,5", "1,3…"."""
    text = ",".join(map(str, numbers[:_LISTED]))
    return f"{text}…" if len(numbers) > _LISTED else text


def _paint_lines(painter: QPainter, scene: TableScene) -> None:
    lines = [
        QLineF(_anchor(scene.area, first), _anchor(scene.area, second))
        for first, second in pairwise(scene.path)
        if first is not None and second is not None and first != second
    ]
    colours = scene.theme.colours
    halo = QColor(colours.ground)
    halo.setAlpha(150)
    painter.setPen(QPen(halo, 3))
    painter.drawLines(lines)
    painter.setPen(QPen(colours.orange, 1))
    painter.drawLines(lines)


def _paint_number(painter: QPainter, scene: TableScene, cell: Cell, text: str) -> None:
    colours = scene.theme.colours
    if scene.area.cell.height < _SMALLEST:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.orange_solid)
        painter.drawEllipse(_anchor(scene.area, cell), 2, 2)
        return
    tag = _tag(painter, scene.area, cell, text)
    painter.setPen(QPen(colours.ground, 1))
    painter.setBrush(colours.orange_solid)
    painter.drawRoundedRect(tag, tag.height() / 2, tag.height() / 2)
    painter.setPen(colours.orange_solid_text)
    painter.drawText(tag, _CENTRE, text)


def _tag(painter: QPainter, area: CellArea, cell: Cell, text: str) -> QRectF:
    """Return where a number is."""
    metrics = painter.fontMetrics()
    height = metrics.capHeight() + 2 * _PADDING
    width = max(height, metrics.horizontalAdvance(text) + 2 * _PADDING)
    middle = _anchor(area, cell)
    return QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)


def _anchor(area: CellArea, cell: Cell) -> QPointF:
    """Return where the lines of a cell meet: amid it, or below its figure if it has one."""
    rect = QRectF(area.rect(cell))
    return QPointF(rect.center().x(), rect.bottom()) if area.cell.holds_figures else rect.center()
