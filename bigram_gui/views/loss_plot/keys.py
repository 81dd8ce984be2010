"""Which step a key leads to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_Key = Qt.Key
_Modifier = Qt.KeyboardModifier

_STRIDES: dict[tuple[int, Qt.KeyboardModifier], int] = {
    (_Key.Key_Left, _Modifier.NoModifier): -1,
    (_Key.Key_Right, _Modifier.NoModifier): 1,
    (_Key.Key_Left, _Modifier.ShiftModifier): -10,
    (_Key.Key_Right, _Modifier.ShiftModifier): 10,
    (_Key.Key_PageUp, _Modifier.NoModifier): 100,
    (_Key.Key_PageDown, _Modifier.NoModifier): -100,
}


def step_for(event: QKeyEvent, step: int, latest: int) -> int | None:
    """Return the step that a key leads to from ``step``, None if the key is not for this."""
    modifiers = event.modifiers() & ~_Modifier.KeypadModifier
    if modifiers == _Modifier.NoModifier and event.key() == _Key.Key_Home:
        return 0
    if modifiers == _Modifier.NoModifier and event.key() == _Key.Key_End:
        return latest
    stride = _STRIDES.get((event.key(), modifiers))
    return None if stride is None else min(max(0, step + stride), latest)
