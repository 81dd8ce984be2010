"""Timers, made so that they can be made in every language.

PySide6 finds the setter of a property that is named when an object is made by the C library's
capital of the property's first letter. Turkish and Azerbaijani have no capital of ``i`` in
ASCII: there ``QTimer(interval=…)`` fails with an AttributeError, and so does every other property
whose name begins with an ``i``.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer


def one_shot_timer(parent: QObject, milliseconds: int) -> QTimer:
    """Return a timer that fires once, ``milliseconds`` after each start."""
    timer = repeating_timer(parent, milliseconds)
    timer.setSingleShot(True)
    return timer


def repeating_timer(parent: QObject, milliseconds: int) -> QTimer:
    """Return a timer that fires every ``milliseconds`` from its start until it is stopped."""
    timer = QTimer(parent)
    timer.setInterval(milliseconds)
    return timer
