"""The page "Next token": the sentence, the legend, the order, and the chart."""

from __future__ import annotations

import functools

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from bigram_gui.core.frame import Frame
from bigram_gui.core.next_token_text import headline
from bigram_gui.views.layout import SIDE
from bigram_gui.views.next_token.bars import Ordering
from bigram_gui.views.next_token.chart import NextTokenChart
from bigram_gui.views.next_token.legend import Legend
from bigram_gui.views.page import Page
from bigram_gui.views.segment import Segment
from bigram_gui.views.text.sentence import Sentence
from bigram_gui.views.theme import Theme

_TOP = 12
_ROW_HEIGHT = 24
_AROUND_LINES = 4  # above and below several lines together
_MOST_LINES = 3  # of the sentence beside the legend
_WIDEST_HEADLINES = tuple(
    f"{opening} {entropy}."
    for opening in (
        "After BOS, eight tokens are likelier than BOS.",
        "Nothing followed BOS yet: all are equally likely.",
    )
    for entropy in ("Entropy 10.00 nats", "Perplexity 999.99")
)
_GAP = 24
_ENDLESS = 10_000  # pixels
_LIKELIEST, _LIKELIEST_SHORT = "Likeliest first", "Likeliest"


class NextTokenPanel(Page):
    """Shows what the model expects after the selected pair's current token.

    Signals
    -------
    pair_picked
        The pair of the current token and the one whose bar was picked is to be looked at.
    """

    pair_picked = Signal(object)  # tuple[int, int]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._frame: Frame | None = None
        self._headline = Sentence()
        self._legend = Legend()
        self._chart = NextTokenChart()
        self._by_token = Segment("a–z", "first", "Sort the bars by token: each keeps its place")
        self._by_likelihood = Segment(
            _LIKELIEST, "last", "Sort the bars by probability, the largest first"
        )
        self._by_token.setAccessibleName("Sort by token")
        self._by_likelihood.setAccessibleName("Sort by probability")
        self._by_token.setChecked(True)
        self._orderings = QButtonGroup(self)
        self._orderings.addButton(self._by_token)
        self._orderings.addButton(self._by_likelihood)
        self._orderings.buttonToggled.connect(self._on_toggled)
        self._chart.token_picked.connect(self._on_token_picked)
        self._arrange()

    def show_frame(self, frame: Frame) -> None:
        """Show the distribution after the frame's current token."""
        self._frame = frame
        self._legend.show_smoothing(frame.score.smoothing > 0)
        vocabulary = frame.run.prepared.vocabulary
        in_order = "a–z" if "a" in vocabulary and "z" in vocabulary else "In order"
        if in_order != self._by_token.text():
            self._by_token.setText(in_order)
            self._fit()
        self._headline.show_parts(headline(frame))
        self._chart.show_frame(frame)

    @Slot(int)
    def _on_token_picked(self, token: int) -> None:
        if self._frame is not None:
            self.pair_picked.emit((self._frame.next_token.current, token))

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what is behind need not be
        self._legend.show_theme(theme)
        self._chart.show_theme(theme)
        self._headline.show_theme(theme)
        self._fit()
        self.update()

    @Slot(QAbstractButton, bool)
    def _on_toggled(self, button: QAbstractButton, checked: bool) -> None:
        if checked:
            by_token = button is self._by_token
            self._chart.show_ordering(Ordering.TOKENS if by_token else Ordering.LIKELIEST)

    def _arrange(self) -> None:
        segments = QHBoxLayout()
        segments.setSpacing(0)
        segments.addWidget(self._by_token)
        segments.addWidget(self._by_likelihood)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(SIDE, 0, SIDE, 0)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self._headline, 1)
        self._row.addWidget(self._legend)
        self._row.addLayout(segments)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _TOP, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._row)
        column.addWidget(self._chart, 1)

    def _fit(self) -> None:
        """Shorten the other words and give the sentence more lines where one does not do.

        Where it would need many lines, the legend goes. It depends on the width alone, so that
        nothing moves while figures change.
        """
        self._by_likelihood.setText(_LIKELIEST)
        room = self._headline_room(self._legend.width_of(short=False))
        one_line = room >= self._headline_size().width()
        self._legend.show_short(not one_line)
        self._by_likelihood.setText(_LIKELIEST if one_line else _LIKELIEST_SHORT)
        height = _ROW_HEIGHT if one_line else self._height_beside(self._legend.width_of(short=True))
        crowded = height > _MOST_LINES * self._headline.line_height + _AROUND_LINES
        self._legend.setVisible(not crowded)
        self._headline.setFixedHeight(self._height_beside(-_GAP) if crowded else height)

    def _height_beside(self, legend: int) -> int:
        """Return the height that the longest sentence takes beside a legend of that width."""
        return self._headline_size(self._headline_room(legend)).height() + _AROUND_LINES

    def _headline_room(self, legend: int) -> int:
        """Return the width that a legend of that width and the segments leave."""
        segments = sum(b.sizeHint().width() for b in (self._by_token, self._by_likelihood))
        return self.width() - 2 * (SIDE + _GAP) - segments - legend

    def _headline_size(self, width: int = _ENDLESS) -> QSize:
        """Return the size of the longest sentence in lines of ``width`` pixels."""
        sizes = (self._headline.size_of(text, width) for text in _WIDEST_HEADLINES)
        return functools.reduce(QSize.expandedTo, sizes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            QPainter(self).fillRect(self.rect(), self._theme.colours.ground)
