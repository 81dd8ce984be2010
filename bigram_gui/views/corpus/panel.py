"""The page "Corpus": a sentence, and blocks that show what the names are made of."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.corpus_facts import CorpusFacts, find_facts
from bigram_gui.core.corpus_text import corpus_parts
from bigram_gui.core.frame import Frame
from bigram_gui.views.corpus.block_grid import BlockGrid
from bigram_gui.views.corpus.exceptions_block import ExceptionsBlock
from bigram_gui.views.corpus.header import CorpusHeader
from bigram_gui.views.corpus.lengths_block import LengthsBlock
from bigram_gui.views.corpus.order_block import OrderBlock
from bigram_gui.views.corpus.vocabulary_block import VocabularyBlock
from bigram_gui.views.layout import SIDE
from bigram_gui.views.page import Page
from bigram_gui.views.theme import Theme

AT_ONCE_PAIRS = 250_000
"""A corpus of so many pairs is counted within some 12 ms; a larger one is not done here."""

_TOP = 12
_BOTTOM = 8
_GAP = 8
_LEAST_BLOCK = 196


class CorpusPanel(Page):
    """Shows the corpus of the run, and its figures from the first picture on.

    Those of a large corpus are worked out elsewhere, and asked for once.

    Signals
    -------
    facts_requested
        The figures of a large Corpus are wanted: the page is looked at and does not have them.
    step_picked
        A name in training order was picked; its step is to be viewed.
    open_requested, paste_requested, lesson_requested
        The person wants another corpus: a file, pasted names, the lesson's names.
    """

    facts_requested = Signal(object)  # Corpus
    step_picked = Signal(object)  # int: Signal(int) is 32 bits wide
    open_requested = Signal()
    paste_requested = Signal()
    lesson_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._corpus: Corpus | None = None
        self._asked = False
        self._header = CorpusHeader()
        self._vocabulary = VocabularyBlock()
        self._lengths = LengthsBlock()
        self._exceptions = ExceptionsBlock()
        self._order = OrderBlock()
        blocks = (self._vocabulary, self._lengths, self._exceptions, self._order)
        self._blocks = BlockGrid(blocks, _LEAST_BLOCK)
        self._connect()
        self._arrange()

    def show_frame(self, frame: Frame) -> None:
        """Show the corpus of the frame's run, and which of its names are trained on."""
        corpus = frame.run.prepared.corpus
        if corpus is not self._corpus:
            self._corpus, self._asked = corpus, False
            self._vocabulary.show_vocabulary(corpus.vocabulary)
            self._exceptions.show_report(corpus.report)
            self._show_facts(None)
        self._order.show_frame(frame)
        self._ask()

    def show_facts(self, facts: CorpusFacts) -> None:
        """Show the figures of the corpus; those of another, told by their report, are dropped."""
        if self._corpus is not None and facts.report is self._corpus.report:
            self._asked = True
            self._show_facts(facts)

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._theme = theme
        self._header.show_theme(theme)
        self._vocabulary.show_theme(theme)
        self._lengths.show_theme(theme)
        self._exceptions.show_theme(theme)
        self._order.show_theme(theme)
        self._blocks.fit()
        self.update()

    def _show_facts(self, facts: CorpusFacts | None) -> None:
        assert self._corpus is not None, "facts are of a corpus"
        self._header.show_parts(corpus_parts(self._corpus, facts.duplicates if facts else None))
        self._vocabulary.show_facts(facts)
        self._lengths.show_facts(facts)
        self._exceptions.show_facts(facts)

    def _ask(self) -> None:
        """Work out the figures or ask for them, once, and only if somebody is to see them."""
        if self._corpus is None or self._asked or not self.isVisible():
            return
        self._asked = True
        if self._corpus.pairs_count <= AT_ONCE_PAIRS:
            self._show_facts(find_facts(self._corpus))
        else:
            self.facts_requested.emit(self._corpus)

    def _connect(self) -> None:
        self._order.step_picked.connect(self.step_picked)
        self._header.open_requested.connect(self.open_requested)
        self._header.paste_requested.connect(self.paste_requested)
        self._header.lesson_requested.connect(self.lesson_requested)

    def _arrange(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(SIDE, _TOP, SIDE, _BOTTOM)
        column.setSpacing(_GAP)
        column.addWidget(self._header)
        column.addWidget(self._blocks, 1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        for part in (area.viewport(), content):
            part.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            QPainter(self).fillRect(self.rect(), self._theme.colours.ground)
