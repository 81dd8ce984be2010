"""The block of the lengths: how many names have how many letters."""

from __future__ import annotations

from PySide6.QtCore import Slot

from bigram_gui.core.corpus_facts import CorpusFacts
from bigram_gui.core.corpus_text import lengths_text
from bigram_gui.views.corpus.block import Block
from bigram_gui.views.corpus.lengths_chart import LengthsChart
from bigram_gui.views.theme import Theme


class LengthsBlock(Block):
    """Its caption tells the range and the mean, or of the bar that is looked at."""

    def __init__(self) -> None:
        self._chart = LengthsChart()
        self._told = ""
        super().__init__("Letters per name", self._chart)
        self._chart.inspected.connect(self._on_inspected)

    def show_facts(self, facts: CorpusFacts | None) -> None:
        """Show the lengths of a corpus's names; None while they are not counted."""
        self._told = (
            lengths_text(facts.shortest, facts.longest, facts.mean_length) if facts else "Counting…"
        )
        self._chart.show_facts(facts, self._told)
        self.show_caption(self._told)

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._chart.show_theme(theme)

    @Slot(str)
    def _on_inspected(self, text: str) -> None:
        self.show_caption(text or self._told)
