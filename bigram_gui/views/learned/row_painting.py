"""How a lesson is drawn: its step, its name with the pair, the count after it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from bigram_gui.core.learned_text import times_text
from bigram_gui.core.provenance import Lesson
from bigram_gui.core.status import MAX_STEPS
from bigram_gui.views.layout import SIDE
from bigram_gui.views.learned.model import HEADINGS, Column
from bigram_gui.views.learned.name_drawing import NameDrawing
from bigram_gui.views.text.ruler import Ruler, shared_ruler
from bigram_gui.views.text.writing import Writing
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
        figures, small = shared_ruler(type_font(Size.BODY)), shared_ruler(type_font(Size.CAPTION))
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
            shared_ruler(type_font(Size.BODY, QFont.Weight.DemiBold)),
            small,
        )


@dataclass(frozen=True, slots=True, eq=False)
class RowLook:
    """What is special about a row."""

    is_viewed: bool
    is_hovered: bool
    has_focus: bool


class LessonTexts:
    """What is written of all rows besides their names: drawn together, by font and by colour."""

    def __init__(self, columns: LessonColumns, colours: Colours) -> None:
        self._columns = columns
        self._steps, self._counts = Writing(columns.figures), Writing(columns.figures)
        self._viewed, self._notes = Writing(columns.strong), Writing(columns.notes)
        self._all = (
            *((self._steps, colours.text_secondary), (self._counts, colours.text)),
            *((self._viewed, colours.text), (self._notes, colours.text_tertiary)),
        )

    def write(self, top: int, lesson: Lesson, name_width: float, is_viewed: bool) -> None:
        """Write those of the row that begins at ``top``."""
        columns = self._columns
        steps, ruler = self._steps, columns.figures
        if is_viewed:
            steps, ruler = self._viewed, columns.strong
        steps.write_before(columns.step_right, _baseline(top, ruler), f"{lesson.step:,}")
        baseline = _baseline(top, columns.figures)
        self._counts.write_before(columns.count_right, baseline, f"{lesson.count_after:,}")
        left, baseline = columns.name_left + name_width, _baseline(top, columns.notes)
        for note in (times_text(lesson), VIEWED if is_viewed else ""):
            if note:
                self._notes.write(left + _NOTE_GAP, baseline, note)
                left += _NOTE_GAP + columns.notes.width(note)

    def draw(self, painter: QPainter) -> None:
        """Draw all that was written."""
        for writing, colour in self._all:
            painter.setPen(colour)
            writing.draw(painter)


def paint_name(
    painter: QPainter, name: NameDrawing, columns: LessonColumns, look: RowLook, colours: Colours
) -> None:
    """Paint a row's ground and name in coordinates that begin at its upper left corner."""
    _paint_ground(painter, columns, look, colours)
    name.paint(painter, columns.name_left, ROW_HEIGHT / 2)


def paint_nothing(painter: QPainter, area: QRect, colours: Colours) -> None:
    """Say in the middle of the rows' place why there are none."""
    painter.setFont(type_font(Size.SMALL))
    painter.setPen(colours.text_tertiary)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, NO_LESSONS)


def _paint_ground(
    painter: QPainter, columns: LessonColumns, look: RowLook, colours: Colours
) -> None:
    if not (look.is_hovered or look.is_viewed or look.has_focus):
        return
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


def _baseline(top: int, ruler: Ruler) -> int:
    return top + round((ROW_HEIGHT + ruler.cap_height) / 2)
