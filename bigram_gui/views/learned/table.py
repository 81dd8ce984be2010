"""The rows of the lessons: scrolled, walked through and picked like those of any table."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from bigram_gui.core.provenance import Lesson, Lessons
from bigram_gui.core.row_window import RowWindow
from bigram_gui.views.learned.model import Column, Index, LessonModel
from bigram_gui.views.learned.name_drawing import NameDrawing, NameLook
from bigram_gui.views.learned.row_painting import (
    ROW_HEIGHT,
    LessonColumns,
    RowLook,
    paint_lesson,
    paint_nothing,
)
from bigram_gui.views.row_walking import make_current, row_at_key, rows_bar, show_in_bar
from bigram_gui.views.theme import Theme

_PICKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_REMEMBERED = 256
_HEADING_PADDING = 8  # as in the style sheet
_Policy = Qt.ScrollBarPolicy


class LessonTable(QTableView):
    """Shows the page of lessons that its window is on.

    ``scroll_bar`` goes through all of them; it is to be placed beside the table. The current row
    is the keyboard's: it stays with its lesson, unless it is the newest.
    """

    step_picked = Signal(object)  # int

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scroll_bar = rows_bar("Scroll the steps that taught the pair")
        self._theme: Theme | None = None
        self._name_look: NameLook | None = None
        self._lessons: Lessons | None = None
        self._window = RowWindow()
        self._viewed_step: int | None = None
        self._hovered: int | None = None
        self._pressed: tuple[int, Lesson] | None = None
        self._columns = LessonColumns.of(0)
        self._drawings: dict[int, NameDrawing] = {}
        self._rows = LessonModel(self)
        self.setModel(self._rows)
        self._headings = _Headings(self)
        self.setHorizontalHeader(self._headings)
        self._set_behaviour()
        self._set_appearance()
        self.entered.connect(self._on_entered)
        self.scroll_bar.valueChanged.connect(self._on_scrolled)

    @property
    def window_of_rows(self) -> RowWindow:
        """Which of the lessons are in view."""
        return self._window

    def show_pair(self, lessons: Lessons, pair: str) -> None:
        """Show the lessons of another pair, from the newest on."""
        self._drawings.clear()
        self._rows.show_pair(pair)
        self._lessons = lessons
        self._show_window(RowWindow(page=self._window.page).grown_to(len(lessons)))

    def show_lessons(self, lessons: Lessons) -> None:
        """Show more or fewer lessons of the same pair."""
        self._lessons = lessons
        self._show_window(self._window.grown_to(len(lessons)))

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

    def _show_window(self, window: RowWindow) -> None:
        self._window = window
        if self._lessons is None:
            return
        show_in_bar(self.scroll_bar, window)
        self._rows.show_rows(self._lessons, window)
        make_current(self, window)
        self.viewport().update()

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
        is_current = row + self._window.top == self._window.current
        return RowLook(
            is_viewed=self._rows.lesson(row).step == self._viewed_step,
            is_hovered=row == self._hovered,
            has_focus=is_current and self.hasFocus(),
        )

    def _row_at(self, event: QMouseEvent) -> int | None:
        row = self.rowAt(round(event.position().y()))
        return row if row >= 0 else None

    def _set_behaviour(self) -> None:
        self.setAccessibleName("Steps that taught the pair, newest first")
        self.setAccessibleDescription("Up and Down choose a step, Enter views it")
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _set_appearance(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(_Policy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(_Policy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW_HEIGHT)
        rows.setDefaultSectionSize(ROW_HEIGHT)

    @Slot(int)
    def _on_scrolled(self, top: int) -> None:
        self._show_window(self._window.scrolled_to(top))

    @Slot(QModelIndex)
    def _on_entered(self, index: QModelIndex) -> None:
        self._hover(index.row())

    def _hover(self, row: int | None) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Keep the keys that walk and pick from the window's shortcuts."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_ours = row_at_key(event.key(), self._window) is not None or event.key() in _PICKING
            if is_ours and _is_plain(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        target = row_at_key(event.key(), self._window)
        if not _is_plain(event) or (target is None and event.key() not in _PICKING):
            event.ignore()
        elif target is not None:
            self._show_window(self._window.moved_to(target))
        elif self._lessons is not None and self._window.rows:
            self.step_picked.emit(self._lessons.lesson(self._window.current).step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event)
        if row is not None and event.button() is Qt.MouseButton.LeftButton:
            self._pressed = (row, self._rows.lesson(row))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick the lesson that was pressed, though another may have come in its place since."""
        pressed, self._pressed = self._pressed, None
        if pressed is None or self._row_at(event) != pressed[0]:
            return
        if event.button() is Qt.MouseButton.LeftButton:
            self._show_window(self._window.moved_to(self._window.top + pressed[0]))
            self.step_picked.emit(pressed[1].step)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self._row_at(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self.scroll_bar, event)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Do nothing: the window decides what is in view."""

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._show_window(self._window.resized_to(self.viewport().height() // ROW_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint whole rows: cell by cell would take longer."""
        if self._theme is None:
            return
        painter = QPainter(self.viewport())
        if self._window.rows == 0:
            paint_nothing(painter, self.viewport().rect(), self._theme.colours)
        for row in range(self._rows.rowCount()):
            top = self.rowViewportPosition(row)
            if top <= event.rect().bottom() and top + ROW_HEIGHT > event.rect().top():
                painter.resetTransform()
                painter.translate(0, top)
                paint_lesson(
                    painter,
                    self._rows.lesson(row),
                    self._drawing(row),
                    self._columns,
                    self._look(row),
                    self._theme.colours,
                )


class _Headings(QHeaderView):
    """The headings of the columns, which cannot be moved or sorted by."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self._hairline: QColor | None = None

    def show_theme(self, theme: Theme) -> None:
        """Draw the line below the headings on to the edge in ``theme``."""
        self._hairline = theme.colours.hairline
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._hairline is not None:
            width, bottom = self.viewport().width(), self.viewport().height() - 1
            painter = QPainter(self.viewport())
            painter.fillRect(self.length(), bottom, width - self.length(), 1, self._hairline)


def _is_plain(event: QKeyEvent) -> bool:
    return event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )
