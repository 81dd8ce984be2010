"""All names in training order; a picked one leads to its step."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bigram_gui.core.curriculum import Curriculum
from bigram_gui.core.row_window import RowWindow
from bigram_gui.views.corpus.order_model import Index, OrderModel
from bigram_gui.views.corpus.order_painting import OrderRow, OrderRulers, paint_order_row
from bigram_gui.views.corpus.row_painting import paint_row_ground
from bigram_gui.views.corpus.walked_list import ROW_HEIGHT, WalkedList
from bigram_gui.views.own_keys import is_plain
from bigram_gui.views.paged_rows import PagedRows, show_current
from bigram_gui.views.pointing import Pointing
from bigram_gui.views.theme import Theme

_PICKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OrderList(WalkedList):
    """Shows the page of names that its window is on.

    ``scroll_bar`` goes through all of them; it is to be placed beside the list.
    """

    step_picked = Signal(object)  # int

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointing: Pointing[int] = Pointing(self)
        self._pages = PagedRows("Scroll the names in training order", self)
        self.scroll_bar = self._pages.bar
        self._curriculum: Curriculum | None = None
        self._trained = 0
        self._viewed: int | None = None
        self.rulers = OrderRulers.of_interface()
        self._names = OrderModel(self)
        self.setModel(self._names)
        self.setItemDelegate(_OrderDelegate(self))
        self._set_up()
        self._pages.turned.connect(self._on_turned)
        self._pointing.clicked.connect(self._on_clicked)

    @property
    def window_of_rows(self) -> RowWindow:
        """Which of the names are in view."""
        return self._pages.window

    def show_curriculum(self, curriculum: Curriculum) -> None:
        """Show the names of another order, from the first on."""
        self._curriculum = curriculum
        self._pages.show(RowWindow(curriculum.names_count, self._pages.window.page))

    def show_step(self, step: int, latest: int) -> None:
        """Mark the names that are trained on after ``step`` steps, and that of the step itself.

        Steps up to ``latest`` can be picked: there is nothing to view of later ones.
        """
        if self._curriculum is None:
            return
        trained = min(step, self._curriculum.names_count)
        viewed = self._curriculum.place(step) if step else None
        before = self._marks()
        self._trained, self._viewed = trained, viewed
        self._names.show_trained(trained, latest)
        if self._marks() != before:
            self.viewport().update()

    def show_viewed_name(self) -> None:
        """Bring the name of the viewed step into view, and lead the keyboard to it."""
        if self._viewed is not None:
            window = self._pages.window
            middle = self._viewed - window.page // 2
            self._pages.show(window.moved_to(self._viewed).scrolled_to(middle))

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
            last_step=self._pages.window.rows,
        )

    def is_current(self, row: int) -> bool:
        """Return whether a row in view has the keyboard."""
        window = self._pages.window
        return self.hasFocus() and row + window.top == window.current

    def part_at(self, position: QPointF) -> int | None:
        """Return the name at a position of the viewport, by its place in the order from 0."""
        row = self.indexAt(position.toPoint()).row()
        return self._pages.window.top + row if row >= 0 else None

    def _marks(self) -> tuple[int, int | None]:
        """Return what can be seen of the marks: how many rows in view have which."""
        top = self._pages.window.top
        in_view = range(top, top + self._names.rowCount())
        trained = max(0, min(self._trained - in_view.start, len(in_view)))
        return trained, self._viewed if self._viewed in in_view else None

    def _set_up(self) -> None:
        self.setAccessibleName("Names in training order")
        self.setAccessibleDescription("Up and Down choose a name, Enter views its step")
        self.setAutoScroll(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @Slot(object)
    def _on_turned(self, window: RowWindow) -> None:
        if self._curriculum is not None:
            self._names.show_rows(self._curriculum, window)
            show_current(self, window)
            self.viewport().update()

    @Slot(object)
    def _on_clicked(self, place: int) -> None:
        self._pages.walk_to(place - self._pages.window.top)
        self._pick(place + 1)

    def keeps(self, event: QKeyEvent) -> bool:
        return super().keeps(event) or (event.key() in _PICKING and is_plain(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keeps(event):
            event.ignore()
        elif not self._pages.walk(event.key()) and self._pages.window.rows:
            self._pick(self._pages.window.current + 1)

    def _pick(self, step: int) -> None:
        if self._names.is_recorded(step):
            self.step_picked.emit(step)

    def moveCursor(
        self, action: WalkedList.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Stay: on taking the focus Qt would go to a row in view, wherever the keyboard's is."""
        return self.currentIndex()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lead the keyboard nowhere: Qt would have it follow a drag."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._pages.scroll(event)

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
        self._pages.fit(self.viewport().height(), ROW_HEIGHT)


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
