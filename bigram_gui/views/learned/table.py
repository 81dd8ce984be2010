"""The rows of the lessons: scrolled, walked through and picked like those of any table."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt, Signal, Slot
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from bigram_gui.core.provenance import Lesson, Lessons
from bigram_gui.core.row_window import RowWindow
from bigram_gui.views.drawn_rows import leave_rows_to_us, rows_to_paint
from bigram_gui.views.learned.headings import LessonHeadings
from bigram_gui.views.learned.model import Column, Index, LessonModel
from bigram_gui.views.learned.name_drawing import NameDrawing, NameLook
from bigram_gui.views.learned.row_painting import (
    ROW_HEIGHT,
    LessonColumns,
    LessonTexts,
    RowLook,
    paint_name,
    paint_nothing,
)
from bigram_gui.views.own_keys import is_plain, keep_key
from bigram_gui.views.paged_rows import PagedRows, show_current
from bigram_gui.views.pointing import Pointing
from bigram_gui.views.row_walking import row_at_key
from bigram_gui.views.text.font_change import is_followed
from bigram_gui.views.theme import Theme

_PICKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_REMEMBERED = 256
_HEADING_PADDING = 8  # as in the style sheet


@dataclass(frozen=True, slots=True)
class _PointedRow:
    """A row in view that the mouse is on, with the lesson that it has at that moment."""

    row: int
    lesson: Lesson = field(compare=False)


class LessonTable(QTableView):
    """Shows the page of lessons that its window is on.

    ``scroll_bar`` goes through all of them; it is to be placed beside the table. The current row
    is the keyboard's: it stays with its lesson, unless it is the newest.
    """

    step_picked = Signal(object)  # int

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointing: Pointing[_PointedRow] = Pointing(self)
        self._pages = PagedRows("Scroll the steps that taught the pair", self)
        self.scroll_bar = self._pages.bar
        self._theme: Theme | None = None
        self._name_look: NameLook | None = None
        self._lessons: Lessons | None = None
        self._viewed_step: int | None = None
        self._columns = LessonColumns.of(0)
        self._drawings: dict[int, NameDrawing] = {}
        self._rows = LessonModel(self)
        self.setModel(self._rows)
        self._headings = LessonHeadings(self)
        self.setHorizontalHeader(self._headings)
        self._set_behaviour()
        self._set_appearance()
        self._pages.turned.connect(self._on_turned)
        self._pointing.clicked.connect(self._on_clicked)

    @property
    def window_of_rows(self) -> RowWindow:
        """Which of the lessons are in view."""
        return self._pages.window

    def show_pair(self, lessons: Lessons, pair: str) -> None:
        """Show the lessons of another pair, from the newest on."""
        self._drawings.clear()
        self._rows.show_pair(pair)
        self._lessons = lessons
        self._pages.show(RowWindow(page=self._pages.window.page).grown_to(len(lessons)))

    def show_lessons(self, lessons: Lessons) -> None:
        """Show more or fewer lessons of the same pair."""
        self._lessons = lessons
        self._pages.show(self._pages.window.grown_to(len(lessons)))

    def show_viewed_step(self, step: int | None) -> None:
        """Mark the lesson of a step, if it is one."""
        if step != self._viewed_step:
            self._viewed_step = step
            self.viewport().update(0, 0, self.viewport().width(), ROW_HEIGHT)  # it is the newest

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._theme = theme
        self._name_look = NameLook.of(theme.colours)
        self._headings.show_theme(theme)
        self._fit()
        self.viewport().update()

    def part_at(self, position: QPointF) -> _PointedRow | None:
        """Return the row in view at a position of the viewport."""
        row = self.rowAt(round(position.y()))
        return _PointedRow(row, self._rows.lesson(row)) if row >= 0 else None

    def _fit(self) -> None:
        """Lay out the columns for the width; the names are laid out when they are painted."""
        self._columns = columns = LessonColumns.of(self.viewport().width())
        self._drawings.clear()
        first = round(columns.name_left) - _HEADING_PADDING
        second = round(columns.name_left + columns.name_room)
        last = round(columns.count_right) + _HEADING_PADDING
        widths = {Column.STEP: first, Column.NAME: second - first, Column.COUNT: last - second}
        for column, width in widths.items():
            self.setColumnWidth(column, max(1, width))

    def _drawing(self, row: int) -> NameDrawing:
        assert self._name_look is not None, "painting comes after a theme"
        number = self._rows.number(row)
        if number not in self._drawings:
            if len(self._drawings) >= _REMEMBERED:
                self._drawings.clear()
            lesson, room = self._rows.lesson(row), self._columns.name_room
            self._drawings[number] = NameDrawing(lesson, room, self._name_look)
        return self._drawings[number]

    def _look(self, row: int) -> RowLook:
        window, hovered = self._pages.window, self._pointing.hovered
        is_current = row + window.top == window.current
        return RowLook(
            is_viewed=self._rows.lesson(row).step == self._viewed_step,
            is_hovered=hovered is not None and row == hovered.row,
            has_focus=is_current and self.hasFocus(),
        )

    def _keeps(self, event: QKeyEvent) -> bool:
        walks = row_at_key(event.key(), self._pages.window) is not None
        return is_plain(event) and (walks or event.key() in _PICKING)

    def _set_behaviour(self) -> None:
        self.setAccessibleName("Steps that taught the pair, newest first")
        self.setAccessibleDescription("Up and Down choose a step, Enter views it")
        leave_rows_to_us(self)
        self.setAutoScroll(False)

    def _set_appearance(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW_HEIGHT)
        rows.setDefaultSectionSize(ROW_HEIGHT)

    @Slot(object)
    def _on_turned(self, window: RowWindow) -> None:
        if self._lessons is not None:
            self._rows.show_rows(self._lessons, window)
            show_current(self, window)
            self.viewport().update()

    @Slot(object)
    def _on_clicked(self, clicked: _PointedRow) -> None:
        self._pages.walk_to(clicked.row)
        self.step_picked.emit(clicked.lesson.step)

    def event(self, event: QEvent) -> bool:
        return keep_key(event, self._keeps) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        window = self._pages.window
        if not self._keeps(event):
            event.ignore()
        elif not self._pages.walk(event.key()) and self._lessons is not None and window.rows:
            self.step_picked.emit(self._lessons.lesson(window.current).step)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Stay: on taking the focus Qt would go to a row in view, wherever the keyboard's is."""
        return self.currentIndex()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lead the keyboard nowhere: Qt would have it follow a drag."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._pages.scroll(event)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Do nothing: the window decides what is in view."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_followed(event) and self._theme is not None:
            self._name_look = NameLook.of(self._theme.colours)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._pages.fit(self.viewport().height(), ROW_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint whole rows: cell by cell would take longer."""
        if self._theme is None:
            return
        painter = QPainter(self.viewport())
        if self._pages.window.rows == 0:
            paint_nothing(painter, self.viewport().rect(), self._theme.colours)
        rows = range(self._rows.rowCount())
        corners = [QPoint(0, self.rowViewportPosition(row)) for row in rows]
        texts = LessonTexts(self._columns, self._theme.colours)
        for row in rows_to_paint(painter, event.rect(), corners, ROW_HEIGHT):
            drawing, look = self._drawing(row), self._look(row)
            texts.write(corners[row].y(), self._rows.lesson(row), drawing.width, look.is_viewed)
            paint_name(painter, drawing, self._columns, look, self._theme.colours)
        texts.draw(painter)
