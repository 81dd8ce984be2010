"""What the corpus comes to in a sentence, and the ways to another one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from bigram_gui.core.parts import Part
from bigram_gui.views.rich_text import rich_text
from bigram_gui.views.still import Still
from bigram_gui.views.theme import Theme

_GAP = 16
_BUTTON_GAP = 8
_BUTTON_HEIGHT = 32  # as in the style sheet
_JOINER = "\u2060"  # no line ends at it: "a–z" is not broken
_LEAST_SENTENCE = 300  # pixels beside the buttons


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
        self._theme: Theme | None = None
        self._parts: tuple[Part, ...] = ()
        self._sentence = QLabel(textFormat=Qt.TextFormat.RichText, wordWrap=True)
        self._sentence.setProperty("kind", "body")
        self._place = Still(self._sentence)
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

    def show_parts(self, parts: tuple[Part, ...]) -> None:
        """Say what the corpus comes to."""
        if parts != self._parts:
            self._parts = parts
            self._tell()
            self._fit()

    def show_theme(self, theme: Theme) -> None:
        """Show the sentence in the theme's colours."""
        self._theme = theme
        self._tell()
        self._fit()

    def _tell(self) -> None:
        self._sentence.setAccessibleName("".join(part.text for part in self._parts))
        if self._theme is not None:
            theme = self._theme
            sentence = "".join(rich_text(part, theme) for part in self._parts)
            sentence = sentence.replace("–", f"{_JOINER}–{_JOINER}")
            self._sentence.setText(f'<div dir="ltr">{sentence}</div>')

    def _arrange(self) -> None:
        self._row = QHBoxLayout()
        self._row.setSpacing(_BUTTON_GAP)
        for button in self._buttons:
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._place, 1)
        self._layout.addLayout(self._row)

    def _fit(self) -> None:
        for button in self._buttons:
            button.ensurePolished()
        beside = self.width() - self._row.sizeHint().width() - _GAP
        is_beside = beside >= _LEAST_SENTENCE
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.LeftToRight if is_beside else direction.TopToBottom)
        self._layout.setSpacing(_GAP if is_beside else _BUTTON_GAP)
        lines = self._height_in(beside if is_beside else self.width())
        self._place.setFixedHeight(max(lines, _BUTTON_HEIGHT if is_beside else 0))

    def _height_in(self, width: int) -> int:
        self._sentence.ensurePolished()
        return self._sentence.heightForWidth(max(1, width))  # some of its words are bold, and wider

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._fit()


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolTip(tip)
    return button
