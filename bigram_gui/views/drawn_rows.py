"""Item views whose rows or cells we draw: Qt selects, edits and paints nothing of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame


def leave_rows_to_us(view: QAbstractItemView) -> None:
    """Have a view walk its rows, and do nothing else with them; Tab leads out of it."""
    view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setTabKeyNavigation(False)
    view.setMouseTracking(True)
    view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.viewport().setAutoFillBackground(False)


def rows_to_paint(
    painter: QPainter, area: QRect, corners: Iterable[QPoint], height: int
) -> Iterator[int]:
    """Yield the numbers of the rows that reach into ``area``, all ``height`` high.

    The painter begins at the upper left corner of each in turn, and where it was in the end.
    """
    for number, corner in enumerate(corners):
        if corner.y() <= area.bottom() and corner.y() + height > area.top():
            painter.translate(corner)
            yield number
            painter.translate(-corner)
