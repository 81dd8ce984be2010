"""The page of a long list that a view has: the bar, the wheel, keys and the height turn it."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QSignalBlocker,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollBar

from bigram_gui.core.row_window import RowWindow
from bigram_gui.views.row_walking import row_at_key


class PagedRows(QObject):
    """Knows which rows of all are in view; the view has these alone, since Qt records each.

    Attributes
    ----------
    bar
        Goes through all rows; it is to be placed beside the view, whose own stays hidden.

    Signals
    -------
    turned
        The ``RowWindow`` to show; it may be the same, of other rows.
    """

    turned = Signal(object)

    def __init__(self, bar_name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = RowWindow()
        self.bar = _bar(bar_name)
        self.bar.valueChanged.connect(self._on_scrolled)

    @property
    def window(self) -> RowWindow:
        """Which of the rows are in view."""
        return self._window

    def show(self, window: RowWindow) -> None:
        """Turn to other rows."""
        self._window = window
        with QSignalBlocker(self.bar):  # our move, not a person's
            self.bar.setRange(0, window.last_top)
            self.bar.setPageStep(window.page)
            self.bar.setValue(window.top)
        self.bar.setVisible(window.last_top > 0)
        self.turned.emit(window)

    def walk(self, key: int) -> bool:
        """Lead the keyboard to another row; return whether the key is one that does."""
        target = row_at_key(key, self._window)
        if target is not None:
            self.show(self._window.moved_to(target))
        return target is not None

    def walk_to(self, row_in_view: int) -> None:
        """Lead the keyboard to a row that is in view, counted from the first of these."""
        self.show(self._window.moved_to(self._window.top + row_in_view))

    def scroll(self, event: QWheelEvent) -> None:
        """Let the wheel turn over the view as it would over the bar."""
        QApplication.sendEvent(self.bar, event)

    def fit(self, height: int, row_height: int) -> None:
        """Have as many rows in view as its height, in pixels, has room for."""
        self.show(self._window.resized_to(height // row_height))

    @Slot(int)
    def _on_scrolled(self, top: int) -> None:
        self.show(self._window.scrolled_to(top))


def show_current(view: QAbstractItemView, window: RowWindow) -> None:
    """Give the window's current row the keyboard, if it is in view; nothing is selected by it."""
    model, row = view.model(), window.current - window.top
    current = model.index(row, 0) if 0 <= row < model.rowCount() else QModelIndex()
    if current != view.currentIndex():
        flag = QItemSelectionModel.SelectionFlag.NoUpdate
        view.selectionModel().setCurrentIndex(current, flag)


def _bar(spoken: str) -> QScrollBar:
    bar = QScrollBar(Qt.Orientation.Vertical)
    room = bar.sizePolicy()
    room.setRetainSizeWhenHidden(True)  # its coming and going moves no column
    bar.setSizePolicy(room)
    bar.setVisible(False)
    bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    bar.setAccessibleName(spoken)
    return bar
