"""Tips for the parts of a view that we draw: Qt knows of one tip for the whole view."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget


class Tip(NamedTuple):
    """What is told of a part.

    Attributes
    ----------
    area
        The tip goes when the mouse leaves it, in pixels of the surface; by default it stays on
        the whole of it.
    """

    text: str
    area: QRect = QRect()


NO_TIP = Tip("")
"""There is nothing to tell: a tip that is still shown goes away."""


def show_tip(event: QEvent, surface: QWidget, tip_at: Callable[[QPoint], Tip | None]) -> bool:
    """Show the tip of the part under the mouse; return whether ``event`` is thereby dealt with.

    Parameters
    ----------
    surface
        The widget or viewport that got the event.
    tip_at
        Returns the tip at a position of the surface, None to let Qt answer as usual.
    """
    if event.type() is not QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
        return False
    tip = tip_at(event.pos())
    if tip is not None:
        QToolTip.showText(event.globalPos(), tip.text, surface, tip.area)
    return tip is not None
