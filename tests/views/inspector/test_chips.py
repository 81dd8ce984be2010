"""Chips: what they say, and how a pair is picked among them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bigram_gui.core.frame import resolve
from bigram_gui.core.selection import Selection, alone, retyped
from bigram_gui.views.inspector.chip_painter import LINE_HEIGHT
from bigram_gui.views.inspector.chip_row import ChipRow
from bigram_gui.views.inspector.chip_strip import SIDE
from bigram_gui.views.inspector.chips import chips_of
from tests.views.frames import frame_of, theme_of
from tests.views.inspector.page import frame_after
from tests.views.showing import shown

LONG = "nadia" * 8


@pytest.fixture
def row(qtbot, run):
    return shown(qtbot, ChipRow(), frame_of(run), (416, LINE_HEIGHT))


@pytest.fixture
def picks(row):
    picked: list[int] = []
    row.pair_picked.connect(picked.append)
    return picked


def centre_of(row, chip):
    flow = row._strip._flow
    y = flow.line_of(chip) * LINE_HEIGHT + LINE_HEIGHT // 2
    return QPoint(round(SIDE + flow.lefts[chip] + flow.widths[chip] / 2), y)


def test_the_tokens_are_on_the_chips(run):
    assert chips_of(frame_of(run)).labels == ("BOS", "a", "v", "a", "BOS")
    assert chips_of(frame_of(run, "", 0)).labels == ("BOS", "BOS")


def test_unknown_characters_are_told_apart(run):
    problem = frame_after(run, "a7v9")
    chips = chips_of(problem)
    assert chips.labels == ("BOS", "a", "7", "v", "9", "BOS")
    assert chips.unknown == {2, 4}


@pytest.mark.parametrize(("chip", "pair"), [(0, 0), (2, 2), (3, 3), (4, 3)])
def test_a_click_on_a_chip_picks_its_pair(row, picks, chip, pair):
    QTest.mouseClick(row._strip, Qt.MouseButton.LeftButton, pos=centre_of(row, chip))
    assert picks == [pair]


def test_a_click_on_the_selected_pair_or_beside_picks_nothing(row, picks):
    QTest.mouseClick(row._strip, Qt.MouseButton.LeftButton, pos=centre_of(row, 1))
    beside = QPoint(row.width() - 6, LINE_HEIGHT // 2)
    QTest.mouseClick(row._strip, Qt.MouseButton.LeftButton, pos=beside)
    QTest.mouseClick(row._strip, Qt.MouseButton.RightButton, pos=centre_of(row, 0))
    assert picks == []


def test_arrow_keys_walk_and_stop_at_the_ends(row, picks):
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Right):
        QTest.keyClick(row._strip, key)
    QTest.keyClick(row._strip, Qt.Key.Key_Home)
    assert picks == [0, 3, 0]


def test_keys_with_control_are_left_to_the_window(row, picks):
    QTest.keyClick(row._strip, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert picks == []


def test_showing_never_emits(row, picks, run):
    row.show_frame(frame_of(run, "diana", 3))
    row.show_theme(theme_of("light"))
    assert picks == []


def test_hovering_is_reported_with_its_end(row):
    hovers: list[int | None] = []
    row.pair_hovered.connect(hovers.append)
    QTest.mouseMove(row._strip, centre_of(row, 2))
    assert hovers[-1:] == [2]
    QApplication.sendEvent(row._strip, QEvent(QEvent.Type.Leave))
    assert hovers[-1] is None


def test_a_problem_shows_the_typed_text_and_takes_no_picks(row, picks, run):
    row.show_frame(frame_after(run, "a7"))
    QTest.mouseClick(row._strip, Qt.MouseButton.LeftButton, pos=centre_of(row, 0))
    QTest.keyClick(row._strip, Qt.Key.Key_End)
    assert row._strip._chips.labels == ("BOS", "a", "7", "BOS")
    assert picks == []


def test_an_unknown_chip_has_a_dashed_edge_in_the_error_colour(row, run):
    row.show_frame(frame_after(run, "a7"))
    image = row.grab().toImage()
    ratio = image.devicePixelRatio()
    flow = row._strip._flow
    y = round((LINE_HEIGHT / 2 - 15) * ratio)
    left, right = (round((SIDE + x) * ratio) for x in (flow.lefts[2] + 8, flow.right(2) - 8))
    edge = [image.pixelColor(x, y) for x in range(left, right)]
    error = theme_of("dark").colours.error
    reds = [colour.red() > (error.red() + 60) / 2 for colour in edge]
    assert any(reds) and not all(reds)


def test_a_long_name_has_two_lines_and_scrolls_to_the_selected_pair(row, run, qtbot):
    row.show_frame(frame_of(run, LONG, 0))
    assert row._strip.lines > 2
    assert row.height() == 2 * LINE_HEIGHT
    row.show_frame(frame_of(run, LONG, 20))
    visible = row._strip.visibleRegion().boundingRect()
    assert visible.contains(centre_of(row, 20))
    assert visible.contains(centre_of(row, 21))


@pytest.mark.parametrize("letters", [12, 15])
def test_a_name_as_long_as_names_are_is_seen_whole(row, run, letters):
    row.show_frame(frame_of(run, LONG[:letters], 0))
    assert row.height() == row._strip.lines * LINE_HEIGHT
    visible = row._strip.visibleRegion().boundingRect()
    assert visible.contains(centre_of(row, letters + 1))
    assert not row.verticalScrollBar().isVisible()


def test_an_unknown_character_of_a_long_text_is_scrolled_into_view(row, run):
    row.show_frame(frame_of(run, LONG, 0))
    row.show_frame(resolve(retyped(Selection(None, LONG, 0), f"{LONG}7{LONG}", run), run))
    visible = row._strip.visibleRegion().boundingRect()
    assert visible.contains(centre_of(row, len(LONG) + 1))
    assert not visible.contains(centre_of(row, 0))


def test_lines_wrap_alike_whatever_was_shown_before(row, run):
    names = ["vivian", LONG, "nadia" * 3, "ava", "vivian"]
    starts = []
    for name in names:
        row.show_frame(frame_of(run, name, 0))
        row.grab()
        starts.append((name, row._strip._flow.line_starts.tolist(), row.height()))
    assert starts[0] == starts[-1]
    assert not row.verticalScrollBar().isVisible()


def test_new_figures_do_not_scroll_back(row, run):
    row.show_frame(frame_of(run, LONG, 0))
    row.verticalScrollBar().setValue(LINE_HEIGHT)
    row.show_frame(frame_of(run, LONG, 0, step=3))
    assert row.verticalScrollBar().value() == LINE_HEIGHT


def test_new_figures_of_a_pair_alone_do_not_scroll_back(row, run):
    selection = alone(retyped(Selection(), f"{LONG}7", run), (run.prepared.vocabulary.bos, 0), run)
    row.show_frame(resolve(selection, run))
    row.verticalScrollBar().setValue(LINE_HEIGHT)
    row.show_frame(resolve(replace(selection, step=3), run))
    assert row.verticalScrollBar().value() == LINE_HEIGHT


def test_it_can_be_heard(row, run):
    assert row._strip.accessibleName() == "Tokens and pairs"
    assert row._strip.accessibleDescription() == "pair 2 of 4: a → v"
    row.show_frame(frame_of(run, "ava", 3))
    assert row._strip.accessibleDescription() == "pair 4 of 4: a → BOS"
