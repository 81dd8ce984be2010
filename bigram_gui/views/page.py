"""What all pages of the bottom panel have in common."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.views.theme import Theme


class Page(QWidget):
    """Shows one side of the model."""

    def show_frame(self, frame: Frame) -> None:
        """Show the model of ``frame``."""
        raise NotImplementedError

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        raise NotImplementedError
