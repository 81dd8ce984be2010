"""Chips: where they stand, what they say, and how a pair is picked among them."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bigram_gui.core.frame import Selection, alone, resolve, retyped
from bigram_gui.views.inspector.chip_flow import NARROW_GAP, NARROWEST_GAP, WIDEST_GAP, ChipFlow
from bigram_gui.views.inspector.chip_painter import LINE_HEIGHT
from bigram_gui.views.inspector.chip_row import ChipRow
from bigram_gui.views.inspector.chip_strip import SIDE
from bigram_gui.views.inspector.chips import chips_of
from tests.views.frames import frame_of, theme_of, trained_run

LONG = "nadia" * 8


@pytest.fixture(scope="module")
def run():
    return trained_run()


@pytest.fixture
def row(qtbot, run):
    widget = ChipRow()
    qtbot.addWidget(widget)
    widget.show_theme(theme_of("dark"))
    widget.resize(416, LINE_HEIGHT)
    widget.show_frame(frame_of(run))
    widget.show()
    qtbot.waitExposed(widget)
    return widget


@pytest.fixture
def picks(row):
    picked: list[int] = []
    row.pair_picked.connect(picked.append)
    return picked


def centre_of(row, chip):
    flow = row._strip._flow
    y = flow.line_of(chip) * LINE_HEIGHT + LINE_HEIGHT // 2
    return QPoint(round(SIDE + flow.lefts[chip] + flow.widths[chip] / 2), y)


def naive_lines(widths, room, gap):
    """Put chips into lines one by one."""
    lines: list[list[int]] = []
    line: list[int] = []
    used = 0.0
    for i, width in enumerate(widths):
        rest = sum(widths[i:]) + gap * (len(widths) - i - 1)
        needed = width if i == len(widths) - 1 else width + gap
        if line and used + needed > room and used + rest > room:
            lines.append(line)
            line, used = [], 0.0
        line.append(i)
        used += width + gap
    return [*lines, line]


@given(st.lists(st.integers(32, 90), min_size=2, max_size=60), st.integers(60, 480))
def test_chips_fill_lines_like_words(widths, room):
    flow = ChipFlow.of(np.array(widths, dtype=float), room)
    assert NARROWEST_GAP <= flow.gap <= WIDEST_GAP
    lines = [list(flow.chips_in(line)) for line in range(flow.lines)]
    assert lines == naive_lines(widths, room, flow.gap)
    for line, chips in enumerate(lines):
        assert flow.lefts[chips[0]] == 0
        for chip in chips:
            assert flow.line_of(chip) == line
            if chip != chips[0]:
                assert flow.lefts[chip] == pytest.approx(flow.right(chip - 1) + flow.gap)


@given(st.lists(st.integers(32, 90), min_size=2, max_size=40), st.integers(200, 480))
def test_a_chip_and_the_arrow_after_it_are_one_pair(widths, room):
    flow = ChipFlow.of(np.array(widths, dtype=float), room)
    last = len(widths) - 1
    for chip in range(len(widths)):
        line = flow.line_of(chip)
        expected = min(chip, last - 1)
        assert flow.pair_at(flow.lefts[chip] + 1, line) == expected
        assert flow.pair_at(flow.right(chip) - 1, line) == expected
        after = flow.pair_at(flow.right(chip) + flow.gap - 1, line)
        assert after == (None if chip == last else chip)
    assert flow.pair_at(-1, 0) is None
    assert flow.pair_at(5, flow.lines) is None


def test_a_gap_narrows_to_keep_one_line():
    widths = np.full(6, 40.0)
    assert ChipFlow.of(widths, 6 * 40 + 5 * WIDEST_GAP).gap == WIDEST_GAP
    tight = ChipFlow.of(widths, 6 * 40 + 5 * 30)
    assert (tight.lines, tight.gap) == (1, 30)
    wrapped = ChipFlow.of(widths, 6 * 40 + 5 * 20)
    assert (wrapped.lines, wrapped.gap) == (2, NARROW_GAP)


def test_a_single_line_may_use_the_room_of_the_scroll_bar():
    widths, room = np.full(6, 40.0), 6 * 40 + 5 * 20
    single = ChipFlow.of(widths, room, room + 5 * 3)
    assert (single.lines, single.gap) == (1, 23)
    wrapped = ChipFlow.of(widths, room, room + 5)
    assert wrapped.line_starts.tolist() == ChipFlow.of(widths, room).line_starts.tolist()


def test_the_tokens_are_on_the_chips(run):
    assert chips_of(frame_of(run)).labels == ("BOS", "a", "v", "a", "BOS")
    assert chips_of(frame_of(run, "", 0)).labels == ("BOS", "BOS")


def test_unknown_characters_are_told_apart(run):
    problem = resolve(retyped(Selection(name="ava"), "a7v9", run), run)
    chips = chips_of(problem)
    assert chips.labels == ("BOS", "a", "7", "v", "9", "BOS")
    assert chips.unknown == {2, 4}


@pytest.mark.parametrize(("chip", "pair"), [(0, 0), (2, 2), (3, 3), (4, 3)])
def test_a_click_on_a_chip_picks_its_pair(row, picks, chip, pair):
    QTest.mouseClick(row._strip, Qt.MouseButton.LeftButton, pos=centre_of(row, chip))
    assert picks == [pair]


def test_a_click_on_the_selected_pair_or_beside_picks_nothing(row, picks):
    QTest.mouseClick(row._strip, Qt.MouseButton.LeftButton, pos=centre_of(row, 1))
    QTest.mouseClick(row._strip, Qt.MouseButton.LeftButton, pos=QPoint(410, 25))
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


def test_a_problem_shows_the_typed_text_and_takes_no_picks(row, picks, run):
    row.show_frame(resolve(retyped(Selection(name="ava"), "a7", run), run))
    QTest.mouseClick(row._strip, Qt.MouseButton.LeftButton, pos=centre_of(row, 0))
    QTest.keyClick(row._strip, Qt.Key.Key_End)
    assert row._strip._chips.labels == ("BOS", "a", "7", "BOS")
    assert picks == []


def test_an_unknown_chip_has_a_dashed_edge_in_the_error_colour(row, run):
    row.show_frame(resolve(retyped(Selection(name="ava"), "a7", run), run))
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
