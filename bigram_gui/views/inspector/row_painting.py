"""How a row of the pair table is drawn: numbers beside their bars, the uniform guess across."""

from __future__ import annotations

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
from bigram_gui.views.inspector.painting import (
    BAR_RADIUS,
    paint_bar,
    paint_dashed,
    paint_endless,
    paint_focus,
    paint_outline,
    paint_rounded,
)
from bigram_gui.views.inspector.pair_cells import NO_FIGURE, rank_cell
from bigram_gui.views.inspector.pair_columns import EDGE, UNKNOWN_SIDE, Bar, PairColumns
from bigram_gui.views.inspector.ruler import Ruler
from bigram_gui.views.theme import Colours

DOTS = [2.0, 2.0]
"""The pattern of the uniform guess; a row's height is a multiple of it."""

_BAR_HEIGHT = 10
_ROW_RADIUS = 6
_EDGE_BAR = QRectF(0, 6, 3, 20)
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


def paint_row_backdrop(painter: QPainter, style: RowStyle, row: int, height: float) -> None:
    """Paint what of a row depends on ``RowStyle.backdrop`` alone.

    As the other parts of a row, in coordinates that begin at its upper left corner.
    """
    _Row(painter, style, row, height).paint_backdrop()


def paint_row(painter: QPainter, style: RowStyle, row: int, height: float) -> None:
    """Paint what of a row changes with every step."""
    _Row(painter, style, row, height).paint_figures()


def paint_uniform_guesses(painter: QPainter, style: RowStyle, height: float) -> None:
    """Paint the dotted lines of the uniform guess across rows of ``height`` pixels together."""
    columns = style.columns
    for bar, scale in (
        (columns.probability_bar, style.probability),
        (columns.loss_bar, style.loss),
    ):
        left = bar.left + bar.width * scale.fraction(scale.uniform)
        paint_dots(painter, left, 0, height, style.colours.reference)


