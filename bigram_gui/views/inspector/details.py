"""Everything about the name below its loss; it scrolls where the window is too low for it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from bigram_gui.core.copying import CopyFormat
from bigram_gui.core.frame import Frame
from bigram_gui.views.inspector.chip_row import ChipRow
from bigram_gui.views.inspector.headings import hairline
from bigram_gui.views.inspector.late_section import LateSection
from bigram_gui.views.inspector.pair_heading import PairHeading
from bigram_gui.views.inspector.pair_player import Board
from bigram_gui.views.inspector.pair_table import PairTable
from bigram_gui.views.inspector.product_section import ProductSection
from bigram_gui.views.inspector.sum_section import SumSection
from bigram_gui.views.inspector.why_section import WhySection
from bigram_gui.views.theme import Theme

_SIDE = 12  # rows and the edge of the selected pair reach out this far
_INDENT = 8  # and the text stands further in
_LEAST_GAP, _SECTION_GAP = 5, 10  # on each side of a hairline; they give way to a scroll bar
_TOP = 7
_BOTTOM = 8


class _Content(QWidget):
    """What scrolls, as low as its gaps allow: Qt would have it scroll to keep them wide."""

    scrolled = Signal()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.scrolled.emit()

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return -1 if layout is None else layout.totalMinimumHeightForWidth(width)


class Details(QScrollArea):
    """The pairs of the name in four sections, which share one hover."""

    pair_picked = Signal(int)
    play_requested = Signal()
    previous_requested = Signal()
    next_requested = Signal()
    pair_alone = Signal(object)  # tuple[int, int]
    notice = Signal(str)
    what_if_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = _Content()
        self._column = QVBoxLayout(self._content)
        self._heading = PairHeading()
        self._chips = ChipRow()
        self._table = PairTable()
        self._why = WhySection()
        self._sum = SumSection(_INDENT)
        self._product = ProductSection(_INDENT)
        self._late_sum, self._late_product = LateSection(self._sum), LateSection(self._product)
        self._frame: Frame | None = None
        self._pointable = (self._chips, self._table, self._sum, self._product)
        self._set_up_scrolling()
        self._lay_out()
        self._connect()

    def show_frame(self, frame: Frame) -> None:
        """Show what a frame's loss is made of, from the top on if the text is another one."""
        if self._frame is not None and _typed(frame) != _typed(self._frame):
            self.verticalScrollBar().setValue(0)
        for part in (self._heading, self._chips, self._table, self._why):
            part.show_frame(frame)
        self._show_sections(frame)
        self._chips.show_selected(self._table.selected)
        self._frame = frame

    def show_theme(self, typed: Theme, pair: Theme, name: Theme) -> None:
        """Draw what is of the typed text, of the pair that is looked at, and of the scored name."""
        for part in (self._heading, self._chips, self._table):
            part.show_theme(typed)
        self._why.show_theme(pair)
        for section in (self._sum, self._product):
            section.show_theme(name)

    def go_beside(self, distance: int) -> None:
        """Look at the known pair before (−1) or after (1), in a text with unknown characters."""
        self._table.go_beside(distance)

    def copy_pairs(self, copy_format: CopyFormat) -> None:
        """Copy all pairs in the order that is shown."""
        self._table.copy_pairs(copy_format)

    def show_board(self, board: Board | None) -> None:
        """Show how far the pairs are added up; None shows the whole."""
        self._late_sum.catch_up()  # or they might be those of another name
        self._sum.show_board(board)

    def show_playing(self, is_playing: bool) -> None:
        """Show whether the pairs are played; the sum is to be seen when it begins."""
        if is_playing:
            self.ensureWidgetVisible(self._sum, 0, _SECTION_GAP)
        self._heading.show_playing(is_playing)

    def _show_sections(self, frame: Frame) -> None:
        """Show the sum as it is, or as it would be if something is asked about the name."""
        question = self._why.what_if
        if question is not None and not question.is_of_name:
            question = None
        show_sum = partial(self._sum.show_frame, frame, question)
        show_product = partial(self._product.show_frame, frame, is_supposed=question is not None)
        is_urgent = self._frame is None or _may_be_longer(self._frame, frame)
        self._late_sum.show_in_time(show_sum, is_urgent)
        self._late_product.show_in_time(show_product, is_urgent)

    @Slot()
    def _catch_up(self) -> None:
        for section in (self._late_sum, self._late_product):
            section.catch_up_if_seen()

    def _set_up_scrolling(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(self._content)
        self.verticalScrollBar().setSingleStep(24)
        for area in (self.viewport(), self._content):
            area.setAutoFillBackground(False)

    def _lay_out(self) -> None:
        column = self._column
        column.setContentsMargins(_SIDE, _TOP, _SIDE, _BOTTOM)
        column.setSpacing(0)
        column.addLayout(_indented(self._heading))
        column.addSpacing(4)
        column.addWidget(self._chips)
        column.addWidget(self._table)
        for section in (_indented(self._why), _whole(self._sum), _whole(self._product)):
            _add_gap(column)
            column.addLayout(_indented(hairline()))
            _add_gap(column)
            column.addLayout(section)
        column.addStretch(1)

    def _connect(self) -> None:
        self._heading.play_requested.connect(self.play_requested)
        self._heading.previous_requested.connect(self.previous_requested)
        self._heading.next_requested.connect(self.next_requested)
        self._why.what_if_asked.connect(self._on_what_if_asked)
        self._product.unfolded.connect(self._on_unfolded)
        self._content.scrolled.connect(self._catch_up)
        self._chips.place_picked.connect(self._table.go_to)
        self._table.pair_alone.connect(self.pair_alone)
        self._table.notice.connect(self.notice)
        for part in self._pointable:
            part.pair_picked.connect(self.pair_picked)
            part.pair_hovered.connect(self._on_pair_hovered)

    @Slot(object)
    def _on_pair_hovered(self, pair: int | None) -> None:
        for part in self._pointable:
            part.show_hover(pair)

    @Slot()
    def _on_what_if_asked(self) -> None:
        self.what_if_asked.emit()  # what is played stops for it
        if self._frame is not None:
            self._show_sections(self._frame)

    @Slot()
    def _on_unfolded(self) -> None:
        """Scroll to what was unfolded, once it has its place."""
        QTimer.singleShot(0, self._show_end)

    @Slot()
    def _show_end(self) -> None:
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the text's column where it is when the scroll bar comes or goes beside it."""
        super().resizeEvent(event)
        taken = self.width() - self.viewport().width()
        self._column.setContentsMargins(_SIDE, _TOP, max(0, _SIDE - taken), _BOTTOM)
        self._catch_up()


def _typed(frame: Frame) -> str:
    """Return the text in the name field."""
    return frame.name if frame.problem is None else frame.problem.text


def _may_be_longer(before: Frame, frame: Frame) -> bool:
    """Return whether what is said of a frame may take more or fewer lines than it did."""
    return frame.name != before.name or frame.unit is not before.unit


def _add_gap(column: QVBoxLayout) -> None:
    """Add a gap that gets narrower where the whole would have to scroll otherwise."""
    policy = QSizePolicy.Policy
    column.addSpacing(_LEAST_GAP)
    column.addItem(QSpacerItem(0, _SECTION_GAP - _LEAST_GAP, policy.Minimum, policy.Maximum))


def _indented(part: QWidget) -> QVBoxLayout:
    return _with_margin(part, _INDENT)


def _whole(part: QWidget) -> QVBoxLayout:
    return _with_margin(part, 0)


def _with_margin(part: QWidget, margin: int) -> QVBoxLayout:
    row = QVBoxLayout()
    row.setContentsMargins(margin, 0, margin, 0)
    row.addWidget(part)
    return row
