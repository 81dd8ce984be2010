"""The line under the title: what the curve says."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from bigram_gui.views.layout import SIDE

_HEIGHT = 20
_LEAST_PANEL = QSize(700, 300)  # a smaller panel has no room for the line


class InsightLine(QLabel):
    """One sentence, cut short where there is no room; its tooltip has all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = ""
        self.setProperty("kind", "secondary")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFixedHeight(_HEIGHT)
        self.setContentsMargins(SIDE, 0, SIDE, 0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def show_sentence(self, sentence: str) -> None:
        """Say something else."""
        if sentence != self._sentence:
            self._sentence = sentence
            self.setToolTip(sentence)
            self.setAccessibleName(sentence)
            self._fit()

    def show_room(self, panel: QSize) -> None:
        """Be there only in a panel that has room."""
        least = _LEAST_PANEL
        self.setVisible(panel.width() >= least.width() and panel.height() >= least.height())

    def _fit(self) -> None:
        room = self.width() - 2 * SIDE
        metrics = QFontMetrics(self.font())
        self.setText(metrics.elidedText(self._sentence, Qt.TextElideMode.ElideRight, room))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
