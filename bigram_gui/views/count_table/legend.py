"""The scale of the colours, with the value of the pair that is looked at."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from bigram_gui.core.live_table import ShownTable
from bigram_gui.core.table import Quantity
from bigram_gui.core.table_grid import Cell
from bigram_gui.core.table_text import Tick, scale_name, ticks, told_scale
from bigram_gui.views.count_table.cell_picture import CellMark, mark_of
from bigram_gui.views.count_table.scene import TableColours
from bigram_gui.views.kept_picture import KeptPicture
from bigram_gui.views.theme import Size, Theme, type_font

CAPTION = 24
_AIR = 4  # for the pointer, between the caption or a button beside it and the bar
_BAR = 10
_TICKS = 15
HEIGHT = CAPTION + _AIR + _BAR + _TICKS
COMPACT_HEIGHT = _BAR + _TICKS
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
_SIGNS = {CellMark.DOT: "▪", CellMark.DASH: "–", CellMark.HATCH: "▨ ∞"}
_POINTER = 4.0
_POINTER_ABOVE = 3  # the bar, in pixels
_Ticks = tuple[Tick, Tick, Tick]


class Legend(QWidget):
    """A bar of all colours over three of their values."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._bars: dict[bool, QImage] = {}
        self._shown: ShownTable | None = None
        self._cell: Cell | None = None
        self._mark: CellMark | None = None
        self._is_compact = False
        self._picture = KeptPicture()

    def show_scale(self, shown: ShownTable, cell: Cell | None, has_figures: bool) -> None:
        """Show the scale of a table, and where on it a cell's value is.

        Cells with figures have no mark that would have to be named, but for the hatch.
        """
        self._shown, self._cell = shown, cell
        mark = mark_of(shown.table)
        self._mark = mark if mark is CellMark.HATCH or not has_figures else None
        told = f"Colours: {told_scale(shown)}"
        if told != self.accessibleName():
            self.setAccessibleName(told)
            self.setToolTip(told)
        self.update()

    def show_compact(self, is_compact: bool) -> None:
        """Leave the caption out, or do not."""
        self._is_compact = is_compact
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Paint the colours of ``theme``."""
        self._theme = theme
        colours = TableColours.of(theme)
        maps = {False: colours.heat.cells, True: colours.change.cells}
        self._bars = {diverging: _as_image(one.pixels.tobytes()) for diverging, one in maps.items()}
        self.update()

    def caption_width(self) -> int:
        """Return the width of the scale's name."""
        if self._shown is None:
            return 0
        return QFontMetrics(type_font(Size.SMALL)).horizontalAdvance(scale_name(self._shown))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None or self._shown is None:
            return
        painter, theme, shown = QPainter(self), self._theme, self._shown
        bar = QRect(0, 0 if self._is_compact else CAPTION + _AIR, self.width(), _BAR)
        key = (theme, scale_name(shown), self._mark, self._is_compact)
        paint = partial(self._paint_still, theme, shown, bar)
        self._picture.show(painter, self, key, theme.colours.ground, paint)
        self._paint_ticks(painter, theme, ticks(shown.table), bar)
        self._paint_pointer(painter, theme, shown, bar)

    def _paint_still(self, theme: Theme, shown: ShownTable, bar: QRect, painter: QPainter) -> None:
        """Paint what stays while the scale grows."""
        if not self._is_compact:
            self._paint_caption(painter, theme, shown)
        painter.drawImage(bar, self._bars[shown.table.scale.is_diverging])
        painter.setPen(theme.colours.border)
        painter.drawRect(bar.adjusted(0, 0, -1, -1))

    def _paint_caption(self, painter: QPainter, theme: Theme, shown: ShownTable) -> None:
        room = QRect(0, 0, self.width(), CAPTION)
        painter.setFont(type_font(Size.SMALL))
        painter.setPen(theme.colours.text_secondary)
        painter.drawText(room, _LEFT, scale_name(shown))
        mark = self._mark
        if mark is not None and shown.quantity is not Quantity.CHANGE:
            painter.setFont(type_font(Size.CAPTION))
            painter.setPen(theme.colours.text_tertiary)
            painter.drawText(room, _RIGHT, f"{_SIGNS[mark]} {mark.value}")

    def _paint_ticks(self, painter: QPainter, theme: Theme, values: _Ticks, bar: QRect) -> None:
        painter.setFont(type_font(Size.CAPTION))
        painter.setPen(theme.colours.text_tertiary)
        room = QRect(0, bar.bottom() + 1, self.width(), _TICKS)
        low, middle, high = values
        painter.drawText(room, _LEFT, low.text)
        painter.drawText(room, _RIGHT, high.text)
        if middle.text not in (low.text, high.text):
            x = round(middle.share * (self.width() - 1))
            around = QRect(x - self.width(), room.y(), 2 * self.width(), _TICKS)
            painter.drawText(around, _CENTRE, middle.text)
            painter.fillRect(x, bar.bottom() - 2, 1, 3, theme.colours.text_tertiary)

    def _paint_pointer(
        self, painter: QPainter, theme: Theme, shown: ShownTable, bar: QRect
    ) -> None:
        """Point to the value of the cell."""
        if self._cell is None:
            return
        row, column = self._cell
        share = float(shown.table.scale.shares(shown.table.values[row : row + 1, column])[0])
        x = max(_POINTER, min(share * self.width(), self.width() - _POINTER))
        tip = QPointF(x, bar.center().y() + 1)
        top = bar.top() - _POINTER_ABOVE
        left, right = QPointF(x - _POINTER, top), QPointF(x + _POINTER, top)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colours.ground)
        painter.setBrush(theme.colours.text)
        painter.drawPolygon(QPolygonF([left, right, tip]))


def _as_image(pixels: bytes) -> QImage:
    return QImage(pixels, len(pixels) // 4, 1, QImage.Format.Format_RGB32).copy()
