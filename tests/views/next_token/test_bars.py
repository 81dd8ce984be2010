"""The bars: how high they are, what they consist of, and the axis beside them."""

from itertools import pairwise

import pytest

from bigram_gui.views.next_token.bars import Bars, Ordering
from bigram_gui.views.next_token.chart_area import LETTER_HEIGHT
from bigram_gui.views.next_token.legend import Legend
from tests.views.frames import frame_of, theme_of, trained_run
from tests.views.next_token.page import chart_of, colours_in, stretch


def test_bars_stand_in_proportion(panel, theme):
    frame = frame_of(trained_run())
    panel.show_frame(frame)
    labels, distribution = frame.labels, frame.next_token
    colours = theme.colours
    n, v, e = (labels.index(letter) for letter in "nve")
    grey = stretch(colours_in(panel, e), colours.smoothing)
    blue = stretch(colours_in(panel, n), colours.blue_bar)
    assert distribution.counts[e] == 0
    count = int(distribution.counts[n])
    assert count > 1
    # So many times a share of α = 1, but for the gap, the dashed line and rounding.
    assert abs(blue - count * grey) <= count
    assert stretch(colours_in(panel, n), colours.smoothing) == grey
    assert stretch(colours_in(panel, v), colours.orange) > 0
    assert stretch(colours_in(panel, v), colours.blue_bar) == 0


def test_without_smoothing_there_is_no_grey(panel, theme):
    frame = frame_of(trained_run(smoothing=0.0))
    panel.show_frame(frame)
    for token in range(len(frame.labels)):
        assert stretch(colours_in(panel, token), theme.colours.smoothing) == 0
    assert "smoothing" not in panel.findChild(Legend).accessibleName()


def test_nothing_learned_yet(panel, theme):
    panel.show_frame(frame_of(trained_run(steps=0)))
    heights = [stretch(colours_in(panel, t), theme.colours.smoothing) for t in range(6)]
    assert max(heights) - min(heights) <= 1  # a dash of the uniform line, or a gap
    assert min(heights) > 50


def test_nothing_learned_and_no_smoothing(panel, theme):
    frame = frame_of(trained_run(steps=0, smoothing=0.0))
    panel.show_frame(frame)
    colours = theme.colours
    for token in range(len(frame.labels)):
        down = colours_in(panel, token)
        bars = (colours.smoothing, colours.blue_bar, colours.orange)
        assert [stretch(down, colour) for colour in bars] == [0, 0, 0]


@pytest.mark.parametrize("target", ["b", "m"])
def test_the_target_s_figure_stands_above_taller_neighbours(panel, theme, target):
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = [letter for letter in letters for _ in range(1 if letter == target else 8)]
    run = trained_run(names, len(names))
    panel.resize(580, 216)
    panel.show_frame(frame_of(run, target, 0))
    colours = theme.colours
    token = letters.index(target)
    far = letters.index("t")  # from both targets
    whole = stretch(colours_in(panel, far), colours.blue_bar)
    for neighbour in (token - 1, token + 1):
        seen = stretch(colours_in(panel, neighbour), colours.blue_bar)
        assert abs(seen - whole) <= 1  # a dash of the uniform line, or a gap
    chart = chart_of(panel)
    column, image = chart.column_of(token), chart.viewport().grab().toImage()
    # The figure stands above all bars, and a line of one pixel leads down to its own.
    leaders = [
        [image.pixelColor(x, y) for y in range(column.top(), column.bottom() - 24)].count(
            colours.orange_text
        )
        for x in range(column.left(), column.right() + 1)
    ]
    assert max(leaders) > 40
    assert sum(leader > 10 for leader in leaders) == 1


def test_tokens_that_are_written_as_numbers_keep_to_their_slots(panel, theme):
    names = ["abcdefghijklmnopqrstuvwxyz\u200d\u200e"]
    panel.show_frame(frame_of(trained_run(names, 1), names[0], 0))
    chart = chart_of(panel)
    second = chart.column_of(frame_of(trained_run(names, 1), names[0], 0).labels.index("\u200e"))
    image = chart.viewport().grab().toImage()
    between = {
        image.pixelColor(second.left(), y).name()
        for y in range(second.bottom() - LETTER_HEIGHT, second.bottom())
    }
    assert between == {theme.colours.ground.name()}


def test_both_themes_paint_on_their_ground(panel, theme):
    panel.show_frame(frame_of(trained_run()))
    assert panel.grab().toImage().pixelColor(4, 4) == theme.colours.ground
    other = theme_of("light" if theme.dark else "dark")
    panel.show_theme(other)
    assert panel.grab().toImage().pixelColor(4, 4) == other.colours.ground


def test_the_axis_keeps_still_while_the_row_grows(panel):
    """The likeliest token goes up and down between 0.17 and 0.24: around a round number."""
    run = trained_run(["ab", "ac", "ad", "ae", "af"] * 8, 40)
    ends, largest = [], []
    for step in range(5, 41):
        frame = frame_of(run, "ab", 1, step)
        panel.show_frame(frame)
        ends.append(chart_of(panel).axis_end)
        largest.append(frame.next_token.probabilities.max())
    assert all(value <= end for value, end in zip(largest, ends, strict=True))
    assert sum(before != after for before, after in pairwise(ends)) == 1


def test_the_largest_two_that_were_seen():
    frame = frame_of(trained_run())
    counts = frame.next_token.counts.tolist()
    first, second = Bars.of(frame, Ordering.TOKENS).largest
    assert [counts[first], counts[second]] == sorted(counts)[:-3:-1]
    assert Bars.of(frame_of(trained_run(steps=0)), Ordering.TOKENS).largest == ()
