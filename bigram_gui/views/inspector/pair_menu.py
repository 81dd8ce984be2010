"""What can be done with the pair table: copy it, copy a pair of it, sort it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from bigram_gui.core.copying import CopyFormat
from bigram_gui.core.pair_order import AS_IN_NAME, PairOrder, SortKey, next_order, order_text

_FORMATS = {
    CopyFormat.TEXT: "Copy Pairs as &Text",
    CopyFormat.TSV: "Copy Pairs as T&SV",
    CopyFormat.MARKDOWN: "Copy Pairs as &Markdown",
    CopyFormat.LATEX: "Copy Pairs as &LaTeX",
}


class PairMenu(QMenu):
    """Opens at a row of the table and is gone when it closes.

    Parameters
    ----------
    keys
        What the pairs can be sorted by, with the headings of their columns.
    order
        How they are sorted now.
    """

    copy_requested = Signal(object)  # CopyFormat
    pair_copy_requested = Signal()
    order_requested = Signal(object)  # PairOrder

    def __init__(
        self, keys: dict[SortKey, str], order: PairOrder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.copy_pair = self.addAction("Copy This &Pair")
        self.copy_pair.triggered.connect(self.pair_copy_requested)
        self.addSeparator()
        self.formats = {one: self._format_action(one) for one in CopyFormat}
        self.addSeparator()
        self.sorting = QMenu("Sort &By", self)  # Qt's own would be forgotten by Python
        self.addMenu(self.sorting)
        self._add_orders(keys, order)

    def _format_action(self, copy_format: CopyFormat) -> QAction:
        action = self.addAction(_FORMATS[copy_format])
        action.triggered.connect(lambda: self.copy_requested.emit(copy_format))
        if copy_format is CopyFormat.TEXT:
            action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # the table has the key
            action.setShortcutVisibleInContextMenu(True)
        return action

    def _add_orders(self, keys: dict[SortKey, str], order: PairOrder) -> None:
        group = QActionGroup(self)
        self._add_order(group, "Order of the &Name", AS_IN_NAME, order == AS_IN_NAME)
        self.sorting.addSeparator()
        for key, heading in keys.items():
            first = next_order(AS_IN_NAME, key)
            for each in (first, PairOrder(key, not first.largest_first)):
                if each != AS_IN_NAME:
                    self._add_order(group, f"{heading}: {order_text(each)}", each, each == order)

    def _add_order(
        self, group: QActionGroup, text: str, order: PairOrder, is_present: bool
    ) -> None:
        action = self.sorting.addAction(text)
        action.setCheckable(True)
        action.setChecked(is_present)
        action.triggered.connect(lambda: self.order_requested.emit(order))
        group.addAction(action)
