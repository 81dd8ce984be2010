"""Widths of texts, measured once: figures change, but their digits are equally wide."""

from __future__ import annotations

from functools import cache, cached_property

from PySide6.QtGui import QFont, QFontMetricsF

DIGITS = "0123456789"
_SAME_DIGIT = str.maketrans(dict.fromkeys(DIGITS, "0"))
_REMEMBERED = 4_096


class Ruler:
    """Measures texts in one font.

    Attributes
    ----------
    font
        The font that is measured.
    cap_height, ascent
        The height of its capitals and figures, and of all it has, in pixels.
    """

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self.cap_height = self._metrics.capHeight()
        self.ascent = self._metrics.ascent()
        self._widths: dict[str, float] = {}

    @cached_property
    def has_even_digits(self) -> bool:
        """Whether texts that differ in their digits alone are equally wide."""
        widths = [self._metrics.horizontalAdvance(digit) for digit in DIGITS]
        return max(widths) - min(widths) < 1e-6

    def key(self, text: str) -> str:
        """Return what is the same for texts that are certainly equally wide."""
        return text.translate(_SAME_DIGIT) if self.has_even_digits else text

    def width(self, text: str) -> float:
        """Return the width of ``text`` in pixels."""
        key = self.key(text)
        width = self._widths.get(key)
        if width is None:
            width = self._metrics.horizontalAdvance(key)
            if len(self._widths) >= _REMEMBERED:
                self._widths.clear()
            self._widths[key] = width
        return width


@cache
def shared_ruler(font: QFont) -> Ruler:
    """Return the one ruler that all who write in ``font`` share; such fonts are few."""
    return Ruler(font)
