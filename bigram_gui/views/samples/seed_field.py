"""The seed of the random numbers."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bigram_gui.core.curriculum import DEFAULT_SEED
from bigram_gui.core.made_names import MOST_SEED
from bigram_gui.views.number_fields import WholeNumberField


class SeedField(WholeNumberField):
    """The number that the names follow from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, MOST_SEED)
        self.setValue(DEFAULT_SEED)
        self.setAccessibleName("Seed")
        self.setToolTip("Seed of the random numbers: the same seed makes the same names again")

    def fit(self) -> None:
        """Take the width of the largest number."""
        self.setFixedWidth(self.width_of_largest())
