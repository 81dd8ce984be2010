"""A block of the page: a heading, what it comes to, and the thing itself."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bigram_gui.views.still import Still

_HEADING_HEIGHT = 24
_GAP = 2


class Block(QWidget):
    """Holds ``content`` below a heading and a caption, whose text never moves anything.

    ``corner`` stands right of the heading.
    """

    def __init__(
        self, heading: str, content: QWidget, corner: QWidget | None = None, least: int = 140
    ) -> None:
        super().__init__()
        self._least = least
        self._heading = QLabel(heading)
        self._heading.setProperty("kind", "strong")
        self._caption = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._caption.setProperty("kind", "caption")
        self._place = Still(self._caption)
        self._corner = corner
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._heading)
        row.addStretch(1)
        if corner is not None:
            row.addWidget(corner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        self._heading.setFixedHeight(_HEADING_HEIGHT)
        column.addLayout(row)
        column.addWidget(self._place)
        column.addSpacing(4)
        column.addWidget(content, 1)
        self._caption.ensurePolished()
        self.fit()

    @property
    def caption(self) -> str:
        """What the block comes to."""
        return self._caption.accessibleName()

    def show_caption(self, text: str) -> None:
        """Say what the block comes to; what there is no room for is in the tooltip."""
        if text == self._caption.accessibleName():
            return
        self._caption.setAccessibleName(text)
        self._caption.setToolTip(text)
        self._elide()

    def fit(self) -> None:
        """Give the caption the height of its font."""
        self._caption.ensurePolished()
        self._place.setFixedHeight(self._caption.fontMetrics().height() + 1)

    def _elide(self) -> None:
        metrics, room = self._caption.fontMetrics(), max(0, self._place.width())
        shown = metrics.elidedText(self.caption, Qt.TextElideMode.ElideRight, room)
        self._caption.setText(shown)

    def minimumSizeHint(self) -> QSize:
        corner = 8 + self._corner.sizeHint().width() if self._corner is not None else 0
        needed = self._heading.sizeHint().width() + corner
        return QSize(max(self._least, needed), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()
