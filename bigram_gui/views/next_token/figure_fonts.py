"""The two fonts in which bars tell their values."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetrics

from bigram_gui.views.text.ruler import Ruler, shared_ruler
from bigram_gui.views.theme import Size, type_font


class FigureFont(NamedTuple):
    """What measures a value, and the height in pixels of each."""

    ruler: Ruler
    height: int


class FigureFonts(NamedTuple):
    """Bold is for the target and the inspected bar. Looking a font up takes long."""

    plain: FigureFont
    strong: FigureFont

    @classmethod
    def of_now(cls) -> FigureFonts:
        """Return those of the application's present font."""
        return cls(_font(QFont.Weight.Normal), _font(QFont.Weight.DemiBold))


def _font(weight: QFont.Weight) -> FigureFont:
    font = type_font(Size.CAPTION, weight)
    return FigureFont(shared_ruler(font), QFontMetrics(font).height())
