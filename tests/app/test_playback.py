import math

import pytest
from pytestqt.qtbot import QtBot

from bigram_gui.app.playback import Playback


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(("speed", "seconds"), [(10.0, 10.0), (1_000.0, 0.1), (math.inf, 5.0)])
def test_it_moves_at_its_speed_and_ends_at_the_last_step(
    qtbot: QtBot, speed: float, seconds: float
) -> None:
    clock = Clock()
    playback = Playback(clock=clock)
    reached: list[int] = []
    playback.step_reached.connect(reached.append)
    playback.play(100, 200, speed)
    assert playback.is_playing
    clock.now = seconds / 2
    qtbot.waitUntil(lambda: bool(reached))
    assert reached == [150]
    clock.now = 2 * seconds
    with qtbot.waitSignal(playback.playing_changed) as stopped:
        pass
    assert stopped.args == [False]
    assert reached == [150, 200]


def test_stopping_stays_where_it_is(qtbot: QtBot) -> None:
    playback = Playback(clock=Clock())
    playback.play(0, 10, 1.0)
    with qtbot.assertNotEmitted(playback.step_reached, wait=50):
        playback.stop()
    assert not playback.is_playing


def test_there_is_nothing_to_play_at_the_end(qtbot: QtBot) -> None:
    playback = Playback()
    playback.play(10, 10, 1.0)
    assert not playback.is_playing
