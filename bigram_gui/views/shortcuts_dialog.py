"""All keys on one page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

_Section = tuple[str, Sequence[tuple[str, str, str]]]
_KINDS = ("heading", "body", "secondary")
_SIDE = 20
_ABOVE_TITLE = 12
_AROUND = 160  # pixels of the screen's height for the button, the title bar and some air


class ShortcutsDialog(QDialog):
    """Lists keys, the command's name and what it does, a row each, under headings.

    The list is as high as it needs to be; on a screen that is lower, it scrolls.
    """

    def __init__(self, sections: Sequence[_Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self._page = _page(sections)
        self._area = _scrolling(self._page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, _SIDE, _SIDE, 16)
        layout.setSpacing(16)
        layout.addWidget(self._area)
        layout.addWidget(buttons)
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()
        self.fit(self.screen().availableGeometry().height())

    def fit(self, screen: int) -> None:
        """Show as much of the list as a screen of that height in pixels has room for."""
        self.ensurePolished()
        needed = self._page.sizeHint()
        bar = self._area.verticalScrollBar().sizeHint().width()
        self._area.setMinimumSize(needed.width() + bar, min(needed.height(), screen - _AROUND))
        self.adjustSize()


def _page(sections: Sequence[_Section]) -> QWidget:
    page = QWidget()
    grid = QGridLayout(page)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    for title, rows in sections:
        line = grid.rowCount()
        grid.setRowMinimumHeight(line, _ABOVE_TITLE if line > 1 else 0)
        grid.addWidget(_label(title, "caption"), line + 1, 0, 1, len(_KINDS))
        for row in rows:
            line = grid.rowCount()
            for column, (text, kind) in enumerate(zip(row, _KINDS, strict=True)):
                grid.addWidget(_label(text, kind), line, column)
    return page


def _label(text: str, kind: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", kind)
    return label


def _scrolling(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    area.setWidget(page)
    area.setAccessibleName("Keyboard shortcuts")
    for part in (area.viewport(), page):
        part.setAutoFillBackground(False)
    return area
