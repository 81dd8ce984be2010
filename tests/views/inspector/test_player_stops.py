"""What stops the going through the pairs, and what does not."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest

from bigram_gui.core.frame import resolve
from bigram_gui.core.training import train
from bigram_gui.views.inspector.loss_curve import LossCurve
from bigram_gui.views.inspector.name_field import NameField
from bigram_gui.views.inspector.pair_player import PairPlayer
from tests.views.frames import part_of, trained_run
from tests.views.inspector.explored import Explored
from tests.views.inspector.playing import button, go_on, heading, line, slowed


@pytest.fixture
def slow(explored):
    """Play so slowly that the test says when it goes on."""
    explored.select(pair=1)
    return slowed(explored)


def type_letter(explored):
    explored.inspector.focus_name()
    QTest.keyClicks(explored.inspector.focusWidget(), "e")


def click_term(explored):
    area = next(area for area, pair in line(explored)._areas() if pair == 3)
    QTest.mouseClick(line(explored), Qt.MouseButton.LeftButton, pos=area.center().toPoint())


def press_escape(explored):
    QTest.keyClick(explored.inspector, Qt.Key.Key_Escape)


def press_escape_in_the_field(explored):
    explored.inspector.focus_name()
    QTest.keyClick(explored.inspector.focusWidget(), Qt.Key.Key_Escape)
    assert part_of(explored.inspector, NameField).hasFocus()  # it did not leave the field


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


def test_esc_is_claimed_only_while_it_plays(slow):
    of_the_window = QAction(slow.inspector)
    of_the_window.setShortcut(QKeySequence("Esc"))
    slow.inspector.addAction(of_the_window)
    triggered: list[bool] = []
    of_the_window.triggered.connect(lambda: triggered.append(True))
    slow.inspector.toggle_play()
    press_escape(slow)
    assert not slow.inspector.is_playing
    assert triggered == []
    press_escape(slow)
    assert triggered == [True]


def test_training_goes_on_beneath_it(qtbot):
    run = trained_run(steps=0)
    first = train(run.start(), 4)
    run.history.append(first.losses)
    shown = Explored(run)
    qtbot.addWidget(shown.inspector)
    slowed(shown)
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
