"""The steep part of a curve, shaded: the steps in which half of the improvement came."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from bigram_gui.core.insight import Insight
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.loss_plot.still_layer import StillLayer
from bigram_gui.views.theme import Colours, Size, type_font

_BELOW_GRID = -4
_FAINT = 0.5  # opacity: dots and lines stay what is seen
_HEIGHT = 16
_GAP = 6
_LEAST_AREA = 160  # pixels of height: a smaller plot has no room for words
_LEAST_BAND = 8  # pixels: words beside less seem to tell of nothing
_Align = Qt.AlignmentFlag


class SteepBand(StillLayer):
    """A faint band from the first step to the last of the steep part, and what it is."""

    def __init__(self) -> None:
        super().__init__(_BELOW_GRID)
        self._half_step: int | None = None
        self._line: float | None = None
        self._words: QRectF | None = None  # where they are painted

    @property
    def caption(self) -> str:
        """What the band is; "" if there is none."""
        if self._half_step is None:
            return ""
        return f"half of the improvement by step {self._half_step:,}"

    def show_insight(self, insight: Insight | None) -> None:
        """Shade the steep part of a curve, if it has one."""
        half_step = insight.half_step if insight is not None else None
        if half_step != self._half_step:
            self._half_step = half_step
            self.refresh()

    def show_line(self, x: float | None) -> None:
        """Leave out the words where the line of the viewed step, at a pixel, would cross them."""
        self._line = x
        if self._plane is not None and self._words != self._caption_box(self._plane):
            self.refresh()

    def refresh(self) -> None:
        self._words = None if self._plane is None else self._caption_box(self._plane)
        super().refresh()

    def band(self) -> QRectF | None:
        """Return where the band is, None if there is none in view."""
        plane = self._plane
        if plane is None or self._half_step is None:
            return None
        area = plane.area
        left = max(area.left(), plane.x_of(0))
        right = min(area.right(), plane.x_of(self._half_step))
        if right <= left:
            return None
        return QRectF(left, area.top(), right - left, area.height())

    def bounds(self, plane: Plane) -> QRectF:
        band, caption = self.band(), self._caption_box(plane)
        if band is None:
            return QRectF()
        return band.adjusted(0, 0, 1, 0) if caption is None else band.united(caption)

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        band, caption = self.band(), self._caption_box(plane)
        if band is None:
            return
        fill = QColor(colours.selection_fill)
        fill.setAlphaF(_FAINT)
        painter.fillRect(band, fill)
        if band.right() < plane.area.right():
            painter.setPen(QPen(colours.border, 1))
            x = int(band.right()) + 0.5
            painter.drawLine(QLineF(x, band.top(), x, band.bottom()))
        if caption is not None:
            painter.setFont(type_font(Size.CAPTION))
            painter.setPen(colours.text_tertiary)
            painter.drawText(caption, _Align.AlignLeft | _Align.AlignVCenter, self.caption)

    def _caption_box(self, plane: Plane) -> QRectF | None:
        """Return where the words stand, if they do: right of the band's end, or within it."""
        band, area = self.band(), plane.area
        if band is None or band.width() < _LEAST_BAND or area.height() < _LEAST_AREA:
            return None
        width = QFontMetricsF(type_font(Size.CAPTION)).horizontalAdvance(self.caption) + 2
        left = band.right() + _GAP
        if left + width > area.right():
            left = band.right() - _GAP - width
        is_crossed = self._line is not None and left - _GAP <= self._line <= left + width
        if left < area.left() or is_crossed:
            return None
        return QRectF(left, area.bottom() - _HEIGHT - 2, width, _HEIGHT)
