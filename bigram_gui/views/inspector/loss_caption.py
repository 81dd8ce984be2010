"""What stands above the loss: after how many steps it is, or of which name."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.core.status import MAX_STEPS
from bigram_gui.core.wording import plural
from bigram_gui.views.own_ground import ground_painter
from bigram_gui.views.text.ruler import shared_ruler
from bigram_gui.views.text.writing import write_text
from bigram_gui.views.theme import Size, Theme, type_font


class LossCaption(QWidget):
    """One line at the right edge, with room for every number of steps.

    A label would have the whole column laid out anew with each step.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._font = type_font(Size.SMALL)
        self._metrics = QFontMetrics(self._font)
        self._ruler = shared_ruler(self._font)
        self._theme: Theme | None = None
        self._text = ""

    @property
    def text(self) -> str:
        """What is written."""
        return self._text

    def show_frame(self, frame: Frame) -> None:
        """Say after how many steps the loss is; with a problem, of which name it still is."""
        text = _when(frame.step) if frame.problem is None else self._of_name(frame.name)
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.update()

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.update()

    def _of_name(self, name: str) -> str:
        """Name the last good name, shortened to the room that there is."""
        if not name:
            return "Loss of the empty name"
        before, after = "Loss of “", "”"
        room = self.sizeHint().width() - self._metrics.horizontalAdvance(before + after)
        return before + self._metrics.elidedText(name, Qt.TextElideMode.ElideRight, room) + after

    def sizeHint(self) -> QSize:
        width = self._metrics.horizontalAdvance(_when(MAX_STEPS)) + 1
        return QSize(width, self._metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            colours = self._theme.colours
            painter = ground_painter(self, colours.panel)
            painter.setPen(colours.text_secondary)
            left = self.width() - self._ruler.width(self._text)
            write_text(painter, left, self._ruler.ascent, self._text, self._ruler)


def _when(step: int) -> str:
    return "Loss before training" if step == 0 else f"Loss after {plural(step, 'step')}"
