"""What keys do on the plot: lead to a step, zoom, or move the view."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from bigram_gui.views.loss_plot.axis import Axis

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


_PANS: dict[int, tuple[int, int]] = {
    _Key.Key_Left: (-1, 0),
    _Key.Key_Right: (1, 0),
    _Key.Key_Up: (0, 1),
    _Key.Key_Down: (0, -1),
}
_CLOSER = (_Key.Key_Plus, _Key.Key_Equal)  # "=" is "+" without Shift on many keyboards
_FARTHER = (_Key.Key_Minus, _Key.Key_Underscore)


class Zoom(NamedTuple):
    """A key's zoom, of the steps or of the losses."""

    axis: Axis
    closer: bool


def zoom_for(event: QKeyEvent) -> Zoom | None:
    """Return the zoom that a key asks for, None if the key is not for this."""
    if event.key() not in _CLOSER + _FARTHER:
        return None
    modifiers = event.modifiers() & ~(_Modifier.KeypadModifier | _Modifier.ShiftModifier)
    if modifiers not in (_Modifier.NoModifier, _Modifier.ControlModifier):
        return None
    axis = Axis.LOSSES if modifiers == _Modifier.ControlModifier else Axis.STEPS
    return Zoom(axis, closer=event.key() in _CLOSER)


def pan_for(event: QKeyEvent) -> tuple[int, int] | None:
    """Return how far to the right and up a key moves the view, None if the key does not."""
    modifiers = event.modifiers() & ~_Modifier.KeypadModifier
    if modifiers not in (_Modifier.ControlModifier, _Modifier.AltModifier):
        return None
    return _PANS.get(event.key())


def step_for(event: QKeyEvent, step: int, latest: int) -> int | None:
    """Return the step that a key leads to from ``step``, None if the key is not for this."""
    modifiers = event.modifiers() & ~_Modifier.KeypadModifier
    if modifiers == _Modifier.NoModifier and event.key() == _Key.Key_Home:
        return 0
    if modifiers == _Modifier.NoModifier and event.key() == _Key.Key_End:
        return latest
    stride = _STRIDES.get((event.key(), modifiers))
    return None if stride is None else min(max(0, step + stride), latest)
