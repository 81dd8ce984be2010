"""The sentence over the names: it keeps its height while its figures change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bigram_gui.core.compared_text import Length
from bigram_gui.core.parts import Parts
from bigram_gui.views.layout import SIDE
from bigram_gui.views.text.sentence import Sentence
from bigram_gui.views.theme import Theme

_MOST_LINES = 2
_AROUND_LINES = 2
_WIDEST = (
    "17 of these 20 names are in the corpus (11 learned already); 12 were cut at 40 letters; on "
    "average they cost 12.41 nats a pair (the model expects 12.48)."
)


class Headline(QWidget):
    """Tells the long form of a sentence where two lines hold it, else the brief one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._telling: Callable[[Length], Parts] = _nothing
        self._length = Length.FULL
        self._sentence = Sentence()
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 0, SIDE, 0)
        column.addWidget(self._sentence)

    @property
    def text(self) -> str:
        """What is told."""
        return self._sentence.text

    def tell(self, telling: Callable[[Length], Parts]) -> None:
        """Tell a sentence, of which ``telling`` gives the form that is wanted."""
        self._telling = telling
        self._tell()

    def show_theme(self, theme: Theme) -> None:
        """Show the sentence in the theme's colours."""
        self._sentence.show_theme(theme)
        self._fit()

    def _tell(self) -> None:
        self._sentence.show_parts(self._telling(self._length))

    def _fit(self) -> None:
        """Make room for the longest sentence; it depends on the width alone."""
        height = self._sentence.size_of(_WIDEST, self.width() - 2 * SIDE).height()
        most = _MOST_LINES * self._sentence.line_height
        self._length = Length.FULL if height <= most + 1 else Length.BRIEF
        self._sentence.setFixedHeight(min(height, most) + _AROUND_LINES)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._fit()


def _nothing(_length: Length) -> Parts:
    return ()
