"""Parts of a text set into lines: where each stands, and how it is drawn."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QGlyphRun,
    QPainter,
    QTextCharFormat,
    QTextFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from bigram_gui.core.calculation import Part, Parts, Tone
from bigram_gui.core.digits import digit_shape
from bigram_gui.views.text.ruler import Ruler, shared_ruler
from bigram_gui.views.theme import Colours, Size, type_font

_NO_BREAK_SPACE = "\u00a0"
_ENDLESS = 1e6
_HARDLY_WIDER = 1 / 16  # pixels
_REMEMBERED = 256  # places of parts of one look
_RAISED = QTextCharFormat.VerticalAlignment.AlignSuperScript


class Look:
    """How the parts of one tone are written; ``colour`` picks a role of the theme.

    A boxed part stands on a tinted ground, with some room around it, a dashed one within a dashed
    edge besides; a raised one is smaller than ``size`` and stands higher, as exponents do.

    Attributes
    ----------
    has_even_digits
        Whether texts that differ in their digits alone are equally wide, but for the rounding of
        fonts: in some weights of Inter the 4 is narrower by a 64th of a pixel.
    """

    def __init__(
        self,
        size: int,
        weight: QFont.Weight,
        colour: Callable[[Colours], QColor],
        boxed: bool = False,
        raised: bool = False,
        dashed: bool = False,
    ) -> None:
        self.size = max(Size.CELL, size * 2 // 3) if raised else size
        self.weight = weight
        self.colour = colour
        self.boxed = boxed
        self.raised = raised
        self.dashed = dashed
        self.ruler = shared_ruler(type_font(self.size, weight))
        self.has_even_digits = _digit_spread(self.ruler) < _HARDLY_WIDER
        self._colours: Colours | None = None
        self._ranges: dict[tuple[int, int], QTextLayout.FormatRange] = {}  # in these colours

    def format(self, start: int, length: int, colours: Colours | None) -> QTextLayout.FormatRange:
        """Return how so many characters are written; without colours they can only be measured.

        Figures change, but stand mostly where others of as many digits stood.
        """
        if self._colours is not colours or len(self._ranges) >= _REMEMBERED:
            self._colours = colours
            self._ranges.clear()
        if (start, length) not in self._ranges:
            self._ranges[start, length] = self._range(start, length, colours)
        return self._ranges[start, length]

    def _range(self, start: int, length: int, colours: Colours | None) -> QTextLayout.FormatRange:
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = start, length, self._format_in(colours)
        return part

    def _format_in(self, colours: Colours | None) -> QTextCharFormat:
        characters = QTextCharFormat()
        size = self.size
        if self.raised:
            size = -(-size * 3 // 2)  # Qt writes what is raised in two thirds of its size
            characters.setVerticalAlignment(_RAISED)
        characters.setProperty(QTextFormat.Property.FontPixelSize, size)
        characters.setFontWeight(self.weight)
        if colours is not None:
            characters.setForeground(self.colour(colours))
        return characters


Looks = Mapping[Tone, Look]


def _digit_spread(ruler: Ruler) -> float:
    widths = [ruler.width(digit) for digit in "0123456789"]
    return max(widths) - min(widths)


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
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
