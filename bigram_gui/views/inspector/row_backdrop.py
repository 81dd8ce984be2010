"""What of the rows of the pair table stays while figures change: grounds, pairs, tracks of bars."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from bigram_gui.core.calculation import ARROW
from bigram_gui.views.inspector.pair_cells import NO_FIGURE
from bigram_gui.views.inspector.pair_columns import EDGE, UNKNOWN_SIDE
from bigram_gui.views.inspector.row_style import BAR_HEIGHT, Row, RowStyle
from bigram_gui.views.shapes import (
    BAR_RADIUS,
    paint_dashed,
    paint_focus,
    paint_outline,
    paint_rounded,
)

_ROW_RADIUS = 6
_EDGE_BAR, _EDGE_MARGIN = 3, 6  # its width, and how far it stays off the row's edges
_UNKNOWN_HEIGHT = 20
_UNKNOWN_RADIUS = 4


def paint_backdrops(painter: QPainter, style: RowStyle, rows: list[Row]) -> None:
    """Paint what of some rows depends on ``RowStyle.backdrop`` alone."""
    for row in rows:
        _Backdrop(painter, style, row).paint()


class _Backdrop:
    """That of one row."""

    def __init__(self, painter: QPainter, style: RowStyle, row: Row) -> None:
        self._painter = painter
        self._style = style
        self._colours = style.colours
        self._columns = style.columns
        self._row = row

    def paint(self) -> None:
        self._painter.setFont(self._row.ruler.font)
        self._paint_ground()
        self._paint_pair()
        if self._row.pair is None:
            self._paint_no_figures()
            return
        self._painter.setPen(self._colours.text_tertiary)
        self._write(self._columns.slash, "/")
        self._paint_tracks()

    def _paint_ground(self) -> None:
        row, painter, colours = self._row, self._painter, self._colours
        area = QRectF(0, row.top, self._columns.width, row.height)
        is_hovered = row.index == self._style.hovered
        if row.is_selected:
            paint_rounded(painter, area, _ROW_RADIUS, colours.tint)
            height = row.height - 2 * _EDGE_MARGIN
            edge = QRectF(0, row.top + _EDGE_MARGIN, _EDGE_BAR, height)
            paint_rounded(painter, edge, 1.5, colours.orange)
        elif is_hovered:
            paint_rounded(painter, area, _ROW_RADIUS, colours.hover)
        if row.is_selected and is_hovered:
            paint_outline(painter, area, _ROW_RADIUS, colours.border)
        if row.index == self._style.current and self._style.has_focus:
            paint_focus(painter, area, _ROW_RADIUS - 1, colours.blue)

    def _paint_pair(self) -> None:
        left = float(EDGE)
        left += self._paint_token(left, self._row.index)
        left += self._paint_text(left, f" {ARROW} ", self._colours.text_tertiary)
        self._paint_token(left, self._row.index + 1)

    def _paint_token(self, left: float, place: int) -> float:
        """Paint a token, with a dashed edge if it is unknown, and return its width."""
        rows = self._style.rows
        mark = rows.mark(place)
        if rows.tokens[place] is not None:
            return self._paint_text(left, mark, self._colours.text)
        width = self._paint_text(left + UNKNOWN_SIDE, mark, self._colours.error) + 2 * UNKNOWN_SIDE
        top = self._row.top + (self._row.height - _UNKNOWN_HEIGHT) / 2
        area = QRectF(left, top, width, _UNKNOWN_HEIGHT)
        paint_dashed(self._painter, area, _UNKNOWN_RADIUS, self._colours.error)
        return width

    def _paint_no_figures(self) -> None:
        columns, width = self._columns, self._row.ruler.width
        self._painter.setPen(self._colours.text_tertiary)
        self._write(columns.slash + (width("/") - width(NO_FIGURE)) / 2, NO_FIGURE)
        rights = [columns.probability_right, columns.loss_right]
        if columns.has_ranks:
            rights.append(columns.rank_right)
        for right in rights:
            self._write(right - width(NO_FIGURE), NO_FIGURE)

    def _paint_tracks(self) -> None:
        colour = self._colours.tint_track if self._row.is_selected else self._colours.track
        for bar in (self._columns.probability_bar, self._columns.loss_bar):
            area = QRectF(bar.left, self._row.bar_top, bar.width, BAR_HEIGHT)
            paint_rounded(self._painter, area, BAR_RADIUS, colour)

    def _paint_text(self, left: float, text: str, colour: QColor) -> float:
        """Paint a text from ``left`` on and return its width."""
        self._painter.setPen(colour)
        self._write(left, text)
        return self._row.ruler.width(text)

    def _write(self, left: float, text: str) -> None:
        self._painter.drawText(QPointF(left, self._row.baseline), text)
