"""Where the parts of the chart of draws are."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from bigram_gui.core.vocabulary import BOS_LABEL
from bigram_gui.views.layout import SIDE
from bigram_gui.views.text.ruler import Ruler
from bigram_gui.views.theme import Size, type_font

TAG_HEIGHT = 18
ROW_HEIGHT = 22

_TAG_GAP = 4  # below the tag, its tip
_LOWEST_BAR, _HIGHEST_BAR = 20, 56
_AXIS = 16
_BAR_SHARE = 0.3  # of the height
_ARROW = 20  # after a token: " →"
_FIGURE_GAP = 10
_BEFORE_ROWS = 10
_ROW_BAR = 10
_FOCUS = 4


@dataclass(frozen=True, slots=True, eq=False)
class DrawLayout:
    """The large bar of the newest draw, and below it the rows of the ones before.

    Attributes
    ----------
    bar
        The large bar: 0 is at its left and 1 at its right edge.
    rows
        How many rows of earlier draws fit below it.
    """

    bar: QRectF
    rows_top: float
    rows: int
    tokens: Ruler
    letters: Ruler
    figures: Ruler
    captions: Ruler

    @classmethod
    def of(cls, width: int, height: int) -> DrawLayout:
        """Lay out the chart for its size."""
        tokens = Ruler(type_font(Size.CHIP, QFont.Weight.DemiBold))
        figures = Ruler(type_font(Size.SMALL))
        left = SIDE + tokens.width(BOS_LABEL) + _ARROW
        right = width - SIDE - figures.width("0.000") - _FIGURE_GAP
        top = _FOCUS + TAG_HEIGHT + _TAG_GAP
        room = height - top - _AXIS - _FOCUS
        bar = min(max(_LOWEST_BAR, height * _BAR_SHARE), _HIGHEST_BAR, max(_LOWEST_BAR, room))
        rows_top = top + bar + _AXIS + _BEFORE_ROWS
        return cls(
            bar=QRectF(round(left), top, max(1, round(right) - round(left)), round(bar)),
            rows_top=rows_top,
            rows=max(0, int((height - rows_top - _FOCUS) // ROW_HEIGHT)),
            tokens=tokens,
            letters=Ruler(type_font(Size.BODY, QFont.Weight.DemiBold)),
            figures=figures,
            captions=Ruler(type_font(Size.CAPTION)),
        )

    def row_bar(self, row: int) -> QRectF:
        """Return the bar of an earlier draw, from 0."""
        top = self.rows_top + row * ROW_HEIGHT + (ROW_HEIGHT - _ROW_BAR) / 2
        return QRectF(self.bar.left(), top, self.bar.width(), _ROW_BAR)

    def x(self, share: float, bar: QRectF) -> float:
        """Return where a number from 0 to 1 is on a bar."""
        return bar.left() + share * bar.width()
