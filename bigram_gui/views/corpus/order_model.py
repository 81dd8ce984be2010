"""The names in training order that are in view, as a list."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from bigram_gui.core.curriculum import Curriculum
from bigram_gui.core.row_window import RowWindow
from bigram_gui.views.rows_resized import rows_resized

Index = QModelIndex | QPersistentModelIndex

_Role = Qt.ItemDataRole
_NOWHERE = QModelIndex()
_MOST_TOLD = 400  # letters of a name in a tip
_ISOLATED = "\u2068{}\u2069"  # so that a name that runs to the left turns nothing else around


class OrderModel(QAbstractListModel):
    """Has the rows of a window alone: Qt keeps a record of each, and there may be ten million."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._curriculum: Curriculum | None = None
        self._trained = self._latest = 0
        self._window = RowWindow()
        self._rows = 0

    def show_rows(self, curriculum: Curriculum, window: RowWindow) -> None:
        """Show the rows of ``window``, and one more that may be in view in part."""
        self._curriculum, self._window = curriculum, window
        rows = min(window.page + 1, window.rows - window.top)
        with rows_resized(self, self._rows, rows):
            self._rows = rows
        self._tell_changed()

    def show_trained(self, steps: int, latest: int) -> None:
        """Tell that the names of the first ``steps`` steps are trained on, of ``latest`` made."""
        self._trained, self._latest = steps, latest

    def is_recorded(self, step: int) -> bool:
        """Return whether there is anything to view of a step."""
        return step <= self._latest

    def step(self, row: int) -> int:
        """Return the step that trains on a row in view."""
        return self._window.top + row + 1

    def name(self, row: int) -> str:
        """Return the name of a row in view."""
        assert self._curriculum is not None, "rows come with names"
        return self._curriculum.name_of_step(self.step(row))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._rows

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < self._rows:
            return None
        if role == _Role.DisplayRole:
            return self.name(index.row())
        if role == _Role.ToolTipRole:
            told = self._told(index.row())
            is_recorded = self.is_recorded(self.step(index.row()))
            return f"{told}\nClick to view this step" if is_recorded else told
        if role == _Role.AccessibleTextRole:
            return self._told(index.row()).replace("\u2068", "").replace("\u2069", "")
        return None

    def _told(self, row: int) -> str:
        step, name = self.step(row), self.name(row)
        short = name if len(name) <= _MOST_TOLD else name[: _MOST_TOLD - 1] + "…"
        done = "trained on so far" if step <= self._trained else "not trained on yet"
        return f"Step {step:,}: {_ISOLATED.format(short)}, {done}"

    def _tell_changed(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(self._rows - 1, 0))
