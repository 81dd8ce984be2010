"""Widths of texts, measured once: figures change, but their digits are equally wide."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property

from PySide6.QtGui import QFont, QFontMetricsF

from bigram_gui.core.digits import digit_shape, shape_text

DIGITS = "0123456789"
_HARDLY_WIDER = 1 / 16  # pixels
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
        self._widths: dict[bytes | str, float] = {}
        self._use(font)

    def _use(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self.cap_height = self._metrics.capHeight()
        self.ascent = self._metrics.ascent()
        self._widths.clear()
        self.__dict__.pop("has_even_digits", None)  # it is found again when it is asked for

    @cached_property
    def has_even_digits(self) -> bool:
        """Whether texts that differ in their digits alone are equally wide.

        That is but for the rounding of fonts: in some weights of Inter the 4 is narrower by a 64th
        of a pixel.
        """
        widths = [self._metrics.horizontalAdvance(digit) for digit in DIGITS]
        return max(widths) - min(widths) < _HARDLY_WIDER

    def follow(self, families: Sequence[str]) -> None:
        """Measure in a font of these families from now on."""
        if self.font.families() != families:
            font = QFont(self.font)
            font.setFamilies(families)
            self._use(font)

    def key(self, text: str) -> bytes | str:
        """Return what is the same for texts that are equally wide for certain."""
        return digit_shape(text) if self.has_even_digits else text

    def width(self, text: str) -> float:
        """Return the width of ``text`` in pixels."""
        key = self.key(text)
        width = self._widths.get(key)
        if width is None:
            measured = shape_text(key) if isinstance(key, bytes) else key
            width = self._metrics.horizontalAdvance(measured)
            if len(self._widths) >= _REMEMBERED:
                self._widths.clear()
            self._widths[key] = width
        return width


_shared: dict[QFont, Ruler] = {}


def shared_ruler(font: QFont) -> Ruler:
    """Return the one ruler that all who write in ``font`` share; such fonts are few."""
    if font not in _shared:
        _shared[font] = Ruler(font)
    _shared[font].follow(font.families())
    return _shared[font]


def shared_rulers() -> Collection[Ruler]:
    """Return all that are shared."""
    return _shared.values()
