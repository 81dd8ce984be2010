"""A scroll bar and keys for a list that holds only the rows that are in view."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, Qt
from PySide6.QtWidgets import QAbstractItemView, QScrollBar

from bigram_gui.core.row_window import RowWindow


def rows_bar(spoken: str) -> QScrollBar:
    """Return a scroll bar for all rows, to be placed beside the list; ``spoken`` is its name."""
    bar = QScrollBar(Qt.Orientation.Vertical)
    room = bar.sizePolicy()
    room.setRetainSizeWhenHidden(True)  # its coming and going moves no column
    bar.setSizePolicy(room)
    bar.setVisible(False)
    bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    bar.setAccessibleName(spoken)
    return bar


def show_in_bar(bar: QScrollBar, window: RowWindow) -> None:
    """Let the bar show where the window is; it is not told of it as if a person had moved it."""
    with QSignalBlocker(bar):
        bar.setRange(0, window.last_top)
        bar.setPageStep(window.page)
        bar.setValue(window.top)
    bar.setVisible(window.last_top > 0)


def make_current(view: QAbstractItemView, window: RowWindow) -> None:
    """Give the window's current row the keyboard, if it is in view; nothing is selected by it."""
    model, row = view.model(), window.current - window.top
    current = model.index(row, 0) if 0 <= row < model.rowCount() else QModelIndex()
    if current != view.currentIndex():
        flag = QItemSelectionModel.SelectionFlag.NoUpdate
        view.selectionModel().setCurrentIndex(current, flag)


def row_at_key(key: int, window: RowWindow) -> int | None:
    """Return the row of all that a key leads to, which may lie beyond the ends; None for others."""
    current, page = window.current, window.page
    targets: dict[int, int] = {
        Qt.Key.Key_Up: current - 1,
        Qt.Key.Key_Down: current + 1,
        Qt.Key.Key_PageUp: current - page,
        Qt.Key.Key_PageDown: current + page,
        Qt.Key.Key_Home: 0,
        Qt.Key.Key_End: window.rows - 1,
    }
    return targets.get(key)
