"""How a lesson is drawn: its step, its name with the pair, the count after it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from bigram_gui.core.learned_text import times_text
from bigram_gui.core.provenance import Lesson
from bigram_gui.core.status import MAX_STEPS
from bigram_gui.views.layout import SIDE
from bigram_gui.views.learned.model import HEADINGS, Column
from bigram_gui.views.learned.name_drawing import NameDrawing
from bigram_gui.views.text.ruler import Ruler
from bigram_gui.views.theme import Colours, Size, type_font

ROW_HEIGHT = 28
VIEWED = "viewed step"
NO_LESSONS = "No name has taught this pair yet."

_GAP = 16  # between columns: twice the padding of the headings
_NOTE_GAP = 10
_WIDEST_NAME = 320
_INSET = 8  # of the rows' ground from the edges
_RADIUS = 6
_EDGE_BAR = QRectF(_INSET + 3, 6, 3, ROW_HEIGHT - 12)  # clear of the ring of the focus
_MOST_COUNT = 99_999_999


@dataclass(frozen=True, slots=True)
class LessonColumns:
    """Where the columns are, in pixels, and the fonts of what stands in them."""

    step_right: float
    name_left: float
    name_room: float
    count_right: float
    width: int
    figures: Ruler
    strong: Ruler
    notes: Ruler

    @classmethod
    def of(cls, width: int) -> LessonColumns:
        """Share out ``width``; a wide panel keeps the count near the name."""
        figures, small = Ruler(type_font(Size.BODY)), Ruler(type_font(Size.CAPTION))
        step_right = SIDE + figures.width(f"{MAX_STEPS:,}")
        name_left = step_right + _GAP
        heading = small.width(HEADINGS[Column.COUNT])
        count_width = max(heading, figures.width(f"{_MOST_COUNT:,}"))
        notes = small.width(f"99× {VIEWED}") + 2 * _NOTE_GAP
        room = width - SIDE - count_width - _GAP - notes - name_left
        name_room = max(0.0, min(room, _WIDEST_NAME))
        count_right = min(width - SIDE, name_left + name_room + notes + _GAP + count_width)
        return cls(
            step_right,
            name_left,
            name_room,
            count_right,
            width,
            figures,
            Ruler(type_font(Size.BODY, QFont.Weight.DemiBold)),
            small,
        )


@dataclass(frozen=True, slots=True, eq=False)
class RowLook:
    """What is special about a row."""

    is_viewed: bool
    is_hovered: bool
    has_focus: bool


def paint_lesson(
    painter: QPainter,
    lesson: Lesson,
    name: NameDrawing,
    columns: LessonColumns,
    look: RowLook,
    colours: Colours,
) -> None:
    """Paint a row in coordinates that begin at its upper left corner."""
    _paint_ground(painter, columns, look, colours)
    ruler = columns.strong if look.is_viewed else columns.figures
    step_colour = colours.text if look.is_viewed else colours.text_secondary
    _paint_before(painter, columns.step_right, f"{lesson.step:,}", ruler, step_colour)
    count = f"{lesson.count_after:,}"
    _paint_before(painter, columns.count_right, count, columns.figures, colours.text)
    name.paint(painter, columns.name_left, ROW_HEIGHT / 2)
    right = columns.name_left + name.width
    for note in (times_text(lesson), VIEWED if look.is_viewed else ""):
        if note:
            right += _NOTE_GAP + columns.notes.width(note)
            _paint_before(painter, right, note, columns.notes, colours.text_tertiary)


def paint_nothing(painter: QPainter, area: QRect, colours: Colours) -> None:
    """Say in the middle of the rows' place why there are none."""
    painter.setFont(type_font(Size.SMALL))
    painter.setPen(colours.text_tertiary)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, NO_LESSONS)


def _paint_ground(
    painter: QPainter, columns: LessonColumns, look: RowLook, colours: Colours
) -> None:
    area = QRectF(_INSET, 0, columns.width - 2 * _INSET, ROW_HEIGHT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if look.is_hovered:
        painter.setBrush(colours.hover)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
    if look.is_viewed:
        painter.setBrush(colours.cursor)
        painter.drawRoundedRect(_EDGE_BAR, 1.5, 1.5)
    if look.has_focus:
        painter.setPen(QPen(colours.blue, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), _RADIUS - 1, _RADIUS - 1)


def _paint_before(painter: QPainter, right: float, text: str, ruler: Ruler, colour: QColor) -> None:
    """Paint a text up to ``right``."""
    painter.setFont(ruler.font)
    painter.setPen(colour)
    baseline = round((ROW_HEIGHT + ruler.cap_height) / 2)
    painter.drawText(QPointF(right - ruler.width(text), baseline), text)
