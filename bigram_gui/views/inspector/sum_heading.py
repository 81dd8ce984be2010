"""The heading of the sum with the formula at its right, or how far the adding up is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bigram_gui.views.own_ground import ground_painter
from bigram_gui.views.text.ruler import shared_ruler
from bigram_gui.views.theme import Size, Theme, type_font

_GAP = 12


class SumHeading(QWidget):
    """Two texts on one baseline; the right one is left out where there is no room for it.

    It is painted, because labels would have the inspector laid out anew with each figure.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._ruler = shared_ruler(type_font(Size.HEADING, QFont.Weight.DemiBold))
        self._small_ruler = shared_ruler(type_font(Size.CAPTION))
        self._theme: Theme | None = None
        self._heading = ""
        self._asides: tuple[str, ...] = ()

    @property
    def aside(self) -> str:
        """What stands at the right: the first of the asides that fits, or nothing."""
        room = self.width() - self._ruler.width(self._heading) - _GAP
        fitting = (a for a in self._asides if self._small_ruler.width(a) <= room)
        return next(fitting, "")

    def show_texts(self, heading: str, asides: Sequence[str]) -> None:
        """Show a heading, and beside it the first of ``asides`` for which there is room."""
        if (heading, tuple(asides)) != (self._heading, self._asides):
            self._heading, self._asides = heading, tuple(asides)
            self.setAccessibleName(heading)
            self.setAccessibleDescription(asides[0] if asides else "")
            self.update()

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, round(QFontMetricsF(self._ruler.font).height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = ground_painter(self, self._theme.colours.panel)
        baseline = round(self._ruler.ascent)
        painter.setFont(self._ruler.font)
        painter.setPen(self._theme.colours.text)
        painter.drawText(0, baseline, self._heading)
        aside = self.aside
        painter.setFont(self._small_ruler.font)
        painter.setPen(self._theme.colours.text_tertiary)
        left = self.width() - self._small_ruler.width(aside)
        painter.drawText(round(left), baseline, aside)
