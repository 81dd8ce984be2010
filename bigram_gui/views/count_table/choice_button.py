"""A button that tells what is chosen, and opens a menu of what else could be."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

_DOWN = "▾"
_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChoiceButton(QPushButton):
    """The menu is made anew whenever it is asked for.

    Signals
    -------
    asked
        The menu is about to open: ``offer`` says what is in it.
    chosen
        The value of the entry that was chosen.
    """

    asked = Signal()
    chosen = Signal(object)

    def __init__(self, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._on_triggered)
        self.setProperty("kind", "segment")
        self.setProperty("place", "only")
        self.setToolTip(tip)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_menu)

    @property
    def menu_shown(self) -> QMenu:
        """The menu."""
        return self._menu

    def show_choice(self, text: str) -> None:
        """Tell what is chosen."""
        label = f"{text} {_DOWN}"
        if label != self.text():
            self.setText(label)
            self.setAccessibleName(f"{self._name}: {text}")

    def offer(self, choices: Iterable[tuple[str, object]], chosen: object) -> None:
        """Fill the menu."""
        self._menu.clear()
        for text, value in choices:
            action = self._menu.addAction(text)
            action.setData(value)
            action.setCheckable(True)
            action.setChecked(value == chosen)

    @Slot()
    def open_menu(self) -> None:
        """Open the menu below the button."""
        self.asked.emit()
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            self.open_menu()
        else:
            super().keyPressEvent(event)
