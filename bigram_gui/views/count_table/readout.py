"""The figures of a pair: in lines beside the table, or in one line above it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bigram_gui.core.calculation import pair_text
from bigram_gui.core.live_table import ShownTable
from bigram_gui.core.scoring import ScoredPair
from bigram_gui.core.table import Quantity
from bigram_gui.core.table_text import change_text, details, details_line
from bigram_gui.views.theme import Size, Theme, type_font

_HEADING = 22
_LINE, _LEAST_LINE = 20, 15
_GAP = 12
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_BOLD = QFont.Weight.DemiBold


class Readout(QWidget):
    """Shows one pair. A screen reader hears it of the table itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._shown: ShownTable | None = None
        self._pair: ScoredPair | None = None
        self._is_line = False

    def show_pair(self, shown: ShownTable, pair: ScoredPair) -> None:
        """Show the figures of ``pair``."""
        self._shown, self._pair = shown, pair
        self.update()

    def show_line(self, is_line: bool) -> None:
        """Tell all in one line, or one below the other."""
        self._is_line = is_line
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Write in the theme's colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, shown, pair = self._theme, self._shown, self._pair
        if theme is None or shown is None or pair is None:
            return
        painter = QPainter(self)
        if self._is_line:
            self._paint_line(painter, theme, shown, pair)
        else:
            self._paint_heading(painter, theme, shown, pair)
            self._paint_details(painter, theme, details(shown, pair))

    def _paint_line(
        self, painter: QPainter, theme: Theme, shown: ShownTable, pair: ScoredPair
    ) -> None:
        painter.setFont(type_font(Size.BODY, _BOLD))
        name = pair_text(shown.frame.run.prepared.vocabulary, pair)
        painter.setPen(theme.colours.text)
        painter.drawText(self.rect(), _LEFT, name)
        room = self.rect().adjusted(painter.fontMetrics().horizontalAdvance(name) + _GAP, 0, 0, 0)
        painter.setFont(type_font(Size.SMALL))
        painter.setPen(theme.colours.text_secondary)
        text = details_line(shown, pair)
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, elided)

    def _paint_heading(
        self, painter: QPainter, theme: Theme, shown: ShownTable, pair: ScoredPair
    ) -> None:
        room = QRect(0, 0, self.width(), _HEADING)
        painter.setFont(type_font(Size.HEADING, _BOLD))
        painter.setPen(theme.colours.text)
        painter.drawText(room, _LEFT, pair_text(shown.frame.run.prepared.vocabulary, pair))
        if shown.quantity is Quantity.CHANGE:
            painter.drawText(room, _RIGHT, change_text(shown.change(pair)))

    def _paint_details(
        self, painter: QPainter, theme: Theme, rows: tuple[tuple[str, str], ...]
    ) -> None:
        line = max(_LEAST_LINE, min(_LINE, (self.height() - _HEADING) // len(rows)))
        for place, (name, figure) in enumerate(rows):
            room = QRect(0, _HEADING + place * line, self.width(), line)
            painter.setFont(type_font(Size.SMALL))
            painter.setPen(theme.colours.text_secondary)
            painter.drawText(room, _LEFT, name)
            painter.setFont(type_font(Size.SMALL, _BOLD))
            painter.setPen(theme.colours.text)
            painter.drawText(room, _RIGHT, figure)
