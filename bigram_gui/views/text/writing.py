"""Writes many short texts at a time."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun, QPainter

from bigram_gui.views.text.ruler import Ruler
from bigram_gui.views.text.spelling import Spelling, shared_speller

_ORIGIN = QPointF()


class Writing:
    """Collects texts of one font and one colour, and draws them together.

    They must not overlap.
    """

    def __init__(self, ruler: Ruler) -> None:
        self._speller = shared_speller(ruler)
        self._glyphs: list[int] = []
        self._places: list[QPointF] = []
        self._others: list[tuple[QPointF, str]] = []

    def write(self, left: float, baseline: float, text: str) -> None:
        """Write a text from ``left`` on."""
        self._add(left, baseline, text, self._speller.spelling(text))

    def write_before(self, right: float, baseline: float, text: str) -> None:
        """Write a text up to ``right``."""
        spelling = self._speller.spelling(text)
        self._add(right - spelling.width, baseline, text, spelling)

    def draw(self, painter: QPainter) -> None:
        """Draw all texts in the painter's colour."""
        if self._glyphs:
            run = QGlyphRun()
            run.setRawFont(self._speller.raw_font)
            run.setGlyphIndexes(self._glyphs)
            run.setPositions(self._places)
            painter.drawGlyphRun(_ORIGIN, run)
        if self._others:
            painter.setFont(self._speller.ruler.font)
        for place, text in self._others:
            painter.drawText(place, text)

    def _add(self, left: float, baseline: float, text: str, spelling: Spelling) -> None:
        if spelling.glyph_of is None:
            self._others.append((QPointF(left, baseline), text))
        else:
            self._glyphs += map(spelling.glyph_of.__getitem__, text)
            self._places += spelling.places(left, baseline)


def write_text(painter: QPainter, left: float, baseline: float, text: str, ruler: Ruler) -> None:
    """Write one text from ``left`` on in the painter's colour."""
    writing = Writing(ruler)
    writing.write(left, baseline, text)
    writing.draw(painter)
