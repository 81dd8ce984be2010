"""What the cells of the pair table say."""

from __future__ import annotations

from bigram_gui.core.pair_rows import PairRows
from bigram_gui.core.rank import short_rank_text
from bigram_gui.core.wording import fraction_text, loss_text, probability_text
from bigram_gui.views.inspector.pair_columns import Column

NO_FIGURE = "—"


def cell_text(rows: PairRows, column: Column, pair: int) -> str:
    """Write what stands in a column of the row of a pair; ``NO_FIGURE`` where there is none."""
    if column is Column.PAIR:
        return rows.text(pair)
    scored = rows.pair(pair)
    if scored is None:
        return NO_FIGURE
    if column is Column.COUNT:
        return fraction_text(scored.numerator, scored.denominator)
    if column is Column.PROBABILITY:
        return probability_text(scored.probability)
    if column is Column.LOSS:
        return loss_text(scored.loss, unit=rows.frame.unit)
    return rank_cell(rows, pair)


def rank_cell(rows: PairRows, pair: int) -> str:
    """Write the rank of a pair as its column has room for it."""
    rank = rows.rank(pair)
    return NO_FIGURE if rank is None else short_rank_text(rank)
