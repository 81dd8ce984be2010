"""All names in training order; a picked one leads to its step."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from bigram_gui.core.curriculum import Curriculum
from bigram_gui.core.row_window import RowWindow
from bigram_gui.views.corpus.order_model import Index, OrderModel
from bigram_gui.views.corpus.order_painting import OrderRow, OrderRulers, paint_order_row
from bigram_gui.views.corpus.row_painting import paint_row_ground
from bigram_gui.views.corpus.walked_list import ROW_HEIGHT, WalkedList
from bigram_gui.views.row_walking import make_current, row_at_key, rows_bar, show_in_bar
from bigram_gui.views.theme import Theme

_PICKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OrderList(WalkedList):
    """Shows the page of names that its window is on.

    ``scroll_bar`` goes through all of them; it is to be placed beside the list.
    """

    step_picked = Signal(object)  # int

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scroll_bar = rows_bar("Scroll the names in training order")
        self._curriculum: Curriculum | None = None
        self._window = RowWindow()
        self._trained = 0
        self._viewed: int | None = None
        self._pressed: int | None = None
        self.rulers = OrderRulers.of_interface()
        self._names = OrderModel(self)
        self.setModel(self._names)
        self.setItemDelegate(_OrderDelegate(self))
        self._set_up()
        self.scroll_bar.valueChanged.connect(self._on_scrolled)

    @property
    def window_of_rows(self) -> RowWindow:
        """Which of the names are in view."""
        return self._window

    def show_curriculum(self, curriculum: Curriculum) -> None:
        """Show the names of another order, from the first on."""
        self._curriculum = curriculum
        self._show_window(RowWindow(curriculum.names_count, self._window.page))

    def show_step(self, step: int) -> None:
        """Mark the names that are trained on after ``step`` steps, and that of the step itself."""
        if self._curriculum is None:
            return
        trained = min(step, self._curriculum.names_count)
        viewed = self._curriculum.place(step) if step else None
        before = self._marks()
        self._trained, self._viewed = trained, viewed
        self._names.show_trained(trained)
        if self._marks() != before:
            self.viewport().update()

    def show_viewed_name(self) -> None:
        """Bring the name of the viewed step into view, and lead the keyboard to it."""
        if self._viewed is not None:
            middle = self._viewed - self._window.page // 2
            self._show_window(self._window.moved_to(self._viewed).scrolled_to(middle))

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``; with it the font may be another."""
        self.rulers = OrderRulers.of_interface()
        super().show_theme(theme)

    def row(self, row: int) -> OrderRow:
        """Return what is to be drawn of a row in view."""
        step = self._names.step(row)
        return OrderRow(
            step=step,
            name=self._names.name(row),
            is_trained=step <= self._trained,
            is_viewed=step - 1 == self._viewed,
            last_step=self._window.rows,
        )

    def is_current(self, row: int) -> bool:
        """Return whether a row in view has the keyboard."""
        return self.hasFocus() and row + self._window.top == self._window.current

    def _marks(self) -> tuple[int, int | None]:
        """Return what can be seen of the marks: how many rows in view have which."""
        in_view = range(self._window.top, self._window.top + self._names.rowCount())
        trained = max(0, min(self._trained - in_view.start, len(in_view)))
        return trained, self._viewed if self._viewed in in_view else None

    def _show_window(self, window: RowWindow) -> None:
        self._window = window
        if self._curriculum is None:
            return
        show_in_bar(self.scroll_bar, window)
        self._names.show_rows(self._curriculum, window)
        make_current(self, window)
        self.viewport().update()

    def _row_at(self, event: QMouseEvent) -> int | None:
        row = self.indexAt(event.position().toPoint()).row()
        return row if row >= 0 else None

    def _set_up(self) -> None:
        self.setAccessibleName("Names in training order")
        self.setAccessibleDescription("Up and Down choose a name, Enter views its step")
        self.setAutoScroll(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @Slot(int)
    def _on_scrolled(self, top: int) -> None:
        self._show_window(self._window.scrolled_to(top))

    def keeps(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_plain = modifiers == Qt.KeyboardModifier.NoModifier
        return super().keeps(event) or (event.key() in _PICKING and is_plain)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        target = row_at_key(event.key(), self._window)
        if not self.keeps(event):
            event.ignore()
        elif target is not None:
            self._show_window(self._window.moved_to(target))
        elif self._window.rows:
            self.step_picked.emit(self._window.current + 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self._row_at(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or self._row_at(event) != pressed:
            return
        if event.button() is Qt.MouseButton.LeftButton:
            self._show_window(self._window.moved_to(self._window.top + pressed))
            self.step_picked.emit(self._window.current + 1)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self.scroll_bar, event)

    def scrollTo(
        self,
        index: Index,
        hint: WalkedList.ScrollHint = WalkedList.ScrollHint.EnsureVisible,
    ) -> None:
        """Stay: the window decides what is in view."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_window(self._window.resized_to(self.viewport().height() // ROW_HEIGHT))


class _OrderDelegate(QStyledItemDelegate):
    """Paints the rows of an ``OrderList``."""

    def __init__(self, names: OrderList) -> None:
        super().__init__(names)
        self._list = names

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._list.theme
        if theme is None:
            return
        area, state = option.rect, option.state
        painter.save()
        paint_row_ground(
            painter,
            area,
            theme.colours,
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            focused=self._list.is_current(index.row()),
        )
        row = self._list.row(index.row())
        paint_order_row(painter, area, row, self._list.rulers, theme.colours)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW_HEIGHT)
