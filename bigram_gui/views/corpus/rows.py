"""Rows of a label with a bar and a figure, or with a remark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex

_Role = Qt.ItemDataRole
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """A row.

    Attributes
    ----------
    share
        How much of the bar is filled, 0 to 1; None if the row has a remark in its place.
    text
        The figure at the end of the bar, or the remark.
    tip
        Says what the row tells to whoever points at it or hears it.
    """

    label: str
    share: float | None
    text: str
    tip: Callable[[], str]


class RowModel(QAbstractListModel):
    """All rows; each is asked for only when it comes into view."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()

    @property
    def rows(self) -> Sequence[Row]:
        """What is shown, from top to bottom."""
        return self._rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == _Role.DisplayRole:
            return row.label
        if role in (_Role.ToolTipRole, _Role.AccessibleTextRole):
            return row.tip()
        return None
