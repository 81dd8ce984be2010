"""Who gets a key that is both a shortcut and something that the focused widget does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox

_PAIR_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class KeyArbiter(QObject):
    """Lets Space press a focused button, and Ctrl+Left and Ctrl+Right step through the pairs.

    Qt asks the focused widget first, by a shortcut override, whether it wants a key for itself.
    Buttons do not claim Space, so that the shortcut of Train would take it from them; the name
    field claims Ctrl+Left for moving by words, which a name has few of.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
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
