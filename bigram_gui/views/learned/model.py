"""The page of lessons that is in view, as a table: step, name, count after it."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from bigram_gui.core.learned_text import lesson_spoken, lesson_tip
from bigram_gui.core.provenance import Lesson, Lessons
from bigram_gui.core.row_window import RowWindow
from bigram_gui.views.rows_resized import rows_resized

Index = QModelIndex | QPersistentModelIndex

_Role = Qt.ItemDataRole
_NOWHERE = QModelIndex()
_REMEMBERED = 256
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Column(IntEnum):
    """What a row tells, from left to right."""

    STEP = 0
    NAME = 1
    COUNT = 2


HEADINGS = {Column.STEP: "Step", Column.NAME: "Name", Column.COUNT: "Count after it"}


class LessonModel(QAbstractTableModel):
    """Has the rows of a window alone.

    Qt keeps a record of each row of a table, and goes through all of them when one comes on top;
    there may be ten million, and more with each frame.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lessons: Lessons | None = None
        self._pair = ""
        self._window = RowWindow()
        self._rows = 0
        self._remembered: dict[int, Lesson] = {}

    def show_pair(self, pair: str) -> None:
        """Show another pair's lessons from now on, or those of another corpus."""
        self._pair = pair
        self._remembered.clear()

    def show_rows(self, lessons: Lessons, window: RowWindow) -> None:
        """Show the rows of ``window``, and one more that may be in view in part."""
        self._lessons, self._window = lessons, window
        rows = min(window.page + 1, window.rows - window.top)
        with rows_resized(self, self._rows, rows):
            self._rows = rows
        if self._rows:
            last = self.index(self._rows - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def number(self, row: int) -> int:
        """Return which lesson a row in view is, counted from the oldest: it stays the same."""
        return self._window.rows - 1 - self._window.top - row

    def lesson(self, row: int) -> Lesson:
        """Return the lesson of a row in view."""
        assert self._lessons is not None, "rows come with lessons"
        number = self.number(row)
        if number not in self._remembered:
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            self._remembered[number] = self._lessons.lesson(self._window.top + row)
        return self._remembered[number]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < self._rows:
            return None
        if role == _Role.DisplayRole:
            return _text(self.lesson(index.row()), Column(index.column()))
        if role == _Role.ToolTipRole:
            tip = lesson_tip(self.lesson(index.row()), self._pair)
            return f"{tip}\nClick to view this step"
        if role == _Role.AccessibleTextRole:
            lesson = self.lesson(index.row())
            is_whole_row = index.column() == Column.STEP
            return (
                lesson_spoken(lesson, self._pair)
                if is_whole_row
                else _text(lesson, Column(index.column()))
            )
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Vertical:
            row = self._window.top + section + 1
            return f"{row:,}" if role == _Role.DisplayRole else None
        if role == _Role.TextAlignmentRole:
            return _LEFT if section == Column.NAME else _RIGHT
        return HEADINGS[Column(section)] if role == _Role.DisplayRole else None


def _text(lesson: Lesson, column: Column) -> str:
    if column is Column.STEP:
        return f"{lesson.step:,}"
    return lesson.name if column is Column.NAME else f"{lesson.count_after:,}"
