"""The table of a name's pairs as tab-separated values, for spreadsheets and programs."""

from __future__ import annotations

from collections.abc import Iterator

from bigram_gui.core.copied_table import CopiedTable, exact_number
from bigram_gui.core.escaping import tsv_cell


def tsv_lines(table: CopiedTable) -> Iterator[str]:
    """Write the headings, the pairs with all digits, and the loss in the last row."""
    yield "\t".join(table.headings)
    for row in table.exact_rows():
        yield "\t".join(map(tsv_cell, row))
    blank = [""] * (len(table.headings) - 2)
    yield "\t".join([table.subject.lower(), *blank, exact_number(table.unit.of(table.score.loss))])
