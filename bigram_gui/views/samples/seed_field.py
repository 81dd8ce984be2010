"""The seed of the random numbers."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from bigram_gui.core.curriculum import DEFAULT_SEED
from bigram_gui.core.made_names import MOST_SEED

_TEXT_MARGIN = 9  # pixels left of the figures, which the style sheet cannot set
_ARROWS = 24  # pixels, as in the style sheet


class SeedField(QSpinBox):
    """A number that is typed counts when it is finished, by Enter or by leaving."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLocale(QLocale.c())  # digits as in all other texts, and no signs between them
        self.setRange(0, MOST_SEED)
        self.setValue(DEFAULT_SEED)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by the wheel
        self.lineEdit().setTextMargins(_TEXT_MARGIN, 0, 0, 0)
        self.setAccessibleName("Seed")
        self.setToolTip("Seed of the random numbers: the same seed makes the same names again")

    def fit(self) -> None:
        """Take the width of the largest number."""
        self.ensurePolished()
        figures = self.fontMetrics().horizontalAdvance(f"{MOST_SEED}")
        self.setFixedWidth(figures + 2 * _TEXT_MARGIN + _ARROWS)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
