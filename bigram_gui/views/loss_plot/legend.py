"""The legend: an entry a curve, which hides or shows it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from bigram_gui.core.isolating import closed, isolated
from bigram_gui.views.loss_plot.pieces import text_width
from bigram_gui.views.loss_plot.series import MARKS, Series, line_colour
from bigram_gui.views.loss_plot.wordiness import Wordiness
from bigram_gui.views.marks import paint_mark
from bigram_gui.views.theme import Colours, Size, Theme, type_font

_HEIGHT = 28
_PADDING = 6
_SAMPLE = 20  # the width of the stretch of curve before the words
_GAP = 7
_RADIUS = 6
_MARK_SCALE = 0.85
_WIDEST_NAME = {Wordiness.FULL: 96.0, Wordiness.SHORT: 56.0}
_DOTS = ((1, 2.5), (5, -1), (9.5, 1), (14, -2.5), (18.5, -1), (7, -4), (16, 3))


class LegendEntry(QAbstractButton):
    """A checkable button that shows how a curve is drawn and what it is.

    Unchecked, with the curve hidden, its mark is hollow and its words are struck out.
    """

    shown_toggled = Signal(object, bool)  # Series, whether it is to be shown

    def __init__(self, series: Series, meaning: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.series = series
        self._meaning = meaning
        self._words = {Wordiness.FULL: "", Wordiness.SHORT: "", Wordiness.MARKS: ""}
        self._wordiness = Wordiness.FULL
        self._colours: Colours | None = None
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(_HEIGHT)
        self.toggled.connect(self._on_toggled)

    def show_words(self, full: str, short: str) -> None:
        """Name the curve."""
        if full != self._words[Wordiness.FULL]:
            self._words |= {Wordiness.FULL: full, Wordiness.SHORT: short}
            self._describe()
            self._refit()

    def show_wordiness(self, wordiness: Wordiness) -> None:
        """Use long words, short ones or none."""
        if wordiness is not self._wordiness:
            self._wordiness = wordiness
            self._refit()

    def show_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._colours = theme.colours
        self._refit()

    def width_at(self, wordiness: Wordiness) -> int:
        """Return how wide the entry is with that many words."""
        words = self._shown_words(wordiness)
        gap = _GAP + text_width(words, _font(struck=False)) if words else 0
        return round(2 * _PADDING + _SAMPLE + gap)

    def _shown_words(self, wordiness: Wordiness) -> str:
        words = self._words[wordiness]
        if self.series is not Series.NAME or not words:
            return words
        metrics = QFontMetricsF(_font(struck=False))
        room = _WIDEST_NAME[wordiness]
        return closed(metrics.elidedText(isolated(words), Qt.TextElideMode.ElideRight, room))

    def _refit(self) -> None:
        self.setFixedWidth(self.width_at(self._wordiness))
        self.update()

    def _describe(self) -> None:
        words = self._words[Wordiness.FULL]
        act = "hide" if self.isChecked() else "show"
        self.setAccessibleName(words)
        self.setAccessibleDescription(self._meaning)
        self.setToolTip(f"{isolated(words)}: {self._meaning} Click to {act} it.")

    @Slot(bool)
    def _on_toggled(self, shown: bool) -> None:
        self._describe()
        self.shown_toggled.emit(self.series, shown)

    def sizeHint(self) -> QSize:
        return QSize(self.width_at(self._wordiness), _HEIGHT)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._colours is None:
            return
        painter = QPainter(self)
        self._paint_ground(painter, self._colours)
        self._paint_sample(painter, self._colours)
        painter.setFont(_font(struck=not self.isChecked()))
        painter.setPen(
            self._colours.text_secondary if self.isChecked() else self._colours.text_disabled
        )
        words = QRectF(self.rect()).adjusted(_PADDING + _SAMPLE + _GAP, 0, 0, 0)
        shown = self._shown_words(self._wordiness)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_ground(self, painter: QPainter, colours: Colours) -> None:
        if not (self.underMouse() or self.isDown()):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.pressed if self.isDown() else colours.hover)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 2, 0, -2), _RADIUS, _RADIUS)
        painter.restore()

    def _paint_sample(self, painter: QPainter, colours: Colours) -> None:
        left, middle = _PADDING, self.height() / 2
        colour = line_colour(self.series, colours)
        if not self.isChecked():
            colour = colours.text_disabled
        if self.series is Series.STEPS:
            for x, y in _DOTS if self.isChecked() else _DOTS[1:4]:
                centre = QPointF(left + x, middle + y)
                paint_mark(painter, MARKS[self.series], centre, colour, scale=0.45)
            return
        painter.setPen(QPen(colour, 2))
        centre = QPointF(left + _SAMPLE / 2, middle)
        for x in (left + 1.0, left + _SAMPLE - 6.0):
            painter.drawLine(QPointF(x, middle), QPointF(x + 5, middle))
        hollow = not self.isChecked()
        paint_mark(painter, MARKS[self.series], centre, colour, hollow=hollow, scale=_MARK_SCALE)


def _font(*, struck: bool) -> QFont:
    font = type_font(Size.SMALL)
    font.setStrikeOut(struck)
    return font
