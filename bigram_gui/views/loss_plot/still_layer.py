"""Layers that seldom change, kept together as one picture below all others."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from bigram_gui.views.loss_plot.layer import Layer

_BACKGROUND = QGraphicsScene.SceneLayer.BackgroundLayer


class StillLayer(Layer):
    """A layer that is painted into the background of the view, which Qt keeps as a picture.

    What moves above it, as the lines on a step and the readout do, copies from that picture. In
    the scene itself the layer paints nothing, but the mouse finds it there: it may have a tooltip.
    """

    def __init__(self, height: float) -> None:
        super().__init__(height)
        # Qt would ask each of them where it is and have it painted with every move of the mouse.
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)

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
            # A scene that hears of its items first has the view painted once for all of them.
            self.update()
            self.scene().invalidate(part.adjusted(-1, -1, 1, 1), _BACKGROUND)

    def show_visible(self, visible: bool) -> None:
        """Be part of the picture, or be left out."""
        if visible != self.isVisible():
            self.setVisible(visible)
            self.repaint()


def paint_still_layers(painter: QPainter, scene: QGraphicsScene, part: QRectF) -> None:
    """Paint what of a scene's still layers lies in ``part``, the lowest first."""
    # Without a place to look in, a scene that has no index lists its items in no order.
    mode = Qt.ItemSelectionMode.IntersectsItemBoundingRect
    for item in scene.items(part, mode, Qt.SortOrder.AscendingOrder):
        if isinstance(item, StillLayer):
            painter.save()
            item.paint_itself(painter)
            painter.restore()
