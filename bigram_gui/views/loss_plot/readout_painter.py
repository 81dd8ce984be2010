"""How the readout is painted: what stays from step to step is a picture, figures come on top."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, inf
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from bigram_gui.core.kept_means import KeptMean
from bigram_gui.core.step_text import Reading
from bigram_gui.views.loss_plot.base_line import below_middle
from bigram_gui.views.loss_plot.form import KEPT_GAP, PADDING, ROW, Form
from bigram_gui.views.loss_plot.kept_style import mark_piece
from bigram_gui.views.loss_plot.pieces import (
    MarkPiece,
    Piece,
    Placed,
    TextPiece,
    paint_placed,
    placed_pieces,
)
from bigram_gui.views.loss_plot.reading import Cell, Saying, say
from bigram_gui.views.loss_plot.series import MARKS, mark_colour
from bigram_gui.views.text.ruler import shared_ruler
from bigram_gui.views.theme import Colours, Size, type_font

_RADIUS = 6.0
_REMEMBERED = 16  # words of a cell: typing a name makes more of them


class _Line(NamedTuple):
    """A cell around the height ``middle``: marks and words that stay, and a figure at ``left``."""

    middle: float
    words: list[Placed]
    figure: str
    left: float


class _Words(NamedTuple):
    """The mark and the words of a cell where they stand, and where its figure follows."""

    placed: list[Placed]
    end: float


class _Slot(NamedTuple):
    """Where a cell stands, in pixels, how wide it may be, and words that it has said."""

    cell: Cell
    left: float
    middle: float
    room: float
    words: dict[str, _Words]


class ReadoutPainter:
    """Paints the box in one theme's colours, with the fonts that there are when it is made."""

    def __init__(self, colours: Colours) -> None:
        self._colours = colours
        self._normal = _font(QFont.Weight.Normal)
        self._bold = _font(QFont.Weight.DemiBold)
        self._ruler = shared_ruler(self._bold)
        self._picture = QPixmap()  # the box with its words
        self._pictured: object = None
        self._whole: QPixmap | None = None  # with its figures too
        self._told: object = None
        self._form: Form | None = None
        self._slots: list[_Slot] = []

    def paint(
        self, painter: QPainter, form: Form, reading: Reading, runs: Sequence[QColor]
    ) -> None:
        """Paint the box at the origin; kept runs have the colours ``runs``, by place.

        What is painted a second time, because the box moves or something moves behind it, is a
        picture from then on.
        """
        told = (form, reading, runs, painter.device().devicePixelRatio())
        if told != self._told:
            self._told, self._whole = told, None
            lines = self._all_lines(form, reading, runs)
            painter.drawPixmap(0, 0, self._box_with_words(form, lines, told[-1]))
            self._paint_figures(painter, lines)
            return
        if self._whole is None:
            self._whole = QPixmap(self._picture)
            with QPainter(self._whole) as maker:
                self._paint_figures(maker, self._all_lines(form, reading, runs))
        painter.drawPixmap(0, 0, self._whole)

    def _all_lines(self, form: Form, reading: Reading, runs: Sequence[QColor]) -> list[_Line]:
        return [*self._lines(form, reading), *self._kept_lines(form, reading, runs)]

    def _paint_figures(self, painter: QPainter, lines: Sequence[_Line]) -> None:
        down = below_middle(self._bold)
        painter.setFont(self._bold)
        painter.setPen(self._colours.text)
        for line in lines:
            if line.figure:
                painter.drawText(QPointF(line.left, line.middle + down), line.figure)

    def _lines(self, form: Form, reading: Reading) -> Iterator[_Line]:
        is_short = form.is_stacked
        for slot in self._slots_of(form):
            yield self._line(slot, say(slot.cell, reading, is_short=is_short))

    def _slots_of(self, form: Form) -> list[_Slot]:
        """Return where the cells of a form stand; it is mostly that of the step before."""
        if form != self._form:
            self._form, self._slots = form, list(_slots(form))
        return self._slots

    def _line(self, slot: _Slot, saying: Saying) -> _Line:
        """Return where a saying stands; most have room and begin like that of the step before."""
        words, end = slot.words.get(saying.words) or self._words_at(slot, saying)
        if end + self._ruler.width(saying.figure) <= slot.left + slot.room:
            return _Line(slot.middle, words, saying.figure, end)
        if saying.brief not in ("", saying.words):
            return self._line(slot, saying._replace(words=saying.brief))
        pieces = self._pieces(saying, words_give_way=self._keeps_figure(slot, saying))
        return _line(slot.left, slot.middle, pieces, slot.room)

    def _keeps_figure(self, slot: _Slot, saying: Saying) -> bool:
        """Whether words give way to a figure, which would say something else if it were cut."""
        if slot.cell is Cell.WORST_PAIR:
            return self._ruler.width(saying.figure) <= slot.room
        return saying.series is not None or slot.cell is Cell.OTHER_UNIT

    def _words_at(self, slot: _Slot, saying: Saying) -> _Words:
        """Return the mark and the words of a saying, uncut, and remember them."""
        if len(slot.words) >= _REMEMBERED:
            slot.words.clear()
        *words, figure = placed_pieces(slot.left, self._pieces(saying), inf)
        slot.words[saying.words] = found = _Words(words, figure.left)
        return found

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
            words = TextPiece(more, self._normal, self._colours.text_secondary)
            yield [words, TextPiece("", self._bold, self._colours.text)]

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

    def _box_with_words(self, form: Form, lines: Sequence[_Line], ratio: float) -> QPixmap:
        """Return the box without figures; the picture is made anew when a word is another."""
        pictured = (form, ratio, [(line.middle, line.words) for line in lines])
        if pictured != self._pictured:
            # A part of a pixel at the right and the lower edge is one of the picture too.
            self._picture = QPixmap(ceil(form.width * ratio), ceil(form.height * ratio))
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            with QPainter(self._picture) as maker:
                self._paint_box(maker, form)
                for line in lines:
                    for words in line.words:
                        paint_placed(maker, words, line.middle)
            self._pictured = pictured
        return self._picture

    def _paint_box(self, painter: QPainter, form: Form) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._colours.raised)
        painter.setPen(QPen(self._colours.border, 1))
        box = QRectF(0.5, 0.5, form.width - 1, form.height - 1)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if form.kept_rows:
            line = int(_kept_top(form) + KEPT_GAP / 2) + 0.5
            painter.drawLine(QLineF(PADDING, line, form.width - PADDING, line))


def _slots(form: Form) -> Iterator[_Slot]:
    for row, cells in enumerate(form.rows):
        left, middle = PADDING, (row + 0.8) * ROW
        for column, cell in enumerate(cells):
            room = form.width_of_cell(row, column)
            yield _Slot(cell, left, middle, room, {})
            left += room + PADDING


def _font(weight: QFont.Weight) -> QFont:
    """Return a font whose letters look the same on the picture and on the screen."""
    font = type_font(Size.SMALL, weight)
    font.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
    return font


def _line(left: float, middle: float, pieces: Sequence[Piece], room: float) -> _Line:
    """Return where marks, words and, as the last piece, a figure stand; some are cut short."""
    *words, figure = placed_pieces(left, pieces, room)
    assert isinstance(figure.piece, TextPiece)
    return _Line(middle, words, figure.piece.text, figure.left)


def _kept_top(form: Form) -> float:
    return (len(form.rows) + 0.3) * ROW
