"""The loss of the name: the one large figure of the inspector."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.core.wording import loss_text
from bigram_gui.views.theme import Size, Theme, type_font

_UNIT = "nats"
_GAP = 8
_HEIGHT = 36
_WIDEST = "00.00"


class LossReadout(QWidget):
    """A loss and its unit on one baseline, at the right edge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self.setToolTip("The mean of the −log p of the name's pairs")
        self._figure_font = type_font(Size.LOSS, QFont.Weight.DemiBold)
        self._unit_font = type_font(Size.BODY)
        self._theme: Theme | None = None
        self._text = ""

    def show_frame(self, frame: Frame) -> None:
        """Show the loss of the frame's name."""
        text = loss_text(frame.score.loss)
        if text != self._text:
            self._text = text
            self.setAccessibleName(f"Loss {text} {_UNIT}")
            self.update()

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        figure = QFontMetricsF(self._figure_font).horizontalAdvance(_WIDEST)
        return QSize(round(figure + _GAP + self._unit_width()) + 1, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        metrics = QFontMetricsF(self._figure_font)
        baseline = round((self.height() + metrics.capHeight()) / 2)
        left = self.width() - self._unit_width()
        painter.setFont(self._unit_font)
        painter.setPen(self._theme.colours.text_secondary)
        painter.drawText(round(left), baseline, _UNIT)
        painter.setFont(self._figure_font)
        painter.setPen(self._theme.colours.orange_text)
        painter.drawText(
            round(left - _GAP - metrics.horizontalAdvance(self._text)), baseline, self._text
        )

    def _unit_width(self) -> float:
        return QFontMetricsF(self._unit_font).horizontalAdvance(_UNIT)
