"""The page "Compare names": a sentence, and the pinned names one below the other."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from bigram_gui.core.compared_names import Comparison, Spacing
from bigram_gui.core.compared_rows import rows_of
from bigram_gui.core.compared_scale import course_scale, names_scale
from bigram_gui.core.frame import Frame
from bigram_gui.core.live_comparison import LiveComparison
from bigram_gui.core.units import Unit
from bigram_gui.timers import one_shot_timer
from bigram_gui.views.compare.header import CompareHeader
from bigram_gui.views.compare.headings import CompareHeadings
from bigram_gui.views.compare.invitation import CompareInvitation
from bigram_gui.views.compare.model import Shown
from bigram_gui.views.compare.names_list import NamesList
from bigram_gui.views.page import Page
from bigram_gui.views.theme import Theme

_TOP = 12
_GAP = 4
_CATCH_UP_MS = 400


class ComparePanel(Page):
    """Compares the names that are pinned; what takes long goes on between other events.

    Signals
    -------
    name_pinned, name_unpinned
        A name is to be compared, or no longer.
    name_chosen
        A name is to be looked at.
    """

    name_pinned = Signal(str)
    name_unpinned = Signal(str)
    name_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._frame: Frame | None = None
        self._live = LiveComparison()
        self._shown: Shown | None = None
        self._header = CompareHeader()
        self._headings = CompareHeadings()
        self._list = NamesList()
        self._invitation = CompareInvitation()
        self._pages = QStackedWidget()
        self._later = one_shot_timer(self, _CATCH_UP_MS)
        self._going_on = one_shot_timer(self, 0)
        self._connect()
        self._arrange()

    def show_frame(self, frame: Frame) -> None:
        """Show the frame's pinned names at its step."""
        self._frame = frame
        self._invitation.show_run(frame.run)
        self._show_comparison(self._live.show_frame(frame))
        if self._live.is_behind and not self._later.isActive():
            self._later.start()

    def show_log_steps(self, on: bool) -> None:
        """Space the steps of the sparklines logarithmically, as the curve does, or evenly."""
        self._live.space(Spacing.LOG if on else Spacing.EVEN)
        if self._frame is not None:
            self.show_frame(self._frame)

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._theme = theme
        self._header.show_theme(theme)
        self._headings.show_theme(theme)
        self._list.show_theme(theme)
        self._show_headings()
        self.update()

    def _show_comparison(self, comparison: Comparison) -> None:
        frame = self._frame
        assert frame is not None, "a comparison is of a frame"
        typed = frame.name if frame.problem is None and frame.name in frame.pinned else None
        vocabulary, unit = frame.run.prepared.vocabulary, frame.unit
        if not self._is_shown(comparison, unit, typed):
            self._shown = Shown(
                comparison=comparison,
                rows=rows_of(comparison, vocabulary, unit, typed),
                bars=names_scale(comparison, vocabulary.size, unit),
                courses=course_scale(comparison),
                unit=unit,
            )
            self._show_rows(self._shown)
        self._header.show_frame(frame, comparison)
        self._show_page(bool(frame.pinned))
        if self._live.is_working:
            self._going_on.start()

    def _is_shown(self, comparison: Comparison, unit: Unit, typed: str | None) -> bool:
        shown = self._shown
        if shown is None or shown.comparison is not comparison or shown.unit is not unit:
            return False
        return typed == next((row.name for row in shown.rows if row.is_typed), None)

    def _show_rows(self, shown: Shown) -> None:
        self._list.show_names(shown)
        self._show_headings()

    def _show_headings(self) -> None:
        if self._shown is not None:
            self._headings.show_scales(self._shown, self._list.layouts.columns)

    def _show_page(self, has_names: bool) -> None:
        """Show the list or the invitation; the focus goes along."""
        page = self._rows_page if has_names else self._invitation
        if page is self._pages.currentWidget():
            return
        had_focus = self._list.hasFocus() or self._invitation.button.hasFocus()
        self._pages.setCurrentWidget(page)
        if had_focus:
            (self._list if has_names else self._invitation.button).setFocus()

    def _connect(self) -> None:
        self._header.name_pinned.connect(self.name_pinned)
        self._invitation.names_pinned.connect(self._on_names_pinned)
        self._list.name_unpinned.connect(self.name_unpinned)
        self._list.name_chosen.connect(self.name_chosen)
        self._list.resized.connect(self._show_headings)
        self._later.timeout.connect(self._on_later)
        self._going_on.timeout.connect(self._on_going_on)

    def _arrange(self) -> None:
        self._rows_page = QWidget()
        rows = QVBoxLayout(self._rows_page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._headings)
        rows.addWidget(self._list, 1)
        self._pages.addWidget(self._invitation)
        self._pages.addWidget(self._rows_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _TOP, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self._header)
        column.addWidget(self._pages, 1)

    @Slot(object)
    def _on_names_pinned(self, names: tuple[str, ...]) -> None:
        for name in names:
            self.name_pinned.emit(name)

    @Slot()
    def _on_going_on(self) -> None:
        self._show_comparison(self._live.go_on())

    @Slot()
    def _on_later(self) -> None:
        if self._live.is_behind:
            self._show_comparison(self._live.catch_up())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            QPainter(self).fillRect(self.rect(), self._theme.colours.ground)
