"""Where letters stand on a line that is centred on a height."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

_FONTS = 64


@lru_cache(maxsize=_FONTS)  # fonts that look the same are the same key
def below_middle(font: QFont) -> float:
    """Return how far the foot of a line's letters lies below its middle, in pixels."""
    metrics = QFontMetricsF(font)
    return (metrics.ascent() - metrics.descent()) / 2
