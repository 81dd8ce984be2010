"""The headings of the pair table: what its columns hold, and buttons to sort by them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QToolTip, QWidget

from bigram_gui.core.pair_order import AS_IN_NAME, PairOrder, next_order, order_text
from bigram_gui.views.inspector.pair_columns import EDGE, SORT_KEYS, Column
from bigram_gui.views.inspector.pair_keys import has_modifiers
from bigram_gui.views.inspector.pair_model import heading
from bigram_gui.views.inspector.pair_table_edges import TableEdge
from bigram_gui.views.inspector.row_style import RowStyle
from bigram_gui.views.shapes import paint_focus, paint_order, paint_rounded
from bigram_gui.views.theme import Size, type_font

_HEIGHT = 26
_BASELINE = _HEIGHT - 10
_CELL_TOP, _CELL_HEIGHT = 2, 20
_RADIUS = 4
_ARROW_GAP = 10  # from the middle of the arrow to the text
_SORTING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_MEANINGS = {
    Column.PAIR: "Which token comes, and which one follows",
    Column.COUNT: "How often the pair was seen, among how many; with smoothing’s share",
    Column.PROBABILITY: "What the model gives the next token",
    Column.LOSS: "What the pair costs",
    Column.RANK: "The place of the next token among all, the likeliest first; = is a tie",
}


class TableHeading(TableEdge):
    """Left and Right go from heading to heading; a click, Enter or Space sorts by one."""

    sort_requested = Signal(object)  # SortKey

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(type_font(Size.SMALL), _HEIGHT, parent)
        self._at = Column.PAIR  # where the keyboard is
        self._hovered: Column | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setAccessibleName("Headings of the pairs")

    def _shown(self, style: RowStyle) -> tuple[object, ...]:
        return (*super()._shown(style), style.order)

    def _tell(self, style: RowStyle) -> None:
        if self._at not in _columns(style):
            self._at = Column.PAIR
        self.setAccessibleDescription(
            f"{heading(self._at, style.frame)}, {_state(style.order)}. Enter sorts: "
            f"{_action(style.order, self._at)}. Left and Right go to other headings"
        )

    def column_at(self, position: QPointF) -> Column | None:
        """Return the column whose heading is at a place."""
        if self._style is None:
            return None
        x = position.x()
        return next(
            (c for c in _columns(self._style) if self._cell(c).left() <= x < self._end(c)), None
        )

    def tip(self, column: Column) -> str:
        """Say what a column holds, and what a click on its heading does."""
        order = AS_IN_NAME if self._style is None else self._style.order
        lines = [_MEANINGS[column], f"Click or Enter: {_action(order, column)}"]
        if order.key is SORT_KEYS[column] and order != AS_IN_NAME:
            lines.insert(1, f"Sorted: {order_text(order)}")
        return "\n".join(lines)

    def _end(self, column: Column) -> float:
        return self._cell(column).right()

    def _cell(self, column: Column) -> QRectF:
        assert self._style is not None
        starts = self._style.columns.starts
        left, right = starts[column], starts[column + 1]
        return QRectF(left, _CELL_TOP, right - left, _CELL_HEIGHT)

    def _touched(self) -> tuple[object, ...]:
        return self._hovered, self._at, self.hasFocus()

    def _paint(self, painter: QPainter, style: RowStyle) -> None:
        for column in _columns(style):
            if column is self._hovered:
                paint_rounded(painter, self._cell(column), _RADIUS, style.colours.hover)
            self._paint_cell(painter, style, column)
            if column is self._at and self.hasFocus():
                paint_focus(painter, self._cell(column), _RADIUS, style.colours.blue)

    def _paint_cell(self, painter: QPainter, style: RowStyle, column: Column) -> None:
        """Write a heading, and the arrow of the order where there is room beside it."""
        text = heading(column, style.frame)
        is_sorted = style.order != AS_IN_NAME and style.order.key is SORT_KEYS[column]
        colours, width = style.colours, self._width(text)
        colour = colours.text if is_sorted else colours.text_secondary
        left = self._left(style, column, width)
        painter.setFont(self._ruler.font)
        painter.setPen(colour)
        painter.drawText(QPointF(left, _BASELINE), text)
        if is_sorted:
            is_before = column in (Column.COUNT, Column.RANK)
            x = left - _ARROW_GAP if is_before else left + width + _ARROW_GAP
            middle = _BASELINE - self._ruler.cap_height / 2
            paint_order(painter, QPointF(x, middle), style.order.largest_first, colours.blue)

    def _left(self, style: RowStyle, column: Column, width: float) -> float:
        columns = style.columns
        return {
            Column.PAIR: float(EDGE),
            Column.COUNT: columns.count_right - width,
            Column.PROBABILITY: columns.probability_left,
            Column.LOSS: max(columns.loss_left, columns.loss_right - width),
            Column.RANK: columns.rank_right - width,
        }[column]

    def _sort(self, column: Column) -> None:
        self.sort_requested.emit(SORT_KEYS[column])

    def _go(self, column: Column) -> None:
        self._at = column
        if self._style is not None:
            self._tell(self._style)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._style is None or has_modifiers(event):
            super().keyPressEvent(event)
            return
        columns = _columns(self._style)
        beside = {Qt.Key.Key_Left: self._at - 1, Qt.Key.Key_Right: self._at + 1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(columns) - 1}
        target = {**beside, **ends}.get(Qt.Key(event.key()))
        if _sorts(event):
            self._sort(self._at)
        elif target is not None:
            self._go(columns[max(0, min(target, len(columns) - 1))])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        column = self.column_at(event.position())
        if column is not None and event.button() is Qt.MouseButton.LeftButton:
            self._go(column)
            self._sort(column)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._show_hover(self.column_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._show_hover(None)

    def _show_hover(self, column: Column | None) -> None:
        if column is not self._hovered:
            self._hovered = column
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def event(self, event: QEvent) -> bool:
        """Keep Space, which else trains, and tell of the heading under the mouse."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and _sorts(event):
            event.accept()
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            column = self.column_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if column is None else self.tip(column), self)
            return True
        return super().event(event)


def _sorts(event: QKeyEvent) -> bool:
    return event.key() in _SORTING and not has_modifiers(event)


def _columns(style: RowStyle) -> tuple[Column, ...]:
    return tuple(c for c in Column if c is not Column.RANK or style.columns.has_ranks)


def _state(order: PairOrder) -> str:
    return "the pairs in the order of the name" if order == AS_IN_NAME else order_text(order)


def _action(order: PairOrder, column: Column) -> str:
    following = next_order(order, SORT_KEYS[column])
    return "back to the order of the name" if following == AS_IN_NAME else order_text(following)
