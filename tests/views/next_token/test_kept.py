"""What stands still is painted anew whenever it must be, and only then."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bigram_gui.views.next_token import NextTokenPanel
from bigram_gui.views.next_token.bars import Bars
from tests.views.calls import calls_of
from tests.views.frames import frame_of, theme_of, trained_run
from tests.views.next_token.page import button, chart_of, hover

RUN = trained_run(steps=40)
FRAMES = [
    frame_of(RUN, step=0),
    frame_of(RUN, step=1),
    frame_of(RUN, step=40),
    frame_of(RUN, step=39),
    frame_of(RUN, pair=0),
    frame_of(RUN, "vivian", 3),
    frame_of(RUN, "vivian", 4),
    frame_of(trained_run(["kim", "lee"]), "kim", 1),
]


def next_picture(panel):
    QApplication.processEvents()  # it may be laid out otherwise
    return chart_of(panel).viewport().grab().toImage()


def fresh_picture(qtbot, theme, panel, *frames):
    """Return the picture of a chart that was shown frames and painted the last alone."""
    fresh = NextTokenPanel()
    qtbot.addWidget(fresh)
    fresh.resize(panel.size())
    fresh.show_theme(theme)
    for frame in frames:
        fresh.show_frame(frame)
    fresh.show()
    qtbot.waitExposed(fresh)
    return next_picture(fresh)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("before", [FRAMES[2], FRAMES[5]])
def test_another_frame_leaves_nothing_of_the_one_before(qtbot, panel, theme, before, frame):
    panel.show_frame(before)
    next_picture(panel)
    panel.show_frame(frame)
    # The other chart knows of the frame before as well: the axis is kept on purpose.
    assert next_picture(panel) == fresh_picture(qtbot, theme, panel, before, frame)


def test_the_current_token_is_written_anew_where_all_else_stays(panel):
    """After a and after c the same was seen, and looks the same."""
    run = trained_run(["ab", "cb"], 2)
    panel.show_frame(frame_of(run, "ab", 1))
    before = next_picture(panel)
    panel.show_frame(frame_of(run, "cb", 1))
    assert next_picture(panel) != before


def test_another_theme_leaves_nothing_of_the_one_before(qtbot, panel, theme):
    panel.show_frame(FRAMES[2])
    next_picture(panel)
    other = theme_of("light" if theme.dark else "dark")
    panel.show_theme(other)
    assert next_picture(panel) == fresh_picture(qtbot, other, panel, FRAMES[2])


def test_a_bar_no_longer_inspected_leaves_nothing(panel):
    panel.show_frame(FRAMES[2])
    before = next_picture(panel)
    hover(chart_of(panel), 3)
    assert next_picture(panel) != before
    QTest.mouseMove(chart_of(panel).viewport(), QPoint(1, 1))
    assert next_picture(panel) == before


def test_letters_move_with_their_bars(panel):
    panel.show_frame(FRAMES[2])
    before = next_picture(panel)
    button(panel, "Sort by probability").click()
    assert next_picture(panel) != before
    button(panel, "Sort by token").click()
    assert next_picture(panel) == before


def test_letters_stay_while_figures_change(panel, monkeypatch):
    panel.show_frame(FRAMES[2])
    next_picture(panel)

    written = calls_of(monkeypatch, Bars, "label")
    panel.show_frame(FRAMES[3])
    next_picture(panel)
    assert written == []
