"""Who gets a key that is both a shortcut and something that the focused widget does."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

_ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAIR_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class KeyArbiter(QObject):
    """Lets Space and Enter press a focused button, and Ctrl+Left and Ctrl+Right choose a pair.

    Qt asks the focused widget first, by a shortcut override, whether it wants a key for itself.
    Buttons do not claim Space, so that the shortcut of Train would take it from them; the name
    field claims Ctrl+Left for moving by words, which a name has few of. Only the focused widget is
    listened to: a filter on the whole application would be asked about every event there is.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None and shiboken6.isValid(old):
            old.removeEventFilter(self)
        if now is not None:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.KeyPress and event.key() in _ENTER_KEYS:
            return self._press(watched)
        if event.type() is not QEvent.Type.ShortcutOverride:
            return False
        if event.key() == Qt.Key.Key_Space and isinstance(watched, (QAbstractButton, QComboBox)):
            event.accept()
            return True
        is_pair_key = event.key() in _PAIR_KEYS and (
            event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            == Qt.KeyboardModifier.ControlModifier
        )
        if is_pair_key and watched.property("kind") == "name":
            event.ignore()
            return True
        return False

    @staticmethod
    def _press(watched: QObject) -> bool:
        """Press a button, as in a dialog; Qt's buttons in a window listen to Space alone."""
        if isinstance(watched, QAbstractButton) and watched.isEnabled():
            watched.animateClick()
            return True
        return False
