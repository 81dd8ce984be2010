"""The pairs of a text as a table: a row a pair, whose texts are made when they are asked for."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from bigram_gui.core.arrays import IntArray
from bigram_gui.core.frame import Frame
from bigram_gui.core.pair_order import AS_IN_NAME, PairOrder, sorted_pairs
from bigram_gui.core.pair_rows import PairRows
from bigram_gui.core.rank import rank_text
from bigram_gui.core.unit_text import cost_heading, cost_text
from bigram_gui.core.units import Unit
from bigram_gui.views.inspector.pair_cells import cell_text
from bigram_gui.views.inspector.pair_columns import Column

Index = QModelIndex | QPersistentModelIndex

MOST_SURPRISING = "the most surprising pair"
LEAST_SURPRISING = "the least surprising pair"

_Role = Qt.ItemDataRole
_NOWHERE = QModelIndex()
_HEADINGS = {Column.PAIR: "Pair", Column.PROBABILITY: "Probability", Column.RANK: "Rank"}


class PairModel(QAbstractTableModel):
    """Holds the newest frame, and the order in which its pairs are listed.

    A frame with as many pairs as the last one changes the figures alone, so that a name of
    thousands of letters costs no more than the rows in view, and sorting them if that is asked.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: PairRows | None = None
        self._order = AS_IN_NAME
        self._pairs: IntArray | None = None  # in the order of the rows, if not in the name's

    @property
    def rows(self) -> PairRows | None:
        """What is shown, in the order of the name."""
        return self._rows

    @property
    def order(self) -> PairOrder:
        """How the rows are sorted."""
        return self._order

    @property
    def pairs(self) -> IntArray | None:
        """The pairs' indices in the order of the rows, None if that is the name's."""
        return self._pairs

    def show_frame(self, frame: Frame) -> None:
        """Show the pairs of another frame."""
        rows = PairRows.of(frame)
        if len(rows) == self.rowCount():
            self._take(rows)
        else:
            self.beginResetModel()
            self._rows, self._pairs = rows, sorted_pairs(rows, self._order)
            self.endResetModel()

    def show_order(self, order: PairOrder) -> None:
        """Sort the rows, from now on with every frame."""
        self._order = order
        if self._rows is not None:
            self._take(self._rows)

    def _take(self, rows: PairRows) -> None:
        self._rows, self._pairs = rows, sorted_pairs(rows, self._order)
        self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(Column) - 1))

    def pair_at(self, row: int) -> int:
        """Return the index in the name of the pair in a row."""
        return row if self._pairs is None else int(self._pairs[row])

    def row_of(self, pair: int) -> int:
        """Return the row of a pair, given by its index in the name."""
        return pair if self._pairs is None else int(np.flatnonzero(self._pairs == pair)[0])

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._rows is None else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if self._rows is None or not index.isValid():
            return None
        pair, column = self.pair_at(index.row()), Column(index.column())
        if role == _Role.DisplayRole:
            return cell_text(self._rows, column, pair)
        if role == _Role.ToolTipRole:
            return _tip(self._rows, pair)
        if role == _Role.AccessibleTextRole:
            return _spoken(self._rows, column, pair)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        if role != _Role.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return f"{self.pair_at(section) + 1:,}"
        return heading(Column(section), self._rows.frame if self._rows is not None else None)


def _tip(rows: PairRows, pair: int) -> str:
    lines = [rows.text(pair), rows.exact_text(pair)]
    rank = rows.rank(pair)
    if rank is not None:
        lines.append(f"Rank of the next token: {rank_text(rank)}")
    if pair == rows.most_surprising:
        lines.append(f"▲ {MOST_SURPRISING} of the name")
    if pair == rows.least_surprising:
        lines.append(f"▼ {LEAST_SURPRISING} of the name")
    return "\n".join(lines)


def _spoken(rows: PairRows, column: Column, pair: int) -> str:
    """Return a cell for a screen reader: the whole row in its first cell."""
    scored, rank, unit = rows.pair(pair), rows.rank(pair), rows.frame.unit
    if column is Column.RANK and rank is not None:
        return f"{heading(column, rows.frame)} {rank_text(rank)}"
    if column is not Column.PAIR:
        return f"{heading(column, rows.frame)} {cell_text(rows, column, pair)}"
    if scored is None or rank is None:
        return f"{rows.text(pair)}: {rows.exact_text(pair)}"
    spoken = (
        f"{rows.text(pair)}: {cell_text(rows, Column.COUNT, pair)}, "
        f"probability {cell_text(rows, Column.PROBABILITY, pair)}, "
        f"{cost_heading(unit)} {cost_text(scored.loss, unit)}, rank {rank_text(rank)}"
    )
    if pair == rows.most_surprising:
        return f"{spoken}, {MOST_SURPRISING}"
    return f"{spoken}, {LEAST_SURPRISING}" if pair == rows.least_surprising else spoken


def heading(column: Column, frame: Frame | None) -> str:
    """Return the heading of a column; without smoothing there is no α in it."""
    if column is Column.COUNT:
        is_smoothed = frame is None or frame.score.smoothing > 0
        return "Count + α" if is_smoothed else "Count"
    if column is Column.LOSS:
        return cost_heading(Unit.NATS if frame is None else frame.unit)
    return _HEADINGS[column]
