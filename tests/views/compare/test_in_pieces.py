"""While a comparison is worked out the page says so, and it comes by itself."""

import pytest
from PySide6.QtCore import Qt

from bigram_gui.core.compared_names import Known
from bigram_gui.core.live_comparison import LiveComparison
from bigram_gui.views.compare import ComparePanel
from bigram_gui.views.compare.headings import course_texts
from tests.views.compare.page import FIVE, frame, heard, in_order
from tests.views.frames import theme_of


@pytest.fixture
def slow(qtbot):
    """A page that does one piece at a time."""
    page = ComparePanel()
    qtbot.addWidget(page)
    page._live = LiveComparison(at_once=0.0)
    page.show_theme(theme_of("dark"))
    page.resize(824, 330)
    page.show()
    return page


def rows(page):
    return page._list.model().rows


def test_the_list_says_that_it_is_being_worked_out(slow, run):
    slow.show_frame(frame(run))
    assert [row.name for row in rows(slow)] == list(FIVE)
    assert {row.figure for row in rows(slow)} == {"being worked out…"}
    assert heard(slow) == "Working out what 5 names cost…"
    assert course_texts(slow._shown)[0] == "Courses are being worked out…"
    model = slow._list.model()
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("being worked out…")
    slow.grab()


def test_figures_come_before_courses_and_these_by_themselves(slow, run, qtbot):
    slow.show_frame(frame(run))
    while slow._shown.comparison.known is Known.NOTHING:
        slow._on_going_on()
    assert [row.name for row in rows(slow)] == in_order(run)
    assert "is the least surprising" in heard(slow)
    assert slow._list.layouts.content(rows(slow)[0]).sparkline is None
    slow.grab()
    qtbot.waitUntil(lambda: slow._shown.comparison.known is Known.ALL)
    assert not slow._live.is_working
    assert slow._list.layouts.content(rows(slow)[0]).sparkline is not None
    assert course_texts(slow._shown)[0].startswith("Steps 0 to 800, low ")


def test_names_that_are_unpinned_meanwhile_are_not_worked_out(slow, run, qtbot):
    slow.show_frame(frame(run))
    slow.show_frame(frame(run, ()))
    qtbot.waitUntil(lambda: not slow._live.is_working)
    assert rows(slow) == ()
    assert slow._invitation.isVisible()
