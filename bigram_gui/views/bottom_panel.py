"""The panel below the curve: a row of tabs, and the page of the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.core.status import MAX_STEPS
from bigram_gui.core.wording import plural
from bigram_gui.views.layout import SIDE
from bigram_gui.views.page import Page
from bigram_gui.views.tab_row import BEFORE_TAB, TABS_HEIGHT, TabRow
from bigram_gui.views.text.look import Look
from bigram_gui.views.text.place import ground
from bigram_gui.views.text.written_line import WrittenLine
from bigram_gui.views.theme import Size, Theme

_LINE_BELOW = 1  # pixel at the foot of the tabs
_SAID_WHETHER_TO_SHOW = Qt.WidgetAttribute.WA_WState_ExplicitShowHide


class BottomPanel(QWidget):
    """Holds the pages that show the model; beside the tabs it says of which step it is.

    A page is made when it is first looked at. Only the page that can be seen is shown each frame;
    another gets the newest when it is chosen, and the first of each run. While the panel is folded
    no page can be seen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._frame: Frame | None = None
        self._is_behind = False  # whether a newer frame came while it was folded
        self._makers: list[Callable[[], Page]] = []
        self._made: dict[int, Page] = {}
        self._tabs = TabRow()
        self._pages = QStackedWidget()
        self._caption = _caption()
        self._tabs.currentChanged.connect(self._on_tab_chosen)
        self._arrange()

    def add_page(self, title: str, tip: str, make: Callable[[], Page]) -> None:
        """Add a page at the end; ``make`` is called when it is first looked at."""
        self._makers.append(make)
        index = self._tabs.addTab(title)
        self._tabs.setTabToolTip(index, f"{tip} (Left and Right lead from page to page)")

    def page(self, index: int) -> Page:
        """Return the page of that tab, from 0."""
        if index not in self._made:
            page = self._made[index] = self._makers[index]()
            if self._theme is not None:
                page.show_theme(self._theme)
            self._pages.addWidget(page)
            _follow_in_tab_order(self._tabs, page)
        return self._made[index]

    def show_page(self, index: int) -> None:
        """Bring the page of that tab to the front."""
        self._tabs.setCurrentIndex(index)

    def show_frame(self, frame: Frame) -> None:
        """Show the model on the chosen page, and say of which step it is."""
        before, self._frame = self._frame, frame
        self._is_behind = self._is_folded
        if not self._is_behind:
            self._show_newest(frame)
        if before is not None and before.run is not frame.run:
            self._let_go_of_run(frame)

    @property
    def _is_folded(self) -> bool:
        """Whether it is hidden on purpose; a window that is yet to be shown does not count."""
        return self.isHidden() and self.testAttribute(_SAID_WHETHER_TO_SHOW)

    def _show_newest(self, frame: Frame) -> None:
        self._caption.show_text(model_text(frame.step))
        self._chosen_page().show_frame(frame)

    def _let_go_of_run(self, frame: Frame) -> None:
        """Show the other pages a frame of the new run, or they would keep the old one in memory."""
        shown = None if self._is_behind else self._chosen_page()
        for page in self._made.values():
            if page is not shown:
                page.show_frame(frame)

    @Slot(int)
    def _on_tab_chosen(self, index: int) -> None:
        page = self._chosen_page()
        if self._frame is not None and not self._is_folded:
            page.show_frame(self._frame)
        self._is_behind = self._is_folded
        self._pages.setCurrentWidget(page)

    def _chosen_page(self) -> Page:
        return self.page(self._tabs.currentIndex())

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._theme = theme
        self._tabs.show_theme(theme)
        self._caption.show_theme(theme)
        for page in self._made.values():
            page.show_theme(theme)
        self._fit()
        self.update()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(SIDE - BEFORE_TAB, 0, SIDE, 0)
        row.addWidget(self._tabs, 1)
        row.addWidget(self._caption)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._pages, 1)

    def _fit(self) -> None:
        """Make room for every number of steps beside the tabs, if they leave so much."""
        width = self._caption.width_of(model_text(MAX_STEPS))
        self._caption.setFixedSize(width + 1, TABS_HEIGHT - 2 * _LINE_BELOW)  # clear of the line
        tabs = self._tabs.loose_width
        self._caption.setVisible(tabs + width + 2 * SIDE <= self.width())

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what came while it was folded; it is painted after this."""
        super().showEvent(event)
        if self._is_behind and self._frame is not None:
            self._is_behind = False
            self._show_newest(self._frame)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._theme.colours.ground)
            hairline = self._theme.colours.hairline
            below = TABS_HEIGHT - _LINE_BELOW
            painter.fillRect(0, below, self.width(), _LINE_BELOW, hairline)


def _caption() -> WrittenLine:
    look = Look(Size.CAPTION, QFont.Weight.Normal, lambda colours: colours.text_tertiary)
    return WrittenLine(look, Qt.AlignmentFlag.AlignRight, ground)


def model_text(step: int) -> str:
    """Say of which step the model is: "model after 100 steps"."""
    return f"model after {plural(step, 'step')}" if step else "untrained model"


def _follow_in_tab_order(widget: QWidget, page: QWidget) -> None:
    """Have the parts of ``page`` be reached with Tab after ``widget``, as they were made.

    A widget that comes into a window that stands is reached last, after all that is there. Qt is
    not asked for the order that is: PySide would take the next widget to belong to the one before.
    """
    parts = page.findChildren(QWidget)
    reached = [part for part in parts if part.focusPolicy() != Qt.FocusPolicy.NoFocus]
    for before, after in pairwise((widget, *reached)):
        QWidget.setTabOrder(before, after)
