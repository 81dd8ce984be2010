"""Layers that seldom change."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from bigram_gui.views.loss_plot.layer import Layer


class StillLayer(Layer):
    """A layer that is part of one picture, which is kept below all other layers.

    What moves above it, as the lines on a step and the readout do, copies from that picture.
    """

    def __init__(self, height: float, tip: str = "") -> None:
        super().__init__(height, tip)
        self._is_visible = True

    def show_visible(self, visible: bool) -> None:
        """Be part of the picture, or be left out."""
        if visible != self._is_visible:
            self._is_visible = visible
            self.repaint()

    def paint(self, painter: QPainter) -> None:
        if self._is_visible:
            super().paint(painter)
