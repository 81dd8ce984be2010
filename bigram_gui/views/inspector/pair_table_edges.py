"""What stands at the edges of the pair table: strips as wide as it, and the bars' captions."""

from __future__ import annotations

import math
from functools import lru_cache, partial

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bigram_gui.core.calculation import uniform_text
from bigram_gui.core.scales import Scale
from bigram_gui.core.unit_text import cost_heading
from bigram_gui.core.wording import loss_text
from bigram_gui.views.inspector.dotted_lines import paint_dots
from bigram_gui.views.inspector.pair_columns import EDGE, Bar, PairColumns
from bigram_gui.views.inspector.row_style import RowStyle
from bigram_gui.views.kept_picture import KeptPicture
from bigram_gui.views.text.ruler import shared_ruler
from bigram_gui.views.theme import Size, type_font

_CAPTION_HEIGHT = 21
_PICTURES = 6  # as many as are kept of what is behind the rows
_DOTS_BELOW = 3  # the dotted lines end so far below the last row
_LEGEND = "dotted: uniform guess"


class TableEdge(QWidget):
    """A strip as wide as the table."""

    def __init__(self, font: QFont, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(height)
        self.setFont(font)
        self._ruler = shared_ruler(font)
        self._style: RowStyle | None = None
        self._picture_of = lru_cache(_PICTURES)(_new_picture)

    def show_style(self, style: RowStyle) -> None:
        """Line up with the rows; most frames change nothing here."""
        before, self._style = self._style, style
        if before is None or self._shown(before) != self._shown(style):
            self._tell(style)
            self.update()

    def _tell(self, style: RowStyle) -> None:
        """Let a screen reader know what is shown of a style."""
        raise NotImplementedError

    def _shown(self, style: RowStyle) -> tuple[object, ...]:
        """Return all that the strip shows of a style."""
        frame = style.frame
        size, smoothed = frame.score.vocabulary_size, frame.score.smoothing > 0
        scales = style.probability, style.loss
        return style.columns, style.colours, *scales, frame.unit, size, smoothed

    def _touched(self) -> tuple[object, ...]:
        """Return what else there is to see: what the mouse or the keyboard is on."""
        return ()

    def _paint(self, painter: QPainter, style: RowStyle) -> None:
        """Paint all that ``_shown`` and ``_touched`` tell of."""
        raise NotImplementedError

    def _width(self, text: str) -> float:
        return self._ruler.width(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the strip, which goes to and fro between few places while steps are looked at."""
        style = self._style
        if style is not None:
            self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # from now on
            key = self._shown(style), self._touched()
            picture, paint = self._picture_of(style.columns), partial(self._paint, style=style)
            picture.show(QPainter(self), self, key, style.colours.panel, paint)


class TableCaptions(TableEdge):
    """What the dotted lines stand for, and their values."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(type_font(Size.CAPTION), _CAPTION_HEIGHT, parent)

    def _tell(self, style: RowStyle) -> None:
        probability, loss = self._texts(style)
        cost = cost_heading(style.frame.unit)
        self.setAccessibleName(f"uniform guess: {probability}, {cost} {loss}")

    def _paint(self, painter: QPainter, style: RowStyle) -> None:
        painter.setFont(self._ruler.font)
        probability, loss = self._texts(style)
        columns = style.columns
        self._paint_value(painter, style, probability, columns.probability_bar, style.probability)
        self._paint_value(painter, style, loss, columns.loss_bar, style.loss)
        painter.drawText(QPointF(EDGE, self._baseline()), _LEGEND)

    def _paint_value(
        self, painter: QPainter, style: RowStyle, text: str, bar: Bar, scale: Scale
    ) -> None:
        """Write a value under its dotted line, as near to it as the table's edge allows."""
        x = bar.left + bar.width * scale.fraction(scale.uniform)
        paint_dots(painter, x, 0, _DOTS_BELOW, style.colours.reference)
        width = self._width(text)
        left = min(x - width / 2, style.columns.width - EDGE - width)
        painter.setPen(style.colours.text_tertiary)
        painter.drawText(QPointF(max(left, EDGE), self._baseline()), text)

    def _texts(self, style: RowStyle) -> tuple[str, str]:
        size = style.frame.score.vocabulary_size
        return uniform_text(size), loss_text(math.log(size), unit=style.frame.unit)

    def _baseline(self) -> float:
        return _CAPTION_HEIGHT - 6


def _new_picture(_columns: PairColumns) -> KeptPicture:
    """Return what is to hold the picture of a strip beside some columns."""
    return KeptPicture()
