"""Where chips stand: in lines, like words."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.views.inspector.chip_flow import NARROW_GAP, NARROWEST_GAP, WIDEST_GAP, ChipFlow


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
