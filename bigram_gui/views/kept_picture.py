"""A picture that is painted once and shown as long as what is on it stays the same."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget


class KeptPicture:
    """The picture of one widget, for its screen.

    It is painted anew when the key, the widget's size or font, or the screen's scale is another
    than before.
    """

    def __init__(self) -> None:
        self._key: object = None
        self._picture = QPixmap()

    def show(
        self,
        painter: QPainter,
        widget: QWidget,
        key: object,
        ground: QColor,
        paint: Callable[[QPainter], None],
    ) -> None:
        """Show the picture on all of ``widget``.

        ``paint`` makes it on ``ground`` and depends on nothing but ``key``. A transparent ground
        lets what is painted already be seen.
        """
        scale = widget.devicePixelRatioF()
        whole = (key, ground, widget.size(), scale, widget.font())
        if whole != self._key:
            self._picture = QPixmap(pixels_covered(widget.size(), scale))
            self._picture.setDevicePixelRatio(scale)
            self._picture.fill(ground)
            with QPainter(self._picture) as maker:
                paint(maker)
            self._key = whole
        painter.drawPixmap(0, 0, self._picture)


def pixels_covered(size: QSize, scale: float) -> QSize:
    """Return how many pixels of the screen a widget covers at most, even if it begins amid one."""
    return QSize(max(1, ceil(size.width() * scale)), max(1, ceil(size.height() * scale)))
