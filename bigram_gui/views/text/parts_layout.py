"""Parts of a text set into lines: where each stands, and how it is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QGlyphRun,
    QPainter,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from bigram_gui.core.digits import digit_shape
from bigram_gui.core.parts import Part, Parts, Tone
from bigram_gui.views.text.look import Look, Looks
from bigram_gui.views.theme import Colours

_NO_BREAK_SPACE = "\u00a0"
_ENDLESS = 1e6


def natural_width(parts: Parts, looks: Looks) -> float:
    """Return the width in pixels of ``parts`` in one line; much cheaper than setting them."""
    width = 0.0
    for part in parts:
        look = looks[part.tone]
        width += look.ruler.width(_written(part, look))
    return width


def shape_of(parts: Parts) -> tuple[object, ...]:
    """Return what the width of ``parts`` depends on where all digits are equally wide."""
    text = "\0".join([part.text for part in parts])
    return digit_shape(text), *[part.tone for part in parts]


class Stretch(NamedTuple):
    """A piece of a part in one line.

    Attributes
    ----------
    part, letters
        The index of the part, and the slice of its text.
    look
        How it is written.
    glyphs
        It in its place.
    is_match
        Whether it is one of those that were looked for, or of the rest.
    """

    part: int
    letters: slice
    look: Look
    glyphs: list[QGlyphRun]
    is_match: bool


class PartsLayout:
    """``parts`` in lines of at most ``width``, each ``line_height`` high.

    A width of 0 sets them in one line. Without colours they can be measured, not drawn.
    """

    def __init__(
        self,
        parts: Parts,
        looks: Looks,
        width: float,
        line_height: float,
        colours: Colours | None = None,
    ) -> None:
        self._looks = looks
        self._line_height = line_height
        written = [_written(part, looks[part.tone]) for part in parts]
        self._spans = list(_spans(parts, written))
        self._layout = QTextLayout("".join(written), looks[Tone.PLAIN].ruler.font)
        self._layout.setCacheEnabled(True)  # else Qt shapes the text once more to draw it
        self._layout.setTextOption(_wrapping())
        self._layout.setFormats(
            [looks[part.tone].format(at, end - at, colours) for part, at, end in self._spans]
        )
        self._set_lines(width)

    @property
    def height(self) -> float:
        """The height of all lines in pixels."""
        return self._layout.lineCount() * self._line_height

    @property
    def end(self) -> QPointF:
        """Where the baseline of the last line ends."""
        line = self._layout.lineAt(self._layout.lineCount() - 1)
        return QPointF(_x(line, len(self._layout.text())), line.y() + line.ascent())

    def areas(self) -> Iterator[tuple[QRectF, Part]]:
        """Return each part that belongs to a pair, with the area it covers (its first line)."""
        for part, start, end in self._spans:
            if part.pair is not None:
                yield self._area(start, end), part

    def boxes(self) -> Iterator[tuple[QRectF, Look]]:
        """Return the grounds of the boxed parts, and how each is written."""
        for part, start, end in self._spans:
            look = self._looks[part.tone]
            if look.boxed:
                yield self._area(start, end), look

    def stretches(self, wanted: re.Pattern[str]) -> Iterator[Stretch]:
        """Return each piece that matches ``wanted``, and what is between them.

        Only for texts of the basic plane, whose characters Python and Qt count alike.
        """
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            for index, (part, start, end) in enumerate(self._spans):
                look = self._looks[part.tone]
                own = start + 1 if look.boxed else start  # the space before it is not its own
                pieces = _pieces(self._layout.text(), wanted, max(start, first), min(end, last))
                for begin, stop, is_match in pieces:
                    glyphs = line.glyphRuns(begin, stop - begin)
                    yield Stretch(index, slice(begin - own, stop - own), look, glyphs, is_match)

    def paint(self, painter: QPainter, origin: QPointF) -> None:
        """Draw the text with its upper left corner at ``origin``."""
        self._layout.draw(painter, origin)

    def _set_lines(self, width: float) -> None:
        self._layout.beginLayout()
        top = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width if width > 0 else _ENDLESS)
            line.setPosition(QPointF(0, top + (self._line_height - line.height()) / 2))
            top += self._line_height
        self._layout.endLayout()

    def _area(self, start: int, end: int) -> QRectF:
        line = self._layout.lineForTextPosition(start)
        left = _x(line, start)
        right = _x(line, min(end, line.textStart() + line.textLength()))
        top = line.lineNumber() * self._line_height
        return QRectF(min(left, right), top, abs(right - left), self._line_height)


def _spans(parts: Parts, written: Sequence[str]) -> Iterator[tuple[Part, int, int]]:
    """Return each part with where it begins and ends in the text, in UTF-16 units as Qt counts."""
    start = 0
    for part, text in zip(parts, written, strict=True):
        end = start + len(text.encode("utf-16-le")) // 2
        yield part, start, end
        start = end


def _pieces(
    text: str, wanted: re.Pattern[str], start: int, end: int
) -> Iterator[tuple[int, int, bool]]:
    """Return from where to where each match and each gap between them is; no empty ones."""
    for match in wanted.finditer(text, start, end):
        if match.start() > start:
            yield start, match.start(), False
        yield match.start(), match.end(), True
        start = match.end()
    if start < end:
        yield start, end, False


def _written(part: Part, look: Look) -> str:
    return f"{_NO_BREAK_SPACE}{part.text}{_NO_BREAK_SPACE}" if look.boxed else part.text


def _x(line: QTextLine, position: int) -> float:
    x, _found = cast("tuple[float, int]", line.cursorToX(position))
    return x


@cache
def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)  # whatever script it begins with
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
