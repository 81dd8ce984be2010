"""Bars side by side that are scrolled beneath their axis."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from bigram_gui.core.vocabulary import BOS_LABEL
from bigram_gui.views.next_token.bars import Bars
from bigram_gui.views.next_token.chart_area import ChartArea, room_in
from bigram_gui.views.next_token.slots import Slots, slots_in
from bigram_gui.views.theme import Size, type_font

_TAG_PADDING = 8


class ScrolledBars(QAbstractScrollArea):
    """Knows where its bars are, and moves them as the wheel and its heirs ask.

    It has no bars until its heir gives it some and has them fitted.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: Bars | None = None
        self._kept_area: tuple[tuple[QSize, int, int, int], ChartArea] | None = None
        self._fitted_area: ChartArea | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def column_of(self, token: int) -> QRect:
        """Return where a token's bar and letter are, in pixels of the viewport."""
        if self._bars is None:
            return QRect()
        return self._area(self._bars).slot(int(self._bars.places[token]))

    def _point_to(self, position: QPoint) -> None:
        """Do what is to be done when another bar is under the mouse."""
        raise NotImplementedError

    def _refresh(self) -> None:
        """Show the bars where they are now."""
        raise NotImplementedError

    def _area(self, bars: Bars) -> ChartArea:
        """Return the places, the same object as long as they are where they were."""
        size, offset = self.viewport().size(), self.horizontalScrollBar().value()
        bos = int(bars.places[bars.frame.run.prepared.vocabulary.bos])
        depends_on = size, offset, len(bars), bos
        if self._kept_area is None or self._kept_area[0] != depends_on:
            room = room_in(size.width(), size.height())
            self._kept_area = depends_on, ChartArea(room, _slots(room, len(bars), bos), offset)
        return self._kept_area[1]

    def _fit(self) -> None:
        """Let the scroll bar reach all bars."""
        if self._bars is None:
            return
        area = self._area(self._bars)
        if area is self._fitted_area:
            return
        self._fitted_area = area
        bar = self.horizontalScrollBar()
        bar.setRange(0, max(0, round(area.slots.total - area.plot.width())))
        bar.setPageStep(area.plot.width())
        bar.setSingleStep(max(1, round(area.slots.width)))

    def _reveal(self, token: int) -> None:
        """Scroll a bar into view, to the middle if it was out of it."""
        if self._bars is None:
            return
        area, slot = self._area(self._bars), self.column_of(token)
        if slot.left() < area.plot.left() or slot.right() > area.plot.right():
            away = slot.center().x() - area.plot.center().x()
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + away)

    def _token_at(self, position: QPoint) -> int | None:
        if self._bars is None:
            return None
        place = self._area(self._bars).place_at(position.x(), position.y())
        return None if place is None else int(self._bars.tokens[place])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll sideways, whichever way the wheel turns."""
        delta = event.angleDelta()
        turned = delta.x() or delta.y()
        bar = self.horizontalScrollBar()
        if bar.maximum() == 0:
            event.ignore()
            return
        bar.setValue(bar.value() - round(turned / 120 * 3 * bar.singleStep()))
        self._point_to(event.position().toPoint())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:  # BOS may be wider than it was
            self._kept_area = None
            self._fit()
            self._refresh()

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 110)


def _slots(room: QRect, number: int, bos: int) -> Slots:
    label = QFontMetrics(type_font(Size.CELL)).horizontalAdvance(BOS_LABEL) + _TAG_PADDING
    return slots_in(room.width(), number, bos, label)
