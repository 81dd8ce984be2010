"""A few words below the curve: what averages over names, and what over pairs."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from bigram_gui.core.averages_text import CAPTIONS, EXPLANATION
from bigram_gui.views.layout import SIDE
from bigram_gui.views.loss_plot.axes import CAPTION, LABELS_HEIGHT
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.loss_plot.still_layer import StillLayer
from bigram_gui.views.theme import Colours, Size, type_font

_DEPTH = -3
_HEIGHT = 18
_GAP = 16  # to the caption of the step axis


class AveragesCaption(StillLayer):
    """The longest words for which there is room left of the step axis's own caption."""

    def __init__(self) -> None:
        super().__init__(_DEPTH, EXPLANATION)

    def text(self, plane: Plane) -> str:
        """Return the words, "" where there is room for none."""
        metrics = QFontMetricsF(type_font(Size.CAPTION))
        room = plane.area.center().x() - metrics.horizontalAdvance(CAPTION) / 2 - _GAP - SIDE
        fitting = (text for text in CAPTIONS if metrics.horizontalAdvance(text) <= room)
        return next(fitting, "")

    def bounds(self, plane: Plane) -> QRectF:
        text = self.text(plane)
        width = QFontMetricsF(type_font(Size.CAPTION)).horizontalAdvance(text) + 2 if text else 0
        return QRectF(SIDE, plane.area.bottom() + LABELS_HEIGHT - 2, width, _HEIGHT)

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        painter.setFont(type_font(Size.CAPTION))
        painter.setPen(colours.text_tertiary)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(self.bounds(plane), flags, self.text(plane))
