"""The table of a name's pairs as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bigram_gui.core.copied_table import TOKEN_COLUMNS, CopiedTable, loss_line
from bigram_gui.core.escaping import markdown_text


def markdown_lines(table: CopiedTable) -> Iterator[str]:
    """Write a table between a title and the loss."""
    yield markdown_text(table.title)
    yield ""
    yield _row(table.headings)
    columns = range(len(table.headings))
    yield _row("---" if index in TOKEN_COLUMNS else "---:" for index in columns)
    for number, current, following, *figures in table.rows():
        tokens = markdown_text(current), markdown_text(following)
        yield _row((number, *tokens, *figures))
    yield ""
    yield loss_line(table)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
