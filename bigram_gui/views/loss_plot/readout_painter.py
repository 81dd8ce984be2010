"""How the readout is painted: what stays from step to step is a picture, figures come on top."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from bigram_gui.core.kept_means import KeptMean
from bigram_gui.core.step_text import Reading
from bigram_gui.views.loss_plot.form import KEPT_GAP, PADDING, ROW, Form
from bigram_gui.views.loss_plot.kept_style import mark_piece
from bigram_gui.views.loss_plot.pieces import (
    MarkPiece,
    Piece,
    Placed,
    TextPiece,
    paint_placed,
    placed_pieces,
    text_width,
)
from bigram_gui.views.loss_plot.reading import Cell, Saying, say
from bigram_gui.views.loss_plot.series import MARKS, Series, mark_colour
from bigram_gui.views.theme import Colours, Size, type_font

_RADIUS = 6.0
_REMEMBERED = 64  # words: a form has eight, and typing a name makes more of them


class _Line(NamedTuple):
    """A cell around the height ``middle``: marks and words that stay, and a figure."""

    middle: float
    words: list[Placed]
    figure: Placed


class _Words(NamedTuple):
    """The mark and the words of a cell where they stand, and where its figure follows."""

    placed: list[Placed]
    end: float


class ReadoutPainter:
    """Paints the box in one theme's colours, with the fonts that there are when it is made."""

    def __init__(self, colours: Colours) -> None:
        self._colours = colours
        self._normal = type_font(Size.SMALL)
        self._bold = type_font(Size.SMALL, QFont.Weight.DemiBold)
        self._picture = QPixmap()
        self._pictured: object = None
        self._words: dict[tuple[float, str, Series | None], _Words] = {}

    def paint(
        self, painter: QPainter, form: Form, reading: Reading, runs: Sequence[QColor]
    ) -> None:
        """Paint the box at the origin; kept runs have the colours ``runs``, by place."""
        lines = [*self._lines(form, reading), *self._kept_lines(form, reading, runs)]
        self._show_picture(painter, form, lines)
        for line in lines:
            paint_placed(painter, line.figure, line.middle)

    def _lines(self, form: Form, reading: Reading) -> Iterator[_Line]:
        for row, cells in enumerate(form.rows):
            left, middle = PADDING, (row + 0.8) * ROW
            for column, cell in enumerate(cells):
                width = form.width_of_cell(row, column)
                yield self._line(
                    left, middle, width, cell, say(cell, reading, is_short=form.is_stacked)
                )
                left += width + PADDING

    def _line(self, left: float, middle: float, room: float, cell: Cell, saying: Saying) -> _Line:
        """Return where a saying stands; most have room and begin like that of the step before."""
        words = self._words_at(left, saying)
        if words.end + text_width(saying.figure, self._bold) <= left + room:
            figure = TextPiece(saying.figure, self._bold, self._colours.text)
            return _Line(middle, words.placed, Placed(figure, words.end))
        words_give_way = saying.series is not None or cell is Cell.OTHER_UNIT
        return _line(left, middle, self._pieces(saying, words_give_way=words_give_way), room)

    def _words_at(self, left: float, saying: Saying) -> _Words:
        """Return the mark and the words of a saying, uncut."""
        key = (left, saying.words, saying.series)
        if key not in self._words:
            if len(self._words) >= _REMEMBERED:
                self._words.clear()
            *words, figure = placed_pieces(left, self._pieces(saying), inf)
            self._words[key] = _Words(words, figure.left)
        return self._words[key]

    def _pieces(self, saying: Saying, *, words_give_way: bool = False) -> list[Piece]:
        colours = self._colours
        words = TextPiece(saying.words, self._normal, colours.text_secondary, words_give_way)
        figure = TextPiece(saying.figure, self._bold, colours.text, not words_give_way)
        if saying.series is None:
            return [words, figure]
        mark = MarkPiece(MARKS[saying.series], mark_colour(saying.series, colours))
        return [mark, words, figure]

    def _kept_lines(self, form: Form, reading: Reading, runs: Sequence[QColor]) -> Iterator[_Line]:
        top, room = _kept_top(form) + KEPT_GAP, form.kept_columns * form.kept_rows
        for index, pieces in enumerate(self._kept_cells(form, reading, runs, room)):
            row, column = divmod(index, form.kept_columns)
            left = PADDING + column * (form.kept_width + PADDING)
            yield _line(left, top + (row + 0.5) * ROW, pieces, form.kept_width)

    def _kept_cells(
        self, form: Form, reading: Reading, runs: Sequence[QColor], room: int
    ) -> Iterator[list[Piece]]:
        """Yield what each of ``room`` cells says; the last counts the runs without a cell."""
        kept = reading.kept
        shown = len(kept) if len(kept) <= room else max(0, room - 1)
        for mean in kept[:shown]:
            yield self._kept_pieces(mean, form, reading, runs)
        if room and shown < len(kept):
            more = f"+{len(kept) - shown}" if form.is_stacked else f"{len(kept) - shown} more"
            yield [TextPiece(more, self._normal, self._colours.text_secondary)]

    def _kept_pieces(
        self, mean: KeptMean, form: Form, reading: Reading, runs: Sequence[QColor]
    ) -> list[Piece]:
        title = "" if form.is_stacked else f"{mean.kept.title} "
        figure = "–" if mean.loss is None else reading.loss(mean.loss)
        return [
            mark_piece(mean.kept.place, runs),
            TextPiece(title, self._normal, self._colours.text_secondary, elastic=True),
            TextPiece(figure, self._bold, self._colours.text),
        ]

    def _show_picture(self, painter: QPainter, form: Form, lines: Sequence[_Line]) -> None:
        """Show the box with all words; the picture is made anew when one of them is another."""
        ratio = painter.device().devicePixelRatio()
        pictured = (form, ratio, [(line.middle, line.words) for line in lines])
        if pictured != self._pictured:
            size = QSizeF(form.width, form.height) * ratio
            self._picture = QPixmap(size.toSize())
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            with QPainter(self._picture) as maker:
                self._paint_box(maker, form)
                for line in lines:
                    for words in line.words:
                        paint_placed(maker, words, line.middle)
            self._pictured = pictured
        painter.drawPixmap(0, 0, self._picture)

    def _paint_box(self, painter: QPainter, form: Form) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._colours.raised)
        painter.setPen(QPen(self._colours.border, 1))
        box = QRectF(0.5, 0.5, form.width - 1, form.height - 1)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if form.kept_rows:
            line = int(_kept_top(form) + KEPT_GAP / 2) + 0.5
            painter.drawLine(QLineF(PADDING, line, form.width - PADDING, line))


def _line(left: float, middle: float, pieces: Sequence[Piece], room: float) -> _Line:
    *words, figure = placed_pieces(left, pieces, room)
    return _Line(middle, words, figure)


def _kept_top(form: Form) -> float:
    return (len(form.rows) + 0.3) * ROW
