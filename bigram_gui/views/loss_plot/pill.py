"""The pill: which step is viewed, and the way back to the newest."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QMargins, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from bigram_gui.core.status import Phase
from bigram_gui.views.loss_plot.pieces import (
    MarkPiece,
    Piece,
    TextPiece,
    paint_pieces,
    width_of,
)
from bigram_gui.views.loss_plot.wordiness import Wordiness
from bigram_gui.views.marks import Mark
from bigram_gui.views.theme import Colours, Size, Theme, type_font

_HEIGHT = 28
_LEFT, _GAP, _RIGHT = 13, 10, 4
_PHASES = {
    Phase.UNTRAINED: "untrained",
    Phase.PAUSED: "paused",
    Phase.FINISHED: "finished",
}


class Viewing(NamedTuple):
    """Which step is viewed, of how many, and what training does."""

    step: int = 0
    latest: int = 0
    live: bool = True
    phase: Phase = Phase.UNTRAINED


class Pill(QFrame):
    """As wide while it follows the training as while it looks back."""

    live_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "pill")
        self.setFixedHeight(_HEIGHT)
        self._viewing = Viewing()
        self._most = 0
        self._wordiness = Wordiness.FULL
        self._text = _Text(self)
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


class _Text(QWidget):
    """The words of the pill; figures in bold.

    It paints the pill's ground as well: neither the pill nor the panel has to be painted again
    where a figure changes.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours: Colours | None = None
        self._viewing = Viewing()
        self._wordiness = Wordiness.FULL
        self._fonts = _fonts()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_theme(self, theme: Theme) -> None:
        self._colours = theme.colours
        self._fonts = _fonts()  # they may be others too
        self.update()

    def show_viewing(self, viewing: Viewing, wordiness: Wordiness) -> None:
        if (viewing, wordiness) != (self._viewing, self._wordiness):
            self._viewing, self._wordiness = viewing, wordiness
            self.update()

    def width_of(self, viewing: Viewing, wordiness: Wordiness) -> float:
        return width_of(self._pieces(viewing, wordiness))

    def _pieces(self, viewing: Viewing, wordiness: Wordiness) -> list[Piece]:
        normal, bold = self._fonts
        text = self._colours.text if self._colours else self.palette().windowText().color()
        blue = self._colours.blue if self._colours else text
        is_full = wordiness is Wordiness.FULL
        latest = f" of {viewing.latest:,}" if wordiness is not Wordiness.MARKS else ""
        if viewing.live:
            running = viewing.phase is Phase.RUNNING
            phase = _PHASES.get(viewing.phase) if is_full else None
            return [
                MarkPiece(Mark.CIRCLE, blue, hollow=not running),
                TextPiece("Live, ", normal, text),
                TextPiece(f"step {viewing.step:,}", bold, text),
                TextPiece(f" · {phase}" if phase else "", normal, text),
            ]
        return [
            TextPiece("Viewing " if is_full else "", normal, text),
            TextPiece(f"{'step' if is_full else 'Step'} {viewing.step:,}", bold, text),
            TextPiece(latest, normal, text),
        ]

    def sizeHint(self) -> QSize:
        return QSize(0, _HEIGHT - 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._colours is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colours.selection_fill)
        pieces = self._pieces(self._viewing, self._wordiness)
        left = 0.0
        if self._viewing.live:  # alone in the pill
            left = max(0.0, (self.width() - width_of(pieces)) / 2)
        paint_pieces(painter, left, self.height() / 2, pieces, self.width())


def _fonts() -> tuple[QFont, QFont]:
    """Return the font of words and that of figures."""
    return type_font(Size.SMALL), type_font(Size.SMALL, QFont.Weight.DemiBold)


def viewing_text(viewing: Viewing) -> str:
    """Say in a sentence which step is viewed."""
    if viewing.live:
        phase = _PHASES.get(viewing.phase, "")
        return f"Live, step {viewing.step:,}{', ' + phase if phase else ''}"
    return f"Viewing step {viewing.step:,} of {viewing.latest:,}"
