"""The box that is drawn with the mouse around what is to fill the plot."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from bigram_gui.views.loss_plot.layer import Layer
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.theme import Colours, Size, type_font

_FLAT = 12  # pixels: a flatter or narrower box is meant for one of the axes alone
_OPACITY = 0.16
_LABEL_HEIGHT = 20
_LABEL_PADDING = 6


def box_between(plane: Plane, start: QPointF, end: QPointF) -> QRectF | None:
    """Return the box with these corners, within the plot; None while it is a mere point.

    Drawn along one axis, or along an edge of the plot, it takes all of the other axis.
    """
    box = QRectF(_nearest(plane.area, start), _nearest(plane.area, end)).normalized()
    is_flat, is_narrow = box.height() < _FLAT, box.width() < _FLAT
    if is_flat and is_narrow:
        return None
    if is_flat:
        box.setTop(plane.area.top())
        box.setBottom(plane.area.bottom())
    elif is_narrow:
        box.setLeft(plane.area.left())
        box.setRight(plane.area.right())
    return box


def _nearest(area: QRectF, at: QPointF) -> QPointF:
    """Return the point of an area that is nearest to another."""
    x = min(max(area.left(), at.x()), area.right())
    return QPointF(x, min(max(area.top(), at.y()), area.bottom()))


class ZoomBox(Layer):
    """Draws the box, with the steps that it spans."""

    def __init__(self) -> None:
        super().__init__(height=5)
        self.box: QRectF | None = None

    def show_box(self, box: QRectF | None) -> None:
        """Draw another box, or none."""
        if box != self.box:
            self.box = box
            self.refresh()

    def bounds(self, plane: Plane) -> QRectF:
        return QRectF() if self.box is None else self.box.adjusted(-1, -1, 1, 1)

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        if self.box is None:
            return
        fill = QColor(colours.blue)
        fill.setAlphaF(_OPACITY)
        painter.setBrush(fill)
        painter.setPen(QPen(colours.blue, 1))
        box = self.box
        corners = (round(box.left()), round(box.top()), round(box.right()), round(box.bottom()))
        left, top, right, bottom = (corner + 0.5 for corner in corners)
        painter.drawRect(QRectF(left, top, right - left - 1, bottom - top - 1))
        self._draw_label(painter, plane, colours, box)

    def _draw_label(self, painter: QPainter, plane: Plane, colours: Colours, box: QRectF) -> None:
        font = type_font(Size.SMALL)
        first, last = (max(0, plane.step_at(x)) for x in (box.left(), box.right()))
        text = f"{first:,} – {last:,}"
        width = round(QFontMetricsF(font).horizontalAdvance(text)) + 2 * _LABEL_PADDING
        if width + 4 > box.width() or box.height() < _LABEL_HEIGHT + 4:
            return
        left, top = round(box.center().x() - width / 2), round(box.bottom()) - _LABEL_HEIGHT - 4
        label = QRectF(left, top, width, _LABEL_HEIGHT)
        painter.fillRect(label, colours.raised)
        painter.setFont(font)
        painter.setPen(colours.text)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)
