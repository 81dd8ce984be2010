"""A button of a row of which one is chosen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget


class Segment(QPushButton):
    """As wide while it is chosen, and its word bold, as while it is not.

    Parameters
    ----------
    place
        Where it stands in its row: "first", "middle", "last" or "only".
    """

    def __init__(self, text: str, place: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", "segment")
        self.setProperty("place", place)
        self.setCheckable(True)
        self.setToolTip(tip)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size for the bold word: the style sheet's bold is not in Qt's own."""
        hint = super().sizeHint()
        shown, bold = (QFontMetrics(font) for font in (self.font(), _bold(self.font())))
        more = bold.horizontalAdvance(self.text()) - shown.horizontalAdvance(self.text())
        return QSize(hint.width() + max(0, more), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold
