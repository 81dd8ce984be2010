"""Paints the table: its cells, and over them what stands out."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from bigram_gui.views.count_table.cell_picture import CellColours, CellImage, Cells
from bigram_gui.views.count_table.figures_painter import paint_figures
from bigram_gui.views.count_table.frames_painter import paint_frames
from bigram_gui.views.count_table.path_painter import paint_path
from bigram_gui.views.count_table.scene import TableColours, TableScene
from bigram_gui.views.theme import Theme

_AROUND = 4  # pixels that a frame takes outside of its cell


class CellPainter:
    """Keeps the picture of the cells for as long as they are the same."""

    def __init__(self) -> None:
        self._colours: TableColours | None = None
        self._key: object = None
        self._picture = CellImage()
        self._image = QImage()
        self._cells: Cells | None = None

    def show_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        self._colours = TableColours.of(theme)
        self._key = None

    def paint(self, painter: QPainter, scene: TableScene, pixel_ratio: float) -> None:
        """Paint the cells that can be seen, with figures where there is room."""
        assert self._colours is not None, "cells are painted in a theme"
        colours = self._colours.of_quantity(scene.shown.quantity)
        area, scale = scene.area, max(1, round(pixel_ratio))
        cells = self._prepare(scene, colours, scale)
        painter.save()
        painter.setClipRect(area.plot)
        left, top = area.left(area.visible_columns.start), area.top(area.visible_rows.start)
        painter.drawImage(left, top, self._image)
        if area.cell.holds_figures:
            paint_figures(painter, scene, cells, colours)
        painter.restore()

    def _prepare(self, scene: TableScene, colours: CellColours, scale: int) -> Cells:
        area, table = scene.area, scene.shown.table
        key = (table, area, scale)
        if self._cells is None or key != self._key:
            self._cells = Cells.of(table, area.visible_rows, area.visible_columns)
            self._image = self._picture.paint(self._cells, area.cell, colours, scale)
            self._key = key
        return self._cells


def paint_marks(painter: QPainter, scene: TableScene) -> None:
    """Paint the frames around cells."""
    painter.save()
    painter.setClipRect(_around_cells(scene))
    paint_frames(painter, scene)
    painter.restore()


def paint_way(painter: QPainter, scene: TableScene) -> None:
    """Paint the typed name's way, which depends on ``scene.way`` alone."""
    painter.setClipRect(_around_cells(scene))
    paint_path(painter, scene)


def _around_cells(scene: TableScene) -> QRect:
    """Return where cells are, and around the first ones, as long as no others are before them."""
    offset = scene.area.offset
    left, top = 0 if offset.x() else _AROUND, 0 if offset.y() else _AROUND
    return scene.area.plot.adjusted(-left, -top, 0, 0)
