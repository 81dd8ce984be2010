"""The blocks of what is out of the ordinary: names that are repeated, lines that were skipped."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bigram_gui.core.corpus import ReadingReport
from bigram_gui.core.corpus_facts import CorpusFacts
from bigram_gui.core.corpus_text import skipped_rows, skipped_summary
from bigram_gui.core.name_text import shortened
from bigram_gui.core.wording import plural
from bigram_gui.views.corpus.block import Block
from bigram_gui.views.corpus.row_list import RowList
from bigram_gui.views.corpus.rows import Row
from bigram_gui.views.theme import Theme

_MOST_TOLD = 400  # letters of a name in a tip
_GAP = 8


class ExceptionsBlock(QWidget):
    """The most repeated names, and below them what was skipped of the file."""

    def __init__(self) -> None:
        super().__init__()
        self._repeated = RowList()
        self._repeated.setAccessibleName("The most repeated names")
        self._skipped = RowList()
        self._skipped.setAccessibleName("Lines that were skipped, and why")
        self._repeated_block = Block("Most repeated names", self._repeated)
        self._skipped_block = Block("Skipped lines", self._skipped)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self._column.addWidget(self._repeated_block, 1)
        self._column.addWidget(self._skipped_block)
        self._column.addStretch()

    def show_report(self, report: ReadingReport) -> None:
        """Show what was skipped; it is known before anything is counted."""
        rows = [
            Row(line, None, why, partial("{} {}".format, line, why))
            for line, why in skipped_rows(report)
        ]
        self._skipped_block.show_caption(skipped_summary(report))
        self._skipped.show_rows(rows)
        self._skipped.setVisible(bool(rows))
        self._share_height()

    def show_facts(self, facts: CorpusFacts | None) -> None:
        """Show which names a corpus has most often; None while they are not counted."""
        if facts is None:
            self._repeated_block.show_caption("Counting…")
            self._repeated.show_rows(())
            self._repeated.show()
            self._share_height()
            return
        self._repeated_block.show_caption(_repeated_text(facts))
        most = max((times for _, times in facts.duplicates.most_repeated), default=1)
        self._repeated.show_rows(
            [_repeated_row(name, times, most) for name, times in facts.duplicates.most_repeated]
        )
        self._repeated.setVisible(facts.duplicates.repeated > 0)
        self._share_height()

    def _share_height(self) -> None:
        """Give the height to the lists that there are; without any it stays free below."""
        shares = [int(not rows.isHidden()) for rows in (self._repeated, self._skipped)]
        for place, share in enumerate((*shares, int(not any(shares)))):
            self._column.setStretch(place, share)

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._repeated.show_theme(theme)
        self._skipped.show_theme(theme)


def _repeated_row(name: str, times: int, most: int) -> Row:
    tip = partial(_repeated_tip, name, times)
    return Row(shortened(name), times / most, f"{times:,}×", tip)


def _repeated_tip(name: str, times: int) -> str:
    told = name if len(name) <= _MOST_TOLD else name[: _MOST_TOLD - 1] + "…"
    return f"{told}: {plural(times, 'time')}"


def _repeated_text(facts: CorpusFacts) -> str:
    duplicates = facts.duplicates
    if duplicates.repeated == 0:
        return "Every name occurs once."
    different = plural(facts.names_count - duplicates.surplus, "different name")
    return f"{duplicates.repeated:,} of {different}"
