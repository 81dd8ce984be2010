"""The tabs of the panel below the curve, all of them seen at any width."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget

from bigram_gui.views.style import mark
from bigram_gui.views.theme import Size, Theme, type_font

TABS_HEIGHT = 32
BEFORE_TAB = 8
"""Left of a tab's word, as in the style sheet."""

_AFTER_TAB, _AFTER_TIGHT_TAB = 16, 4  # right of it, there too
_ENDLESS = 10_000  # pixels


class TabRow(QTabBar):
    """Tabs as words, the chosen one in bold over a blue line.

    Where there is little room they stand close together, then the longest words are cut: all
    tabs can always be seen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._after_tab = _AFTER_TAB
        self._widest_word = _ENDLESS
        self._widths: list[int] = []  # of the words, in a font
        self._measured_in: QFont | None = None
        self.setAccessibleName("What is shown of the model")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFixedHeight(TABS_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_theme(self, theme: Theme) -> None:
        """Draw the focus in the theme's blue."""
        self._theme = theme
        self.update()

    @property
    def loose_width(self) -> int:
        """What the tabs take in pixels where they need not stand close together."""
        return sum(self._word_widths()) + self.count() * (BEFORE_TAB + _AFTER_TAB)

    def _word_widths(self) -> list[int]:
        """Return the widths in bold, so that choosing a tab moves nothing."""
        font = type_font(Size.BODY, QFont.Weight.DemiBold)
        if font != self._measured_in or len(self._widths) != self.count():
            bold, self._measured_in = QFontMetrics(font), font
            words = [self.tabText(index) for index in range(self.count())]
            self._widths = [bold.horizontalAdvance(word) for word in words]
        return self._widths

    def _fit(self) -> None:
        is_tight = self.loose_width > self.width()
        self._after_tab = _AFTER_TIGHT_TAB if is_tight else _AFTER_TAB
        room = self.width() - self.count() * (BEFORE_TAB + self._after_tab)
        self._widest_word = _fitting_width(self._word_widths(), room)
        is_cut = self._widest_word < _ENDLESS
        self.setElideMode(Qt.TextElideMode.ElideRight if is_cut else Qt.TextElideMode.ElideNone)
        mark(self, "tight", is_tight)

    def tabSizeHint(self, index: int) -> QSize:
        word = min(self._word_widths()[index], self._widest_word)
        return QSize(BEFORE_TAB + word + self._after_tab, TABS_HEIGHT)

    def tabInserted(self, index: int) -> None:
        super().tabInserted(index)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._theme is None or not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colours.blue, 2))
        right = BEFORE_TAB - self._after_tab - 1
        tab = self.tabRect(self.currentIndex()).adjusted(1, 4, right, -5)
        painter.drawRoundedRect(tab, 4, 4)


def _fitting_width(widths: Sequence[int], room: int) -> int:
    """Return what to cut the widest of ``widths`` to, that all of them have room."""
    rest = room
    for i, width in enumerate(sorted(widths)):
        share = rest // (len(widths) - i)
        if width > share:
            return max(0, share)
        rest -= width
    return _ENDLESS
