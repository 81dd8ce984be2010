"""Which pair a key leads to, the same in every part that shows the pairs of a name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_Key = Qt.Key
SIDEWAYS = (_Key.Key_Left, _Key.Key_Right)
"""The keys that lead from a pair to its neighbours."""


def clamped(pair: int, pairs: int) -> int:
    """Return the nearest index of one of ``pairs`` pairs."""
    return max(0, min(pair, pairs - 1))


def pair_at_key(key: int, pair: int, pairs: int) -> int | None:
    """Return the pair that ``key`` leads to from ``pair``, None if it leads nowhere."""
    if key == _Key.Key_Left:
        return clamped(pair - 1, pairs)
    if key == _Key.Key_Right:
        return clamped(pair + 1, pairs)
    if key == _Key.Key_Home:
        return 0
    if key == _Key.Key_End:
        return pairs - 1
    return None


def has_modifiers(event: QKeyEvent) -> bool:
    """Return whether a key is held together with a key that changes what it means."""
    return bool(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