class _Row:
    """One row while it is painted."""

    def __init__(self, painter: QPainter, style: RowStyle, row: int, height: float) -> None:
        self._painter = painter
        self._style = style
        self._colours = style.colours
        self._columns = style.columns
        self._height = height
        self._index = style.pair_at(row)
        self._is_selected = self._index == style.selected
        self._pair = style.rows.pair(self._index)
        self._ruler = style.bold if self._is_selected else style.normal
        self._baseline = round((height + self._ruler.cap_height) / 2)
        painter.setFont(self._ruler.font)

    def paint_backdrop(self) -> None:
        self._paint_ground()
        self._paint_pair()
        if self._pair is None:
            self._paint_no_figures()
            return
        self._write(self._columns.slash, "/", self._colours.text_tertiary)
        for bar in (self._columns.probability_bar, self._columns.loss_bar):
            self._paint_track(bar)

    def paint_figures(self) -> None:
        if self._pair is not None:
            self._paint_fraction(self._pair)
            self._paint_probability(self._pair)
            self._paint_loss(self._pair)
            self._paint_rank()

    def _paint_ground(self) -> None:
        area = QRectF(0, 0, self._columns.width, self._height)
        is_hovered = self._index == self._style.hovered
        if self._is_selected:
            paint_rounded(self._painter, area, _ROW_RADIUS, self._colours.tint)
            paint_rounded(self._painter, _EDGE_BAR, 1.5, self._colours.orange)
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
        top = (self._height - _UNKNOWN_HEIGHT) / 2
        area = QRectF(left, top, width, _UNKNOWN_HEIGHT)
        paint_dashed(self._painter, area, _UNKNOWN_RADIUS, self._colours.error)
        return width

    def _paint_no_figures(self) -> None:
        columns, colour = self._columns, self._colours.text_tertiary
        middle = columns.slash + (self._ruler.width("/") - self._ruler.width(NO_FIGURE)) / 2
        self._write(middle, NO_FIGURE, colour)
        rights = [columns.probability_right, columns.loss_right]
        if columns.has_ranks:
            rights.append(columns.rank_right)
        for right in rights:
            self._paint_text_before(right, NO_FIGURE, colour)

    def _paint_rank(self) -> None:
        if self._columns.has_ranks:
            text = rank_cell(self._style.rows, self._index)
            colours = self._colours
            colour = colours.text if self._is_selected else colours.text_secondary
            self._paint_text_before(self._columns.rank_right, text, colour)

    def _paint_fraction(self, pair: ScoredPair) -> None:
        slash = self._columns.slash
        self._paint_text_before(slash, count_text(pair.numerator), self._colours.text)
        after = slash + self._ruler.width("/")
        self._write(after, count_text(pair.denominator), self._colours.text)

    def _paint_probability(self, pair: ScoredPair) -> None:
        text = probability_text(pair.probability)
        self._paint_text_before(self._columns.probability_right, text, self._colours.text)
        fraction = self._style.probability.fraction(pair.probability)
        self._paint_bar(self._columns.probability_bar, fraction, self._colours.blue_bar)

    def _paint_loss(self, pair: ScoredPair) -> None:
        colours = self._colours
        text_colour = colours.orange_text if self._is_selected else colours.text
        bar_colour = colours.orange if self._is_selected else colours.orange_bar
        unit = self._style.frame.unit
        text = loss_text(pair.loss, unit=unit)
        width = self._paint_text_before(self._columns.loss_right, text, text_colour)
        self._paint_mark(self._columns.loss_right - width - _MARK_GAP, text_colour)
        fraction = self._style.loss.fraction(unit.of(pair.loss))
        bar = self._paint_bar(self._columns.loss_bar, fraction, bar_colour)
        if pair.loss == float("inf"):
            paint_endless(self._painter, bar, colours.ground)

    def _paint_track(self, bar: Bar) -> None:
        colour = self._colours.tint_track if self._is_selected else self._colours.track
        paint_rounded(self._painter, self._track(bar), BAR_RADIUS, colour)

    def _paint_bar(self, bar: Bar, fraction: float, colour: QColor) -> QRectF:
        track = self._track(bar)
        paint_bar(self._painter, track, fraction, colour)
        return track

    def _track(self, bar: Bar) -> QRectF:
        top = (self._height - _BAR_HEIGHT) / 2
        return QRectF(bar.left, top, bar.width, _BAR_HEIGHT)

    def _paint_mark(self, right: float, colour: QColor) -> None:
        """Paint a triangle beside the largest loss, one on its tip beside the smallest."""
        rows, half = self._style.rows, _MARK_SIZE / 2
        if self._index == rows.most_surprising:
            base, tip = half - 0.5, 0.5 - half
        elif self._index == rows.least_surprising:
            base, tip = 0.5 - half, half - 0.5
        else:
            return
        middle = self._height / 2
        corners = [
            QPointF(right - _MARK_SIZE, middle + base),
            QPointF(right, middle + base),
            QPointF(right - half, middle + tip),
        ]
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.drawPolygon(QPolygonF(corners))

    def _paint_text(self, left: float, text: str, colour: QColor) -> float:
        """Paint a text from ``left`` on and return its width."""
        width = self._ruler.width(text)
        self._write(left, text, colour)
        return width

    def _paint_text_before(self, right: float, text: str, colour: QColor) -> float:
        """Paint a text up to ``right`` and return its width."""
        width = self._ruler.width(text)
        self._write(right - width, text, colour)
        return width

    def _write(self, left: float, text: str, colour: QColor) -> None:
        self._painter.setPen(colour)
        self._painter.drawText(QPointF(left, self._baseline), text)


def paint_dots(painter: QPainter, x: float, top: float, bottom: float, colour: QColor) -> None:
    """Draw the dotted line of a uniform guess."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(_dotted(colour.rgba()))
    painter.drawLine(QPointF(round(x), top), QPointF(round(x), bottom))


@lru_cache(maxsize=8)
def _dotted(rgba: int) -> QPen:
    """Return the pen of a colour; to set a pattern takes longer than to paint with it."""
    pen = QPen(QColor.fromRgba(rgba), 1)
    pen.setDashPattern(DOTS)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
