"""The pages below the curve: their titles, and how each is made and connected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bigram_gui.app.explorer import Explorer
from bigram_gui.page_name import PageName
from bigram_gui.views.bottom_panel import BottomPanel
from bigram_gui.views.page import Page


@dataclass(frozen=True, slots=True)
class PageInfo:
    """The words on a page's tab, and what makes the page when it is first looked at."""

    title: str
    tip: str
    make: Callable[[Explorer], Page]


def add_pages(panel: BottomPanel, explorer: Explorer) -> None:
    """Give the panel a tab for each page."""
    for name in PageName:
        info = PAGES[name]
        panel.add_page(info.title, info.tip, _maker(info, explorer))


def _maker(info: PageInfo, explorer: Explorer) -> Callable[[], Page]:
    return lambda: info.make(explorer)


# Modules are imported when their page is first looked at, to open the window sooner.


def _next_token(explorer: Explorer) -> Page:
    from bigram_gui.views.next_token import NextTokenPanel

    return NextTokenPanel()


def _learned(explorer: Explorer) -> Page:
    from bigram_gui.views.learned import LearnedPanel

    page = LearnedPanel()
    page.step_picked.connect(explorer.pick_step)
    return page


def _compare(explorer: Explorer) -> Page:
    from bigram_gui.views.compare import ComparePanel

    page = ComparePanel()
    page.name_pinned.connect(explorer.pin_name)
    page.name_unpinned.connect(explorer.unpin_name)
    page.name_chosen.connect(explorer.type_name)
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
}
