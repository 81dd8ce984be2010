"""The page "Names it makes": what the model of the viewed step writes, and how."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from bigram_gui.core.curriculum import Curriculum
from bigram_gui.core.frame import Frame
from bigram_gui.core.made_names import (
    MadeNames,
    Recipe,
    SampleOrder,
    make_names,
    samples_scale,
)
from bigram_gui.core.name_index import NameIndex
from bigram_gui.core.samples_text import samples_parts
from bigram_gui.timers import one_shot_timer
from bigram_gui.views.layout import SIDE
from bigram_gui.views.page import Page
from bigram_gui.views.samples.controls import SampleControls
from bigram_gui.views.samples.grid import SamplesGrid
from bigram_gui.views.samples.grid_layout import CELL_PADDING
from bigram_gui.views.samples.headline import Headline
from bigram_gui.views.samples.legend import SamplesLegend
from bigram_gui.views.samples.shown import Shown
from bigram_gui.views.samples.writing_page import WritingPage
from bigram_gui.views.samples.writing_player import DRAW_MS
from bigram_gui.views.theme import Theme

AT_ONCE_PAIRS = 400_000
"""A corpus of so many pairs is indexed within some 15 ms; a larger one is not done here."""

_TOP = 8
_GAP = 6
_LEGEND_FROM = 250  # pixels of height


class SamplesPanel(Page):
    """Makes the same names from each model, as far as it agrees, so that one can see it learn.

    Signals
    -------
    name_chosen
        A name is to be taken apart.
    index_wanted
        The ``Curriculum`` of a corpus too large to be indexed in the window's thread; the answer
        goes to ``show_index``. Until then nothing is said of which names are in the corpus.
    """

    name_chosen = Signal(str)
    index_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None, draw_ms: int = DRAW_MS) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._frame: Frame | None = None
        self._recipe = Recipe()
        self._order = SampleOrder.DRAWN
        self._curriculum: Curriculum | None = None
        self._index: NameIndex | None = None
        self._made: MadeNames | None = None
        self._made_of: tuple[object, ...] = ()
        self._headline = Headline()
        self._controls = SampleControls()
        self._grid = SamplesGrid()
        self._legend = SamplesLegend()
        self._writing = WritingPage(self._controls.writing, draw_ms)
        self._pages = QStackedWidget()
        self._asking = one_shot_timer(self, 0)
        self._connect()
        self._arrange()

    def show_frame(self, frame: Frame) -> None:
        """Make the names anew from the model of ``frame``."""
        self._frame = frame
        self._look_for_index(frame.run.prepared.curriculum)
        self._make()

    @Slot(object)
    def show_index(self, index: NameIndex) -> None:
        """Look the names up in the index that was wanted; one of another corpus is dropped."""
        if index.curriculum is self._curriculum:
            self._index = index
            self._make()

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what is behind need not be
        for part in (self._headline, self._controls, self._grid, self._legend, self._writing):
            part.show_theme(theme)
        self._fit_count()
        self.update()

    def _look_for_index(self, curriculum: Curriculum) -> None:
        """Index a small corpus at once, and ask for the index of a large one, once."""
        if curriculum is self._curriculum:
            return
        self._curriculum, self._index = curriculum, None
        if curriculum.corpus.pairs_count <= AT_ONCE_PAIRS:
            self._index = NameIndex.of(curriculum)
        else:
            self._asking.start()  # showing a frame emits nothing itself

    def _make(self) -> None:
        """Make the names, unless that was done already."""
        frame = self._frame
        if frame is None:
            return
        made_of = (frame.run, frame.step, self._recipe, self._index)
        if self._made is None or made_of != self._made_of:
            self._made_of = made_of
            self._made = make_names(frame.run, frame.step, self._recipe, self._index)
        self._show()

    def _show(self) -> None:
        made, frame = self._made, self._frame
        if made is None or frame is None:
            return
        size = frame.run.prepared.vocabulary.size
        bars = samples_scale(made.samples, size, frame.unit)
        order = made.in_order(self._order) if made.can_draw else ()
        shown = Shown(made, tuple(order), bars, frame.unit)
        self._grid.show_names(shown)
        self._legend.show_names(shown)
        self._controls.show_count(self._recipe.count)
        if self._controls.is_watching:
            self._writing.show_names(made, frame)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        """Tell the names, or the one that is being written."""
        if self._made is None or self._frame is None:
            return
        if self._controls.is_watching:
            parts = self._writing.parts()
            self._headline.tell(lambda _length: parts)
        else:
            self._headline.tell(partial(samples_parts, self._made, self._frame.unit))

    def _ask_for(self, recipe: Recipe) -> None:
        if recipe != self._recipe:
            self._recipe = recipe
            self._make()

    @Slot(object)
    def _on_seed_changed(self, seed: int) -> None:
        self._ask_for(replace(self._recipe, seed=seed))

    @Slot(float)
    def _on_temperature_changed(self, temperature: float) -> None:
        self._ask_for(replace(self._recipe, temperature=temperature))

    @Slot(object)
    def _on_order_changed(self, order: SampleOrder) -> None:
        self._order = order
        self._show()

    @Slot()
    def _fit_count(self) -> None:
        """Draw as many names as there is room for, once that is known."""
        if self.isVisible() and self._pages.currentWidget() is self._names_page:
            self._ask_for(replace(self._recipe, count=self._grid.count_that_fits()))

    @Slot(bool)
    def _on_watching_changed(self, watching: bool) -> None:
        if watching:
            self._pages.setCurrentWidget(self._writing)
            self._begin_writing()
        else:
            self._writing.stop()
            self._pages.setCurrentWidget(self._names_page)
            self._grid.make_current(self._writing.place)
        self._tell()

    def _begin_writing(self) -> None:
        if self._made is not None and self._frame is not None:
            self._writing.show_names(self._made, self._frame)
            self._writing.begin(self._grid.current_place)

    @Slot()
    def _on_asking(self) -> None:
        if self._curriculum is not None and self._index is None:
            self.index_wanted.emit(self._curriculum)

    def _connect(self) -> None:
        controls = self._controls
        controls.seed_changed.connect(self._on_seed_changed)
        controls.temperature_changed.connect(self._on_temperature_changed)
        controls.order_changed.connect(self._on_order_changed)
        controls.watching_changed.connect(self._on_watching_changed)
        self._grid.name_chosen.connect(self.name_chosen)
        self._grid.room_changed.connect(self._fit_count)
        self._writing.name_chosen.connect(self.name_chosen)
        self._writing.changed.connect(self._tell)
        self._asking.timeout.connect(self._on_asking)

    def _arrange(self) -> None:
        self._names_page = QWidget()
        names = QVBoxLayout(self._names_page)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(0)
        grid = QVBoxLayout()
        grid.setContentsMargins(SIDE - CELL_PADDING, 0, 0, 0)
        grid.addWidget(self._grid)
        names.addLayout(grid, 1)
        names.addWidget(self._legend)
        self._pages.addWidget(self._names_page)
        self._pages.addWidget(self._writing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _TOP, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self._headline)
        column.addWidget(self._controls)
        column.addWidget(self._pages, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._legend.setVisible(self.height() >= _LEGEND_FROM)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            QPainter(self).fillRect(self.rect(), self._theme.colours.ground)
