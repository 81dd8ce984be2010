"""The rows of the compared names: walked through, chosen and unpinned by keys and mouse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QPointF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from bigram_gui.core.row_window import RowWindow
from bigram_gui.views.compare.columns import ROW_HEIGHT
from bigram_gui.views.compare.model import CompareModel, Index, Shown, unpin_text
from bigram_gui.views.compare.row_delegate import RowDelegate
from bigram_gui.views.compare.row_layout import RowLayouts
from bigram_gui.views.compare.row_painting import RowLook, paint_name
from bigram_gui.views.drawn_rows import leave_rows_to_us, rows_to_paint
from bigram_gui.views.own_keys import is_plain, keep_key
from bigram_gui.views.part_tips import Tip, show_tip
from bigram_gui.views.pointing import Pointing
from bigram_gui.views.row_walking import row_at_key
from bigram_gui.views.theme import Theme

_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_UNPINNING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)  # Backspace is "delete" on a Mac
_NO_SELECTION = QItemSelectionModel.SelectionFlag.NoUpdate


@dataclass(frozen=True, slots=True)
class _RowPart:
    """A row, or the button on it, with the name that it has at that moment."""

    row: int
    is_unpin: bool
    name: str = field(compare=False)


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
        self._pointing: Pointing[_RowPart] = Pointing(self)
        self._rows = CompareModel(self)
        self.layouts = RowLayouts()
        self.setModel(self._rows)
        self.setItemDelegate(RowDelegate(self))
        self._set_behaviour()
        self._set_appearance()
        self._pointing.clicked.connect(self._on_clicked)

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

    def part_at(self, position: QPointF) -> _RowPart | None:
        """Return what is at a position of the viewport."""
        row, button = self.indexAt(position.toPoint()).row(), self.layouts.columns.unpin
        if row < 0:
            return None
        is_unpin = button.left() <= position.x() <= button.right()
        return _RowPart(row, is_unpin, self._rows.rows[row].name)

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

    def _look(self, row: int, hovered: _RowPart | None) -> RowLook:
        held = self._pointing.held
        is_hovered = hovered is not None and hovered.row == row
        on_unpin = is_hovered and hovered is not None and hovered.is_unpin
        return RowLook(
            is_hovered=is_hovered,
            is_unpin_hovered=on_unpin,
            is_unpin_pressed=on_unpin and held is not None and held.is_unpin,
            has_focus=row == self.currentIndex().row() and self.hasFocus(),
        )

    def _walked(self) -> RowWindow:
        """Return the rows as the keys walk through them: by those that are in view whole."""
        page = max(1, self.viewport().height() // ROW_HEIGHT)
        return RowWindow(len(self._rows.rows), page, current=self.currentIndex().row())

    def _keeps(self, event: QKeyEvent) -> bool:
        walks = row_at_key(event.key(), self._walked()) is not None
        return is_plain(event) and (walks or event.key() in (*_CHOOSING, *_UNPINNING))

    def _walk(self, key: int) -> None:
        target = row_at_key(key, self._walked())
        if target is not None:
            self._make_current(self._walked().moved_to(target).current)
            self.scrollTo(self.currentIndex())

    def _tip(self, position: QPoint) -> Tip | None:
        """Return the tip of the button; that of the row is told by Qt."""
        part = self.part_at(QPointF(position))
        return Tip(unpin_text(part.name)) if part is not None and part.is_unpin else None

    def _set_behaviour(self) -> None:
        self.setAccessibleName("Pinned names, the least surprising first")
        self.setAccessibleDescription("Up and Down walk, Enter looks at a name, Delete unpins it")
        leave_rows_to_us(self)
        self.setAutoScroll(False)

    def _set_appearance(self) -> None:
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Fixed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    @Slot(object)
    def _on_clicked(self, clicked: _RowPart) -> None:
        row = self._rows.row_of(clicked.name)
        if row is None:
            return
        if clicked.is_unpin:
            self.name_unpinned.emit(clicked.name)
        else:
            self._make_current(row)
            self.name_chosen.emit(clicked.name)

    def event(self, event: QEvent) -> bool:
        return keep_key(event, self._keeps) or super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        return show_tip(event, self.viewport(), self._tip) or super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keeps(event) or self._current is None:
            event.ignore()
        elif event.key() in _CHOOSING:
            self.name_chosen.emit(self._current)
        elif event.key() in _UNPINNING:
            self.name_unpinned.emit(self._current)
        else:
            self._walk(event.key())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lead the keyboard nowhere: Qt would have it follow a drag."""

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Leave out what a list does: it would lay all rows out anew and paint them once more."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are in view."""
        if self._theme is None or self._shown is None:
            return
        painter = QPainter(self.viewport())
        rows, hovered = self._rows.rows, self._pointing.hovered
        corners = [QPoint(0, row * ROW_HEIGHT - self.verticalOffset()) for row in range(len(rows))]
        for row in rows_to_paint(painter, event.rect(), corners, ROW_HEIGHT):
            paint_name(
                painter,
                self.layouts.content(rows[row]),
                self.layouts.columns,
                self._look(row, hovered),
                self._theme.colours,
            )
