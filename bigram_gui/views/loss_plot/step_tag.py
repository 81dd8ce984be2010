"""The tag on the step axis that tells the viewed step."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter

from bigram_gui.views.loss_plot.base_line import below_middle
from bigram_gui.views.loss_plot.box_picture import copy_box
from bigram_gui.views.loss_plot.layer import Layer
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.text.ruler import shared_ruler
from bigram_gui.views.theme import Colours, Size, type_font

_TOP = 4  # below the axis
_HEIGHT = 20
_PADDING = 8
_RADIUS = 4


class StepTag(Layer):
    """A box below the axis, which is dragged with the line above it."""

    def __init__(self) -> None:
        super().__init__(height=3)
        self._step: int | None = None
        self._x: float | None = None
        self._live = True
        self._font = _font()
        self._ruler = shared_ruler(self._font)

    @property
    def box(self) -> QRectF | None:
        """Where the tag is, None if there is none in view."""
        return None if self._bounds.isEmpty() else self._bounds

    def show_step(self, step: int | None, x: float | None, *, is_live: bool) -> None:
        """Stand below a step at a pixel, the newest or a viewed one; None takes the tag away."""
        if (step, x, is_live) != (self._step, self._x, self._live):
            self._step, self._x, self._live = step, x, is_live
            self.refresh()

    def show_theme(self, colours: Colours) -> None:
        self._font = _font()  # the fonts may be others too
        self._ruler = shared_ruler(self._font)
        super().show_theme(colours)

    def bounds(self, plane: Plane) -> QRectF:
        if self._step is None or self._x is None:
            return QRectF()
        width = round(self._ruler.width(f"{self._step:,}")) + 2 * _PADDING
        left = int(plane.beside(int(self._x), width))
        return QRectF(left, plane.area.bottom() + _TOP, width, _HEIGHT)

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        tag, text = self._bounds, f"{self._step:,}"
        fill = colours.raised if self._live else colours.cursor
        copy_box(painter, tag, _RADIUS, fill, colours.border if self._live else fill)
        left = tag.left() + (tag.width() - self._ruler.width(text)) / 2
        foot = tag.top() + _HEIGHT / 2 + below_middle(self._font)
        painter.setFont(self._font)
        painter.setPen(colours.text if self._live else colours.cursor_text)
        painter.drawText(QPointF(left, foot), text)


def _font() -> QFont:
    return type_font(Size.SMALL, QFont.Weight.DemiBold)
