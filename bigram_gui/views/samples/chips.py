"""The tokens of a name that is being written, as chips in a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bigram_gui.core.token_mark import token_mark
from bigram_gui.core.vocabulary import BOS_LABEL
from bigram_gui.views.layout import SIDE
from bigram_gui.views.shapes import paint_dashed, paint_outline, paint_rounded
from bigram_gui.views.text.ruler import Ruler
from bigram_gui.views.theme import Size, Theme, type_font

HEIGHT = 28
_RADIUS = 6
_PADDING, _GAP, _NARROWEST = 9, 4, 28
_ELLIPSIS = "…"


class WritingChips(QWidget):
    """The newest token is filled; where the next one comes there is a dashed edge.

    What there is no room for is left out at the beginning.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._marks: tuple[str, ...] = ()
        self._is_finished = False
        self._letters = Ruler(type_font(Size.CHIP, QFont.Weight.DemiBold))
        self._words = Ruler(type_font(Size.SMALL, QFont.Weight.DemiBold))
        self.setFixedHeight(HEIGHT)

    def show_tokens(self, labels: Sequence[str], is_finished: bool) -> None:
        """Show tokens, given as they are written on the screen."""
        marks = tuple(token_mark(label) for label in labels)
        if (marks, is_finished) != (self._marks, self._is_finished):
            self._marks, self._is_finished = marks, is_finished
            self.setAccessibleName(f"Written so far: {', '.join(marks)}")
            self.update()

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._theme = theme
        self._letters = Ruler(type_font(Size.CHIP, QFont.Weight.DemiBold))
        self._words = Ruler(type_font(Size.SMALL, QFont.Weight.DemiBold))
        self.update()

    def first_shown(self) -> int:
        """Return the first token that there is room for."""
        room: float = self.width() - 2 * SIDE - (0 if self._is_finished else _NARROWEST)
        widths = [self._width(mark) + _GAP for mark in self._marks]
        if sum(widths) <= room:
            return 0
        room -= self._letters.width(_ELLIPSIS) + _GAP
        first = len(widths)
        while first and sum(widths[first - 1 :]) <= room:
            first -= 1
        return min(first, len(widths) - 1)

    def _ruler(self, mark: str) -> Ruler:
        return self._words if len(mark) > 2 else self._letters

    def _width(self, mark: str) -> float:
        return max(_NARROWEST, self._ruler(mark).width(mark) + 2 * _PADDING)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter, colours = QPainter(self), self._theme.colours
        left, first = float(SIDE), self.first_shown()
        if first:
            painter.setFont(self._letters.font)
            painter.setPen(colours.text_tertiary)
            painter.drawText(QPointF(left, HEIGHT / 2 + self._letters.cap_height / 2), _ELLIPSIS)
            left += self._letters.width(_ELLIPSIS) + _GAP
        for place in range(first, len(self._marks)):
            left += self._paint_chip(painter, left, place) + _GAP
        if not self._is_finished:
            area = QRectF(left, 0, _NARROWEST, HEIGHT)
            paint_dashed(painter, area, _RADIUS, colours.field_border)

    def _paint_chip(self, painter: QPainter, left: float, place: int) -> float:
        """Paint a chip, and return its width."""
        assert self._theme is not None, "painting comes after a theme"
        colours, mark = self._theme.colours, self._marks[place]
        is_newest = 0 < place == len(self._marks) - 1
        area = QRectF(left, 0, self._width(mark), HEIGHT)
        paint_rounded(painter, area, _RADIUS, colours.blue if is_newest else colours.chip)
        if not is_newest:
            paint_outline(painter, area, _RADIUS, colours.border)
        is_bos = mark == BOS_LABEL
        plain = colours.text_secondary if is_bos else colours.text
        painter.setPen(colours.cursor_text if is_newest else plain)
        painter.setFont(self._ruler(mark).font)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, mark)
        return area.width()
