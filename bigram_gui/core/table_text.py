"""What a table of pairs says in words and figures: in its cells, beside it, and aloud."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from bigram_gui.core.calculation import pair_text
from bigram_gui.core.live_table import ShownTable
from bigram_gui.core.rank import rank_text
from bigram_gui.core.scoring import ScoredPair
from bigram_gui.core.table import Quantity, Table, TableScale
from bigram_gui.core.token_mark import token_mark
from bigram_gui.core.unit_text import cost_heading, cost_text
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import (
    compact_text,
    count_text,
    fraction_text,
    loss_text,
    plural,
    probability_text,
    significant_text,
)

_LONG_COUNT = 100_000  # from here on a cell has it shortly
_FINE_PERPLEXITY, _LONG_PERPLEXITY = 100.0, 10_000.0
_EXACT_DECIMALS = 6
_DECIMALS = 3


@dataclass(frozen=True, slots=True)
class Tick:
    """A value on the colour scale, and where on it, 0 to 1."""

    share: float
    text: str


def cell_text(value: float, scale: TableScale) -> str:
    """Write a figure of the table, which is in the scale's unit, where there is little room."""
    if scale.quantity is Quantity.COUNT:
        return f"{value:,.0f}" if value < _LONG_COUNT else compact_text(float(f"{value:.2g}"))
    if scale.quantity is Quantity.PROBABILITY:
        return probability_text(value) if value else "0"
    if scale.quantity is Quantity.CHANGE:
        return change_text(value)
    return _cost_text(value, scale.unit)


def _cost_text(value: float, unit: Unit) -> str:
    if math.isinf(value):
        return "∞"
    if unit is not Unit.PERPLEXITY:
        return f"{value:.2f}"
    if value < _FINE_PERPLEXITY:
        return f"{value:.1f}"
    return f"{value:,.0f}" if value < _LONG_PERPLEXITY else compact_text(float(f"{value:.2g}"))


def change_text(change: float, decimals: int = _DECIMALS) -> str:
    """Write a difference of probabilities: "+0.041", "−0.012"; "0" where there is none.

    One that would read as zero but is not keeps its sign: "+0.000".
    """
    if change == 0:
        return "0"
    return f"{'+' if change > 0 else '−'}{abs(change):.{decimals}f}"


def details(shown: ShownTable, pair: ScoredPair) -> tuple[tuple[str, str], ...]:
    """Return what is known of a pair, in lines of a name and a figure."""
    frame = shown.frame
    alpha, current = frame.score.smoothing, token_mark(frame.labels[pair.current])
    loss = loss_text(pair.loss, unit=frame.unit)
    return (
        ("Count", f"{pair.count:,} of {pair.row_total:,}"),
        (f"With α = {count_text(alpha)}", _fraction(pair)),
        ("Probability", probability_text(pair.probability)),
        (cost_heading(frame.unit), loss),
        (f"Rank after {current}", rank_text(shown.rank(pair))),
    )


def details_line(shown: ShownTable, pair: ScoredPair) -> str:
    """Write the same in a line: "5/122 = 0.041, −log p 3.19, tied 9th of 27"."""
    frame = shown.frame
    cost = f"{cost_heading(frame.unit)} {loss_text(pair.loss, unit=frame.unit)}"
    parts = [f"{_fraction(pair)} = {_significant(pair)}", cost]
    if shown.quantity is Quantity.CHANGE:
        parts.insert(1, change_text(shown.change(pair)))
    return ", ".join((*parts, rank_text(shown.rank(pair))))


def told_pair(shown: ShownTable, pair: ScoredPair) -> str:
    """Say all of a pair: "a → v, count 4 of 95, with α 5/122, probability 0.040984, ..."."""
    frame = shown.frame
    parts = [
        pair_text(frame.run.prepared.vocabulary, pair),
        f"count {pair.count:,} of {pair.row_total:,}",
        f"with α {_fraction(pair)}",
        f"probability {probability_text(pair.probability, _EXACT_DECIMALS)}",
        f"{cost_heading(frame.unit)} {cost_text(pair.loss, frame.unit)}",
        rank_text(shown.rank(pair)),
    ]
    if shown.quantity is Quantity.CHANGE:
        change = change_text(shown.change(pair), _EXACT_DECIMALS)
        parts.append(f"{change} since step {shown.since:,}")
    return ", ".join(parts)


def scale_name(shown: ShownTable) -> str:
    """Name what the colours stand for: "Count", "−log p, nats"; changes need their step yet."""
    if shown.quantity is not Quantity.LOSS:
        return _NAMES[shown.quantity]
    unit = shown.frame.unit
    heading = cost_heading(unit)
    return heading if unit is Unit.PERPLEXITY else f"{heading}, {unit.value}"


_NAMES = {
    Quantity.COUNT: "Count",
    Quantity.PROBABILITY: "Probability",
    Quantity.CHANGE: "Probability since",
}


def ticks(table: Table) -> tuple[Tick, Tick, Tick]:
    """Return the values at the ends of the colour scale and one between them."""
    scale = table.scale
    values = np.array([scale.low, _between(scale), scale.high])
    texts = [_tick_text(value, scale) for value in values.tolist()]
    if float(table.values.max()) > scale.high:
        texts[-1] = f"≥ {texts[-1]}"
    low, middle, high = scale.shares(values).tolist()
    return Tick(low, texts[0]), Tick(middle, texts[1]), Tick(high, texts[2])


def told_scale(shown: ShownTable) -> str:
    """Say what the cells show and from where to where: "count from 0 to 19"."""
    low, _, high = ticks(shown.table)
    since = f" step {shown.since:,}" if shown.quantity is Quantity.CHANGE else ""
    return f"{scale_name(shown).lower()}{since} from {low.text} to {high.text}"


def told_part(shown: ShownTable) -> str:
    """Say how much of the vocabulary is shown: "60 of 3,000 tokens", "27 tokens"."""
    size = shown.frame.score.vocabulary_size
    if shown.is_part:
        return f"{len(shown.grid.rows):,} of {plural(size, 'token')}"
    return plural(size, "token")


def _fraction(pair: ScoredPair) -> str:
    if pair.denominator == 0:
        return "0/0"
    return fraction_text(pair.numerator, pair.denominator)


def _significant(pair: ScoredPair) -> str:
    return significant_text(pair.probability) if pair.probability else "0"


def _between(scale: TableScale) -> float:
    """Return a value near the middle of the colours that can be written shortly."""
    if scale.quantity is Quantity.LOSS:
        if scale.unit is Unit.PERPLEXITY:
            return float(f"{math.sqrt(scale.high):.1g}")
        return scale.high / 2
    middle = (scale.low + scale.high) / (2 if scale.is_diverging else 4)
    return float(round(middle)) if scale.quantity is Quantity.COUNT else middle


def _tick_text(value: float, scale: TableScale) -> str:
    if scale.quantity is Quantity.LOSS:
        return compact_text(float(f"{value:.3g}"))
    if scale.quantity is Quantity.COUNT:
        return cell_text(value, scale)
    sign = "" if scale.quantity is Quantity.PROBABILITY or value == 0 else "+−"[value < 0]
    return f"{sign}{abs(value):g}"
