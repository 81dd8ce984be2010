"""Figures that stay in their places while their digits change."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun, QPainter

from bigram_gui.core.parts import Parts
from bigram_gui.views.text.look import Look
from bigram_gui.views.text.parts_layout import Stretch
from bigram_gui.views.text.spelling import shared_speller


class Figures:
    """All figures of one look in texts of one shape, drawn together.

    Parameters
    ----------
    gaps
        Where they stand, with the glyphs of those of one text.
    parts
        That text.
    origin
        The upper left corner of the text.
    """

    def __init__(self, look: Look, gaps: Sequence[Stretch], parts: Parts, origin: QPointF) -> None:
        self.look = look
        self._origin = origin
        self._glyphs = QGlyphRun()
        self._spelled: list[tuple[int, slice, Callable[[str], int]]] = []
        self._others: list[Stretch] = []  # which Qt itself has to write
        self._spell(gaps, parts)

    def draw(self, painter: QPainter, parts: Parts) -> None:
        """Draw those of ``parts`` in the painter's colour."""
        glyphs: list[int] = []
        for part, figure, glyph_of in self._spelled:
            glyphs += map(glyph_of, parts[part].text[figure])
        if glyphs:
            self._glyphs.setGlyphIndexes(glyphs)
            painter.drawGlyphRun(self._origin, self._glyphs)
        if self._others:
            painter.setFont(self.look.ruler.font)
        for gap in self._others:
            place = gap.glyphs[0].positions()[0] + self._origin
            painter.drawText(place, parts[gap.part].text[gap.letters])

    def _spell(self, gaps: Sequence[Stretch], parts: Parts) -> None:
        speller = shared_speller(self.look.ruler)
        places: list[QPointF] = []
        for gap in gaps:
            run, *others = gap.glyphs
            glyph_of = speller.glyph_of(parts[gap.part].text[gap.letters], run)
            if glyph_of is None or others:
                self._others.append(gap)
            else:
                self._spelled.append((gap.part, gap.letters, glyph_of.__getitem__))
                places += run.positions()
        self._glyphs.setRawFont(speller.raw_font)
        self._glyphs.setPositions(places)
