"""What the two colours of a bar mean."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bigram_gui.views.theme import Size, Theme, type_font

_SQUARE = 9
_AFTER_SQUARE = 7
_BETWEEN = 16
_LONG = ("from counts", "from smoothing")
_SHORT = ("counts", "smoothing")


class Legend(QWidget):
    """A square and a word for each share of a bar; without smoothing there is but one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._words = _LONG
        self._smoothing = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(
            "Blue: what the names so far say. Grey: what smoothing gives to every token alike."
        )
        self._tell()

    def show_smoothing(self, used: bool) -> None:
        """Name smoothing's share or not."""
        if used != self._smoothing:
            self._smoothing = used
            self._tell()
            self.updateGeometry()
            self.update()

    def show_short(self, short: bool) -> None:
        """Use short words."""
        words = _SHORT if short else _LONG
        if words != self._words:
            self._words = words
            self._tell()
            self.updateGeometry()
            self.update()

    def show_theme(self, theme: Theme) -> None:
        """Repaint in ``theme``."""
        self._theme = theme
        self.update()

    def width_of(self, short: bool) -> int:
        """Return the width with short or long words."""
        words = self._entries(_SHORT if short else _LONG)
        metrics = QFontMetrics(type_font(Size.SMALL))
        letters = sum(metrics.horizontalAdvance(word) for word in words)
        return letters + len(words) * (_SQUARE + _AFTER_SQUARE) + (len(words) - 1) * _BETWEEN

    def _entries(self, words: tuple[str, str]) -> tuple[str, ...]:
        return words if self._smoothing else words[:1]

    def _tell(self) -> None:
        self.setAccessibleName(f"Legend: {' and '.join(self._entries(self._words))}")

    def sizeHint(self) -> QSize:
        return QSize(self.width_of(self._words == _SHORT), 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setFont(type_font(Size.SMALL))
        colours: tuple[QColor, ...] = (
            self._theme.colours.blue_bar,
            self._theme.colours.smoothing,
        )
        left = 0
        for word, colour in zip(self._entries(self._words), colours, strict=False):
            painter.fillRect(left, (self.height() - _SQUARE) // 2, _SQUARE, _SQUARE, colour)
            left += _SQUARE + _AFTER_SQUARE
            width = painter.fontMetrics().horizontalAdvance(word)
            painter.setPen(self._theme.colours.text_secondary)
            room = QRect(left, 0, width + 1, self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, word)
            left += width + _BETWEEN
