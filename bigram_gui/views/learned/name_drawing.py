"""A name laid out once, with its pair in bold, underlined and on a tint."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from bigram_gui.core.name_line import NameLine, Span, name_line
from bigram_gui.core.provenance import Lesson
from bigram_gui.views.theme import Colours, Size, type_font

_MOST_LETTERS = 60
_FEWEST_LETTERS = 4
_SLACK = 0.9  # so that few tries find how many letters fit
_AROUND = 2.0  # tint beside the letters
_RADIUS = 3.0
_UNDERLINE = 2.0
_BOLD = QFont.Weight.DemiBold
_LEFTMOST = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute


class PieceFormat:
    """How pieces of names are written; names are short, so that many have theirs in one place."""

    def __init__(self, font: QFont, colour: QColor) -> None:
        self._format = QTextCharFormat()
        self._format.setFont(font)
        self._format.setForeground(colour)
        self._pieces: dict[tuple[int, int], QTextLayout.FormatRange] = {}

    def of(self, start: int, end: int) -> QTextLayout.FormatRange:
        """Return the format of the piece from ``start`` up to ``end``."""
        if (start, end) not in self._pieces:
            piece = QTextLayout.FormatRange()
            piece.start, piece.length, piece.format = start, end - start, self._format
            self._pieces[start, end] = piece
        return self._pieces[start, end]


@dataclass(frozen=True, slots=True, eq=False)
class NameLook:
    """What all names are drawn with: looking a font up takes longer than laying out a name."""

    colours: Colours
    normal: QFont
    plain: PieceFormat  # BOS or an ellipsis beside the name
    marked: PieceFormat  # BOS in the pair
    bold: PieceFormat  # the pair's letters

    @classmethod
    def of(cls, colours: Colours) -> NameLook:
        """Make the fonts of a theme."""
        caption = type_font(Size.CAPTION, _BOLD)
        return cls(
            colours,
            type_font(Size.BODY),
            PieceFormat(caption, colours.text_tertiary),
            PieceFormat(caption, colours.orange_text),
            PieceFormat(type_font(Size.BODY, _BOLD), colours.orange_text),
        )


class NameDrawing:
    """Knows where the letters of a name are, whatever their script and direction.

    The tint and the line are laid around the letters' places and touch no letter. Bold is for
    scripts whose letters do not join: it would tear the others apart.
    """

    def __init__(self, lesson: Lesson, room: float, look: NameLook) -> None:
        self._look = look
        self._colours = look.colours
        letters = _MOST_LETTERS
        self._lay_out(name_line(lesson, letters))
        while self.width > room and letters > _FEWEST_LETTERS:
            shown = min(letters, len(lesson.name))
            letters = max(_FEWEST_LETTERS, min(shown - 1, int(shown * _SLACK * room / self.width)))
            self._lay_out(name_line(lesson, letters))
        self._marked = [self._area(span) for span in self._spans]

    @property
    def width(self) -> float:
        """The width of the name in pixels."""
        return self._width

    @property
    def marked(self) -> list[QRectF]:
        """Where the pair is, from the upper left corner of the name."""
        return self._marked

    def paint(self, painter: QPainter, left: float, middle: float) -> None:
        """Paint the name from ``left`` on, its height around ``middle``."""
        corner = QPointF(left, round(middle - self._height / 2))
        areas = [area.translated(corner) for area in self.marked]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.tint)
        for area in areas:
            painter.drawRoundedRect(area.adjusted(0, -1, 0, 2), _RADIUS, _RADIUS)
        painter.setPen(self._colours.text)
        self._layout.draw(painter, corner)
        for area in areas:
            below = QRectF(area.left() + 1, area.bottom(), area.width() - 2, _UNDERLINE)
            painter.fillRect(below, self._colours.orange)

    def _lay_out(self, line: NameLine) -> None:
        self._is_plain = line.text.isascii()
        self._layout = QTextLayout(line.text, self._look.normal)
        self._layout.setCacheEnabled(True)  # else Qt shapes the text again each time it is asked
        name = line.text[line.before : len(line.text) - line.after]
        self._layout.setTextOption(_option(_direction(name)))
        self._spans = [self._whole_letters(_in_qt(line.text, span)) for span in line.marked]
        self._layout.setFormats(list(self._formats(line)))
        self._layout.beginLayout()
        self._line = only = self._layout.createLine()
        self._layout.endLayout()
        self._width, self._height = only.naturalTextWidth(), only.height()

    def _whole_letters(self, span: Span) -> Span:
        """Widen a span to letters with all of their combining marks."""
        start, end = span
        if self._is_plain:
            return span
        while start > 0 and not self._layout.isValidCursorPosition(start):
            start -= 1
        while end < len(self._layout.text()) and not self._layout.isValidCursorPosition(end):
            end += 1
        return start, end

    def _formats(self, line: NameLine) -> Iterator[QTextLayout.FormatRange]:
        """Return how pieces of the text differ from the rest; no two of them overlap."""
        size = _qt_length(line.text)
        for start, end in ((0, line.before), (size - line.after, size)):
            marked = any(first <= start and end <= last for first, last in self._spans)
            if start < end:
                yield (self._look.marked if marked else self._look.plain).of(start, end)
        if _joins(line.text):
            return
        for start, end in self._spans:
            first, last = max(start, line.before), min(end, size - line.after)
            if first < last:
                yield self._look.bold.of(first, last)

    def _area(self, span: Span) -> QRectF:
        """Return the place of a span, by its glyphs if directions may change within it."""
        if self._is_plain:
            left, right = _x(self._line, span[0]), _x(self._line, span[1])
            return self._around(left, right)
        runs = self._layout.glyphRuns(span[0], span[1] - span[0])
        places = [run.boundingRect() for run in runs]
        left = min((place.left() for place in places), default=0.0)
        right = max((place.right() for place in places), default=0.0)
        return self._around(left, right)

    def _around(self, left: float, right: float) -> QRectF:
        return QRectF(left - _AROUND, 0, right - left + 2 * _AROUND, self._height)


def _x(line: QTextLine, position: int) -> float:
    x, _found = cast("tuple[float, int]", line.cursorToX(position))
    return x


@cache
def _option(direction: Qt.LayoutDirection) -> QTextOption:
    option = QTextOption(_LEFTMOST)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(direction)
    return option


def _qt_length(text: str) -> int:
    """Return how many characters Qt counts: UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _in_qt(text: str, span: Span) -> Span:
    return _qt_length(text[: span[0]]), _qt_length(text[: span[1]])


def _direction(name: str) -> Qt.LayoutDirection:
    if name.isascii():
        return Qt.LayoutDirection.LeftToRight
    strong = (unicodedata.bidirectional(character) for character in name)
    first = next((kind for kind in strong if kind in ("L", "R", "AL")), "L")
    return Qt.LayoutDirection.LeftToRight if first == "L" else Qt.LayoutDirection.RightToLeft


def _joins(text: str) -> bool:
    """Return whether letters may change their shape beside others, or carry marks."""
    return not text.isascii() and any(
        unicodedata.bidirectional(character) == "AL" or unicodedata.category(character)[0] == "M"
        for character in text
    )
