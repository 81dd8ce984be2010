"""A list whose rows we draw: one row is the keyboard's, and nothing is selected."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QListView, QWidget

from bigram_gui.views.drawn_rows import leave_rows_to_us
from bigram_gui.views.own_keys import is_plain, keep_key
from bigram_gui.views.theme import Theme

ROW_HEIGHT = 22

_WALKING = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Home, Qt.Key.Key_End),
)


class WalkedList(QListView):
    """Keeps the keys that walk through its rows, and leaves all others to the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme | None = None
        self.setUniformItemSizes(True)
        leave_rows_to_us(self)

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self.theme = theme
        self.viewport().update()

    def keeps(self, event: QKeyEvent) -> bool:
        """Return whether a key is meant for the list."""
        return event.key() in _WALKING and is_plain(event)

    def event(self, event: QEvent) -> bool:
        return keep_key(event, self.keeps) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.keeps(event):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is not None:
            super().paintEvent(event)
