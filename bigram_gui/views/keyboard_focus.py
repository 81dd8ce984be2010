"""Tells the focus that the keyboard gave from that of the mouse, which needs no ring."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent

_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


def is_by_keyboard(event: QFocusEvent) -> bool:
    """Return whether a key brought the focus, or took it away."""
    return event.reason() in _REASONS
