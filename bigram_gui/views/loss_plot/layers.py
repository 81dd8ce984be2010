"""The layers of a plot together: what is to be painted anew of them, and painting it."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import cast

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QRegion

from bigram_gui.views.loss_plot.layer import Layer
from bigram_gui.views.loss_plot.still_layer import StillLayer
from bigram_gui.views.loss_plot.still_picture import StillPicture

_height = attrgetter("height")


class Layers:
    """Paints the still layers as one picture, and the others over it.

    Parameters
    ----------
    update
        Is told which part of the plot is to be painted soon.
    """

    def __init__(self, update: Callable[[QRect], None]) -> None:
        self._update = update
        self._still: list[Layer] = []
        self._moving: list[Layer] = []
        self._picture = StillPicture()
        self._ground = QColor()

    def add(self, layer: Layer) -> None:
        """Paint a layer from now on."""
        if isinstance(layer, StillLayer):
            insort(self._still, layer, key=_height)
            layer.tell_changes(self._on_still_change)
        else:
            self._moving.append(layer)
            layer.tell_changes(self._update)

    def remove(self, layer: Layer) -> None:
        """Paint a still layer no more."""
        layer.repaint()
        layer.tell_changes(None)
        self._still.remove(layer)

    def show_ground(self, ground: QColor) -> None:
        """Paint everything on another colour, which is opaque."""
        self._ground = ground
        self.forget_picture()

    def forget_picture(self) -> None:
        """Paint the still layers anew, all of them."""
        self._picture.forget()

    def paint(self, painter: QPainter, region: QRegion, size: QSize) -> None:
        """Paint all that lies in a region of a plot of that size.

        It is cut to rectangles: Qt takes several times as long for pictures and text that it has
        to cut to another shape.
        """
        ratio = painter.device().devicePixelRatio()
        picture = self._picture.of(self._still, self._ground, size, ratio)
        for part in cast(Iterable[QRect], region):
            painter.setClipRect(part)
            painter.drawPixmap(0, 0, picture)
        for layer in sorted(self._moving, key=_height):  # a readout may have sunk below others
            seen = region & layer.pixels
            if not seen.isEmpty():
                painter.setClipRegion(seen)
                layer.paint(painter)

    def tip_at(self, at: QPointF) -> str:
        """Return what is told where the mouse rests, "" if nothing."""
        tips = (layer.tip for layer in reversed(self._still) if layer.tip and layer.is_at(at))
        return next(tips, "")

    def _on_still_change(self, part: QRect) -> None:
        self._picture.invalidate(part)
        self._update(part)
