"""The pill: which step is viewed, and the way back to the newest."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from bigram_gui.core.status import Phase
from bigram_gui.views.loss_plot.pill_text import HEIGHT, PillText, Viewing, viewing_text
from bigram_gui.views.loss_plot.wordiness import Wordiness
from bigram_gui.views.theme import Theme

_LEFT, _GAP, _RIGHT = 13, 10, 4


class Pill(QFrame):
    """As wide while it follows the training as while it looks back."""

    live_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "pill")
        self.setFixedHeight(HEIGHT)
        self._viewing = Viewing()
        self._most = 0
        self._wordiness = Wordiness.FULL
        self._text = PillText(self)
        self._back = QPushButton("Back to live", self)
        self._back.setToolTip("Follow the newest step again (Esc)")
        self._back.setAccessibleName("Back to live")
        self._back.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._back.clicked.connect(self.live_requested)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(_GAP)
        row.addWidget(self._text, 1)
        row.addWidget(self._back)
        self._fit()
        self._refresh()

    def show_viewing(self, viewing: Viewing) -> None:
        """Tell another step."""
        if viewing != self._viewing:
            self._viewing = viewing
            self._refresh()

    def show_most(self, steps: int) -> bool:
        """Make room for figures up to ``steps``; return whether that changed the width."""
        if len(f"{steps:,}") == len(f"{self._most:,}"):
            return False
        self._most = steps
        self._fit()
        return True

    def show_wordiness(self, wordiness: Wordiness) -> None:
        """Use long words or short ones."""
        self._wordiness = wordiness
        self._fit()
        self._refresh()

    def show_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._text.show_theme(theme)
        self._fit()

    def width_at(self, wordiness: Wordiness) -> int:
        """Return how wide the pill is with that many words, whatever it says."""
        widest = Viewing(self._most, self._most, live=False)
        back = self._text.width_of(widest, wordiness) + _GAP + self._back.sizeHint().width()
        lives = (Viewing(self._most, self._most, phase=phase) for phase in Phase)
        live = max(self._text.width_of(viewing, wordiness) for viewing in lives)
        return round(_LEFT + max(back, live + _LEFT - _RIGHT) + _RIGHT)

    def _refresh(self) -> None:
        self._text.show_viewing(self._viewing, self._wordiness)
        live = self._viewing.live
        self._back.setVisible(not live)
        # The ground of the text is a rectangle, and keeps out of the round ends.
        margins = QMargins(_LEFT - 1, 0, (_LEFT if live else _RIGHT) - 1, 0)
        self._row.setContentsMargins(margins)
        self.setAccessibleName(viewing_text(self._viewing))

    def _fit(self) -> None:
        self.setFixedWidth(self.width_at(self._wordiness))
