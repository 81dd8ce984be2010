"""The pairs of a name as a table: a row a pair, whose texts are made when they are asked for."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from bigram_gui.core.calculation import exact_text, pair_text
from bigram_gui.core.frame import Frame
from bigram_gui.core.scoring import ScoredPair
from bigram_gui.core.unit_text import cost_heading, cost_text
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import fraction_text, loss_text, probability_text
from bigram_gui.views.inspector.pair_columns import Column

Index = QModelIndex | QPersistentModelIndex

MOST_SURPRISING = "the most surprising pair"

_Role = Qt.ItemDataRole
_NOWHERE = QModelIndex()


class PairModel(QAbstractTableModel):
    """Holds the newest frame.

    A frame with as many pairs as the last one changes the figures alone, so that a name of
    thousands of letters costs no more than the rows in view.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frame: Frame | None = None

    @property
    def frame(self) -> Frame | None:
        """The frame that is shown."""
        return self._frame

    def show_frame(self, frame: Frame) -> None:
        """Show the pairs of another frame."""
        rows = len(frame.score)
        if rows == self.rowCount():
            self._frame = frame
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, len(Column) - 1))
        else:
            self.beginResetModel()
            self._frame = frame
            self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._frame is None else len(self._frame.score)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if self._frame is None or not index.isValid():
            return None
        if role == _Role.DisplayRole:
            pair = self._frame.score.pair(index.row())
            return _text(self._frame, Column(index.column()), pair)
        if role == _Role.ToolTipRole:
            return self._tip(self._frame, index.row())
        if role == _Role.AccessibleTextRole:
            return self._spoken(self._frame, Column(index.column()), index.row())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        if role != _Role.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return f"{section + 1:,}"
        return heading(Column(section), self._frame)

    def is_most_surprising(self, row: int) -> bool:
        """Return whether the pair costs most, unless all cost the same."""
        if self._frame is None:
            return False
        score = self._frame.score
        return row == score.most_surprising and bool(score.losses.max() > score.losses.min())

    def _tip(self, frame: Frame, row: int) -> str:
        lines = [
            _text(frame, Column.PAIR, frame.score.pair(row)),
            exact_text(frame.score, row, frame.unit),
        ]
        if self.is_most_surprising(row):
            lines.append(f"▲ {MOST_SURPRISING} of the name")
        return "\n".join(lines)

    def _spoken(self, frame: Frame, column: Column, row: int) -> str:
        """Return a cell for a screen reader: the whole row in its first cell."""
        pair, unit = frame.score.pair(row), frame.unit
        texts = {each: _text(frame, each, pair) for each in Column}
        if column is not Column.PAIR:
            return f"{heading(column, frame)} {texts[column]}"
        spoken = (
            f"{texts[Column.PAIR]}: {texts[Column.COUNT]}, "
            f"probability {texts[Column.PROBABILITY]}, "
            f"{cost_heading(unit)} {cost_text(pair.loss, unit)}"
        )
        return f"{spoken}, {MOST_SURPRISING}" if self.is_most_surprising(row) else spoken


def _text(frame: Frame, column: Column, pair: ScoredPair) -> str:
    if column is Column.PAIR:
        return pair_text(frame.run.prepared.vocabulary, pair)
    if column is Column.COUNT:
        return fraction_text(pair.numerator, pair.denominator)
    if column is Column.PROBABILITY:
        return probability_text(pair.probability)
    return loss_text(pair.loss, unit=frame.unit)


def heading(column: Column, frame: Frame | None) -> str:
    """Return the heading of a column; without smoothing there is no α in it."""
    if column is Column.COUNT:
        is_smoothed = frame is None or frame.score.smoothing > 0
        return "Count + α" if is_smoothed else "Count"
    if column is Column.LOSS:
        return cost_heading(Unit.NATS if frame is None else frame.unit)
    return {Column.PAIR: "Pair", Column.PROBABILITY: "Probability"}[column]
