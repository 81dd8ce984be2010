"""The glyphs of texts, found once: figures change, but each digit keeps its glyph and its width.

To have every figure shaped anew would take longer than all else that is done to show a frame.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QGlyphRun, QRawFont, QTextLayout

from bigram_gui.views.text.ruler import DIGITS, Ruler

_REMEMBERED = 1_024  # spellings
_BEGINNINGS = 256  # of each, where its texts have begun
_WIDE = 1e6  # pixels; more than a line of figures takes


class Spelling:
    """How texts are written that differ in their digits alone.

    Attributes
    ----------
    width
        In pixels.
    glyph_of
        The glyph of each character; None where it is not as simple: a digit is narrower, if by a
        64th of a pixel alone, a character has two glyphs or none, or they are of several fonts.
        Qt itself has to write such texts.
    """

    def __init__(
        self, width: float, glyph_of: Mapping[str, int] | None, offsets: tuple[float, ...]
    ) -> None:
        self.width = width
        self.glyph_of = glyph_of
        self._offsets = offsets
        self._places: dict[tuple[float, float], list[QPointF]] = {}

    def places(self, left: float, baseline: float) -> list[QPointF]:
        """Return where the glyphs of a text stand that begins at ``left``."""
        places = self._places.get((left, baseline))
        if places is None:
            if len(self._places) >= _BEGINNINGS:
                self._places.clear()
            places = [QPointF(left + offset, baseline) for offset in self._offsets]
            self._places[left, baseline] = places
        return places


class Speller:
    """Knows the spellings of texts in one font.

    Attributes
    ----------
    has_equal_digits
        Whether all digits are exactly as wide. After one that is narrower by a 64th of a pixel
        other letters might be rounded to another quarter of a pixel.
    """

    def __init__(self, ruler: Ruler) -> None:
        self.ruler = ruler
        self.font = ruler.font
        self._spellings: dict[bytes | str, Spelling] = {}
        digits = _run_of(DIGITS + DIGITS[0], ruler.font) or QGlyphRun()
        places = [place.x() for place in digits.positions()]
        self.has_equal_digits = len({end - start for start, end in pairwise(places)}) == 1
        self.raw_font: QRawFont = digits.rawFont()
        self._glyph_of = dict(zip(DIGITS, digits.glyphIndexes(), strict=False))

    def spelling(self, text: str) -> Spelling:
        """Return how a text is written."""
        key = self.ruler.key(text)
        spelling = self._spellings.get(key)
        if spelling is None:
            if len(self._spellings) >= _REMEMBERED:
                self._spellings.clear()
            spelling = self._spellings[key] = self._shaped(text)
        return spelling

    def _shaped(self, text: str) -> Spelling:
        width = self.ruler.width(text)
        run = _run_of(text, self.ruler.font) if self.has_equal_digits else None
        if run is None:
            return Spelling(width, None, ())
        offsets = tuple(place.x() for place in run.positions())
        return Spelling(width, self.glyph_of(text, run), offsets)

    def glyph_of(self, text: str, run: QGlyphRun) -> Mapping[str, int] | None:
        """Return the glyph of each digit and of each character of a text, of which ``run`` is made.

        None where it is not as simple, as for a ``Spelling``.
        """
        glyphs = run.glyphIndexes()
        is_alike = len(glyphs) == len(text) and run.rawFont() == self.raw_font
        if not self.has_equal_digits or not is_alike or run.isRightToLeft():
            return None
        glyph_of = dict(self._glyph_of)
        pairs = zip(text, glyphs, strict=True)
        is_plain = all(glyph_of.setdefault(letter, glyph) == glyph for letter, glyph in pairs)
        return glyph_of if is_plain else None


def _run_of(text: str, font: QFont) -> QGlyphRun | None:
    """Return the glyphs of a text in one row; None if there are several, or not all level."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine().setLineWidth(_WIDE)
    layout.endLayout()
    runs = layout.glyphRuns()
    if len(runs) != 1:
        return None
    is_level = len({place.y() for place in runs[0].positions()}) == 1
    return runs[0] if is_level else None


_shared: dict[Ruler, Speller] = {}


def shared_speller(ruler: Ruler) -> Speller:
    """Return the one speller of all who write in the font of a ruler; such fonts are few."""
    speller = _shared.get(ruler)
    if speller is None or speller.font is not ruler.font:  # a ruler follows the application's
        speller = _shared[ruler] = Speller(ruler)
    return speller
