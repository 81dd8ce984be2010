"""Where a text stands on its widget, and on what."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from bigram_gui.views.theme import Colours

_TOP, _MIDDLE = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter

Ground = Callable[[Colours], QColor]
"""Picks the role of the theme that a widget is painted with first."""


def panel(colours: Colours) -> QColor:
    """Pick the colour of the inspector and of the bars."""
    return colours.panel


def ground(colours: Colours) -> QColor:
    """Pick the colour of the plot and of the pages below it."""
    return colours.ground


class Place(NamedTuple):
    """Lines that begin at ``left``, from the top on or midway between top and bottom.

    Attributes
    ----------
    line_height
        The height of a line in pixels.
    """

    line_height: int
    ground: Ground = panel
    left: float = 0
    vertical: Qt.AlignmentFlag = _TOP

    def origin(self, widget: QWidget, height: float) -> QPointF:
        """Return the upper left corner of lines of ``height`` pixels; their first always shows."""
        top = max(0, (widget.height() - height) // 2) if self.vertical is _MIDDLE else 0
        return QPointF(self.left, top)
