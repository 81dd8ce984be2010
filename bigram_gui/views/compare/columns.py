"""Where the columns of the compared names are."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from bigram_gui.core.selection import MOST_PINNED
from bigram_gui.core.units import Unit
from bigram_gui.views.layout import SIDE
from bigram_gui.views.text.ruler import Ruler
from bigram_gui.views.theme import Size, type_font

ROW_HEIGHT = 28
NOTE = "typed"
NOTE_ROOM = 8 + 11 + 6  # before the mark, the mark, before the word

_GAP = 16
_SMALL_GAP = 8
_NAME_SHARE, _BAR_SHARE = 0.38, 0.3  # of the room that figures leave
_WIDEST_NAME, _WIDEST_BAR, _WIDEST_COURSE = 260, 360, 440
_UNPIN = 24
_BAR_HEIGHT, _COURSE_HEIGHT = 10, 20
_FIGURES = {Unit.NATS: "000.00", Unit.BITS: "000.00", Unit.PERPLEXITY: "0.00 × 10⁰⁰"}


@dataclass(frozen=True, slots=True)
class CompareColumns:
    """The parts of a row in pixels, from its upper left corner, and the fonts in them."""

    place_right: float
    name_left: float
    name_room: float
    figure_right: float
    bar: QRectF
    course: QRectF
    unpin: QRectF
    width: int
    figures: Ruler
    strong: Ruler
    notes: Ruler

    @classmethod
    def of(cls, width: int, unit: Unit) -> CompareColumns:
        """Share out ``width``; in a wide panel the columns stay near each other."""
        figures = Ruler(type_font(Size.BODY))
        strong = Ruler(type_font(Size.BODY, QFont.Weight.DemiBold))
        place_right = SIDE + figures.width(f"{MOST_PINNED}=")
        name_left = place_right + _GAP
        figure = strong.width(_FIGURES[unit])
        fixed = name_left + _SMALL_GAP + figure + _SMALL_GAP + _GAP + _SMALL_GAP + _UNPIN + SIDE
        room = max(0.0, width - fixed)
        name = min(room * _NAME_SHARE, _WIDEST_NAME)
        bar = min(room * _BAR_SHARE, _WIDEST_BAR)
        course = min(room - name - bar, _WIDEST_COURSE)
        figure_right = name_left + name + _SMALL_GAP + figure
        bar_left = figure_right + _SMALL_GAP
        course_left = bar_left + bar + _GAP
        unpin_left = course_left + course + _SMALL_GAP
        return cls(
            place_right=place_right,
            name_left=name_left,
            name_room=name,
            figure_right=figure_right,
            bar=_in_row(bar_left, bar, _BAR_HEIGHT),
            course=_in_row(course_left, course, _COURSE_HEIGHT),
            unpin=_in_row(unpin_left, _UNPIN, _UNPIN),
            width=width,
            figures=figures,
            strong=strong,
            notes=Ruler(type_font(Size.CAPTION)),
        )

    @property
    def right(self) -> float:
        """Where the ground of a row ends."""
        return self.unpin.right() + _SMALL_GAP


def _in_row(left: float, width: float, height: float) -> QRectF:
    return QRectF(round(left), (ROW_HEIGHT - height) / 2, round(width), height)
