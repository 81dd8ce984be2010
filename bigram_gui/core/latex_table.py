"""The table of a name's pairs as LaTeX, with the loss as a formula."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bigram_gui.core.calculation import shown_terms
from bigram_gui.core.copied_table import LOSS_TERMS, TOKEN_COLUMNS, Cells, CopiedTable
from bigram_gui.core.escaping import latex_number, latex_text
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import loss_text

_COSTS = {Unit.NATS: r"$-\ln p$ (nats)", Unit.BITS: r"$-\log_2 p$ (bits)"}


def latex_lines(table: CopiedTable) -> Iterator[str]:
    """Write a tabular and an equation, under a comment that says what they are of."""
    columns = range(len(table.headings))
    yield f"% {table.title}"
    yield r"\begin{{tabular}}{{{}}}".format(
        "".join("l" if index in TOKEN_COLUMNS else "r" for index in columns)
    )
    yield r"\hline"
    yield _row(_headings(table))
    yield r"\hline"
    for number, current, following, *figures in table.plain_rows():
        tokens = latex_text(current), latex_text(following)
        yield _row((number, *tokens, *(f"${latex_number(cell)}$" for cell in figures)))
    yield r"\hline"
    yield r"\end{tabular}"
    yield r"\["
    yield _equation(table)
    yield r"\]"


def _row(cells: Iterable[str]) -> str:
    return rf"{' & '.join(cells)} \\"


def _headings(table: CopiedTable) -> Cells:
    shares = (f"${latex_number(share.strip())}$" if share else "" for share in table.shares)
    above, below = (f" {share}" if share else "" for share in shares)
    cost = _COSTS.get(table.unit, "$1/p$")
    return (r"\#", "current", "next", f"count{above}", f"of total{below}", "probability", cost)


def _equation(table: CopiedTable) -> str:
    score, unit = table.score, table.unit
    result = latex_number(loss_text(score.loss, unit=unit))
    left = rf"\mathrm{{{table.subject.lower()}}}"
    if len(score) == 1:
        return f"{left} = {result}"
    terms = [
        r"\cdots" if index is None else latex_number(loss_text(score.losses[index], unit=unit))
        for index in shown_terms(len(score), 0, LOSS_TERMS)
    ]
    if unit is Unit.PERPLEXITY:
        product = r" \times ".join(f"({term})" if "times" in term else term for term in terms)
        return rf"{left} = \left({product}\right)^{{1/{len(score)}}} = {result}"
    return rf"{left} = \frac{{{' + '.join(terms)}}}{{{len(score)}}} = {result}"
