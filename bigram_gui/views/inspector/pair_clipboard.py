"""Copies pairs to the clipboard, and says what was copied."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from bigram_gui.core.arrays import IntArray
from bigram_gui.core.copied_table import CopiedTable
from bigram_gui.core.copying import CopyFormat, copied_text
from bigram_gui.core.isolating import isolated
from bigram_gui.core.name_text import quoted
from bigram_gui.core.pair_rows import PairRows
from bigram_gui.core.wording import plural


def copy_pairs(rows: PairRows, pairs: IntArray | None, copy_format: CopyFormat) -> str:
    """Copy all pairs in the order of ``pairs`` and return a sentence about it.

    A text with unknown characters has no loss, and so no such table.
    """
    frame = rows.frame
    if frame.partial is not None:
        text = isolated(quoted(frame.partial.partial.name))
        return f"Nothing was copied: {text} has characters that are not in the corpus."
    order = None if pairs is None else pairs.tolist()
    table = CopiedTable(frame.labels, frame.score, frame.unit, frame.step, frame.name, order)
    _put(copied_text(table, copy_format))
    name = isolated(quoted(frame.name)) if frame.name else "the empty name"
    return f"Copied {plural(len(rows), 'pair')} of {name} as {copy_format.value}."


def copy_pair(rows: PairRows, pair: int) -> str:
    """Copy what one pair's loss is made of, and return a sentence about it."""
    _put(f"{rows.text(pair)}: {rows.exact_text(pair)}")
    return f"Copied the pair {rows.text(pair)}."


def _put(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
