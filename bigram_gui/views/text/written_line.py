"""One line of text that changes often."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bigram_gui.views.own_ground import ground_painter
from bigram_gui.views.text.font_change import is_followed
from bigram_gui.views.text.look import Look
from bigram_gui.views.text.place import Ground, panel
from bigram_gui.views.text.writing import write_text
from bigram_gui.views.theme import Theme

_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class WrittenLine(QWidget):
    """Stands midway between top and bottom, at the left or the right edge.

    Whoever makes room for it sets its size: a label would have all that is around it laid out
    anew with each new text, and what is behind it painted.
    """

    def __init__(
        self,
        look: Look,
        alignment: Qt.AlignmentFlag = _LEFT,
        ground: Ground = panel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._look = look
        self._alignment = alignment
        self._ground = ground
        self._metrics = QFontMetrics(look.ruler.font)
        self._theme: Theme | None = None
        self._text = ""

    @property
    def text(self) -> str:
        """What is written."""
        return self._text

    @property
    def line_height(self) -> int:
        """The height of the line in pixels."""
        return self._metrics.height()

    def show_text(self, text: str) -> None:
        """Write another text."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.update()

    def show_theme(self, theme: Theme) -> None:
        """Write in other colours."""
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what is behind need not be
        self.update()

    def width_of(self, text: str) -> int:
        """Return the width in pixels that ``text`` needs."""
        return math.ceil(self._look.ruler.width(text))

    def elided(self, text: str, room: int) -> str:
        """Return ``text`` shortened to ``room`` pixels."""
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_followed(event):
            self._metrics = QFontMetrics(self._look.ruler.font)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        colours, ruler = self._theme.colours, self._look.ruler
        painter = ground_painter(self, self._ground(colours))
        painter.setPen(self._look.colour(colours))
        left = self.width() - ruler.width(self._text) if self._alignment is _RIGHT else 0
        top = (self.height() - self.line_height) // 2
        write_text(painter, left, top + ruler.ascent, self._text, ruler)
