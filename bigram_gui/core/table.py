"""The figures of a table of pairs, and the scale on which they are coloured."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

import numpy as np

from bigram_gui.core.arrays import FloatArray, IntArray, read_only
from bigram_gui.core.model import BigramModel, losses, probabilities
from bigram_gui.core.scales import LOSS_ENDS, PROBABILITY_ENDS
from bigram_gui.core.table_grid import TableGrid
from bigram_gui.core.units import Unit

CHANGE_ENDS = (0.02, 0.05, 0.1, 0.2, 0.5, 1.0)
_CAP_IN_UNIFORMS = 3  # three times as surprising as a blind guess is as dark as it gets


class Quantity(Enum):
    """What the cells of a table show; the value is its name on the screen.

    What changed is a difference of probabilities, not of losses: it is always finite, also
    without smoothing, and the changes of a row add up to 0, what one token won the others lost.
    """

    COUNT = "count"
    PROBABILITY = "probability"
    LOSS = "−log p"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class TableScale:
    """The values at the two ends of a colour map; what lies beyond has the colour of its end.

    Attributes
    ----------
    low, high
        In the table's unit. A change's are −m and m.
    """

    quantity: Quantity
    low: float
    high: float
    unit: Unit = Unit.NATS

    @property
    def is_diverging(self) -> bool:
        """Whether the middle of the colour map is a value of its own, zero."""
        return self.quantity is Quantity.CHANGE

    def shares(self, values: FloatArray) -> FloatArray:
        """Return where in the colour map each value lies, 0 to 1, same shape.

        Counts and probabilities go by their square root. It makes their chance errors about
        equal everywhere (it is the transformation that stabilizes the variance of counts), so
        that equal differences in colour are equally sure ones; and it leaves room for the many
        small probabilities without making an untrained table of 1/V look like a full one.
        Losses are logarithms already and stay in proportion, in every unit alike.
        """
        if self.quantity is Quantity.LOSS:
            scaled = _nats(values, self.unit) / _nats(np.array(self.high), self.unit)
            return np.minimum(scaled, 1.0, out=scaled)
        scaled = np.abs(values)
        scaled /= self.high
        np.sqrt(np.minimum(scaled, 1.0, out=scaled), out=scaled)
        if not self.is_diverging:
            return scaled
        np.copysign(scaled, values, out=scaled)
        scaled += 1
        scaled /= 2
        return scaled


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A table of pairs under a model: rows are current tokens, columns next ones.

    ``values`` has the shape of ``grid`` and is read-only. Losses are in the scale's unit, ∞ for
    what is impossible.
    """

    grid: TableGrid
    values: FloatArray
    scale: TableScale

    @property
    def shares(self) -> FloatArray:
        """Where in the colour map each value lies, 0 to 1; worked out at each call."""
        return self.scale.shares(self.values)


def make_table(
    grid: TableGrid,
    model: BigramModel,
    quantity: Quantity,
    unit: Unit = Unit.NATS,
    before: FloatArray | None = None,
) -> Table:
    """Return the figures of ``model`` in the cells of ``grid``.

    A change is counted from ``before``, the probabilities in these cells that another model of
    the run has; without them from the model's own, so that nothing has changed.
    """
    if quantity is Quantity.COUNT:
        values = _counts(grid, model)
        scale = TableScale(quantity, 0.0, max(1.0, float(values.max())))
    elif quantity is Quantity.LOSS:
        nats = losses_of(grid, model)
        values, scale = unit.of_all(nats), _loss_scale(nats, model.pairs.vocabulary_size, unit)
    elif quantity is Quantity.PROBABILITY:
        values = probabilities_of(grid, model)
        scale = TableScale(quantity, 0.0, _end(float(values.max()), PROBABILITY_ENDS))
    else:
        now = probabilities_of(grid, model)
        values = now - (now if before is None else before)
        end = _end(float(np.abs(values).max()), CHANGE_ENDS)
        scale = TableScale(quantity, -end, end)
    return Table(grid, read_only(values), scale)


def probabilities_of(grid: TableGrid, model: BigramModel) -> FloatArray:
    """Return P(column | row) in every cell."""
    never_seen, seen = _distinct_probabilities(grid, model)
    return _filled(grid, never_seen, seen)


def losses_of(grid: TableGrid, model: BigramModel) -> FloatArray:
    """Return −ln P(column | row) in every cell, in nats; only distinct logarithms are taken."""
    never_seen, seen = _distinct_probabilities(grid, model)
    return _filled(grid, losses(never_seen), losses(seen))


def _counts(grid: TableGrid, model: BigramModel) -> FloatArray:
    return _filled(grid, np.zeros(len(grid.rows)), model.counts[grid.slots])


def _distinct_probabilities(grid: TableGrid, model: BigramModel) -> tuple[FloatArray, FloatArray]:
    """Return those of a row's unseen pairs, shape (R,), and of the filled cells, shape (M,)."""
    totals, size = model.row_totals[grid.rows], model.pairs.vocabulary_size
    never_seen = probabilities(np.zeros_like(totals), totals, model.smoothing, size)
    counts = model.counts[grid.slots]
    seen = probabilities(counts, totals[grid.rows_of_cells], model.smoothing, size)
    return never_seen, seen


def _filled(grid: TableGrid, by_row: FloatArray, by_cell: FloatArray | IntArray) -> FloatArray:
    values = np.repeat(by_row, len(grid.columns))
    values[grid.cells] = by_cell
    return values.reshape(grid.shape)


def _loss_scale(nats: FloatArray, size: int, unit: Unit) -> TableScale:
    """Reach to the largest finite loss, but not so far that all that matters looks the same."""
    cap = _CAP_IN_UNIFORMS * math.log(size)
    largest = float(nats.max())
    if math.isinf(largest):
        largest = cap
    high = _end(min(largest, cap), LOSS_ENDS)
    return TableScale(Quantity.LOSS, unit.of(0.0), unit.of(high), unit)


def _nats(values: FloatArray, unit: Unit) -> FloatArray:
    if unit is Unit.PERPLEXITY:
        nats: FloatArray = np.log(values)
        return nats
    return values / unit.of(1.0)


def _end(largest: float, ends: tuple[float, ...]) -> float:
    return next((end for end in ends if largest <= end), ends[-1])
