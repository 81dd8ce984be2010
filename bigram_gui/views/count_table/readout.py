"""The figures of a pair: in lines beside the table, or in one line above it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bigram_gui.core.calculation import pair_text
from bigram_gui.core.live_table import ShownTable
from bigram_gui.core.scoring import ScoredPair
from bigram_gui.core.table import Quantity
from bigram_gui.core.table_text import change_text, details, details_line
from bigram_gui.views.kept_picture import KeptPicture
from bigram_gui.views.text.ruler import shared_ruler
from bigram_gui.views.text.writing import Writing
from bigram_gui.views.theme import Size, Theme, type_font

_HEADING = 22
_LINE, _LEAST_LINE = 20, 15
_GAP = 12
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_BOLD = QFont.Weight.DemiBold


class Readout(QWidget):
    """Shows one pair. A screen reader hears it of the table itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._shown: ShownTable | None = None
        self._pair: ScoredPair | None = None
        self._is_line = False
        self._picture = KeptPicture()

    def show_pair(self, shown: ShownTable, pair: ScoredPair) -> None:
        """Show the figures of ``pair``."""
        self._shown, self._pair = shown, pair
        self.update()

    def show_line(self, is_line: bool) -> None:
        """Tell all in one line, or one below the other."""
        self._is_line = is_line
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Write in the theme's colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, shown, pair = self._theme, self._shown, self._pair
        if theme is None or shown is None or pair is None:
            return
        painter, texts = QPainter(self), _texts(shown, pair, self._is_line)
        paint = partial(_paint_line if self._is_line else _paint_names, self.rect(), theme, texts)
        still = texts if self._is_line else (texts.name, [name for name, _ in texts.details])
        key = (theme, still, self._is_line)
        self._picture.show(painter, self, key, theme.colours.ground, paint)
        if not self._is_line:
            _write_figures(painter, self.rect(), theme, texts)


@dataclass(frozen=True, slots=True)
class _Texts:
    """What is told of a pair: its name, its change if that is shown, and the rest."""

    name: str
    change: str
    details: tuple[tuple[str, str], ...] = ()
    line: str = ""


def _texts(shown: ShownTable, pair: ScoredPair, is_line: bool) -> _Texts:
    name = pair_text(shown.frame.run.prepared.vocabulary, pair)
    if is_line:
        return _Texts(name, "", line=details_line(shown, pair))
    is_change = shown.quantity is Quantity.CHANGE
    change = change_text(shown.change(pair)) if is_change else ""
    return _Texts(name, change, details(shown, pair))


def _paint_line(area: QRect, theme: Theme, texts: _Texts, painter: QPainter) -> None:
    _set(painter, type_font(Size.BODY, _BOLD), theme.colours.text)
    painter.drawText(area, _LEFT, texts.name)
    room = area.adjusted(painter.fontMetrics().horizontalAdvance(texts.name) + _GAP, 0, 0, 0)
    _set(painter, type_font(Size.SMALL), theme.colours.text_secondary)
    end = Qt.TextElideMode.ElideRight
    painter.drawText(room, _LEFT, painter.fontMetrics().elidedText(texts.line, end, room.width()))


def _paint_names(area: QRect, theme: Theme, texts: _Texts, painter: QPainter) -> None:
    """Paint what stays while figures change."""
    _set(painter, type_font(Size.HEADING, _BOLD), theme.colours.text)
    painter.drawText(QRect(0, 0, area.width(), _HEADING), _LEFT, texts.name)
    line = _line_height(area, texts)
    _set(painter, type_font(Size.SMALL), theme.colours.text_secondary)
    for place, (name, _) in enumerate(texts.details):
        painter.drawText(QRect(0, _HEADING + place * line, area.width(), line), _LEFT, name)


def _write_figures(painter: QPainter, area: QRect, theme: Theme, texts: _Texts) -> None:
    """Write the figures at the right, those of the lines together."""
    painter.setPen(theme.colours.text)
    heading, figures = _Writer(Size.HEADING), _Writer(Size.SMALL)
    heading.write(area.width(), 0, _HEADING, texts.change)
    line = _line_height(area, texts)
    for place, (_, figure) in enumerate(texts.details):
        figures.write(area.width(), _HEADING + place * line, line, figure)
    for writer in (heading, figures):
        writer.writing.draw(painter)


class _Writer:
    """Writes figures in bold, each midway between the top and the bottom of its line."""

    def __init__(self, size: int) -> None:
        font = type_font(size, _BOLD)
        metrics = QFontMetricsF(font)
        self._ascent, self._height = metrics.ascent(), metrics.height()
        self.writing = Writing(shared_ruler(font))

    def write(self, right: float, top: float, line: float, text: str) -> None:
        baseline = top + (line - self._height) / 2 + self._ascent
        self.writing.write_before(right, baseline, text)


def _line_height(area: QRect, texts: _Texts) -> int:
    return max(_LEAST_LINE, min(_LINE, (area.height() - _HEADING) // len(texts.details)))


def _set(painter: QPainter, font: QFont, colour: QColor) -> None:
    painter.setFont(font)
    painter.setPen(colour)
