"""What Qt sends while something is dragged over a widget and dropped on it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLibraryInfo, QMimeData, QPoint, QPointF, Qt, QVersionNumber
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

_HOW = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
_COPY = Qt.DropAction.CopyAction

# Qt 6.12 warns of whole pixels where something is dragged, and older ones take nothing else.
_Place: type[Any] = QPointF if QLibraryInfo.version() >= QVersionNumber(6, 12) else QPoint


def enter(widget: QWidget, data: QMimeData) -> QDragEnterEvent:
    """Drag ``data`` into the widget."""
    event = QDragEnterEvent(_Place(50, 50), _COPY, data, *_HOW)
    QApplication.sendEvent(widget, event)
    return event


def move(widget: QWidget, data: QMimeData) -> QDragMoveEvent:
    """Drag ``data`` on, within the widget."""
    event = QDragMoveEvent(_Place(60, 60), _COPY, data, *_HOW)
    QApplication.sendEvent(widget, event)
    return event


def leave(widget: QWidget) -> None:
    """Drag what was dragged out of the widget."""
    QApplication.sendEvent(widget, QDragLeaveEvent())


def drop(widget: QWidget, data: QMimeData) -> QDropEvent:
    """Let go of ``data`` over the widget."""
    event = QDropEvent(QPointF(60, 60), _COPY, data, *_HOW)
    QApplication.sendEvent(widget, event)
    return event
