"""The sentence over the names: it keeps its height while its figures change."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bigram_gui.core.compared_text import Length
from bigram_gui.core.parts import Parts
from bigram_gui.views.layout import SIDE
from bigram_gui.views.rich_text import rich_text
from bigram_gui.views.still import Still
from bigram_gui.views.theme import Theme

_ENDLESS = 10_000  # pixels
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
        self._theme: Theme | None = None
        self._forms: dict[Length, Parts] = {}
        self._length = Length.FULL
        self._told: Parts | None = None
        self._label = QLabel(textFormat=Qt.TextFormat.RichText, wordWrap=True)
        self._label.setProperty("kind", "body")
        self._place = Still(self._label)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 0, SIDE, 0)
        column.addWidget(self._place)

    @property
    def label(self) -> QLabel:
        """What shows the sentence; its accessible name is the plain text."""
        return self._label

    def show_parts(self, full: Parts, brief: Parts | None = None) -> None:
        """Tell a sentence; ``brief`` is None if it has but one form."""
        self._forms = {Length.FULL: full, Length.BRIEF: full if brief is None else brief}
        self._tell()

    def show_theme(self, theme: Theme) -> None:
        """Show the sentence in the theme's colours."""
        self._theme = theme
        self._told = None
        self._fit()

    def _tell(self) -> None:
        parts = self._forms.get(self._length)
        if parts is None or parts == self._told or self._theme is None:
            return
        self._told, theme = parts, self._theme
        self._label.setText("".join(rich_text(part, theme) for part in parts))
        self._label.setAccessibleName("".join(part.text for part in parts))

    def _fit(self) -> None:
        """Make room for the longest sentence; it depends on the width alone."""
        self._label.ensurePolished()
        metrics = self._label.fontMetrics()
        room = QRect(0, 0, max(1, self.width() - 2 * SIDE), _ENDLESS)
        height = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, _WIDEST).height()
        most = _MOST_LINES * metrics.lineSpacing()
        self._length = Length.FULL if height <= most + 1 else Length.BRIEF
        self._place.setFixedHeight(min(height, most) + _AROUND_LINES)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._fit()
