"""A list of rows with bars or remarks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bigram_gui.views.corpus.row_painting import RowColumns, paint_row, paint_row_ground
from bigram_gui.views.corpus.rows import Index, Row, RowModel
from bigram_gui.views.corpus.walked_list import ROW_HEIGHT, WalkedList
from bigram_gui.views.theme import Theme


class RowList(WalkedList):
    """Shows any number of rows; only those in view are painted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RowModel(self)
        self._typical: Sequence[Row] = ()
        self._columns = RowColumns.of(self._typical)
        self.setModel(self._model)
        self.setItemDelegate(_RowDelegate(self))
        self.setVerticalScrollMode(WalkedList.ScrollMode.ScrollPerPixel)

    @property
    def rows(self) -> Sequence[Row]:
        """What is shown, from top to bottom."""
        return self._model.rows

    @property
    def columns(self) -> RowColumns:
        """How wide the parts of the rows are."""
        return self._columns

    def show_rows(self, rows: Sequence[Row], typical: Sequence[Row] | None = None) -> None:
        """Show other rows, from the first on; ``typical`` ones tell how wide the columns are."""
        self._typical = rows if typical is None else typical
        self._columns = RowColumns.of(self._typical)
        self._model.show_rows(rows)
        self.verticalScrollBar().setSingleStep(ROW_HEIGHT)
        self.executeDelayedItemsLayout()  # by itself Qt does it later, after the first picture

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``; with it the font may be another."""
        self._columns = RowColumns.of(self._typical)
        super().show_theme(theme)

    def sizeHint(self) -> QSize:
        return QSize(0, ROW_HEIGHT * len(self.rows))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, ROW_HEIGHT)


class _RowDelegate(QStyledItemDelegate):
    """Paints the rows of a ``RowList``."""

    def __init__(self, rows: RowList) -> None:
        super().__init__(rows)
        self._list = rows

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, shown = self._list.theme, self._list
        if theme is None:
            return
        area, state = option.rect, option.state
        is_current = index.row() == shown.currentIndex().row()
        painter.save()
        paint_row_ground(
            painter,
            area,
            theme.colours,
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            focused=is_current and shown.hasFocus(),
        )
        paint_row(painter, area, shown.rows[index.row()], shown.columns, theme.colours)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW_HEIGHT)
