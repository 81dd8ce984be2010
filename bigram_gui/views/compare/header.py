"""The line over the compared names: what they come to, and the button that pins another."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from bigram_gui.core.compared_names import Comparison
from bigram_gui.core.compared_text import Length, compared_parts
from bigram_gui.core.frame import Frame
from bigram_gui.core.name_text import in_quotes
from bigram_gui.core.pinning import name_to_pin, pin_problem
from bigram_gui.core.status import MAX_STEPS
from bigram_gui.core.units import Unit
from bigram_gui.views.layout import SIDE
from bigram_gui.views.text.sentence import Sentence
from bigram_gui.views.theme import Theme

_GAP = 16
_PADDING = 13  # left and right of the button's text, border included; as in the style sheet
_BUTTON_HEIGHT = 32  # as in the style sheet
_BUTTON_LETTERS = 9
_WIDEST_LABELS = ("Pin “maximilian”", f"Pin {in_quotes('')}")
_AROUND_LINES = 4  # above and below several lines together
_MOST_LINES = 2  # from here on the sentence is told in brief
_OPENING = "“maximiliane” and “wilhelmina” are the least surprising"
_WIDEST = {
    Length.FULL: (
        f"{_OPENING} of the 12 after {MAX_STEPS:,} steps: perplexity 10.12; “annemarie-xy” and "
        "2 others have 2.4 times as much; the vocabulary cannot spell 4 others."
    ),
    Length.BRIEF: (
        "“maximiliane” and 2 others are the least surprising: perplexity 10.12; “annemarie-xy” "
        "costs 99 % more."
    ),
}


class CompareHeader(QWidget):
    """Keeps its height while figures change."""

    name_pinned = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: tuple[Comparison, Unit, str | None] | None = None
        self._length = Length.FULL
        self._name = ""
        self._sentence = Sentence()
        self._button = QPushButton()
        self._button.clicked.connect(self._on_clicked)
        self.setFocusProxy(self._button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._button)

    @property
    def button(self) -> QPushButton:
        """The button that pins the typed name."""
        return self._button

    def show_frame(self, frame: Frame, comparison: Comparison) -> None:
        """Tell what the names come to, and offer the frame's."""
        self._told = comparison, frame.unit, frame.name if frame.problem is None else None
        self._tell()
        name, problem = name_to_pin(frame), pin_problem(frame)
        if name != self._name or not self._button.text():
            self._name = name
            self._button.setText(f"Pin {in_quotes(name, _BUTTON_LETTERS)}".replace("&", "&&"))
            self._button.setAccessibleName(f"Pin {in_quotes(name)}")
        tip = problem or f"Compare {in_quotes(name)} with the other pinned names"
        if tip != self._button.toolTip():
            self._button.setToolTip(tip)
            self._button.setAccessibleDescription(tip)
        self._button.setEnabled(not problem)

    def show_theme(self, theme: Theme) -> None:
        """Show the sentence in the theme's colours."""
        self._sentence.show_theme(theme)
        self._fit()

    def _tell(self) -> None:
        if self._told is not None:
            self._sentence.show_parts(compared_parts(*self._told, self._length))

    @Slot()
    def _on_clicked(self) -> None:
        self.name_pinned.emit(self._name)

    def _fit(self) -> None:
        """Give the sentence as many lines as its longest takes; no figure moves the rows."""
        self._button.ensurePolished()
        label = max(map(self._button.fontMetrics().horizontalAdvance, _WIDEST_LABELS))
        self._button.setFixedWidth(label + 2 * _PADDING)
        is_full = self._height_of(Length.FULL) < (_MOST_LINES + 1) * self._sentence.line_height
        self._length = Length.FULL if is_full else Length.BRIEF
        self._tell()
        height = self._height_of(self._length) + _AROUND_LINES
        self._sentence.setFixedHeight(max(height, _BUTTON_HEIGHT))

    def _height_of(self, length: Length) -> int:
        """Return the height of the longest sentence of a length in lines of its width."""
        width = self.width() - 2 * SIDE - _GAP - self._button.width()
        return self._sentence.size_of(_WIDEST[length], width).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._fit()
