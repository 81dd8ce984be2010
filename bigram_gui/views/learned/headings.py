"""The headings of the lessons' columns."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from bigram_gui.views.theme import Theme


class LessonHeadings(QHeaderView):
    """Names the columns, which cannot be moved or sorted by."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self._hairline: QColor | None = None

    def show_theme(self, theme: Theme) -> None:
        """Draw the line below the headings on to the edge in ``theme``."""
        self._hairline = theme.colours.hairline
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._hairline is not None:
            width, bottom = self.viewport().width(), self.viewport().height() - 1
            painter = QPainter(self.viewport())
            painter.fillRect(self.length(), bottom, width - self.length(), 1, self._hairline)
