"""Which keys a view keeps for itself, though the window may have shortcuts on them, or leaves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def is_plain(event: QKeyEvent) -> bool:
    """Return whether a key is pressed by itself; where on the keyboard it is does not matter."""
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def keep_key(event: QEvent, is_ours: Callable[[QKeyEvent], bool]) -> bool:
    """Keep a key from the window's shortcuts; return whether ``event`` was about one of ours.

    Qt offers each key with a ``ShortcutOverride`` first: whoever accepts it gets the key itself
    next.
    """
    is_offered = event.type() is QEvent.Type.ShortcutOverride
    if is_offered and isinstance(event, QKeyEvent) and is_ours(event):
        event.accept()
        return True
    return False


def leave_key(event: QEvent, is_not_ours: Callable[[QKeyEvent], bool]) -> bool:
    """Leave a key to the window's shortcuts that Qt's fields keep, like any that writes a letter.

    Returns whether ``event`` was an offer of one.
    """
    is_offered = event.type() is QEvent.Type.ShortcutOverride
    if is_offered and isinstance(event, QKeyEvent) and is_not_ours(event):
        event.ignore()
        return True
    return False
