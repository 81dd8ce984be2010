"""What is in the place of the rows while no name is pinned."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bigram_gui.core.name_text import in_quotes
from bigram_gui.core.pinning import beginning_of_corpus
from bigram_gui.core.run import Run
from bigram_gui.core.wording import plural
from bigram_gui.views.layout import SIDE

_WORDS = "No name is pinned yet: type one and pin it, or begin with some of the corpus."
_GAP = 12


class CompareInvitation(QWidget):
    """Offers the first names of the corpus."""

    names_pinned = Signal(object)  # tuple[str, ...]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: Run | None = None
        self._names: tuple[str, ...] = ()
        self._words = QLabel(_WORDS, wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._words.setProperty("kind", "secondary")
        self._button = QPushButton()
        self._button.clicked.connect(self._on_clicked)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 0, SIDE, 0)
        column.setSpacing(_GAP)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addLayout(row)
        column.addStretch(1)

    @property
    def button(self) -> QPushButton:
        """The button that pins some of the corpus."""
        return self._button

    def show_run(self, run: Run) -> None:
        """Offer the names that ``run`` is trained on first."""
        if run is self._run:
            return
        self._run, self._names = run, beginning_of_corpus(run)
        count = len(self._names)
        self._button.setText(f"Pin {plural(count, 'name')} of the corpus")
        listed = ", ".join(map(in_quotes, self._names))
        first = "name that is" if count == 1 else "first that are"
        tip = f"Pin the {first} trained on: {listed}"
        self._button.setToolTip(tip)
        self._button.setAccessibleDescription(tip)

    @Slot()
    def _on_clicked(self) -> None:
        self.names_pinned.emit(self._names)
