"""Paints figures into cells that have room for them."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QStaticText

from bigram_gui.core.table_text import cell_text
from bigram_gui.views.count_table.cell_picture import BoolArray, CellColours, CellMark, Cells
from bigram_gui.views.count_table.scene import TableScene
from bigram_gui.views.theme import Size, type_font

_REMEMBERED = 4_096
_DARK = 0.5
_Prepared = tuple[QStaticText, float, float]


def paint_figures(painter: QPainter, scene: TableScene, cells: Cells, colours: CellColours) -> None:
    """Paint the figure of each visible cell, light on dark colours and dark on light ones."""
    area, table = scene.area, scene.shown.table
    rows, columns = area.visible_rows, area.visible_columns
    values = table.values[rows.start : rows.stop, columns.start : columns.stop].tolist()
    inks = _is_on_dark(cells, colours).tolist()
    painter.setFont(type_font(Size.CELL))
    width, height = area.cell.width - area.cell.gap, area.cell.height - area.cell.gap
    lefts = [area.left(column) for column in columns]
    for is_dark in (False, True):
        painter.setPen(_ink(colours, is_dark))
        for row, row_values, row_inks in zip(rows, values, inks, strict=True):
            top = area.top(row)
            for left, value, ink in zip(lefts, row_values, row_inks, strict=True):
                if ink is is_dark:
                    text, across, down = _fitting(cell_text(value, table.scale), width)
                    if across <= width:
                        at = QPointF(left + (width - across) / 2, top + (height - down) / 2)
                        painter.drawStaticText(at, text)


def _is_on_dark(cells: Cells, colours: CellColours) -> BoolArray:
    """Return which cells have a dark colour, or none on a dark ground."""
    if cells.mark is not CellMark.HATCH:
        return colours.cells.is_dark[cells.levels]
    ground = colours.ground.lightnessF() < _DARK
    return np.where(cells.marked, ground, colours.cells.is_dark[cells.levels])


def _ink(colours: CellColours, is_dark: bool) -> QColor:
    return colours.on_dark if is_dark else colours.on_light


def _fitting(text: str, width: int) -> _Prepared:
    """Return a figure as it is, or without the zero before its point if it is too wide."""
    prepared = _prepared(text)
    return prepared if prepared[1] <= width else _prepared(text.replace("0.", ".", 1))


@lru_cache(_REMEMBERED)
def _prepared(text: str) -> _Prepared:
    """Return a text that is laid out already, its width and its height."""
    font = type_font(Size.CELL)
    static = QStaticText(text)
    static.prepare(font=font)
    metrics = QFontMetricsF(font)
    return static, metrics.horizontalAdvance(text), metrics.height()
