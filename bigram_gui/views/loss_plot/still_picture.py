"""The picture of the layers that seldom change."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from bigram_gui.views.kept_picture import pixels_covered
from bigram_gui.views.loss_plot.layer import Layer
from bigram_gui.views.loss_plot.parts import Parts


class StillPicture:
    """Painted anew only where a layer has changed."""

    def __init__(self) -> None:
        self._picture = QPixmap()
        self._ratio = 0.0  # pixels of the screen a pixel
        self._size = QSize()
        self._stale = Parts()

    def invalidate(self, part: QRect) -> None:
        """Paint a part anew before the picture is looked at again."""
        self._stale.add(part)

    def forget(self) -> None:
        """Paint everything anew."""
        self._size = QSize()

    def of(self, layers: list[Layer], ground: QColor, size: QSize, ratio: float) -> QPixmap:
        """Return the picture of these layers, the first at the bottom, as they are now."""
        if (size, ratio) != (self._size, self._ratio):
            self._size, self._ratio = size, ratio
            self._picture = QPixmap(pixels_covered(size, ratio))
            self._picture.setDevicePixelRatio(ratio)
            # It may be larger than the plot by a part of a pixel.
            self._stale.add(QRect(0, 0, size.width() + 1, size.height() + 1))
        if stale := self._stale.take():
            with QPainter(self._picture) as painter:
                for part in stale:
                    self._paint(painter, layers, ground, part)
        return self._picture

    def _paint(self, painter: QPainter, layers: list[Layer], ground: QColor, part: QRect) -> None:
        painter.setClipRect(part)
        painter.fillRect(part, ground)
        for layer in layers:
            if layer.pixels.intersects(part):
                layer.paint(painter)
