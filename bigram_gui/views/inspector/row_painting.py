"""How a row of the pair table is drawn: numbers beside their bars, the uniform guess across."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from bigram_gui.core.arrays import IntArray
from bigram_gui.core.calculation import ARROW
from bigram_gui.core.frame import Frame
from bigram_gui.core.pair_order import PairOrder
from bigram_gui.core.pair_rows import PairRows
from bigram_gui.core.scales import Scale
from bigram_gui.core.scoring import ScoredPair
from bigram_gui.core.wording import count_text, loss_text, probability_text
from bigram_gui.views.inspector.pair_cells import NO_FIGURE, rank_cell
from bigram_gui.views.inspector.pair_columns import EDGE, UNKNOWN_SIDE, Bar, PairColumns
from bigram_gui.views.shapes import (
    BAR_RADIUS,
    paint_dashed,
    paint_endless,
    paint_focus,
    paint_outline,
    paint_rounded,
)
from bigram_gui.views.text.ruler import Ruler
from bigram_gui.views.text.writing import Writing
from bigram_gui.views.theme import Colours

RowTops = Mapping[int, float]
"""How far down some rows begin, in the order of the rows."""

DOTS = [2.0, 2.0]
"""The pattern of the uniform guess; a row's height is a multiple of it."""

_ANTIALIASING = QPainter.RenderHint.Antialiasing  # to look up an enum's member takes its time
_NO_PEN = Qt.PenStyle.NoPen

_BAR_HEIGHT = 10
_ROW_RADIUS = 6
_EDGE_BAR, _EDGE_MARGIN = 3, 6  # its width, and how far it stays off the row's edges
_MARK_SIZE = 7.0
_MARK_GAP = 4.0
_UNKNOWN_HEIGHT = 20
_UNKNOWN_RADIUS = 4


@dataclass(frozen=True, slots=True, eq=False)
class RowStyle:
    """What all rows have in common while a frame is shown.

    Attributes
    ----------
    rows
        The pairs with their figures, in the order of the name.
    pairs
        The indices of the pairs in the order of the rows, None if that is the name's.
    selected, current, hovered
        The pair that is looked at, the one that the keyboard is on, the one under the mouse.
    """

    rows: PairRows
    order: PairOrder
    pairs: IntArray | None
    columns: PairColumns
    probability: Scale
    loss: Scale
    colours: Colours
    selected: int | None
    current: int | None
    hovered: int | None
    has_focus: bool
    normal: Ruler
    bold: Ruler

    @property
    def frame(self) -> Frame:
        """The frame that is shown."""
        return self.rows.frame

    def pair_at(self, row: int) -> int:
        """Return the index in the name of the pair in a row."""
        return row if self.pairs is None else int(self.pairs[row])

    def backdrop(self, rows: range) -> tuple[object, ...]:
        """Return all that what stands behind the figures of ``rows`` depends on."""
        frame, partial = self.frame, self.frame.partial
        pairs = tuple(map(self.pair_at, rows))
        tokens = tuple(self.rows.tokens[pair : pair + 2] for pair in pairs)
        return (
            *(rows, pairs, tokens, frame.run.prepared.vocabulary),
            partial.partial.name if partial is not None else None,
            *(self.selected, self.current, self.hovered, self.has_focus),
            *(self.columns, self.colours, self.normal),
        )


def paint_backdrops(painter: QPainter, style: RowStyle, tops: RowTops, height: float) -> None:
    """Paint what of some rows depends on ``RowStyle.backdrop`` alone."""
    for row, top in tops.items():
        _Row(painter, style, row, top, height).paint_backdrop()


def paint_figures(painter: QPainter, style: RowStyle, tops: RowTops, height: float) -> None:
    """Paint what of some rows changes with every step: first all texts, then all bars.

    To turn from one to the other in each row would take as long as to paint the bars.
    """
    rows = [_Row(painter, style, row, top, height) for row, top in tops.items()]
    shown = [row for row in rows if row.has_figures]
    figures = _Figures(style)
    for row in shown:
        row.write_figures(figures)
    figures.draw(painter)
    painter.setRenderHint(_ANTIALIASING)
    painter.setPen(_NO_PEN)
    for row in shown:
        row.paint_bars()


def paint_uniform_guesses(painter: QPainter, style: RowStyle, height: float) -> None:
    """Paint the dotted lines of the uniform guess across rows of ``height`` pixels together."""
    columns = style.columns
    for bar, scale in (
        (columns.probability_bar, style.probability),
        (columns.loss_bar, style.loss),
    ):
        left = bar.left + bar.width * scale.fraction(scale.uniform)
        paint_dots(painter, left, 0, height, style.colours.reference)


