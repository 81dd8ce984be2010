"""What of the rows of the pair table changes with every step: their figures, and their bars."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from bigram_gui.core.scoring import ScoredPair
from bigram_gui.core.wording import count_text, loss_text, probability_text
from bigram_gui.views.inspector.pair_cells import rank_cell
from bigram_gui.views.inspector.pair_columns import Bar
from bigram_gui.views.inspector.row_style import BAR_HEIGHT, Row, RowStyle
from bigram_gui.views.inspector.stamps import Stamps, on_grid
from bigram_gui.views.shapes import paint_endless
from bigram_gui.views.text.writing import Writing

_ANTIALIASING = QPainter.RenderHint.Antialiasing  # to look up an enum's member takes its time

_MARK_SIZE = 7.0
_MARK_GAP = 4.0


def paint_figures(painter: QPainter, style: RowStyle, rows: list[Row]) -> None:
    """Paint first all texts of some rows, then all bars.

    To turn from one to the other in each row would take as long as to paint the bars.
    """
    shown = [(row, row.pair) for row in rows if row.pair is not None]
    figures = _Figures(style)
    for row, pair in shown:
        figures.write(row, pair)
    figures.draw(painter)
    bars = _Bars(painter, style)
    for row, pair in shown:
        bars.paint(row, pair)


class _Figures:
    """The figures of all rows, which are drawn together: by font, then by colour."""

    def __init__(self, style: RowStyle) -> None:
        normal, bold, colours = style.normal, style.bold, style.colours
        self._style = style
        self._plain, self._ranks = Writing(normal), Writing(normal)
        self._selected, self._selected_loss = Writing(bold), Writing(bold)
        self._all = (
            *((self._plain, colours.text), (self._ranks, colours.text_secondary)),
            *((self._selected, colours.text), (self._selected_loss, colours.orange_text)),
        )

    def write(self, row: Row, pair: ScoredPair) -> None:
        """Write those of one row."""
        columns, baseline = self._style.columns, row.baseline
        plain, loss, rank = self._of_row(row)
        plain.write_before(columns.slash, baseline, count_text(pair.numerator))
        right_of_slash = columns.slash + row.ruler.width("/")
        plain.write(right_of_slash, baseline, count_text(pair.denominator))
        probability = probability_text(pair.probability)
        plain.write_before(columns.probability_right, baseline, probability)
        loss.write_before(columns.loss_right, baseline, _loss_text(pair, self._style))
        if columns.has_ranks:
            text = rank_cell(self._style.rows, row.index)
            rank.write_before(columns.rank_right, baseline, text)

    def draw(self, painter: QPainter) -> None:
        """Draw all that was written."""
        for writing, colour in self._all:
            painter.setPen(colour)
            writing.draw(painter)

    def _of_row(self, row: Row) -> tuple[Writing, Writing, Writing]:
        """Return where counts and probabilities, where the loss and where the rank is written."""
        if row.is_selected:
            return self._selected, self._selected_loss, self._selected
        return self._plain, self._plain, self._ranks


class _Bars:
    """The bars of all rows, and the marks of the most and the least surprising pair."""

    def __init__(self, painter: QPainter, style: RowStyle) -> None:
        painter.setRenderHint(_ANTIALIASING)
        self._painter = painter
        self._stamps = Stamps(painter)
        self._style = style
        rows, half = style.rows, _MARK_SIZE / 2 - 0.5
        self._tips = {rows.least_surprising: half, rows.most_surprising: -half}  # from the middle

    def paint(self, row: Row, pair: ScoredPair) -> None:
        """Paint those of one row."""
        style, colours, columns = self._style, self._style.colours, self._style.columns
        fraction = style.probability.fraction(pair.probability)
        self._paint_bar(row, columns.probability_bar, fraction, colours.blue_bar)
        fraction = style.loss.fraction(style.frame.unit.of(pair.loss))
        colour = colours.orange if row.is_selected else colours.orange_bar
        self._paint_bar(row, columns.loss_bar, fraction, colour)
        if pair.loss == math.inf:
            bar = columns.loss_bar
            area = QRectF(bar.left, row.bar_top, bar.width, BAR_HEIGHT)
            paint_endless(self._painter, area, colours.ground)
        if row.index in self._tips:
            self._paint_mark(row, pair, self._tips[row.index])

    def _paint_bar(self, row: Row, bar: Bar, fraction: float, colour: QColor) -> None:
        width = bar.width * fraction
        if width >= 1:
            self._stamps.paint_bar(bar.left, row.bar_top, on_grid(width), BAR_HEIGHT, colour)

    def _paint_mark(self, row: Row, pair: ScoredPair, tip: float) -> None:
        """Paint a triangle beside the largest loss, one on its tip beside the smallest."""
        style = self._style
        text = _loss_text(pair, style)
        right = style.columns.loss_right - row.ruler.width(text) - _MARK_GAP
        middle = row.top + row.height / 2
        colour = style.colours.orange_text if row.is_selected else style.colours.text
        self._stamps.paint_triangle(right - _MARK_SIZE / 2, middle, _MARK_SIZE, tip, colour)


def _loss_text(pair: ScoredPair, style: RowStyle) -> str:
    return loss_text(pair.loss, unit=style.frame.unit)
