"""How a name of the training order is drawn: its step, a rail if it is trained on, itself."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from bigram_gui.core.name_text import shortened
from bigram_gui.views.text.ruler import Ruler
from bigram_gui.views.theme import Colours, Size, type_font

_INSET = 6
_GAP = 8
_RAIL = 3
_NOTE = "viewed step"
_SHORT_NOTE = "viewed"
_DONE = "✓"


@dataclass(frozen=True, slots=True)
class OrderRow:
    """A name, the step that trains on it first, and how it stands with it.

    ``last_step`` is the largest step of the list, whose figure needs the most room.
    """

    step: int
    name: str
    is_trained: bool
    is_viewed: bool
    last_step: int


@dataclass(frozen=True, slots=True, eq=False)
class OrderRulers:
    """The fonts of the rows: of most names, of the one that is viewed, of the notes."""

    words: Ruler
    strong: Ruler
    notes: Ruler

    @classmethod
    def of_interface(cls) -> OrderRulers:
        """Measure the interface's font as it is now."""
        return cls(
            Ruler(type_font(Size.SMALL)),
            Ruler(type_font(Size.SMALL, QFont.Weight.DemiBold)),
            Ruler(type_font(Size.CAPTION)),
        )


def paint_order_row(
    painter: QPainter, area: QRect, row: OrderRow, rulers: OrderRulers, colours: Colours
) -> None:
    """Paint a row in its area; the rails of names that are trained on make one line."""
    words = rulers.strong if row.is_viewed else rulers.words
    widest = rulers.strong.width(f"{row.last_step:,}")
    baseline = round(area.top() + (area.height() + words.cap_height) / 2)
    steps_right = round(area.left() + _INSET + widest)  # on whole pixels, as the rail beside it
    painter.setFont(words.font)
    painter.setPen(colours.text if row.is_viewed else colours.text_tertiary)
    step = f"{row.step:,}"
    painter.drawText(QPointF(steps_right - words.width(step), baseline), step)
    rail = QRectF(steps_right + _GAP, area.top(), _RAIL, area.height())
    if row.is_trained:
        painter.fillRect(rail, colours.blue_bar)
    left, right = rail.right() + _GAP, float(area.right() + 1 - _INSET)
    note = _note(row, right - left, rulers.notes)
    if note:
        width = rulers.notes.width(note)
        painter.setFont(rulers.notes.font)
        painter.setPen(colours.text_tertiary)
        painter.drawText(QPointF(right - width, baseline), note)
        right -= width + _GAP
    _paint_name(painter, QRectF(left, area.top(), right - left, area.height()), row, words, colours)


def _note(row: OrderRow, room: float, notes: Ruler) -> str:
    """Return what is said of a row after its name."""
    if row.is_viewed:
        return _NOTE if notes.width(_NOTE) < room / 2 else _SHORT_NOTE
    return _DONE if row.is_trained else ""


def _paint_name(
    painter: QPainter, area: QRectF, row: OrderRow, words: Ruler, colours: Colours
) -> None:
    """Paint the name at the left, whatever way its script runs, without what does not fit."""
    metrics = QFontMetricsF(words.font)
    text = metrics.elidedText(shortened(row.name), Qt.TextElideMode.ElideRight, area.width())
    painter.setFont(words.font)
    painter.setPen(colours.text if row.is_trained else colours.text_secondary)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(area, flags | Qt.AlignmentFlag.AlignLeft, text)
