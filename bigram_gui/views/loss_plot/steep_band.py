"""The steep part of a curve, shaded: the steps in which half of the improvement came."""

from __future__ import annotations

from collections.abc import Sequence

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
        self._covers: Sequence[QRectF] = ()
        self._words: QRectF | None = None  # where they stand, if nothing is in their way
        self._is_blocked = False

    @property
    def words(self) -> QRectF | None:
        """Where the words stand, None if they are left out."""
        return None if self._is_blocked else self._words

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
        self._block()

    def show_covers(self, covers: Sequence[QRectF]) -> None:
        """Leave out the words where one of these boxes would cover them, be it in part."""
        self._covers = covers
        self._block()

    def refresh(self) -> None:
        self._words = None if self._plane is None else self._room_for_words(self._plane)
        self._is_blocked = self._are_words_blocked()
        super().refresh()

    def _block(self) -> None:
        if self._are_words_blocked() is not self._is_blocked:
            self.refresh()

    def _are_words_blocked(self) -> bool:
        words, line = self._words, self._line
        if words is None:
            return False
        is_crossed = line is not None and words.left() - _GAP <= line <= words.right()
        return is_crossed or any(map(words.intersects, self._covers))

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
        band, words = self.band(), self._words
        if band is None:
            return QRectF()
        if words is None or self._is_blocked:
            return band.adjusted(0, 0, 1, 0)
        return band.united(words)

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        band = self.band()
        if band is None:
            return
        fill = QColor(colours.selection_fill)
        fill.setAlphaF(_FAINT)
        painter.fillRect(band, fill)
        if band.right() < plane.area.right():
            painter.setPen(QPen(colours.border, 1))
            x = int(band.right()) + 0.5
            painter.drawLine(QLineF(x, band.top(), x, band.bottom()))
        if self._words is not None and not self._is_blocked:
            painter.setFont(type_font(Size.CAPTION))
            painter.setPen(colours.text_tertiary)
            painter.drawText(self._words, _Align.AlignLeft | _Align.AlignVCenter, self.caption)

    def _room_for_words(self, plane: Plane) -> QRectF | None:
        """Return where the words have room: right of the band's end, within it, or nowhere."""
        band, area = self.band(), plane.area
        if band is None or band.width() < _LEAST_BAND or area.height() < _LEAST_AREA:
            return None
        width = QFontMetricsF(type_font(Size.CAPTION)).horizontalAdvance(self.caption) + 2
        left = band.right() + _GAP
        if left + width > area.right():
            left = band.right() - _GAP - width
        if left < area.left():
            return None
        return QRectF(left, area.bottom() - _HEIGHT - 2, width, _HEIGHT)