class _Figures:
    """The figures of all rows, which are drawn together: by font, then by colour."""

    def __init__(self, style: RowStyle) -> None:
        normal, bold, colours = style.normal, style.bold, style.colours
        self._plain, self._ranks = Writing(normal), Writing(normal)
        self._selected, self._selected_loss = Writing(bold), Writing(bold)
        self._all = (
            *((self._plain, colours.text), (self._ranks, colours.text_secondary)),
            *((self._selected, colours.text), (self._selected_loss, colours.orange_text)),
        )

    def of_row(self, is_selected: bool) -> tuple[Writing, Writing, Writing]:
        """Return where counts and probabilities, where the loss and where the rank is written."""
        if is_selected:
            return self._selected, self._selected_loss, self._selected
        return self._plain, self._plain, self._ranks

    def draw(self, painter: QPainter) -> None:
        for writing, colour in self._all:
            painter.setPen(colour)
            writing.draw(painter)


class _Row:
    """One row while it is painted."""

    def __init__(
        self, painter: QPainter, style: RowStyle, row: int, top: float, height: float
    ) -> None:
        self._painter = painter
        self._style = style
        self._colours = style.colours
        self._columns = style.columns
        self._top = top
        self._height = height
        self._index = style.pair_at(row)
        self._is_selected = self._index == style.selected
        self._pair = style.rows.pair(self._index)
        self._ruler = style.bold if self._is_selected else style.normal
        self._baseline = top + round((height + self._ruler.cap_height) / 2)
        self._bar_top = top + (height - _BAR_HEIGHT) / 2

    def paint_backdrop(self) -> None:
        self._painter.setFont(self._ruler.font)
        self._paint_ground()
        self._paint_pair()
        if self._pair is None:
            self._paint_no_figures()
            return
        self._painter.setPen(self._colours.text_tertiary)
        self._write(self._columns.slash, "/")
        for bar in (self._columns.probability_bar, self._columns.loss_bar):
            self._paint_track(bar)

    def write_figures(self, figures: _Figures) -> None:
        pair, columns, baseline = self._figures, self._columns, self._baseline
        plain, loss, rank = figures.of_row(self._is_selected)
        plain.write_before(columns.slash, baseline, count_text(pair.numerator))
        right_of_slash = columns.slash + self._ruler.width("/")
        plain.write(right_of_slash, baseline, count_text(pair.denominator))
        probability = probability_text(pair.probability)
        plain.write_before(columns.probability_right, baseline, probability)
        loss.write_before(columns.loss_right, baseline, self._loss_text)
        if columns.has_ranks:
            text = rank_cell(self._style.rows, self._index)
            rank.write_before(columns.rank_right, baseline, text)

    def paint_bars(self) -> None:
        """Paint both bars with a painter that draws smooth shapes without an edge."""
        pair, style, colours = self._figures, self._style, self._colours
        columns, loss = self._columns, style.frame.unit.of(pair.loss)
        fraction = style.probability.fraction(pair.probability)
        self._paint_bar(columns.probability_bar, fraction, colours.blue_bar)
        colour = colours.orange if self._is_selected else colours.orange_bar
        self._paint_bar(columns.loss_bar, style.loss.fraction(loss), colour)
        self._paint_mark()
        if pair.loss == math.inf:
            paint_endless(self._painter, self._track(columns.loss_bar), colours.ground)
            self._painter.setPen(_NO_PEN)

    @property
    def has_figures(self) -> bool:
        return self._pair is not None

    @property
    def _figures(self) -> ScoredPair:
        assert self._pair is not None
        return self._pair

    @property
    def _loss_text(self) -> str:
        return loss_text(self._figures.loss, unit=self._style.frame.unit)

    def _paint_ground(self) -> None:
        area = QRectF(0, self._top, self._columns.width, self._height)
        is_hovered = self._index == self._style.hovered
        if self._is_selected:
            paint_rounded(self._painter, area, _ROW_RADIUS, self._colours.tint)
            height = self._height - 2 * _EDGE_MARGIN
            edge = QRectF(0, self._top + _EDGE_MARGIN, _EDGE_BAR, height)
            paint_rounded(self._painter, edge, 1.5, self._colours.orange)
        elif is_hovered:
            paint_rounded(self._painter, area, _ROW_RADIUS, self._colours.hover)
        if self._is_selected and is_hovered:
            paint_outline(self._painter, area, _ROW_RADIUS, self._colours.border)
        if self._index == self._style.current and self._style.has_focus:
            paint_focus(self._painter, area, _ROW_RADIUS - 1, self._colours.blue)

    def _paint_pair(self) -> None:
        left = float(EDGE)
        left += self._paint_token(left, self._index)
        left += self._paint_text(left, f" {ARROW} ", self._colours.text_tertiary)
        self._paint_token(left, self._index + 1)

    def _paint_token(self, left: float, place: int) -> float:
        """Paint a token, with a dashed edge if it is unknown, and return its width."""
        rows = self._style.rows
        mark = rows.mark(place)
        if rows.tokens[place] is not None:
            return self._paint_text(left, mark, self._colours.text)
        width = self._paint_text(left + UNKNOWN_SIDE, mark, self._colours.error) + 2 * UNKNOWN_SIDE
        top = self._top + (self._height - _UNKNOWN_HEIGHT) / 2
        area = QRectF(left, top, width, _UNKNOWN_HEIGHT)
        paint_dashed(self._painter, area, _UNKNOWN_RADIUS, self._colours.error)
        return width

    def _paint_no_figures(self) -> None:
        columns = self._columns
        self._painter.setPen(self._colours.text_tertiary)
        middle = columns.slash + (self._ruler.width("/") - self._ruler.width(NO_FIGURE)) / 2
        self._write(middle, NO_FIGURE)
        rights = [columns.probability_right, columns.loss_right]
        if columns.has_ranks:
            rights.append(columns.rank_right)
        for right in rights:
            self._write_before(right, NO_FIGURE)

    def _paint_track(self, bar: Bar) -> None:
        colour = self._colours.tint_track if self._is_selected else self._colours.track
        paint_rounded(self._painter, self._track(bar), BAR_RADIUS, colour)

    def _paint_bar(self, bar: Bar, fraction: float, colour: QColor) -> None:
        width = bar.width * fraction
        if width >= 1:
            radius = min(BAR_RADIUS, width / 2)
            self._painter.setBrush(colour)
            area = QRectF(bar.left, self._bar_top, width, _BAR_HEIGHT)
            self._painter.drawRoundedRect(area, radius, radius)

    def _track(self, bar: Bar) -> QRectF:
        return QRectF(bar.left, self._bar_top, bar.width, _BAR_HEIGHT)

    def _paint_mark(self) -> None:
        """Paint a triangle beside the largest loss, one on its tip beside the smallest."""
        rows, half = self._style.rows, _MARK_SIZE / 2
        if self._index == rows.most_surprising:
            base, tip = half - 0.5, 0.5 - half
        elif self._index == rows.least_surprising:
            base, tip = 0.5 - half, half - 0.5
        else:
            return
        right = self._columns.loss_right - self._ruler.width(self._loss_text) - _MARK_GAP
        middle = self._top + self._height / 2
        corners = [
            QPointF(right - _MARK_SIZE, middle + base),
            QPointF(right, middle + base),
            QPointF(right - half, middle + tip),
        ]
        colours = self._colours
        self._painter.setBrush(colours.orange_text if self._is_selected else colours.text)
        self._painter.drawPolygon(QPolygonF(corners))

    def _paint_text(self, left: float, text: str, colour: QColor) -> float:
        """Paint a text from ``left`` on and return its width."""
        self._painter.setPen(colour)
        self._write(left, text)
        return self._ruler.width(text)

    def _write_before(self, right: float, text: str) -> float:
        """Write a text up to ``right`` in the painter's colour, and return its width."""
        width = self._ruler.width(text)
        self._write(right - width, text)
        return width

    def _write(self, left: float, text: str) -> None:
        self._painter.drawText(QPointF(left, self._baseline), text)


def paint_dots(painter: QPainter, x: float, top: float, bottom: float, colour: QColor) -> None:
    """Draw the dotted line of a uniform guess."""
    painter.setRenderHint(_ANTIALIASING, False)
    painter.setPen(_dotted(colour.rgba()))
    painter.drawLine(QPointF(round(x), top), QPointF(round(x), bottom))


@lru_cache(maxsize=8)
def _dotted(rgba: int) -> QPen:
    """Return the pen of a colour; to set a pattern takes longer than to paint with it."""
    pen = QPen(QColor.fromRgba(rgba), 1)
    pen.setDashPattern(DOTS)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
