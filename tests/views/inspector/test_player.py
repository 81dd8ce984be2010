"""Going through the pairs, with the sum that fills up below them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bigram_gui.core.blackboard import partial_sum_text
from bigram_gui.core.calculation import mean_of
from bigram_gui.core.frame import resolve
from bigram_gui.core.parts import joined
from bigram_gui.core.units import Unit
from bigram_gui.views.inspector.pair_player import PAIR_MS, Board, PairPlayer, pace_for
from bigram_gui.views.inspector.sum_section import SumSection
from tests.views.frames import frame_of, theme_of
from tests.views.inspector.page import (
    places,
)
from tests.views.inspector.playing import button, go_on, heading, line, slowed

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def slow(explored):
    """Play so slowly that the test says when it goes on."""
    explored.select(pair=1)
    return slowed(explored)


@pytest.mark.parametrize("pairs", [1, 4, 12, 16, 17, 40, 500, 501, 10_001])
def test_a_name_never_takes_longer_than_twenty_seconds(pairs):
    pace = pace_for(pairs)
    ticks = -(-pairs // pace.pairs)
    assert ticks * pace.interval_ms <= 20_000 + pace.interval_ms
    assert pace.interval_ms <= PAIR_MS
    assert pace.pairs == 1 or ticks * pace.interval_ms > 10_000


def test_a_short_name_is_played_at_a_readable_pace():
    assert pace_for(4) == pace_for(12)
    assert (pace_for(4).interval_ms, pace_for(4).pairs) == (PAIR_MS, 1)


@pytest.mark.parametrize("name", ["", "a", "ava", "viviandiana"])
def test_it_goes_through_all_pairs_and_ends(qtbot, run, name):
    player = PairPlayer(pair_ms=1)
    reached: list[int] = []
    boards: list[Board | None] = []
    playing: list[bool] = []
    player.pair_reached.connect(reached.append)
    player.board_changed.connect(boards.append)
    player.playing_changed.connect(playing.append)
    player.show_frame(frame_of(run, name, 0))
    player.toggle()
    qtbot.waitUntil(lambda: not player.is_playing)
    pairs = len(name) + 1
    assert reached == list(range(pairs))
    assert boards == [*map(Board, range(1, pairs + 1)), Board(pairs, True), None]
    assert playing == [True, False]


def test_a_long_name_is_played_in_strides_to_its_last_pair(qtbot, run):
    player = PairPlayer()
    reached: list[int] = []
    player.pair_reached.connect(reached.append)
    player.show_frame(frame_of(run, "nadia" * 2_000, 0))
    player.toggle()
    while len(reached) < 10_001 and reached[-1] < 10_000:
        player._on_timeout()
    assert reached[0] == 0
    assert reached[-1] == 10_000
    assert len(reached) <= 20_000 / 40 + 1


def test_in_the_inspector_it_is_not_stopped_by_its_own_picks(explored, qtbot):
    picked: list[int] = []
    explored.inspector.pair_picked.connect(picked.append)
    explored.inspector._player._pair_ms = 1
    explored.inspector.toggle_play()
    qtbot.waitUntil(lambda: not explored.inspector.is_playing)
    assert picked == [0, 1, 2, 3]
    assert heading(explored).accessibleName() == "Loss: the mean of the four"


def test_the_button_plays_and_stops(slow, qtbot):
    playing: list[bool] = []
    slow.inspector.playing_changed.connect(playing.append)
    QTest.mouseClick(button(slow), LEFT)
    assert slow.inspector.is_playing
    assert button(slow).accessibleName() == "Stop playing the pairs"
    assert "Shift+P" in button(slow).toolTip()
    assert slow.selection.pair == 0
    QTest.mouseClick(button(slow), LEFT)
    assert playing == [True, False]
    assert button(slow).accessibleName() == "Play the pairs"


def test_the_sum_fills_up_term_by_term(slow):
    frame = resolve(slow.selection, slow.run)
    slow.inspector.toggle_play()
    for added in range(1, 5):
        assert slow.selection.pair == added - 1
        assert line(slow).accessibleDescription() == partial_sum_text(frame.score, added)
        assert line(slow).accessibleName().endswith(") / 4 = ?")
        so_far = " so far" if added < 4 else ""
        total = sum(frame.score.losses[:added])
        assert heading(slow).accessibleName() == f"Sum{so_far} {total:.2f}"
        go_on(slow)
    whole = joined(mean_of(frame.score).parts(3, 4))
    assert line(slow).accessibleName() == whole
    assert heading(slow).aside == f"divided by 4 it is {frame.score.loss:.2f}"
    go_on(slow)
    assert not slow.inspector.is_playing
    assert heading(slow).accessibleName() == "Loss: the mean of the four"
    assert line(slow).accessibleDescription() == ""


def faint_pixels(explored):
    image = line(explored).grab().toImage()
    faint = theme_of("dark").colours.text_disabled.rgb()
    return sum(
        image.pixel(x, y) == faint for x in range(image.width()) for y in range(image.height())
    )


def test_what_is_not_yet_added_is_faint(slow):
    assert faint_pixels(slow) == 0
    slow.inspector.toggle_play()
    counts = []
    for _ in range(4):
        counts.append(faint_pixels(slow))
        go_on(slow)
    assert counts == sorted(counts, reverse=True)
    assert counts[-1] > 0
    assert len(set(counts)) == 4
    assert faint_pixels(slow) == 0


def test_each_unit_is_played(slow):
    slow.select(unit=Unit.PERPLEXITY)
    slow.inspector.toggle_play()
    go_on(slow)
    assert heading(slow).accessibleName().startswith("Product so far ")
    slow.select(unit=Unit.BITS)
    assert slow.inspector.is_playing
    assert heading(slow).accessibleName().startswith("Sum so far ")


def test_nothing_moves_when_it_starts_or_ends(slow):
    slow.inspector.resize(480, 1_000)  # high enough not to scroll
    slow.select(pair=0)

    def where():
        return places(slow.inspector, but=[line(slow)])

    before = where()
    slow.inspector.toggle_play()
    assert where() == before
    slow.inspector.stop_play()
    assert where() == before


def test_where_the_inspector_scrolls_the_sum_comes_into_view(slow):
    slow.inspector.resize(380, 440)
    slow.inspector.grab()
    section = slow.inspector.findChild(SumSection)
    assert section.visibleRegion().isEmpty()
    slow.inspector.toggle_play()
    assert section.visibleRegion().boundingRect().height() == section.height()
