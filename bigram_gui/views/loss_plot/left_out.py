"""The labels of the axes that are left out for the moment."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bigram_gui.views.loss_plot.layer import Layer, pixels_of
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.theme import Colours


class LeftOut(Layer):
    """Bare ground in place of labels, which stay in the picture of the axes below it.

    They come and go with every step of the line that has a tag: to paint them anew each time
    would take ten times as long.
    """

    def __init__(self) -> None:
        super().__init__(height=-3)
        self._boxes: list[QRectF] = []

    def show_boxes(self, boxes: Sequence[QRectF]) -> None:
        """Leave out the labels in these boxes and no others."""
        if boxes != self._boxes:
            changed = [
                box for box in (*boxes, *self._boxes) if (box in boxes) != (box in self._boxes)
            ]
            self._boxes = list(boxes)
            for box in changed:
                self.invalidate(box)
            if self._plane is not None:  # where there is none, nothing is painted
                self.pixels = pixels_of(self.bounds(self._plane))

    def bounds(self, plane: Plane) -> QRectF:
        around = QRectF()
        for box in self._boxes:
            around |= box
        return around

    def looks(self, plane: Plane) -> object:
        return plane.canvas

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        for box in self._boxes:
            painter.fillRect(box, colours.ground)
