"""The words of the pill; figures in bold."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bigram_gui.core.status import Phase
from bigram_gui.views.kept_picture import KeptPicture
from bigram_gui.views.loss_plot.base_line import below_middle
from bigram_gui.views.loss_plot.pieces import (
    MarkPiece,
    Piece,
    Placed,
    TextPiece,
    paint_placed,
    placed_pieces,
    width_of,
)
from bigram_gui.views.loss_plot.wordiness import Wordiness
from bigram_gui.views.marks import Mark
from bigram_gui.views.text.ruler import shared_ruler
from bigram_gui.views.theme import Colours, Size, Theme, type_font

HEIGHT = 28  # of the pill

_EDGE = 1  # of the pill, above and below its text
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


class _Words(NamedTuple):
    """What the pill says; ``is_running`` says which mark it begins with, if with any."""

    before: str
    bold: str  # before the figure, which is bold as well
    figure: str
    after: str
    is_running: bool | None = None


class PillText(QWidget):
    """Writes which step is viewed.

    It paints the pill's ground as well: neither the pill nor the panel has to be painted again
    where a figure changes. All but the figure is a picture.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours: Colours | None = None
        self._viewing = Viewing()
        self._wordiness = Wordiness.FULL
        self._normal, self._bold = _fonts()
        self._laid_out: object = None
        self._line: list[Placed] = []
        self._still = KeptPicture()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_theme(self, theme: Theme) -> None:
        """Write in other colours."""
        self._colours = theme.colours
        self._normal, self._bold = _fonts()  # they may be others too
        self._laid_out, self._still = None, KeptPicture()
        self.update()

    def show_viewing(self, viewing: Viewing, wordiness: Wordiness) -> None:
        """Tell another step, or with other words."""
        if (viewing, wordiness) != (self._viewing, self._wordiness):
            self._viewing, self._wordiness = viewing, wordiness
            self.update()

    def width_of(self, viewing: Viewing, wordiness: Wordiness) -> float:
        """Return how wide the text is, in pixels."""
        return width_of(self._pieces(_words(viewing, wordiness)))

    def _pieces(self, words: _Words) -> list[Piece]:
        """Return what is written; the figure is the last piece but one."""
        text = self._colours.text if self._colours else self.palette().windowText().color()
        pieces: list[Piece] = [
            TextPiece(words.before, self._normal, text),
            TextPiece(words.bold, self._bold, text),
            TextPiece(words.figure, self._bold, text),
            TextPiece(words.after, self._normal, text),
        ]
        if words.is_running is not None:
            blue = self._colours.blue if self._colours else text
            pieces.insert(0, MarkPiece(Mark.CIRCLE, blue, hollow=not words.is_running))
        return pieces

    def sizeHint(self) -> QSize:
        return QSize(0, HEIGHT - 2 * _EDGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._colours is None:
            return
        words = _words(self._viewing, self._wordiness)
        self._lay_out(words)
        ground = self._colours.selection_fill
        with QPainter(self) as painter:
            if self.devicePixelRatioF().is_integer():
                self._still.show(painter, self, self._laid_out, ground, self._paint_still)
            else:  # the text may begin amid a pixel of the screen, a picture cannot
                painter.fillRect(self.rect(), ground)
                self._paint_still(painter)
            self._paint_figure(painter, words.figure)

    def _lay_out(self, words: _Words) -> None:
        """Find where everything stands; other figures of as many digits stand there too."""
        shape = words._replace(figure=""), shared_ruler(self._bold).key(words.figure)
        if (shape, self.width()) == self._laid_out:
            return
        pieces, left = self._pieces(words), 0.0
        if self._viewing.live:  # alone in the pill
            left = max(0.0, (self.width() - width_of(pieces)) / 2)
        self._line = placed_pieces(left, pieces, self.width())
        self._laid_out = shape, self.width()

    def _paint_still(self, painter: QPainter) -> None:
        *before, _figure, after = self._line
        for placed in (*before, after):
            paint_placed(painter, placed, self.height() / 2)

    def _paint_figure(self, painter: QPainter, figure: str) -> None:
        painter.setFont(self._bold)
        painter.setPen(self._line[-1].piece.colour)
        baseline = self.height() / 2 + below_middle(self._bold)
        painter.drawText(QPointF(self._line[-2].left, baseline), figure)


def _words(viewing: Viewing, wordiness: Wordiness) -> _Words:
    is_full = wordiness is Wordiness.FULL
    if viewing.live:
        phase = _PHASES.get(viewing.phase) if is_full else None
        end = f" · {phase}" if phase else ""
        is_running = viewing.phase is Phase.RUNNING
        return _Words("Live, ", "step ", f"{viewing.step:,}", end, is_running)
    end = f" of {viewing.latest:,}" if wordiness is not Wordiness.MARKS else ""
    before, step = ("Viewing ", "step ") if is_full else ("", "Step ")
    return _Words(before, step, f"{viewing.step:,}", end)


def _fonts() -> tuple[QFont, QFont]:
    """Return the font of words and that of figures."""
    return type_font(Size.SMALL), type_font(Size.SMALL, QFont.Weight.DemiBold)


def viewing_text(viewing: Viewing) -> str:
    """Say in a sentence which step is viewed."""
    if viewing.live:
        phase = _PHASES.get(viewing.phase, "")
        return f"Live, step {viewing.step:,}{', ' + phase if phase else ''}"
    return f"Viewing step {viewing.step:,} of {viewing.latest:,}"
