"""The rows of the pair table, scrolled and walked through like any table."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPoint,
    QRectF,
    QSignalBlocker,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from bigram_gui.views.inspector.dotted_lines import paint_uniform_guesses
from bigram_gui.views.inspector.pair_columns import Column, PairColumns
from bigram_gui.views.inspector.row_backdrop import paint_backdrops
from bigram_gui.views.inspector.row_figures import paint_figures
from bigram_gui.views.inspector.row_style import Row, RowStyle
from bigram_gui.views.kept_picture import KeptPicture
from bigram_gui.views.shapes import paint_focus
from bigram_gui.views.style import mark

MOST_ROWS = 8
_ROW_HEIGHTS = {4: 32, 5: 28}  # for up to so many rows
_LOWEST_ROW = 24
_RING_RADIUS = 6
_BACKDROPS = 6  # columns move where a count gets a digit, to and fro while steps are looked at

_Action = QAbstractItemView.CursorAction
_SIDEWAYS = {
    _Action.MoveLeft: _Action.MoveUp,
    _Action.MoveRight: _Action.MoveDown,
    _Action.MovePrevious: _Action.MoveUp,
    _Action.MoveNext: _Action.MoveDown,
}


def row_height(rows: int) -> int:
    """Return the height in pixels of each of so many rows; many are lower, to show the rest too."""
    return next((height for most, height in _ROW_HEIGHTS.items() if rows <= most), _LOWEST_ROW)


class PairView(QTableView):
    """Walks through whole rows. There may be no current row until the person goes to one."""

    row_picked = Signal(int)
    row_hovered = Signal(object)  # int, or None
    copy_requested = Signal()
    menu_requested = Signal(QPoint)  # where on the screen
    appearance_changed = Signal()  # of the width or of the focus

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "kind", "panel")
        self._row: int | None = None
        self._first = 0  # where the keyboard begins if there is no current row
        self._is_taking_focus = False
        self._style: RowStyle | None = None
        self._starts: Sequence[float] = ()  # of the columns, as the cells have them
        self._backdrop_of = lru_cache(_BACKDROPS)(_new_backdrop)
        self.setModel(model)
        self.setAccessibleName("Token pairs")
        self.setAccessibleDescription("Up and Down pick a pair, Ctrl+C copies all of them")
        self._set_behaviour()
        self._set_appearance()
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.entered.connect(self._on_entered)

    def show_row(self, row: int | None, first: int = 0) -> None:
        """Make a row the current one and bring it into view.

        With None there is none, and the keyboard begins at ``first``.
        """
        self._row, self._first = row, first
        index = QModelIndex() if row is None else self.model().index(row, 0)
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        if row is not None:
            self.scrollTo(index)

    def move_row(self, row: int | None, first: int = 0) -> None:
        """Follow the current row to where it is now; it stays in view if it was in view.

        Whoever has scrolled elsewhere is left there.
        """
        self._first = first
        before = self.currentIndex()
        if before.row() == self._row == row or (row is None and not before.isValid()):
            return
        is_elsewhere = before.isValid() and before.row() not in self._visible_rows
        if row is None or not is_elsewhere:
            self.show_row(row, first)
        else:
            self._row = row
            self.setCurrentIndex(self.model().index(row, 0))

    def show_style(self, style: RowStyle) -> None:
        """Draw the rows in a style."""
        self._style = style
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._show_columns(style.columns.starts)
        self.viewport().update()

    def fit_height(self, rows: int) -> None:
        """Be as high as the rows, or as the most that are shown at once.

        Whether there is a scroll bar is settled here and not left to Qt, which would show one
        for a moment when a shorter name comes, and move the columns.
        """
        policy = Qt.ScrollBarPolicy
        scrolls = rows > MOST_ROWS
        wanted = policy.ScrollBarAlwaysOn if scrolls else policy.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() is not wanted:  # Qt lays out anew even for the same
            self.setVerticalScrollBarPolicy(wanted)
        height = row_height(rows)
        if height != self.row_height:
            self.verticalHeader().setDefaultSectionSize(height)
        self.setFixedHeight(min(rows, MOST_ROWS) * height)

    @property
    def row_height(self) -> int:
        """The height of each row in pixels."""
        return self.verticalHeader().defaultSectionSize()

    def _show_columns(self, starts: Sequence[float]) -> None:
        """Give the cells, which the mouse and screen readers find, the places that are painted.

        The view is not told, because it would paint all of them once more.
        """
        if starts == self._starts:
            return
        self._starts = starts
        with QSignalBlocker(self.horizontalHeader()):
            for column in Column:
                width = round(starts[column + 1]) - round(starts[column])
                if self.columnWidth(column) != width:
                    self.setColumnWidth(column, width)

    def _set_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)  # rows move while the person looks at others
        self.setMouseTracking(True)

    def _set_appearance(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(1)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(_LOWEST_ROW)
        rows.setDefaultSectionSize(row_height(1))

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and current.row() != self._row:
            self._row = current.row()
            self.scrollTo(current)
            self.row_picked.emit(self._row)

    @Slot(QModelIndex)
    def _on_entered(self, index: QModelIndex) -> None:
        self.row_hovered.emit(index.row())

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        if self._is_taking_focus:
            return QModelIndex()  # Qt would go to a row where the person has gone to none
        if not self.currentIndex().isValid():
            return self.model().index(self._first, 0)
        if action is _Action.MoveHome:
            return self.model().index(0, 0)
        if action is _Action.MoveEnd:
            return self.model().index(self.model().rowCount() - 1, 0)
        return super().moveCursor(_SIDEWAYS.get(action, action), modifiers)

    def reset(self) -> None:
        super().reset()
        self._starts = ()  # Qt may have given the cells other places

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.row_hovered.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            area = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(area.bottomLeft())
        self.menu_requested.emit(place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._is_taking_focus = True
        super().focusInEvent(event)
        self._is_taking_focus = False
        self.appearance_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.appearance_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.appearance_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint whole rows: cell by cell would take three times as long."""
        if self._style is None:
            return
        style, viewport, visible = self._style, self.viewport(), self._visible_rows
        height = self.row_height
        painter = QPainter(viewport)
        rows = [Row(style, row, self.rowViewportPosition(row), height) for row in visible]
        backdrop = partial(paint_backdrops, style=style, rows=rows)
        ground = style.colours.panel
        kept = self._backdrop_of(style.columns)
        kept.show(painter, viewport, style.backdrop(visible), ground, backdrop)
        paint_figures(painter, style, rows)
        paint_uniform_guesses(painter, style, len(rows) * height)
        if style.current is None and style.has_focus:
            paint_focus(painter, QRectF(viewport.rect()), _RING_RADIUS, style.colours.blue)

    @property
    def _visible_rows(self) -> range:
        last = self.rowAt(self.viewport().height() - 1)
        rows = self.model().rowCount()
        return range(max(0, self.rowAt(0)), rows if last < 0 else last + 1)


def _new_backdrop(_columns: PairColumns) -> KeptPicture:
    """Return what is to hold the picture behind figures in some columns."""
    return KeptPicture()
