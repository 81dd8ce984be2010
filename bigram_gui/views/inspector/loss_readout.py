"""The loss of the name: the one large figure of the inspector."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.core.unit_text import name_loss_text
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import loss_text
from bigram_gui.views.own_ground import ground_painter
from bigram_gui.views.text.ruler import Ruler, shared_ruler
from bigram_gui.views.theme import Size, Theme, type_font

_GAP = 8
_HEIGHT = 36
_WIDEST = "00.00"
_FIGURE_SIZES = (Size.LOSS, 28, Size.RESULT, Size.SUM, Size.HEADING)
_TIPS = {
    Unit.NATS: "The mean of the −log p of the name’s pairs",
    Unit.BITS: "The mean of the −log₂ p of the name’s pairs",
    Unit.PERPLEXITY: "The geometric mean of the 1/p of the name’s pairs",
}


class LossReadout(QWidget):
    """A loss and its unit on one baseline, at the right edge.

    The figure has room for its usual digits in every unit; with more it is written smaller.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        fonts = [type_font(size, QFont.Weight.DemiBold) for size in _FIGURE_SIZES]
        self._figures = [shared_ruler(font) for font in fonts]  # the largest first
        self._units = shared_ruler(type_font(Size.BODY))
        self._theme: Theme | None = None
        self._text = ""
        self._unit = Unit.NATS

    def show_frame(self, frame: Frame) -> None:
        """Show the loss of the frame's name."""
        loss, unit = frame.score.loss, frame.unit
        text = loss_text(loss, unit=unit)
        if (text, unit) != (self._text, self._unit):
            self._text, self._unit = text, unit
            self.setAccessibleName(name_loss_text(loss, unit))
            self.setToolTip(_TIPS[unit])
            self.update()

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        figure = self._figures[0].width(_WIDEST)
        unit = max(self._units.width(unit.value) for unit in Unit)
        return QSize(round(figure + _GAP + unit) + 1, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = ground_painter(self, self._theme.colours.panel)
        baseline = round((self.height() + self._figures[0].cap_height) / 2)
        left = self.width() - self._units.width(self._unit.value)
        painter.setFont(self._units.font)
        painter.setPen(self._theme.colours.text_secondary)
        painter.drawText(round(left), baseline, self._unit.value)
        figure = self._fitting(left - _GAP)
        painter.setFont(figure.font)
        painter.setPen(self._theme.colours.orange_text)
        painter.drawText(round(left - _GAP - figure.width(self._text)), baseline, self._text)

    def _fitting(self, room: float) -> Ruler:
        """Return the largest font in which the figure fits, or the smallest."""
        for figure in self._figures:
            if figure.width(self._text) <= room:
                break
        return figure
