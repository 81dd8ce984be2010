"""The page "Where it learned it": a sentence, and the lessons one by one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bigram_gui.core.calculation import pair_text
from bigram_gui.core.frame import Frame
from bigram_gui.core.learned_text import learned_parts
from bigram_gui.core.occurrences import OccurrenceIndex
from bigram_gui.core.provenance import Lessons
from bigram_gui.core.status import MAX_STEPS
from bigram_gui.views.layout import SIDE
from bigram_gui.views.learned.table import LessonTable
from bigram_gui.views.page import Page
from bigram_gui.views.text.sentence import Sentence
from bigram_gui.views.theme import Theme

_TOP = 12
_LINE_HEIGHT = 24
_AROUND_LINES = 4  # above and below several lines together
_WIDEST = (
    f"BOS → m was learned {MAX_STEPS:,} times in {MAX_STEPS:,} steps, "
    f"last at step {MAX_STEPS:,} from “maximiliane”."
)


class LearnedPanel(Page):
    """Lists the steps whose names taught the selected pair; a picked one is to be viewed."""

    step_picked = Signal(object)  # int: Signal(int) is 32 bits wide

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._lessons: Lessons | None = None
        self._pair: tuple[OccurrenceIndex, int, int] | None = None
        self._headline = Sentence(ends_with_name=True)
        self._table = LessonTable()
        self.setFocusProxy(self._table)
        self._table.step_picked.connect(self.step_picked)
        self._arrange()

    def show_frame(self, frame: Frame) -> None:
        """Show what taught the frame's selected pair up to its step."""
        index, chosen = frame.run.prepared.index, frame.selected
        before, lessons = self._lessons, Lessons.of(index, chosen.current, chosen.next, frame.step)
        self._lessons = lessons
        pair = (index, chosen.current, chosen.next)
        if pair != self._pair:
            self._pair = pair
            self._table.show_pair(lessons, pair_text(frame.run.prepared.vocabulary, chosen))
        elif before is None or lessons.count != before.count:
            self._table.show_lessons(lessons)
        self._table.show_viewed_step(None if frame.live else frame.step)
        self._headline.show_parts(learned_parts(frame, lessons))

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._theme = theme
        self._table.show_theme(theme)
        self._headline.show_theme(theme)
        self._fit()
        self.update()

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.setContentsMargins(SIDE, 0, SIDE, 0)
        above.addWidget(self._headline)
        rows = QHBoxLayout()
        rows.setSpacing(0)
        rows.addWidget(self._table, 1)
        rows.addWidget(self._table.scroll_bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _TOP, 0, 0)
        column.setSpacing(4)
        column.addLayout(above)
        column.addLayout(rows, 1)

    def _fit(self) -> None:
        """Give the sentence as many lines as its longest takes; no figure moves the rows."""
        height = self._headline.size_of(_WIDEST, self.width() - 2 * SIDE).height()
        is_one_line = height < 2 * self._headline.line_height
        self._headline.setFixedHeight(_LINE_HEIGHT if is_one_line else height + _AROUND_LINES)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self._theme is not None:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            QPainter(self).fillRect(self.rect(), self._theme.colours.ground)
