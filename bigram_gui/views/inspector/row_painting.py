"""How a row of the pair table is drawn: numbers beside their bars, the uniform guess across."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from bigram_gui.core.calculation import ARROW
from bigram_gui.core.frame import Frame
from bigram_gui.core.scales import Scale
from bigram_gui.core.token_mark import token_mark
from bigram_gui.core.wording import count_text, loss_text, probability_text
from bigram_gui.views.inspector.painting import (
    BAR_RADIUS,
    paint_bar,
    paint_endless,
    paint_focus,
    paint_outline,
    paint_rounded,
)
from bigram_gui.views.inspector.pair_columns import EDGE, Bar, PairColumns
from bigram_gui.views.inspector.ruler import Ruler
from bigram_gui.views.theme import Colours

DOTS = [2.0, 2.0]
"""The pattern of the uniform guess; a row's height is a multiple of it."""

_BAR_HEIGHT = 10
_ROW_RADIUS = 6
_EDGE_BAR = QRectF(0, 6, 3, 20)
_MARK_SIZE = 7.0
_MARK_GAP = 4.0


@dataclass(frozen=True, slots=True, eq=False)
class RowStyle:
    """What all rows have in common while a frame is shown."""

    frame: Frame
    columns: PairColumns
    probability: Scale
    loss: Scale
    colours: Colours
    surprising: int | None
    hovered: int | None
    has_focus: bool
    normal: Ruler
    bold: Ruler

    def backdrop(self, rows: range) -> tuple[object, ...]:
        """Return all that what stands behind the figures of ``rows`` depends on."""
        frame = self.frame
        tokens = frame.score.tokens[rows.start : rows.stop + 1]
        return (
            *(rows, tokens, frame.run.prepared.vocabulary, frame.pair),
            *(self.columns, self.colours, self.hovered, self.has_focus, self.normal),
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
        self._row = row
        self._height = height
        self._is_selected = row == style.frame.pair
        self._pair = style.frame.score.pair(row)
        self._ruler = style.bold if self._is_selected else style.normal
        self._baseline = round((height + self._ruler.cap_height) / 2)
        painter.setFont(self._ruler.font)

    def paint_backdrop(self) -> None:
        self._paint_ground()
        self._paint_pair()
        self._write(self._columns.slash, "/", self._colours.text_tertiary)
        for bar in (self._columns.probability_bar, self._columns.loss_bar):
            self._paint_track(bar)

    def paint_figures(self) -> None:
        self._paint_fraction()
        self._paint_probability()
        self._paint_loss()

    def _paint_ground(self) -> None:
        area = QRectF(0, 0, self._columns.width, self._height)
        if self._is_selected:
            paint_rounded(self._painter, area, _ROW_RADIUS, self._colours.tint)
            paint_rounded(self._painter, _EDGE_BAR, 1.5, self._colours.orange)
        elif self._row == self._style.hovered:
            paint_rounded(self._painter, area, _ROW_RADIUS, self._colours.hover)
        if self._is_selected and self._row == self._style.hovered:
            paint_outline(self._painter, area, _ROW_RADIUS, self._colours.border)
        if self._is_selected and self._style.has_focus:
            paint_focus(self._painter, area, _ROW_RADIUS - 1, self._colours.blue)

    def _paint_pair(self) -> None:
        vocabulary = self._style.frame.run.prepared.vocabulary
        labels = [token_mark(vocabulary.label(t)) for t in (self._pair.current, self._pair.next)]
        left = float(EDGE)
        for text, colour in (
            (f"{labels[0]} ", self._colours.text),
            (f"{ARROW} ", self._colours.text_tertiary),
            (labels[1], self._colours.text),
        ):
            left += self._paint_text(left, text, colour)

    def _paint_fraction(self) -> None:
        pair, slash = self._pair, self._columns.slash
        self._paint_text_before(slash, count_text(pair.numerator), self._colours.text)
        after = slash + self._ruler.width("/")
        self._write(after, count_text(pair.denominator), self._colours.text)

    def _paint_probability(self) -> None:
        text = probability_text(self._pair.probability)
        self._paint_text_before(self._columns.probability_right, text, self._colours.text)
        fraction = self._style.probability.fraction(self._pair.probability)
        self._paint_bar(self._columns.probability_bar, fraction, self._colours.blue_bar)

    def _paint_loss(self) -> None:
        colours = self._colours
        text_colour = colours.orange_text if self._is_selected else colours.text
        bar_colour = colours.orange if self._is_selected else colours.orange_bar
        unit = self._style.frame.unit
        text = loss_text(self._pair.loss, unit=unit)
        width = self._paint_text_before(self._columns.loss_right, text, text_colour)
        if self._row == self._style.surprising:
            self._paint_mark(self._columns.loss_right - width - _MARK_GAP, text_colour)
        fraction = self._style.loss.fraction(unit.of(self._pair.loss))
        bar = self._paint_bar(self._columns.loss_bar, fraction, bar_colour)
        if self._pair.loss == float("inf"):
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
        """Paint a triangle beside the loss of the most surprising pair."""
        middle = self._height / 2
        half = _MARK_SIZE / 2
        corners = [
            QPointF(right - _MARK_SIZE, middle + half - 0.5),
            QPointF(right, middle + half - 0.5),
            QPointF(right - half, middle - half + 0.5),
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
