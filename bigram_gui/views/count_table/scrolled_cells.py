"""Cells in rows and columns that are scrolled and zoomed beneath labels that stay."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from bigram_gui.core.table_grid import Cell
from bigram_gui.views.count_table.cell_area import CellArea, room_in
from bigram_gui.views.count_table.cell_size import (
    LEAST_HEIGHT,
    READABLE_WIDTH,
    CellSize,
    fitting,
)

_WHEEL_PIXELS = 60  # a notch
_NOTCH = 120


class ScrolledCells(QAbstractScrollArea):
    """Knows where its cells are, and moves them as the wheel and its heirs ask.

    It has no cells until ``_show_shape``.

    Signals
    -------
    fitted
        Cells may have another size.
    """

    fitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape: Cell | None = None
        self._zoom = 0
        self._turned = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setCornerWidget(QWidget())  # where two scroll bars meet there is nothing to see

    @property
    def cell_size(self) -> CellSize:
        """How large cells are: as they fit, zoomed."""
        rows, columns = self._present_shape()
        room = room_in(self.maximumViewportSize())
        least = QSize(columns * READABLE_WIDTH, rows * LEAST_HEIGHT)
        room -= self._bars_beside(room, least)
        return fitting(room, rows, columns).zoomed(self._zoom)

    def zoom_by(self, steps: int, around: QPoint | None = None) -> None:
        """Make cells larger, or smaller down to where all are seen; what is ``around`` stays."""
        if self._shape is None:
            return
        area = self._area()
        if steps < 0 and self._zoom <= 0 and _holds(room_in(area.size), area.content):
            return
        self._zoom += steps
        if self.cell_size == area.cell:
            self._zoom -= steps
            return
        at = around or self._middle_of(area)
        across = (at.x() - area.left(0)) / area.cell.width
        down = (at.y() - area.top(0)) / area.cell.height
        self._fit()
        after = self._area()
        self._scroll_by(
            round(after.left(0) + across * after.cell.width) - at.x(),
            round(after.top(0) + down * after.cell.height) - at.y(),
        )
        attended = self._attended_cell()
        if around is None and attended is not None:
            self._reveal(attended)

    def zoom_to_fit(self) -> None:
        """Show all of the table if its labels can be read then."""
        self._zoom = 0
        self._fit()

    def _attended_cell(self) -> Cell | None:
        """Return the cell that is looked at, if there is one."""
        raise NotImplementedError

    def _point_to(self, position: QPoint) -> None:
        """Do what is to be done when another cell is under the mouse."""
        raise NotImplementedError

    def _show_shape(self, shape: Cell) -> None:
        """Have so many rows and columns."""
        if shape != self._shape:
            self._shape = shape
            self._fit()

    def _present_shape(self) -> Cell:
        assert self._shape is not None, "there are cells once a table is shown"
        return self._shape

    def _area(self) -> CellArea:
        """Return where the cells are."""
        offset = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return CellArea(self.viewport().size(), self.cell_size, *self._present_shape(), offset)

    def _middle_of(self, area: CellArea) -> QPoint:
        """Return the middle of the cell that is looked at, or of what is seen."""
        cell = self._attended_cell()
        middle = area.plot.center() if cell is None else area.rect(cell).center()
        return middle if area.plot.contains(middle) else area.plot.center()

    def _reveal(self, cell: Cell) -> None:
        """Scroll until a cell can be seen."""
        area = self._area()
        rect, seen = area.rect(cell), QRect(area.plot.topLeft(), room_in(area.size))
        self._scroll_by(
            min(0, rect.left() - seen.left()) or max(0, rect.right() - seen.right()),
            min(0, rect.top() - seen.top()) or max(0, rect.bottom() - seen.bottom()),
        )

    def _scroll_by(self, across: int, down: int) -> None:
        for bar, pixels in ((self.horizontalScrollBar(), across), (self.verticalScrollBar(), down)):
            bar.setValue(bar.value() + pixels)

    def _fit(self) -> None:
        """Set the scroll bars to the size of the cells."""
        if self._shape is None:
            return
        room, cell = room_in(self.maximumViewportSize()), self.cell_size
        rows, columns = self._shape
        content = QSize(columns * cell.width, rows * cell.height)
        room -= self._bars_beside(room, content)
        bars = (
            (self.horizontalScrollBar(), room.width(), content.width(), cell.width),
            (self.verticalScrollBar(), room.height(), content.height(), cell.height),
        )
        for bar, seen, length, step in bars:
            bar.setRange(0, max(0, length - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(step)
        self.viewport().update()
        self.fitted.emit()

    def _bars_beside(self, room: QSize, content: QSize) -> QSize:
        """Return what the scroll bars take of ``room`` that does not hold all of ``content``."""
        width = self.verticalScrollBar().sizeHint().width()
        height = self.horizontalScrollBar().sizeHint().height()
        taken = QSize(0, 0)
        for _ in range(2):  # a bar that appears takes room from the other direction
            taken = QSize(
                width if content.height() > room.height() - taken.height() else 0,
                height if content.width() > room.width() - taken.width() else 0,
            )
        return taken

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, sideways with Shift; zoom with Ctrl."""
        turned, position = event.angleDelta(), event.position().toPoint()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned += turned.y()
            notches = int(self._turned / _NOTCH)  # a touchpad sends parts of one
            self._turned -= notches * _NOTCH
            self.zoom_by(notches, position)
        elif not self._wheel_scrolls(event):
            event.ignore()
            return
        self._point_to(position)

    def _wheel_scrolls(self, event: QWheelEvent) -> bool:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not turned.x():
            turned = QPoint(turned.y(), 0)
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        before = [bar.value() for bar in bars]
        across, down = (-delta * _WHEEL_PIXELS // _NOTCH for delta in (turned.x(), turned.y()))
        self._scroll_by(across, down)
        return before != [bar.value() for bar in bars]

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 80)


def _holds(room: QSize, content: QSize) -> bool:
    return content.width() <= room.width() and content.height() <= room.height()
