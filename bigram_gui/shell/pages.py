"""The pages below the curve: their titles, and how each is made and connected."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from bigram_gui.app.explorer import Explorer
from bigram_gui.app.finding import Finding
from bigram_gui.page_name import PageName
from bigram_gui.shell.actions import Actions
from bigram_gui.shell.commands import Command
from bigram_gui.views.bottom_panel import BottomPanel
from bigram_gui.views.page import Page

if TYPE_CHECKING:
    from bigram_gui.core.corpus import Corpus
    from bigram_gui.core.corpus_facts import CorpusFacts
    from bigram_gui.core.curriculum import Curriculum
    from bigram_gui.core.name_index import NameIndex
    from bigram_gui.core.waiting import Waiting


class PageInfo(NamedTuple):
    """The words on a page's tab, and what makes the page when it is first looked at."""

    title: str
    tip: str
    make: Callable[[Surroundings], Page]


class Findings(QObject):
    """What pages want to know of a corpus, however large it is."""

    failed = Signal(str)  # a sentence

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.facts = Finding(_find_facts, self)
        self.index = Finding(_index_names, self)
        for finding in (self.facts, self.index):
            finding.failed.connect(self._on_failed)

    def stop(self) -> None:
        """Give up; to be called once, before the program ends."""
        self.facts.stop()
        self.index.stop()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        is_full = isinstance(error, MemoryError)
        reason = "there is not enough memory" if is_full else str(error) or type(error).__name__
        self.failed.emit(
            f"The names could not be looked through: {reason}. "
            "Training goes on; for these figures, open a smaller corpus."
        )


class Surroundings(NamedTuple):
    """What a page is connected with."""

    explorer: Explorer
    actions: Actions
    findings: Findings


def add_pages(panel: BottomPanel, around: Surroundings) -> None:
    """Give the panel a tab for each page."""
    for name in PageName:
        info = PAGES[name]
        panel.add_page(info.title, info.tip, partial(info.make, around))


def _find_facts(corpus: Corpus, waiting: Waiting) -> CorpusFacts:
    from bigram_gui.core.corpus_facts import find_facts

    return find_facts(corpus, waiting)


def _index_names(curriculum: Curriculum, waiting: Waiting) -> NameIndex:
    from bigram_gui.core.name_index import NameIndex

    return NameIndex.of(curriculum, waiting)


# Modules are imported when their page is first looked at, to open the window sooner.


def _next_token(around: Surroundings) -> Page:
    from bigram_gui.views.next_token import NextTokenPanel

    page = NextTokenPanel()
    page.pair_picked.connect(around.explorer.pick_lone_pair)
    return page


def _learned(around: Surroundings) -> Page:
    from bigram_gui.views.learned import LearnedPanel

    page = LearnedPanel()
    page.step_picked.connect(around.explorer.pick_step)
    return page


def _compare(around: Surroundings) -> Page:
    from bigram_gui.views.compare import ComparePanel

    page, log_steps = ComparePanel(), around.actions[Command.LOG_STEPS]
    page.show_log_steps(log_steps.isChecked())
    log_steps.toggled.connect(page.show_log_steps)
    page.name_pinned.connect(around.explorer.pin_name)
    page.name_unpinned.connect(around.explorer.unpin_name)
    page.name_chosen.connect(around.explorer.type_name)
    return page


def _table(around: Surroundings) -> Page:
    from bigram_gui.views.count_table import TablePanel

    page = TablePanel()
    page.pair_picked.connect(around.explorer.pick_lone_pair)
    return page


def _samples(around: Surroundings) -> Page:
    from bigram_gui.views.samples import SamplesPanel

    page = SamplesPanel()
    page.name_chosen.connect(around.explorer.type_name)
    page.index_wanted.connect(around.findings.index.start)
    around.findings.index.found.connect(page.show_index)
    return page


def _corpus(around: Surroundings) -> Page:
    from bigram_gui.views.corpus import CorpusPanel

    page, actions = CorpusPanel(), around.actions
    page.facts_requested.connect(around.findings.facts.start)
    around.findings.facts.found.connect(page.show_facts)
    page.step_picked.connect(around.explorer.pick_step)
    page.open_requested.connect(actions[Command.OPEN_CORPUS].trigger)
    page.paste_requested.connect(actions[Command.PASTE_CORPUS].trigger)
    page.lesson_requested.connect(actions[Command.LESSON_CORPUS].trigger)
    return page


PAGES: dict[PageName, PageInfo] = {
    PageName.NEXT_TOKEN: PageInfo(
        "Next token", "What the model expects after the current token", _next_token
    ),
    PageName.LEARNED: PageInfo(
        "Where it learned it", "The names that taught the selected pair, newest first", _learned
    ),
    PageName.COMPARE: PageInfo(
        "Compare names", "The losses of the pinned names side by side", _compare
    ),
    PageName.TABLE: PageInfo("Table", "The whole count table as colours", _table),
    PageName.SAMPLES: PageInfo("Names it makes", "Names that the model writes by itself", _samples),
    PageName.CORPUS: PageInfo("Corpus", "What the model is trained on", _corpus),
}
