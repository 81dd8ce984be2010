"""How the parts of a text are written: each tone in its size, its weight and its colour."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextFormat, QTextLayout

from bigram_gui.core.parts import Tone
from bigram_gui.views.text.ruler import shared_ruler
from bigram_gui.views.theme import Colours, Size, type_font

_REMEMBERED = 256  # places of parts of one look
_RAISED = QTextCharFormat.VerticalAlignment.AlignSuperScript


class Look:
    """How the parts of one tone are written; ``colour`` picks a role of the theme.

    A boxed part stands on a tinted ground, with some room around it, a dashed one within a dashed
    edge besides; a raised one is smaller than ``size`` and stands higher, as exponents do.
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
