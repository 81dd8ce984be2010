"""How all names are drawn: what seldom changes as one picture, and over it their figures."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from bigram_gui.core.made_names import sample_loss
from bigram_gui.core.sample_text import sample_figure, shown_name
from bigram_gui.views.kept_picture import pixels_covered
from bigram_gui.views.samples.cell_painting import PLAIN, CellLook, CellStill, paint_still
from bigram_gui.views.samples.grid_layout import ROW_HEIGHT, CellLayout
from bigram_gui.views.samples.shown import Shown
from bigram_gui.views.shapes import fill_bar
from bigram_gui.views.text.writing import Writing
from bigram_gui.views.theme import Colours


class GridScene(NamedTuple):
    """What is painted: names from the corners of their cells on, which stand in columns.

    ``looks`` has those of the few cells that are special, by their numbers.
    """

    shown: Shown
    layout: CellLayout
    colours: Colours
    corners: list[QPoint]
    rows: int
    looks: dict[int, CellLook]

    def still(self, number: int) -> CellStill:
        """Return what of a cell is in the picture."""
        place = self.shown.order[number]
        sample = self.shown.made.samples[place]
        standing, look = self.shown.made.standings[place], self.looks.get(number, PLAIN)
        return CellStill(shown_name(sample), not sample.name, standing, bool(sample.draws), look)


class _Setting(NamedTuple):
    """What all of the picture depends on."""

    layout: CellLayout
    colours: Colours
    corners: list[QPoint]
    size: QSize
    scale: float
    font: QFont


class GridPainting:
    """Paints names, and keeps the picture of what few of them change from step to step."""

    def __init__(self) -> None:
        self._setting: _Setting | None = None
        self._picture = QPixmap()
        self._cells: list[CellStill] = []

    def paint(self, painter: QPainter, widget: QWidget, scene: GridScene) -> None:
        """Paint all of ``widget``.

        On a screen with one and a half pixels to a pixel a widget may begin amid one; there
        nothing is kept.
        """
        cells = [scene.still(number) for number in range(len(scene.corners))]
        if widget.devicePixelRatioF().is_integer():
            self._keep(widget, scene, cells)
            painter.drawPixmap(0, 0, self._picture)
        else:
            painter.fillRect(widget.rect(), scene.colours.ground)
            for number, cell in enumerate(cells):
                _paint_cell(painter, scene, number, cell)
        _paint_figures(painter, scene)
        _paint_bars(painter, scene)
        _paint_uniform(painter, scene)

    def _keep(self, widget: QWidget, scene: GridScene, cells: list[CellStill]) -> None:
        """Bring the picture up to date by painting the cells that are others."""
        scale = widget.devicePixelRatioF()
        setting = _Setting(
            scene.layout, scene.colours, scene.corners, widget.size(), scale, widget.font()
        )
        if setting != self._setting:
            self._setting, self._cells = setting, []
            self._picture = QPixmap(pixels_covered(widget.size(), scale))
            self._picture.setDevicePixelRatio(scale)
            self._picture.fill(scene.colours.ground)
        known = dict(enumerate(self._cells))
        others = [number for number, cell in enumerate(cells) if cell != known.get(number)]
        self._cells = cells
        if others:
            with QPainter(self._picture) as painter:
                for number in others:
                    _paint_cell(painter, scene, number, cells[number])


def _paint_cell(painter: QPainter, scene: GridScene, number: int, cell: CellStill) -> None:
    corner, layout, colours = scene.corners[number], scene.layout, scene.colours
    painter.translate(corner)
    painter.fillRect(QRect(0, 0, layout.width, ROW_HEIGHT), colours.ground)
    paint_still(painter, cell, layout, colours)
    painter.translate(-corner)


def _paint_figures(painter: QPainter, scene: GridScene) -> None:
    """Write the losses of all names together."""
    writing, layout, shown = Writing(scene.layout.names), scene.layout, scene.shown
    for number, corner in enumerate(scene.corners):
        figure = sample_figure(shown.sample(number), shown.unit)
        right = corner.x() + layout.figure_right
        writing.write_before(right, corner.y() + layout.baseline, figure)
    painter.setPen(scene.colours.text_secondary)
    writing.draw(painter)


def _paint_bars(painter: QPainter, scene: GridScene) -> None:
    """Paint the bars of all names one after the other, all with one brush."""
    shown, bars, unit = scene.shown, scene.shown.bars, scene.shown.unit
    bar = scene.layout.bar
    left, top, width, height = bar.left(), bar.top(), bar.width(), bar.height()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(scene.colours.blue_bar)
    for number, corner in enumerate(scene.corners):
        sample = shown.sample(number)
        if sample.draws:
            filled = width * bars.fraction(unit.of(sample_loss(sample)))
            fill_bar(painter, left + corner.x(), top + corner.y(), filled, height)


def _paint_uniform(painter: QPainter, scene: GridScene) -> None:
    """Paint the dotted line at the uniform guess through the bars of each column."""
    bar, bars, rows = scene.layout.bar, scene.shown.bars, scene.rows
    across = int(bar.left() + bars.fraction(bars.uniform) * bar.width())
    painter.setPen(QPen(scene.colours.reference, 1, Qt.PenStyle.DotLine))
    for first in range(0, len(scene.corners), rows):
        names = min(rows, len(scene.corners) - first)
        left, top = scene.corners[first].x() + across, scene.corners[first].y()
        painter.drawLine(left, top, left, top + names * ROW_HEIGHT)
