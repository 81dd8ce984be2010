"""Blocks side by side where there is room, else in rows below one another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

_GAP = 20
_ROW_GAP = 16
_COLUMNS = (4, 2, 1)


class BlockGrid(QWidget):
    """Columns share the width, but none is narrower than what is in it.

    A row is at least ``least`` pixels high.
    """

    def __init__(self, blocks: Sequence[QWidget], least: int) -> None:
        super().__init__()
        self._blocks = blocks
        self._least = least
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(_ROW_GAP)
        self._place(_COLUMNS[0])

    def fit(self) -> None:
        """Use as many columns as there is room for."""
        fitting = (columns for columns in _COLUMNS if self._width_of(columns) <= self.width())
        self._place(next(fitting, 1))

    def _width_of(self, columns: int) -> int:
        """Return the width that so many columns need."""
        needed = [block.minimumSizeHint().width() for block in self._blocks]
        return sum(max(needed[i::columns]) for i in range(columns)) + (columns - 1) * _GAP

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        rows = -(-len(self._blocks) // columns)
        for index, block in enumerate(self._blocks):
            self._grid.addWidget(block, index // columns, index % columns)
        for line in range(len(self._blocks)):
            self._grid.setColumnStretch(line, int(line < columns))
            self._grid.setRowStretch(line, int(line < rows))
            self._grid.setRowMinimumHeight(line, self._least if line < rows else 0)
        self.setMinimumHeight(rows * self._least + (rows - 1) * _ROW_GAP)

    def minimumSizeHint(self) -> QSize:
        """Ask for no width: with less of it there are fewer columns."""
        return QSize(0, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self.fit()
