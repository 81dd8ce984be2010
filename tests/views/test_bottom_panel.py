"""Tabs lead to pages, and the caption says of which step the model is."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from bigram_gui.resources_path import resource
from bigram_gui.views.bottom_panel import BottomPanel, model_text
from bigram_gui.views.page import Page
from bigram_gui.views.style import style_sheet
from bigram_gui.views.tab_row import TabRow
from bigram_gui.views.text.written_line import WrittenLine
from tests.views.frames import frame_of, part_of, theme_of, trained_run

TITLES = (
    *("Next token", "Where it learned it", "Compare names"),
    *("Table", "Names it makes", "Corpus"),
)
NARROWEST_LEFT = 579  # beside the inspector, in the smallest window; fonts may be wider


class NotingPage(Page):
    """A page that notes which steps and themes it was shown."""

    def __init__(self, text):
        super().__init__()
        self.text = text
        self.steps = []
        self.themes = []

    def show_frame(self, frame):
        self.steps.append(frame.step)

    def show_theme(self, theme):
        self.themes.append(theme)


def _same(page):
    return page


@pytest.fixture(params=["dark", "light"])
def theme(request):
    return theme_of(request.param)


@pytest.fixture
def pages():
    return [NotingPage("one"), NotingPage("two"), NotingPage("three")]


@pytest.fixture
def panel(qtbot, theme, pages):
    panel = BottomPanel()
    qtbot.addWidget(panel)
    for page in pages:
        panel.add_page(f"Page {page.text}", "A page", partial(_same, page))
    panel.resize(840, 328)
    panel.show_theme(theme)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    return panel


def shown(pages):
    return [page.text for page in pages if page.isVisible()]


def test_the_first_page_is_shown_first(panel, pages):
    assert shown(pages) == ["one"]


def test_a_click_on_a_tab_shows_its_page(panel, pages):
    tabs = panel.findChild(TabRow)
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    assert shown(pages) == ["two"]


def test_arrow_keys_lead_from_tab_to_tab(panel, pages):
    tabs = panel.findChild(TabRow)
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert shown(pages) == ["three"]
    QTest.keyClick(tabs, Qt.Key.Key_Left)
    assert shown(pages) == ["two"]


def test_choosing_a_tab_moves_none(panel):
    tabs = panel.findChild(TabRow)
    before = [tabs.tabRect(index) for index in range(3)]
    tabs.setCurrentIndex(2)
    assert [tabs.tabRect(index) for index in range(3)] == before


def test_the_keyboard_shows_where_it_is(panel, theme):
    tabs = panel.findChild(TabRow)

    def ringed():
        rect = tabs.tabRect(0)
        return tabs.grab().toImage().pixelColor(rect.left() + 1, 16) == theme.colours.blue

    tabs.clearFocus()  # a window gives the focus to its first control
    assert not ringed()
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    assert ringed()


def test_the_caption_says_of_which_step_the_model_is(panel):
    run = trained_run()
    panel.show_frame(frame_of(run, step=3))
    caption = part_of(panel, WrittenLine)
    assert (caption.text, caption.accessibleName()) == ("model after 3 steps",) * 2


@pytest.mark.parametrize(
    ("step", "text"),
    [(0, "untrained model"), (1, "model after 1 step"), (12_345, "model after 12,345 steps")],
)
def test_captions(step, text):
    assert model_text(step) == text


def test_only_the_chosen_page_is_shown_each_frame(panel, pages):
    run = trained_run(["ava", "emma"], 5)
    tabs = panel.findChild(TabRow)
    panel.show_frame(frame_of(run, step=1))
    panel.show_frame(frame_of(run, step=2))
    tabs.setCurrentIndex(1)
    panel.show_frame(frame_of(run, step=3))
    assert [page.steps for page in pages] == [[1, 2], [2, 3], []]


def test_a_page_is_made_when_it_is_first_looked_at(qtbot, theme):
    made = {}

    def make(text):
        assert text not in made
        made[text] = NotingPage(text)
        return made[text]

    panel = BottomPanel()
    qtbot.addWidget(panel)
    for text in ("one", "two"):
        panel.add_page(text, "A page", partial(make, text))
    panel.show_theme(theme)
    panel.show_frame(frame_of(trained_run(steps=3)))
    assert list(made) == ["one"]
    panel.show_page(1)
    assert list(made) == ["one", "two"]
    assert (made["two"].steps, made["two"].themes) == ([3], [theme])
    panel.show_page(0)
    panel.show_page(1)
    assert len(made) == 2


@pytest.fixture
def styled(qtbot, theme, pages):
    """Return a panel with the pages and in the style of the program."""
    panel = BottomPanel()
    qtbot.addWidget(panel)
    panel.setStyleSheet(style_sheet(resource("style.qss").read_text("utf-8"), theme))
    for title in TITLES:
        panel.add_page(title, "A page", partial(_same, pages[0]))
    panel.show_theme(theme)
    return panel


@pytest.mark.parametrize("width", [300, NARROWEST_LEFT, 660])
def test_every_tab_is_seen_in_a_narrow_window(styled, qtbot, width):
    styled.resize(width, 248)
    with qtbot.waitExposed(styled):
        styled.show()
    tabs = styled.findChild(TabRow)
    assert [button for button in tabs.findChildren(QToolButton) if button.isVisible()] == []
    last = tabs.tabRect(tabs.count() - 1)
    assert tabs.rect().contains(last)
    narrow = last.right()
    styled.resize(1200, 248)
    QApplication.processEvents()
    assert tabs.tabRect(tabs.count() - 1).right() > narrow


def test_choosing_a_tab_moves_none_in_the_narrowest_window(styled, qtbot):
    styled.resize(NARROWEST_LEFT, 248)
    with qtbot.waitExposed(styled):
        styled.show()
    tabs = styled.findChild(TabRow)
    before = [tabs.tabRect(index) for index in range(tabs.count())]
    tabs.setCurrentIndex(3)
    assert [tabs.tabRect(index) for index in range(tabs.count())] == before


def test_the_caption_gives_way_to_the_tabs(panel):
    panel.show_frame(frame_of(trained_run(steps=3)))
    caption = part_of(panel, WrittenLine)
    assert caption.isVisible()
    panel.resize(300, 328)
    assert not caption.isVisible()
    panel.resize(840, 328)
    assert caption.isVisible()


def test_tabs_are_measured_anew_in_another_font(panel, qapp):
    tabs = panel.findChild(TabRow)
    usual, before = qapp.font(), (tabs.loose_width, tabs.tabSizeHint(0).width())
    spaced = qapp.font()
    spaced.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 3)
    qapp.setFont(spaced)
    try:
        after = tabs.loose_width, tabs.tabSizeHint(0).width()
    finally:
        qapp.setFont(usual)
    assert after[0] > before[0] + 20
    assert after[1] > before[1] + 6
    assert (tabs.loose_width, tabs.tabSizeHint(0).width()) == before
