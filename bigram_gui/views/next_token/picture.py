"""The picture of the chart: what it looks like, and which part of it another scene changes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from bigram_gui.views.kept_picture import KeptPicture
from bigram_gui.views.next_token.looks import Looks, looks_of, part_to_paint
from bigram_gui.views.next_token.painting import paint_backdrop, paint_figures_and_bars
from bigram_gui.views.next_token.scene import ChartScene


class ChartPicture:
    """The newest scene on a widget that paints what it is told to, and keeps all else."""

    def __init__(self) -> None:
        self._shown: tuple[ChartScene, Looks] | None = None
        self._backdrop = KeptPicture()

    def show(self, scene: ChartScene, whole: QRect) -> QRect:
        """Take another scene; return the part of the ``whole`` widget that looks otherwise."""
        before, looks = self._shown, looks_of(scene)
        self._shown = scene, looks
        return whole if before is None else part_to_paint(before[1], looks, scene.area, whole)

    def paint(self, painter: QPainter, widget: QWidget, part: QRect) -> None:
        """Paint at least a part of ``widget``."""
        if self._shown is None:
            return
        scene, looks = self._shown
        height, ground = widget.height(), scene.theme.colours.ground
        behind = partial(paint_backdrop, scene=scene, height=height)
        self._backdrop.show(painter, widget, looks.backdrop, ground, behind)
        paint_figures_and_bars(painter, scene, looks, part, height)
