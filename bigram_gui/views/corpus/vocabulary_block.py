"""The block of the vocabulary: its tokens, and how often the names have each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from operator import attrgetter
from typing import overload

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from bigram_gui.core.corpus_facts import CorpusFacts, TokenFrequency
from bigram_gui.core.corpus_text import frequency_text
from bigram_gui.core.token_mark import token_mark
from bigram_gui.core.vocabulary import Vocabulary
from bigram_gui.core.wording import plural
from bigram_gui.views.corpus.block import Block
from bigram_gui.views.corpus.row_list import RowList
from bigram_gui.views.corpus.rows import Row
from bigram_gui.views.segment import Segment
from bigram_gui.views.theme import Theme

_TYPICAL = 1_000  # rows, the most frequent tokens', tell how wide all are


class VocabularyBlock(Block):
    """Lists the tokens from the most frequent on, or in the order of the vocabulary."""

    def __init__(self) -> None:
        self._facts: CorpusFacts | None = None
        self._by_times = Segment("Frequent", "first", "List the most frequent tokens first")
        self._by_token = Segment("a–z", "last", "List the tokens in the order of the alphabet")
        self._by_times.setAccessibleName("Sort by frequency")
        self._by_token.setAccessibleName("Sort by token")
        self._by_times.setChecked(True)
        self._list = RowList()
        self._list.setAccessibleName("Tokens of the vocabulary and how often the names have them")
        super().__init__("Vocabulary", self._list, self._segments())

    def show_vocabulary(self, vocabulary: Vocabulary) -> None:
        """Show which tokens there are to sort by."""
        self._by_token.setText("a–z" if "a" in vocabulary and "z" in vocabulary else "In order")

    def show_facts(self, facts: CorpusFacts | None) -> None:
        """Show the tokens of a corpus; None while they are not counted."""
        self._facts = facts
        self.show_caption(plural(len(facts.frequencies), "token") if facts else "Counting…")
        self._show_rows()

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._list.show_theme(theme)

    def _show_rows(self) -> None:
        facts = self._facts
        if facts is None:
            self._list.show_rows(())
            return
        shown = by_times = _TokenRows(facts.frequencies, facts)
        if self._by_token.isChecked():
            shown = _TokenRows(sorted(facts.frequencies, key=attrgetter("token")), facts)
        self._list.show_rows(shown, typical=by_times[:_TYPICAL])

    def _segments(self) -> QWidget:
        segments = QWidget()
        row = QHBoxLayout(segments)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._orders = QButtonGroup(segments)
        for button in (self._by_times, self._by_token):
            self._orders.addButton(button)
            row.addWidget(button)
        self._orders.buttonToggled.connect(self._on_toggled)
        return segments

    @Slot(QAbstractButton, bool)
    def _on_toggled(self, _button: QAbstractButton, checked: bool) -> None:
        if checked:  # each change comes twice, once from what is no longer chosen
            self._show_rows()


class _TokenRows(Sequence[Row]):
    """The rows of tokens; a vocabulary may be large, so each is made when it is asked for."""

    def __init__(self, tokens: Sequence[TokenFrequency], facts: CorpusFacts) -> None:
        self._tokens = tokens
        self._most = facts.frequencies[0].times
        self._pairs = facts.pairs_count

    def __len__(self) -> int:
        return len(self._tokens)

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | Sequence[Row]:
        if isinstance(place, slice):
            return [_row(one, self._most, self._pairs) for one in self._tokens[place]]
        return _row(self._tokens[place], self._most, self._pairs)


def _row(one: TokenFrequency, most: int, tokens: int) -> Row:
    return Row(
        label=token_mark(one.label),
        share=one.times / most,
        text=f"{one.times:,}",
        tip=partial(frequency_text, one, tokens),
    )
