"""How wide texts are in a font: measured once, not with every frame."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

_FONTS = 64
_TEXTS = 1_024  # of a font: most are on the screen again with the next step
_SAME_DIGIT = str.maketrans(dict.fromkeys("0123456789", "0"))


class Ruler:
    """Measures in one font.

    Attributes
    ----------
    below_middle
        How far the foot of a line's letters lies below its middle, in pixels.
    """

    def __init__(self, font: QFont) -> None:
        metrics = QFontMetricsF(font)
        self._metrics = metrics
        self._widths: dict[str, float] = {}
        self.below_middle = (metrics.ascent() - metrics.descent()) / 2
        self._has_even_digits = (
            len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
        )

    def width(self, text: str) -> float:
        """Return how wide a text is, in pixels."""
        if self._has_even_digits:  # figures change with every step, but not how wide they are
            text = text.translate(_SAME_DIGIT)
        width = self._widths.get(text)
        if width is None:
            if len(self._widths) >= _TEXTS:
                self._widths.clear()
            width = self._widths[text] = self._metrics.horizontalAdvance(text)
        return width


@lru_cache(maxsize=_FONTS)  # fonts that look the same are the same key
def ruler_of(font: QFont) -> Ruler:
    """Return what is known of a font."""
    return Ruler(font)
