"""The line below the names: what the marks mean, and the scale of the bars."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bigram_gui.core.name_index import Standing
from bigram_gui.core.units import Unit
from bigram_gui.views.layout import SIDE
from bigram_gui.views.samples.cell_painting import paint_standing
from bigram_gui.views.samples.shown import Shown
from bigram_gui.views.theme import Size, Theme, type_font

HEIGHT = 24
_MARK, _AFTER_MARK, _BETWEEN = 14, 6, 18
_MARKS = (
    (Standing.TRAINED, "in the corpus, learned"),
    (Standing.NOT_YET, "in the corpus, not learned"),
)


class SamplesLegend(QWidget):
    """Leaves out at its end what there is no room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._scale = ""
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(f"A disc: {_MARKS[0][1]}; a ring: {_MARKS[1][1]}")

    def show_names(self, shown: Shown) -> None:
        """Tell the scale of these names' bars."""
        what = "perplexity" if shown.unit is Unit.PERPLEXITY else f"loss in {shown.unit.value}"
        scale = f"bars: {what} from 0 to {shown.bars.end:,g}; dotted: uniform guess, "
        scale += f"{shown.bars.uniform:,.2f}"
        if scale != self._scale:
            self._scale = scale
            self.setAccessibleDescription(scale)
            self.update()

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter, colours, font = QPainter(self), self._theme.colours, type_font(Size.CAPTION)
        metrics = QFontMetricsF(font)
        base = round((self.height() + metrics.capHeight()) / 2)
        left = float(SIDE)
        for standing, words in _MARKS:
            area = QRectF(left, (self.height() - _MARK) / 2, _MARK, _MARK)
            paint_standing(painter, area, standing, colours)
            left += _MARK + _AFTER_MARK
            painter.setFont(font)
            painter.setPen(colours.text_tertiary)
            painter.drawText(QPointF(left, base), words)
            left += metrics.horizontalAdvance(words) + _BETWEEN
        if left + metrics.horizontalAdvance(self._scale) <= self.width() - SIDE:
            painter.drawText(QPointF(left, base), self._scale)
