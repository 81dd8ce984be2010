"""The compared names as a list for Qt: what is shown, told and heard of each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from bigram_gui.core.compared_names import Comparison
from bigram_gui.core.compared_rows import ComparedRow, row_spoken, row_tip
from bigram_gui.core.compared_scale import CourseScale
from bigram_gui.core.name_text import in_quotes
from bigram_gui.core.scales import Scale
from bigram_gui.core.units import Unit
from bigram_gui.views.rows_resized import rows_resized

Index = QModelIndex | QPersistentModelIndex

_Role = Qt.ItemDataRole
_NOWHERE = QModelIndex()
_HOW_TO_USE = "Click to look at it, Delete unpins it"


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """All that the list shows at a time."""

    comparison: Comparison
    rows: tuple[ComparedRow, ...]
    bars: Scale
    courses: CourseScale
    unit: Unit


class CompareModel(QAbstractListModel):
    """Has a row for each pinned name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._count = 0

    @property
    def rows(self) -> tuple[ComparedRow, ...]:
        """The names in their order."""
        return self._shown.rows if self._shown is not None else ()

    def show(self, shown: Shown) -> None:
        """Show other names or figures."""
        count = len(shown.rows)
        with rows_resized(self, self._count, count):
            self._shown, self._count = shown, count
        if count:
            self.dataChanged.emit(self.index(0), self.index(count - 1))

    def row_of(self, name: str | None) -> int | None:
        """Return where a name is, None if it is not there."""
        return next((i for i, row in enumerate(self.rows) if row.name == name), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid() or self._shown is None or index.row() >= self._count:
            return None
        row, shown = self._shown.rows[index.row()], self._shown
        if role == _Role.DisplayRole:
            return row.name
        if role == _Role.ToolTipRole:
            return f"{row_tip(row, shown.comparison, shown.unit)}\n{_HOW_TO_USE}"
        if role == _Role.AccessibleTextRole:
            return row_spoken(row, shown.comparison, shown.unit)
        return _HOW_TO_USE if role == _Role.AccessibleDescriptionRole else None


def unpin_text(name: str) -> str:
    """Say what the button of a row does: "Unpin “ava”"."""
    return f"Unpin {in_quotes(name)}"
