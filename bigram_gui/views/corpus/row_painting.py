"""How a row is drawn: its label, its bar, its figure or remark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nlargest

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from bigram_gui.views.corpus.rows import Row
from bigram_gui.views.text.ruler import Ruler
from bigram_gui.views.theme import Colours, Size, type_font

_GAP = 8
_INSET = 6  # left and right of what is in a row
_BAR_HEIGHT = 8
_RADIUS = 2.0
_RING_RADIUS = 4.0
_MEASURED = 50  # rows; a text that is wider all the same loses its end
_MOST_LABEL = 0.45  # of the width


@dataclass(frozen=True, slots=True)
class RowColumns:
    """How wide the labels and the figures are, in pixels, and their font."""

    label: float
    figure: float
    ruler: Ruler

    @classmethod
    def of(cls, rows: Sequence[Row]) -> RowColumns:
        """Measure figures and labels; of many rows, those with the longest texts."""
        ruler = Ruler(type_font(Size.SMALL))
        by_label = nlargest(_MEASURED, rows, key=lambda row: len(row.label))
        by_text = nlargest(_MEASURED, rows, key=lambda row: len(row.text))
        figures = (ruler.width(row.text) for row in by_text if row.share is not None)
        labels = (ruler.width(row.label) for row in by_label)
        return cls(max(labels, default=0.0), max(figures, default=0.0), ruler)

    def label_in(self, width: int) -> float:
        """Return how wide the labels may be in a row of ``width`` pixels."""
        return min(self.label, _MOST_LABEL * (width - 2 * _INSET))


def paint_row(
    painter: QPainter, area: QRect, row: Row, columns: RowColumns, colours: Colours
) -> None:
    """Paint a row in its area."""
    left, right = area.left() + _INSET, area.right() + 1 - _INSET
    label = columns.label_in(area.width())
    painter.setFont(columns.ruler.font)
    _paint_text(painter, area, left, label, row.label, columns, colours.text)
    after = left + label + _GAP
    if row.share is None:
        remark = colours.text_secondary
        _paint_text(painter, area, after, right - after, row.text, columns, remark)
        return
    figure = right - columns.ruler.width(row.text)
    _paint_text(
        painter, area, figure, right - figure + 1, row.text, columns, colours.text_secondary
    )
    room = right - columns.figure - _GAP - after
    if room > 2 * _GAP:
        top = area.top() + (area.height() - _BAR_HEIGHT) / 2
        _paint_bar(painter, QRectF(after, top, room, _BAR_HEIGHT), row.share, colours)


def paint_row_ground(
    painter: QPainter, area: QRect, colours: Colours, *, hovered: bool, focused: bool
) -> None:
    """Paint what lies behind a row that is pointed at, or that has the keyboard."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = QRectF(area).adjusted(1, 1, -1, -1)
    painter.setPen(QPen(colours.blue, 2) if focused else Qt.PenStyle.NoPen)
    painter.setBrush(colours.hover if hovered else Qt.BrushStyle.NoBrush)
    if hovered or focused:
        painter.drawRoundedRect(inner, _RING_RADIUS, _RING_RADIUS)


def _paint_bar(painter: QPainter, track: QRectF, share: float, colours: Colours) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.track)
    painter.drawRoundedRect(track, _RADIUS, _RADIUS)
    painter.setBrush(colours.blue_bar)
    filled = QRectF(track)
    filled.setWidth(max(1.0, share * track.width()))
    painter.drawRoundedRect(filled, _RADIUS, _RADIUS)


def _paint_text(
    painter: QPainter,
    area: QRect,
    left: float,
    room: float,
    text: str,
    columns: RowColumns,
    colour: QColor,
) -> None:
    """Paint a text from ``left`` on, without its end if there is no room for it."""
    if columns.ruler.width(text) > room + 0.5:
        metrics = QFontMetricsF(columns.ruler.font)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.setPen(colour)
    baseline = round(area.top() + (area.height() + columns.ruler.cap_height) / 2)
    painter.drawText(QPointF(left, baseline), text)
