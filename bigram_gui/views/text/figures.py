"""Figures that stay in their places while their digits change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun, QPainter

from bigram_gui.core.parts import Parts
from bigram_gui.views.text.look import Look
from bigram_gui.views.text.spelling import shared_speller

_ORIGIN = QPointF()


class Gap(NamedTuple):
    """Where a figure is written: a slice of the text of a part, from a place of the base line."""

    part: int
    figure: slice
    look: Look
    place: QPointF


class Figures:
    """All figures of one look in texts of one shape, drawn together.

    Parameters
    ----------
    gaps
        Where they stand.
    parts
        Any text of the shape.
    """

    def __init__(self, look: Look, gaps: Sequence[Gap], parts: Parts) -> None:
        self.look = look
        self._glyphs = QGlyphRun()
        self._spelled: list[tuple[int, slice, Callable[[str], int]]] = []
        self._others: list[Gap] = []  # which Qt itself has to write
        self._spell(gaps, parts)

    def draw(self, painter: QPainter, parts: Parts) -> None:
        """Draw those of ``parts`` in the painter's colour."""
        glyphs: list[int] = []
        for part, figure, glyph_of in self._spelled:
            glyphs += map(glyph_of, parts[part].text[figure])
        if glyphs:
            self._glyphs.setGlyphIndexes(glyphs)
            painter.drawGlyphRun(_ORIGIN, self._glyphs)
        if self._others:
            painter.setFont(self.look.ruler.font)
        for gap in self._others:
            painter.drawText(gap.place, parts[gap.part].text[gap.figure])

    def _spell(self, gaps: Sequence[Gap], parts: Parts) -> None:
        speller = shared_speller(self.look.ruler)
        places: list[QPointF] = []
        for gap in gaps:
            spelling = speller.spelling(parts[gap.part].text[gap.figure])
            if spelling.glyph_of is None:
                self._others.append(gap)
            else:
                self._spelled.append((gap.part, gap.figure, spelling.glyph_of.__getitem__))
                places += spelling.places(gap.place.x(), gap.place.y())
        self._glyphs.setRawFont(speller.raw_font)
        self._glyphs.setPositions(places)
