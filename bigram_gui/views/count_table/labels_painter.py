"""Paints the tokens of the rows and columns at the edges of the table."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from bigram_gui.views.count_table.cell_area import TOP
from bigram_gui.views.count_table.cell_size import READABLE_WIDTH, TIGHT_HEIGHT
from bigram_gui.views.count_table.scene import TableScene
from bigram_gui.views.layout import PLOT_LEFT
from bigram_gui.views.theme import Size, type_font

_GAP = 5  # between a label and the cells
_BOLD = QFont.Weight.Bold
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LETTERS = TOP - 3  # the height of the columns' letters: frames reach over the first row
_OVERHANG = 3  # of a letter over the edges of the cells that it names


def paint_labels(painter: QPainter, scene: TableScene) -> None:
    """Paint those of the cells that can be seen, the selected and the inspected pair's bold."""
    _paint_rows(painter, scene)
    _paint_columns(painter, scene)


def _paint_rows(painter: QPainter, scene: TableScene) -> None:
    area = scene.area
    painter.save()
    painter.setClipRect(0, area.plot.y() - _OVERHANG, PLOT_LEFT, area.plot.height() + _OVERHANG)
    for row in _labelled(area.visible_rows, area.cell.height, TIGHT_HEIGHT, _marked(scene, 0)):
        middle = area.top(row) + (area.cell.height - area.cell.gap) // 2
        if middle < area.plot.y():
            continue  # hardly to be seen, nor its label
        _set_pen(painter, scene, row, 0)
        room = QRect(1, middle - TOP // 2, PLOT_LEFT - _GAP - 1, TOP)
        painter.drawText(room, _RIGHT, _elided(painter, scene.row_mark(row), room.width()))
    painter.restore()


def _paint_columns(painter: QPainter, scene: TableScene) -> None:
    area = scene.area
    painter.save()
    plot = area.plot
    painter.setClipRect(plot.x() - _OVERHANG, 0, plot.width() + _OVERHANG, TOP)
    shown = _labelled(area.visible_columns, area.cell.width, READABLE_WIDTH, _marked(scene, 1))
    step = max(area.cell.width, READABLE_WIDTH)
    for column in shown:
        if area.left(column) + area.cell.width // 2 < plot.x():
            continue
        _set_pen(painter, scene, column, 1)
        text, left = scene.column_mark(column), area.left(column)
        width = area.cell.width - area.cell.gap
        is_last = column == area.columns - 1
        if is_last and painter.fontMetrics().horizontalAdvance(text) > width:
            painter.drawText(QRect(left, 0, PLOT_LEFT, _LETTERS), _LEFT, text)
            continue
        text = _elided(painter, text, step + _OVERHANG)
        painter.drawText(QRect(left - TOP, 0, width + 2 * TOP, _LETTERS), _CENTRE, text)
    painter.restore()


def _labelled(visible: range, step: int, least: int, marked: tuple[int, ...]) -> Iterator[int]:
    """Yield which of the visible are labelled: all, or what there is room for beside the marked."""
    every = -(-least // step)
    for index in visible:
        is_free = all(abs(index - other) >= every for other in marked)
        if index in marked or (index % every == 0 and is_free):
            yield index


def _marked(scene: TableScene, axis: int) -> tuple[int, ...]:
    cells = (scene.selected, scene.inspected)
    return tuple(dict.fromkeys(cell[axis] for cell in cells if cell is not None))


def _set_pen(painter: QPainter, scene: TableScene, index: int, axis: int) -> None:
    colours = scene.theme.colours
    colour, weight = colours.text_secondary, QFont.Weight.Normal
    if scene.selected is not None and scene.selected[axis] == index:
        colour, weight = colours.orange_text, _BOLD
    elif scene.inspected is not None and scene.inspected[axis] == index:
        colour, weight = colours.text, _BOLD
    _set(painter, colour, type_font(Size.CELL, weight))


def _set(painter: QPainter, colour: QColor, font: QFont) -> None:
    painter.setPen(colour)
    painter.setFont(font)


def _elided(painter: QPainter, text: str, room: int) -> str:
    if len(text) == 1:
        return text
    return QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, room)
