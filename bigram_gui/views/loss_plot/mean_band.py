"""What the running mean does within pixel columns of many steps."""

from __future__ import annotations

import numpy as np
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from bigram_gui.core.levels import Envelope
from bigram_gui.views.loss_plot.growing_layer import GrowingLayer
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.theme import Colours

_SEAM = 1.0  # pixels that boxes may be rounded to the left by
_STRENGTH = 0.32  # of the line's blue in the ground


class MeanBand(GrowingLayer):
    """A faint area from the lowest to the highest value of each column, behind the dots."""

    def __init__(self) -> None:
        super().__init__(height=-2.5)
        self._band: Envelope | None = None
        self._boxes = PrimitiveArray(QRectF, 4)
        self._colour = QColor()

    def show_theme(self, colours: Colours) -> None:
        self._colour = mixed(colours.ground, colours.blue, _STRENGTH)
        super().show_theme(colours)

    def show_band(self, band: Envelope | None, plane: Plane) -> None:
        """Draw another band or none, on a plane that may be new too."""
        self._band = band
        before = self._boxes.ndarray().copy()
        self._place_boxes(plane)
        self.show_plane(plane)
        self.show_change(before, self._boxes.ndarray(), _SEAM)

    def looks(self, plane: Plane) -> object:
        return super().looks(plane), self._band is None

    def bounds(self, plane: Plane) -> QRectF:
        return QRectF() if self._band is None else plane.area

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        if self._band is None:
            return
        painter.setClipRect(plane.area, Qt.ClipOperation.IntersectClip)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawRects(*self.shapes_to_paint(painter, self._boxes, QRectF, _SEAM))

    def _place_boxes(self, plane: Plane) -> None:
        """Lay out a box a column; what reaches out of the window is cut at its edges."""
        if self._band is None:
            return
        window, losses = plane.window, plane.losses
        xs = plane.xs_of(
            self._band.edges.astype(np.float64) + 0.5
        )  # index i is step i + 1: half a step before it
        lows = plane.ys_at(np.clip(losses.places(self._band.lowest), window.low, window.high))
        highs = plane.ys_at(np.clip(losses.places(self._band.highest), window.low, window.high))
        self._boxes.resize(len(lows))
        boxes = self._boxes.ndarray()
        boxes[:, 0], boxes[:, 1] = xs[:-1], highs
        boxes[:, 2], boxes[:, 3] = np.diff(xs), lows - highs


def mixed(ground: QColor, colour: QColor, strength: float) -> QColor:
    """Return ``colour`` on ``ground`` as if it let through all but ``strength`` of it."""

    def part(below: float, above: float) -> float:
        return below + strength * (above - below)

    return QColor.fromRgbF(
        part(ground.redF(), colour.redF()),
        part(ground.greenF(), colour.greenF()),
        part(ground.blueF(), colour.blueF()),
    )
