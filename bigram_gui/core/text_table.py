"""The table of a name's pairs as plain text, in columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from bigram_gui.core.copied_table import TOKEN_COLUMNS, CopiedTable, loss_line


def text_lines(table: CopiedTable) -> Iterator[str]:
    """Write aligned columns between a title and the loss."""
    yield table.title
    yield ""
    rows = [table.headings, *table.rows()]
    widths = [max(map(_columns_of, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(
            _padded(cell, width, to_the_left=index in TOKEN_COLUMNS)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
    yield ""
    yield loss_line(table)


def _padded(cell: str, width: int, *, to_the_left: bool) -> str:
    room = " " * (width - _columns_of(cell))
    return cell + room if to_the_left else room + cell


def _columns_of(text: str) -> int:
    """Return how many columns a text takes where all characters have the same width."""
    return len(text) if text.isascii() else sum(map(_columns_of_character, text))


def _columns_of_character(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
