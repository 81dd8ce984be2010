"""Sections that are scrolled out of view wait, and are never found out of date."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bigram_gui.core.units import Unit
from bigram_gui.views.inspector import Inspector
from bigram_gui.views.inspector.calculation_line import CalculationLine
from bigram_gui.views.inspector.details import Details
from bigram_gui.views.inspector.product_section import ProductSection
from bigram_gui.views.inspector.sum_section import SumSection
from tests.views.frames import frame_of, part_of, theme_of, trained_run

RUN = trained_run(steps=40)


@pytest.fixture
def inspector(qtbot):
    widget = Inspector()
    qtbot.addWidget(widget)
    widget.resize(440, 400)
    widget.show_theme(theme_of("dark"))
    widget.show_frame(frame_of(RUN, step=3))
    widget.show()
    qtbot.waitExposed(widget)
    settle()
    return widget


def settle():
    for _ in range(3):
        QApplication.processEvents()


def told(inspector):
    """Return what the sum and the product say."""
    return [line.accessibleName() for line in inspector.findChildren(CalculationLine)]


def told_at_once(qtbot, frame):
    """Return what they say where nothing is out of view."""
    fresh = Inspector()
    qtbot.addWidget(fresh)
    fresh.resize(440, 1_000)
    fresh.show()
    settle()
    fresh.show_frame(frame)
    return told(fresh)


def bar(inspector):
    return part_of(inspector, Details).verticalScrollBar()


@pytest.fixture
def shown(monkeypatch):
    """Count the frames that the sum and the product work out."""
    kinds: list[type] = []
    for kind in (SumSection, ProductSection):

        def noted(section, *given, plain=kind.show_frame, **named):
            kinds.append(type(section))
            plain(section, *given, **named)

        monkeypatch.setattr(kind, "show_frame", noted)
    return kinds


def test_other_steps_out_of_view_wait_until_they_are_scrolled_in(qtbot, inspector, shown):
    for step in range(4, 20):
        inspector.show_frame(frame_of(RUN, step=step))
    assert not shown
    bar(inspector).setValue(bar(inspector).maximum())
    assert shown == [SumSection, ProductSection]
    assert told(inspector) == told_at_once(qtbot, frame_of(RUN, step=19))


def test_a_higher_inspector_shows_what_comes_into_view(qtbot, inspector, shown):
    inspector.show_frame(frame_of(RUN, step=9))
    inspector.resize(440, 1_000)
    settle()
    assert sorted(kind.__name__ for kind in shown) == ["ProductSection", "SumSection"]
    assert told(inspector) == told_at_once(qtbot, frame_of(RUN, step=9))


def test_a_table_with_fewer_rows_lets_them_come_into_view(qtbot, inspector):
    inspector.show_frame(frame_of(RUN, "vivandiadana"))
    settle()
    inspector.resize(440, 620)
    inspector.show_frame(frame_of(RUN, "ava"))
    settle()
    inspector.show_frame(frame_of(RUN, "ava", step=9))
    bar(inspector).setValue(bar(inspector).maximum())
    assert told(inspector) == told_at_once(qtbot, frame_of(RUN, "ava", step=9))


def test_what_waits_is_told_as_soon_as_frames_cease(qtbot, inspector):
    inspector.show_frame(frame_of(RUN, step=9))
    wanted = told_at_once(qtbot, frame_of(RUN, step=9))
    assert told(inspector) != wanted
    qtbot.waitUntil(lambda: told(inspector) == wanted)


def test_a_screen_reader_is_told_at_once(qtbot, inspector, monkeypatch):
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    inspector.show_frame(frame_of(RUN, step=9))
    assert told(inspector) == told_at_once(qtbot, frame_of(RUN, step=9))


@pytest.mark.parametrize(
    "frame", [frame_of(RUN, "vivian"), frame_of(RUN, step=3, unit=Unit.PERPLEXITY)]
)
def test_what_may_need_more_lines_does_not_wait(qtbot, inspector, frame):
    inspector.show_frame(frame)
    assert told(inspector) == told_at_once(qtbot, frame)


def test_keys_find_the_pairs_of_the_newest_frame(qtbot, inspector):
    line = inspector.findChildren(CalculationLine)[0]
    line.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    bar(inspector).setValue(0)
    picked: list[int] = []
    inspector.pair_picked.connect(picked.append)
    inspector.show_frame(frame_of(RUN, pair=2, step=9))
    QTest.keyClick(line, Qt.Key.Key_Right)
    assert picked == [3]


def test_playing_adds_up_the_figures_of_the_newest_frame(qtbot, inspector, shown):
    inspector.show_frame(frame_of(RUN, step=9))
    part_of(inspector, Details).show_board(None)
    assert told(inspector)[0] == told_at_once(qtbot, frame_of(RUN, step=9))[0]


def test_a_little_more_room_shows_what_comes_into_view_with_it(qtbot, inspector, shown):
    section = part_of(inspector, SumSection)
    inspector.show_frame(frame_of(RUN, step=9))
    for height in range(410, 1_000, 10):
        inspector.resize(440, height)
        settle()
        if not section.visibleRegion().isEmpty():
            break
    assert bar(inspector).maximum() > 0  # it still scrolls, so that nothing moves
    assert SumSection in shown


def test_what_moves_into_view_by_itself_is_shown(qtbot, inspector, shown):
    inspector.resize(440, 620)
    inspector.show_frame(frame_of(RUN, "vivandiadana"))
    settle()
    shown.clear()
    inspector.show_frame(frame_of(RUN, "ava"))
    inspector.show_frame(frame_of(RUN, "ava", step=9))  # before the shorter table is laid out
    settle()
    assert not part_of(inspector, SumSection).visibleRegion().isEmpty()
    assert told(inspector)[0] == told_at_once(qtbot, frame_of(RUN, "ava", step=9))[0]


def test_a_hidden_inspector_is_right_as_soon_as_it_is_seen(qtbot, inspector):
    inspector.resize(440, 1_000)
    settle()
    inspector.hide()
    inspector.show_frame(frame_of(RUN, step=9))
    inspector.show()
    assert told(inspector) == told_at_once(qtbot, frame_of(RUN, step=9))
