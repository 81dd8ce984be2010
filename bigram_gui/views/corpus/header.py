"""What the corpus comes to in a sentence, and the ways to another one."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from bigram_gui.core.parts import Part, Parts
from bigram_gui.views.text.parts_text import NO_BREAK_SPACE, WORD_JOINER
from bigram_gui.views.text.sentence import Sentence
from bigram_gui.views.theme import Theme

_GAP = 16
_BUTTON_GAP = 8
_BUTTON_HEIGHT = 32  # as in the style sheet
_LEAST_SENTENCE = 300  # pixels beside the buttons
_BRACKET = re.compile(r"\([^()]{,40}\)")


class CorpusHeader(QWidget):
    """Where the sentence has no room beside the buttons it stands above them.

    Signals
    -------
    open_requested, paste_requested, lesson_requested
        The person wants to open a file, to paste names, or to get the lesson's names.
    """

    open_requested = Signal()
    paste_requested = Signal()
    lesson_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = Sentence()
        self._buttons = (
            _button("Open…", "Open a text file with a name a line"),
            _button("Paste…", "Paste or type names, one a line"),
            _button(
                "Lesson’s names",
                "Get the lesson’s 32,033 names: they are downloaded once, "
                "and are there without a network afterwards",
            ),
        )
        requests = (self.open_requested, self.paste_requested, self.lesson_requested)
        for button, request in zip(self._buttons, requests, strict=True):
            button.clicked.connect(request)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._arrange()

    def show_parts(self, parts: Parts) -> None:
        """Say what the corpus comes to."""
        self._sentence.show_parts(tuple(map(unbroken, parts)))
        self._fit()

    def show_theme(self, theme: Theme) -> None:
        """Show the sentence in the theme's colours."""
        self._sentence.show_theme(theme)
        self._fit()

    def _arrange(self) -> None:
        self._row = QHBoxLayout()
        self._row.setSpacing(_BUTTON_GAP)
        for button in self._buttons:
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._sentence, 1)
        self._layout.addLayout(self._row)

    def _fit(self) -> None:
        for button in self._buttons:
            button.ensurePolished()
        beside = self.width() - self._row.sizeHint().width() - _GAP
        is_beside = beside >= _LEAST_SENTENCE
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.LeftToRight if is_beside else direction.TopToBottom)
        self._layout.setSpacing(_GAP if is_beside else _BUTTON_GAP)
        lines = self._sentence.height_in(beside if is_beside else self.width())
        self._sentence.setFixedHeight(max(lines, _BUTTON_HEIGHT if is_beside else 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._fit()


def unbroken(part: Part) -> Part:
    """Keep "a–z" in one line, and all of a short bracket: "(a–z and BOS)"."""
    text = _BRACKET.sub(lambda bracket: bracket[0].replace(" ", NO_BREAK_SPACE), part.text)
    return part._replace(text=text.replace("–", f"{WORD_JOINER}–{WORD_JOINER}"))


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolTip(tip)
    return button
