"""A folded panel has its pages do nothing, and is right in its first picture once unfolded."""

from functools import partial

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bigram_gui.views.bottom_panel import BottomPanel
from bigram_gui.views.page import Page
from bigram_gui.views.text.written_line import WrittenLine
from tests.views.frames import frame_of, part_of, theme_of, trained_run


class NotingPage(Page):
    """A page that notes what it was shown, and what it would paint."""

    def __init__(self):
        super().__init__()
        self.frames = []
        self.painted = []

    def show_frame(self, frame):
        self.frames.append(frame)

    def show_theme(self, theme):
        """Any will do."""

    def paintEvent(self, event):
        self.painted += self.frames[-1:]


def _same(page):
    return page


@pytest.fixture
def pages():
    return [NotingPage(), NotingPage()]


@pytest.fixture
def panel(qtbot, pages):
    window = QWidget()
    qtbot.addWidget(window)
    panel = BottomPanel()
    for page in pages:
        panel.add_page("Page", "A page", partial(_same, page))
    panel.show_theme(theme_of("dark"))
    QVBoxLayout(window).addWidget(panel)
    window.resize(840, 328)
    with qtbot.waitExposed(window):
        window.show()
    yield panel
    window.hide()  # it is held until here


@pytest.fixture
def frames():
    run = trained_run()
    return [frame_of(run, step=step) for step in range(1, 5)]


def steps_of(page):
    return [frame.step for frame in page.frames]


def test_a_folded_panel_shows_no_page(panel, pages, frames):
    panel.show_frame(frames[0])
    panel.hide()
    panel.show_frame(frames[1])
    panel.show_page(1)
    panel.show_frame(frames[2])
    assert [steps_of(page) for page in pages] == [[1], []]


def test_once_unfolded_the_newest_is_there_before_anything_is_painted(panel, pages, frames, qtbot):
    panel.show_frame(frames[0])
    panel.hide()
    for frame in frames[1:]:
        panel.show_frame(frame)
    pages[0].painted.clear()
    panel.show()
    assert steps_of(pages[0]) == [1, 4]
    assert part_of(panel, WrittenLine).text == "model after 4 steps"
    qtbot.waitUntil(lambda: bool(pages[0].painted))
    assert pages[0].painted[0] is frames[3]


def test_a_page_that_was_chosen_while_folded_is_the_one_that_is_shown(panel, pages, frames):
    panel.show_frame(frames[0])
    panel.hide()
    panel.show_frame(frames[1])
    panel.show_page(1)
    panel.show()
    assert [steps_of(page) for page in pages] == [[1], [2]]
    assert pages[1].isVisible()


def test_a_page_chosen_while_folded_has_its_frame_though_no_newer_one_came(panel, pages, frames):
    panel.show_frame(frames[0])
    panel.hide()
    panel.show_page(1)
    panel.show()
    assert [steps_of(page) for page in pages] == [[1], [1]]


def test_what_is_shown_already_is_not_shown_again(panel, pages, frames):
    panel.show_frame(frames[0])
    panel.hide()
    panel.show()
    assert steps_of(pages[0]) == [1]
    panel.hide()
    panel.show_frame(frames[1])
    for _ in range(2):
        panel.show()
        panel.hide()
    assert steps_of(pages[0]) == [1, 2]


def test_a_folded_panel_keeps_no_run_that_is_over(panel, pages, frames):
    panel.show_frame(frames[0])
    panel.show_page(1)
    panel.hide()
    another = frame_of(trained_run(), step=2)
    panel.show_frame(another)
    assert [page.frames[-1] for page in pages] == [another, another]


def test_a_panel_in_a_window_that_is_not_there_yet_is_made_ready(qtbot, frames):
    page = NotingPage()
    panel = BottomPanel()
    qtbot.addWidget(panel)
    panel.add_page("Page", "A page", partial(_same, page))
    panel.show_frame(frames[0])
    assert steps_of(page) == [1]
