"""The rows of the compared names: walked through, chosen and unpinned by keys and mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QToolTip, QWidget

from bigram_gui.core.compared_rows import ComparedRow
from bigram_gui.views.compare.columns import ROW_HEIGHT
from bigram_gui.views.compare.model import CompareModel, Shown, unpin_text
from bigram_gui.views.compare.row_delegate import RowDelegate
from bigram_gui.views.compare.row_layout import RowLayouts
from bigram_gui.views.compare.row_painting import RowLook, paint_name
from bigram_gui.views.theme import Theme

_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_UNPINNING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)  # Backspace is "delete" on a Mac
_NO_SELECTION = QItemSelectionModel.SelectionFlag.NoUpdate


class NamesList(QListView):
    """Shows the names in the order it is given.

    The current row is the keyboard's: it stays with its name wherever that moves, and once the
    name is gone with its place.

    Signals
    -------
    name_chosen, name_unpinned
        The name of a row.
    resized
        The columns are in other places.
    """

    name_chosen = Signal(str)
    name_unpinned = Signal(str)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._shown: Shown | None = None
        self._current: str | None = None
        self._pointer: QPointF | None = None
        self._pressed: tuple[int, str, bool] | None = None  # row, name, whether on its button
        self._rows = CompareModel(self)
        self.layouts = RowLayouts()
        self.setModel(self._rows)
        self.setItemDelegate(RowDelegate(self))
        self._set_behaviour()
        self._set_appearance()

    def show_names(self, shown: Shown) -> None:
        """Show names; the current row follows its name."""
        place = self.currentIndex().row()
        self._shown = shown
        self.layouts.show_names(shown, self._room())
        self._rows.show(shown)
        row = self._rows.row_of(self._current)
        if row is None:
            row = min(max(0, place), len(shown.rows) - 1)
        self._make_current(row)
        self.viewport().update()

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._theme = theme
        self.layouts.forget()
        self._fit()

    def _room(self) -> int:
        """Return the width of the rows: the scroll bar's coming and going moves no column."""
        return self.width() - self.verticalScrollBar().sizeHint().width()

    def _fit(self) -> None:
        if self._shown is not None:
            self.layouts.show_names(self._shown, self._room())
        self.viewport().update()

    def _make_current(self, row: int) -> None:
        self._current = self._rows.rows[row].name if 0 <= row < len(self._rows.rows) else None
        index = self._rows.index(row) if self._current is not None else QModelIndex()
        if index != self.currentIndex():
            self.selectionModel().setCurrentIndex(index, _NO_SELECTION)
            self.viewport().update()

    def _row(self, position: QPointF) -> int | None:
        row = self.indexAt(position.toPoint()).row()
        return row if row >= 0 else None

    def _is_on_unpin(self, position: QPointF) -> bool:
        area = self.layouts.columns.unpin
        return area.left() <= position.x() <= area.right()

    def _look(self, row: int) -> RowLook:
        is_hovered = self._pointer is not None and self._row(self._pointer) == row
        on_unpin = is_hovered and self._pointer is not None and self._is_on_unpin(self._pointer)
        return RowLook(
            is_hovered=is_hovered,
            is_unpin_hovered=on_unpin,
            is_unpin_pressed=on_unpin and self._pressed is not None and self._pressed[2],
            has_focus=row == self.currentIndex().row() and self.hasFocus(),
        )

    def _target(self, key: int) -> int | None:
        """Return the row that a key leads to, None for other keys."""
        current, last = self.currentIndex().row(), len(self._rows.rows) - 1
        page = max(1, self.viewport().height() // ROW_HEIGHT)
        targets: dict[int, int] = {
            Qt.Key.Key_Up: current - 1,
            Qt.Key.Key_Down: current + 1,
            Qt.Key.Key_PageUp: current - page,
            Qt.Key.Key_PageDown: current + page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        target = targets.get(key)
        return None if target is None else max(0, min(target, last))

    def _set_behaviour(self) -> None:
        self.setAccessibleName("Pinned names, the least surprising first")
        self.setAccessibleDescription("Up and Down walk, Enter looks at a name, Delete unpins it")
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _set_appearance(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Fixed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that the list uses from the window's shortcuts."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_ours = self._target(event.key()) is not None
            is_ours = is_ours or event.key() in (*_CHOOSING, *_UNPINNING)
            if is_ours and _is_plain(event):
                event.accept()
                return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the tooltip of the button where the mouse is on it."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self._row(QPointF(event.pos()))
            if row is not None and self._is_on_unpin(QPointF(event.pos())):
                tip = unpin_text(self._rows.rows[row].name)
                QToolTip.showText(event.globalPos(), tip, self.viewport())
                return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        target, has_rows = self._target(event.key()), bool(self._rows.rows)
        if not _is_plain(event):
            event.ignore()
        elif target is not None and has_rows:
            self._make_current(target)
            self.scrollTo(self.currentIndex())
        elif event.key() in _CHOOSING and self._current is not None:
            self.name_chosen.emit(self._current)
        elif event.key() in _UNPINNING and self._current is not None:
            self.name_unpinned.emit(self._current)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row(event.position())
        if row is not None and event.button() is Qt.MouseButton.LeftButton:
            on_unpin = self._is_on_unpin(event.position())
            self._pressed = (row, self._rows.rows[row].name, on_unpin)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Act on the name that was pressed, though another may have come in its place since."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        pressed, self._pressed = self._pressed, None
        self.viewport().update()
        where = (self._row(event.position()), self._is_on_unpin(event.position()))
        if pressed is None or where != (pressed[0], pressed[2]):
            return
        row = self._rows.row_of(pressed[1])
        if row is None:
            return
        if pressed[2]:
            self.name_unpinned.emit(pressed[1])
        else:
            self._make_current(row)
            self.name_chosen.emit(pressed[1])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer = event.position()
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pointer = None
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are in view."""
        if self._theme is None or self._shown is None:
            return
        painter = QPainter(self.viewport())
        for number, row in enumerate(self._rows.rows):
            top = number * ROW_HEIGHT - self.verticalOffset()
            if top <= event.rect().bottom() and top + ROW_HEIGHT > event.rect().top():
                painter.resetTransform()
                painter.translate(0, top)
                self._paint_row(painter, number, row)

    def _paint_row(self, painter: QPainter, number: int, row: ComparedRow) -> None:
        assert self._theme is not None, "painting comes after a theme"
        paint_name(
            painter,
            self.layouts.content(row),
            self.layouts.columns,
            self._look(number),
            self._theme.colours,
        )


def _is_plain(event: QKeyEvent) -> bool:
    return event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )
