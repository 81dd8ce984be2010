"""The table of a name's pairs as text to paste: plain, tab-separated, Markdown or LaTeX."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bigram_gui.core.copied_table import CopiedTable


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
    return "\n".join(_writer(copy_format)(table)) + "\n"


def _writer(copy_format: CopyFormat) -> Callable[[CopiedTable], Iterator[str]]:
    # The formats have names in menus from the start, but most runs copy nothing.
    from bigram_gui.core.latex_table import latex_lines
    from bigram_gui.core.markdown_table import markdown_lines
    from bigram_gui.core.text_table import text_lines
    from bigram_gui.core.tsv_table import tsv_lines

    writers: dict[CopyFormat, Callable[[CopiedTable], Iterator[str]]] = {
        CopyFormat.TEXT: text_lines,
        CopyFormat.TSV: tsv_lines,
        CopyFormat.MARKDOWN: markdown_lines,
        CopyFormat.LATEX: latex_lines,
    }
    return writers[copy_format]
