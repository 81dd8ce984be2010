"""The room for the chips of a name: as many lines as names take, and longer texts scroll."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.views.inspector.chip_painter import LINE_HEIGHT
from bigram_gui.views.inspector.chip_strip import SIDE, ChipStrip
from bigram_gui.views.theme import Theme

_MOST_LINES = 3  # a name of 15 letters is seen whole
_LINES_OF_MORE = 2  # the chips of a text that scrolls anyway take no more room than they must
_ALWAYS = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
_NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_EDGE = 5  # of the selected pair, beside the scroll bar


class ChipRow(QScrollArea):
    """Shows the lines around the selected pair, or around a character that is unknown."""

    pair_picked = Signal(int)
    pair_hovered = Signal(object)  # int, or None
    place_picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strip = ChipStrip()
        self._shown: tuple[object, ...] | None = None
        self._width = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(self._strip)
        self.setFixedHeight(LINE_HEIGHT)
        self.verticalScrollBar().setSingleStep(LINE_HEIGHT)
        for area in (self.viewport(), self._strip):
            area.setAutoFillBackground(False)
        self._strip.arranged.connect(self._on_arranged)
        self._strip.pair_picked.connect(self.pair_picked)
        self._strip.pair_hovered.connect(self.pair_hovered)
        self._strip.place_picked.connect(self.place_picked)

    def show_frame(self, frame: Frame) -> None:
        """Show the tokens of the frame's name; with a problem, those of the text it is in."""
        self._strip.show_frame(frame)
        wanted = (frame.name, frame.pair, frame.lone_tokens, frame.problem)
        if self._shown != wanted:  # else the person may look elsewhere
            self._shown = wanted
            self._scroll()

    def show_selected(self, pair: int | None) -> None:
        """Select that one of equal pairs, as the table does, and bring it into view."""
        if self._strip.show_selected(pair):
            self._scroll()

    def show_hover(self, pair: int | None) -> None:
        """Mark the pair under the mouse."""
        self._strip.show_hover(pair)

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._strip.show_theme(theme)

    @Slot()
    def _on_arranged(self) -> None:
        scrolls = self._strip.lines > _MOST_LINES
        self.setVerticalScrollBarPolicy(_ALWAYS if scrolls else _NEVER)
        lines = _LINES_OF_MORE if scrolls else self._strip.lines
        self.setFixedHeight(lines * LINE_HEIGHT)

    def _scroll(self) -> None:
        area = self._strip.wanted_area()
        if not area.isEmpty():
            margin = round(area.height() / 2)
            self.ensureVisible(0, round(area.center().y()), 0, margin)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.width() != self._width:
            self._width = self.width()
            self._strip.set_room(self._room(), self._width - 2 * SIDE)
            self._scroll()

    def _room(self) -> int:
        """Return the width of a line, the same with and without a scroll bar.

        If it came with the scroll bar, the scroll bar could make itself necessary.
        """
        return self._width - SIDE - self.verticalScrollBar().sizeHint().width() - _EDGE
