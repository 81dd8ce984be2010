"""The button that unfolds why one takes logarithms."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from bigram_gui.views.icons import ICON_PIXELS, icon
from bigram_gui.views.style import mark
from bigram_gui.views.theme import Size, Theme, type_font

_QUESTION = "Why logarithms?"


class WhyButton(QPushButton):
    """Unfolds and folds; it says which of the two it did."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "kind", "status")
        self.setText(_QUESTION)
        self.setFont(type_font(Size.SMALL))
        self.setIconSize(QSize(ICON_PIXELS, ICON_PIXELS))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCheckable(True)
        self.setToolTip("What becomes of the product of a long name")
        self._theme: Theme | None = None
        self.toggled.connect(self._show_state)
        self._show_state()

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        self.setAccessibleName(f"{_QUESTION} {'Unfolded' if self.isChecked() else 'Folded'}")
        if self._theme is not None:
            colours, name = self._theme.colours, "unfolded" if self.isChecked() else "next"
            self.setIcon(icon(name, colours.text_secondary, colours.text_disabled))
