"""How large the rows of the compared names are; the list paints them itself."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from bigram_gui.views.compare.columns import ROW_HEIGHT
from bigram_gui.views.compare.model import Index


class RowDelegate(QStyledItemDelegate):
    """Gives each row the same height, whatever its name, which is so never measured."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(1, ROW_HEIGHT)
