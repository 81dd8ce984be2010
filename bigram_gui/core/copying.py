"""The table of a name's pairs as text to paste: plain, tab-separated, Markdown or LaTeX."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import Enum

from bigram_gui.core.copied_table import TOKEN_COLUMNS, CopiedTable, exact_number, loss_line
from bigram_gui.core.escaping import markdown_text, tsv_cell
from bigram_gui.core.latex_table import latex_lines
from bigram_gui.core.text_table import text_lines


class CopyFormat(Enum):
    """How a table is copied; the value is its name on the screen."""

    TEXT = "plain text"
    TSV = "TSV"
    MARKDOWN = "Markdown"
    LATEX = "LaTeX"


def copied_text(table: CopiedTable, copy_format: CopyFormat) -> str:
    """Write a table and the name's loss in a format; the text ends with a line feed.

    TEXT has aligned columns, under a title. TSV begins with the headings, has numbers with all of
    their digits (∞ as "inf"), and the loss in its last row. Tokens are written as on the screen:
    a space as ␣, what cannot be seen as U+200B, so that no cell has a tab or a line end.
    """
    return "\n".join(_WRITERS[copy_format](table)) + "\n"


def _tsv_lines(table: CopiedTable) -> Iterator[str]:
    yield "\t".join(table.headings)
    for row in table.exact_rows():
        yield "\t".join(map(tsv_cell, row))
    blank = [""] * (len(table.headings) - 2)
    yield "\t".join([table.subject.lower(), *blank, exact_number(table.unit.of(table.score.loss))])


def _markdown_lines(table: CopiedTable) -> Iterator[str]:
    yield markdown_text(table.title)
    yield ""
    yield _markdown_row(table.headings)
    columns = range(len(table.headings))
    yield _markdown_row("---" if index in TOKEN_COLUMNS else "---:" for index in columns)
    for number, current, following, *figures in table.rows():
        tokens = markdown_text(current), markdown_text(following)
        yield _markdown_row((number, *tokens, *figures))
    yield ""
    yield loss_line(table)


def _markdown_row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


_WRITERS: dict[CopyFormat, Callable[[CopiedTable], Iterator[str]]] = {
    CopyFormat.TEXT: text_lines,
    CopyFormat.TSV: _tsv_lines,
    CopyFormat.MARKDOWN: _markdown_lines,
    CopyFormat.LATEX: latex_lines,
}
