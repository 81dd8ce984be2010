"""Layers that seldom change, kept together as one picture below all others."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from bigram_gui.views.loss_plot.layer import Layer

_BACKGROUND = QGraphicsScene.SceneLayer.BackgroundLayer


class StillLayer(Layer):
    """A layer that is painted into the background of the view, which Qt keeps as a picture.

    What moves above it, as the lines on a step and the readout do, copies from that picture. In
    the scene itself the layer paints nothing, but the mouse finds it there: it may have a tooltip.
    """

    def refresh(self) -> None:
        before = self._bounds
        super().refresh()
        if before != self._bounds:
            self.invalidate(before)

    def repaint(self) -> None:
        self.invalidate(self._bounds)

    def invalidate(self, part: QRectF) -> None:
        """Have a part of the picture painted anew."""
        if self.scene() is not None and not part.isEmpty():
            self.scene().invalidate(part.adjusted(-1, -1, 1, 1), _BACKGROUND)

    def show_visible(self, visible: bool) -> None:
        """Be part of the picture, or be left out."""
        if visible != self.isVisible():
            self.setVisible(visible)
            self.repaint()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint nothing: the background shows the layer already."""


def paint_still_layers(painter: QPainter, scene: QGraphicsScene, part: QRectF) -> None:
    """Paint what of a scene's still layers lies in ``part``, the lowest first."""
    for item in scene.items(Qt.SortOrder.AscendingOrder):
        if isinstance(item, StillLayer) and _is_seen(item, part):
            painter.save()
            item.paint_itself(painter)
            painter.restore()


def _is_seen(item: QGraphicsItem, part: QRectF) -> bool:
    return item.isVisible() and item.boundingRect().intersects(part)
