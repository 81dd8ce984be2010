"""A word on the plot that goes away by itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from bigram_gui.views.loss_plot.layer import Layer
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.theme import Colours, Size, type_font

_ABOVE_ALL = 6
_PADDING = 10
_HEIGHT = 26
_RADIUS = 6.0
_FROM_EDGES = 8


class Notice(Layer):
    """Says something beside a box of the plot until it is told to be silent."""

    def __init__(self) -> None:
        super().__init__(_ABOVE_ALL)
        self.text = ""
        self._beside: QRectF | None = None

    def show_text(self, text: str, beside: QRectF | None = None) -> None:
        """Say something below a box, or in the lower right corner; or nothing."""
        self.text, self._beside = text, beside
        self.refresh()

    def bounds(self, plane: Plane) -> QRectF:
        if not self.text:
            return QRectF()
        width = QFontMetricsF(_font()).horizontalAdvance(self.text) + 2 * _PADDING
        right, bottom = plane.area.right() - _FROM_EDGES, plane.area.bottom() - _FROM_EDGES
        if self._beside is not None:
            right = self._beside.right()
            bottom = min(bottom, self._beside.bottom() + _FROM_EDGES / 2 + _HEIGHT)
        return QRectF(round(right - width), round(bottom - _HEIGHT), round(width), _HEIGHT)

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        if not self.text:
            return
        box = self.bounds(plane)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colours.selection_fill)
        painter.setPen(QPen(colours.blue, 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.setFont(_font())
        painter.setPen(colours.text)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text)


def _font() -> QFont:
    return type_font(Size.SMALL, QFont.Weight.DemiBold)
