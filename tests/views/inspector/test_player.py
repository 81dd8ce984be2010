"""Going through the pairs, with the sum that fills up below them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget

from bigram_gui.core.blackboard import partial_sum_text
from bigram_gui.core.calculation import mean_of
from bigram_gui.core.frame import resolve
from bigram_gui.core.parts import joined
from bigram_gui.core.training import train
from bigram_gui.core.units import Unit
from bigram_gui.views.inspector.calculation_line import CalculationLine
from bigram_gui.views.inspector.loss_curve import LossCurve
from bigram_gui.views.inspector.pair_player import PAIR_MS, Board, PairPlayer, pace_for
from bigram_gui.views.inspector.sum_heading import SumHeading
from bigram_gui.views.inspector.sum_section import SumSection
from tests.views.explored import Explored
from tests.views.frames import frame_of, trained_run

SLOW = 3_600_000  # no pair is reached by itself within a test
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def run():
    return trained_run()


@pytest.fixture
def explored(qtbot, run):
    shown = Explored(run)
    qtbot.addWidget(shown.inspector)
    shown.select(pair=1)
    with qtbot.waitActive(shown.inspector):
        shown.inspector.show()
    return shown


@pytest.fixture
def slow(explored):
    """Play so slowly that the test says when it goes on."""
    explored.inspector._player._pair_ms = SLOW
    return explored


def go_on(explored):
    explored.inspector._player._on_timeout()


def button(explored):
    named = {one.accessibleName(): one for one in explored.inspector.findChildren(QToolButton)}
    return named.get("Play the pairs") or named["Stop playing the pairs"]


def heading(explored):
    return explored.inspector.findChild(SumHeading)


def line(explored):
    return explored.inspector.findChild(SumSection).findChild(CalculationLine)


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
    faint = explored.inspector._theme.colours.text_disabled.rgb()
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


def places(explored):
    inspector = explored.inspector
    inspector.grab()
    return {
        id(widget): widget.mapTo(inspector, QPoint(0, 0)).toTuple() + widget.size().toTuple()
        for widget in inspector.findChildren(QWidget)
        if widget.isVisible() and widget.parent() is not line(explored)
    }


def test_nothing_moves_when_it_starts_or_ends(slow):
    slow.inspector.resize(480, 1_000)  # high enough not to scroll
    slow.select(pair=0)
    before = places(slow)
    slow.inspector.toggle_play()
    assert places(slow) == before
    slow.inspector.stop_play()
    assert places(slow) == before


def test_where_the_inspector_scrolls_the_sum_comes_into_view(slow):
    slow.inspector.resize(380, 440)
    slow.inspector.grab()
    section = slow.inspector.findChild(SumSection)
    assert section.visibleRegion().isEmpty()
    slow.inspector.toggle_play()
    assert section.visibleRegion().boundingRect().height() == section.height()


# What stops it -------------------------------------------------------------------------------


def type_letter(explored):
    explored.inspector.focus_name()
    QTest.keyClicks(explored.inspector.focusWidget(), "e")


def click_term(explored):
    area = next(area for area, pair in line(explored)._areas() if pair == 3)
    QTest.mouseClick(line(explored), LEFT, pos=area.center().toPoint())


def press_escape(explored):
    QTest.keyClick(explored.inspector, Qt.Key.Key_Escape)


def press_escape_in_the_field(explored):
    explored.inspector.focus_name()
    QTest.keyClick(explored.inspector.focusWidget(), Qt.Key.Key_Escape)
    assert explored.inspector.focusWidget() is not None  # it did not leave the field


def ask_on_the_curve(explored):
    QTest.keyClick(explored.inspector.findChild(LossCurve), Qt.Key.Key_Left)


@pytest.mark.parametrize(
    "act",
    [
        type_letter,
        click_term,
        ask_on_the_curve,
        press_escape,
        press_escape_in_the_field,
        lambda explored: explored.inspector.select_next_pair(),
        lambda explored: explored.select(pair=3),
        lambda explored: explored.select(step=2),
        lambda explored: explored.select(name="eva"),
        lambda explored: explored.select(lone_pair=(0, 0)),
        lambda explored: explored.inspector.stop_play(),
    ],
)
def test_whatever_else_the_person_does_stops_it(slow, act):
    slow.inspector.toggle_play()
    go_on(slow)
    act(slow)
    assert not slow.inspector.is_playing
    assert ": the mean of the " in heading(slow).accessibleName()


def test_esc_is_claimed_only_while_it_plays(slow, qtbot):
    inspector = slow.inspector
    inspector.toggle_play()
    press_escape(slow)
    pair = slow.selection.pair
    press_escape(slow)
    assert (inspector.is_playing, slow.selection.pair) == (False, pair)


def test_training_goes_on_beneath_it(qtbot):
    run = trained_run(steps=0)
    first = train(run.start(), 4)
    run.history.append(first.losses)
    shown = Explored(run)
    qtbot.addWidget(shown.inspector)
    shown.inspector._player._pair_ms = SLOW
    shown.inspector.toggle_play()
    go_on(shown)
    before = heading(shown).accessibleName()
    run.history.append(train(first.end, 4).losses)
    shown.select()
    assert shown.inspector.is_playing
    assert heading(shown).accessibleName() != before


def test_a_frame_from_before_the_pair_was_reached_does_not_stop_it(slow):
    late = resolve(replace(slow.selection, pair=2), slow.run)
    slow.inspector.pair_picked.disconnect()
    slow.inspector.toggle_play()
    slow.inspector.show_frame(late)
    assert slow.inspector.is_playing


def test_a_problem_cannot_be_played(slow):
    slow.type_name("av7")
    assert not button(slow).isEnabled()
    assert button(slow).toolTip() == "The text has unknown characters, and so no loss to add up"
    slow.inspector.toggle_play()
    assert not slow.inspector.is_playing


def test_before_the_first_frame_there_is_nothing_to_play(qtbot):
    player = PairPlayer()
    with qtbot.assertNotEmitted(player.playing_changed):
        player.toggle()
