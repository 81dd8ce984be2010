"""The names in rows and columns for Qt: read downwards, then column by column."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from bigram_gui.core.sample_text import sample_spoken, sample_tip
from bigram_gui.views.samples.shown import Shown

Index = QModelIndex | QPersistentModelIndex

_Role = Qt.ItemDataRole
_NOWHERE = QModelIndex()
_HOW_TO_USE = "Click to take its loss apart"


class SamplesModel(QAbstractTableModel):
    """Has a cell for each name; the last cells may stay empty."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._rows = self._columns = 0

    def show(self, shown: Shown, columns: int) -> None:
        """Show other names or figures, in so many columns."""
        rows = -(-len(shown.order) // columns)
        if (rows, columns) != (self._rows, self._columns):
            self.beginResetModel()
            self._shown, self._rows, self._columns = shown, rows, columns
            self.endResetModel()
            return
        self._shown = shown
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, columns - 1))

    def number(self, index: Index) -> int | None:
        """Return the number, from 0, of the name at an index; None where there is none."""
        if not index.isValid() or self._shown is None:
            return None
        number = index.column() * self._rows + index.row()
        return number if number < len(self._shown.order) else None

    def index_of(self, number: int) -> QModelIndex:
        """Return the index of the name with a number."""
        column, row = divmod(number, max(1, self._rows))
        return self.index(row, column)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._columns

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.number(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        number = self.number(index)
        if number is None or self._shown is None:
            return None
        shown = self._shown
        if role == _Role.DisplayRole:
            return shown.sample(number).name
        if role == _Role.ToolTipRole:
            return f"{sample_tip(shown.made, shown.order[number], shown.unit)}\n{_HOW_TO_USE}"
        if role == _Role.AccessibleTextRole:
            return sample_spoken(shown.made, shown.order[number], shown.unit)
        return _HOW_TO_USE if role == _Role.AccessibleDescriptionRole else None
