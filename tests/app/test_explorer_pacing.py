"""When the explorer shows frames: at once for a person, at the screen's pace in training."""

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from bigram_gui.app.explorer import Explorer
from bigram_gui.app.frame_pace import (
    DRAWING_SHARE,
    FIGURES_SECONDS,
    FULL_SPEED_SHARE,
    SELDOM_SECONDS,
    FramePace,
)
from bigram_gui.core.frame import Frame
from bigram_gui.core.run import Run
from bigram_gui.core.status import FASTEST, Phase, TrainingStatus
from tests.app.exploring import frame_after, train_more, trained


def test_many_changes_make_one_frame(qtbot: QtBot, explorer: Explorer) -> None:
    explorer.show_run(trained(20))
    frames: list[Frame] = []
    explorer.figures_changed.connect(frames.append)
    for step in range(20):
        explorer.pick_step(step)
    qtbot.waitUntil(lambda: bool(frames))
    assert [frame.step for frame in frames] == [19]


def test_new_steps_are_shown_at_the_pace_of_the_screen(qtbot: QtBot) -> None:
    now = 0.0
    explorer = Explorer(clock=lambda: now)
    frame_after(qtbot, explorer, lambda: explorer.show_run(trained(20)))
    curves: list[Frame] = []
    explorer.curve_changed.connect(curves.append)
    for _ in range(100):
        explorer.steps_recorded()
    assert not curves  # it waits for its time
    qtbot.waitUntil(lambda: len(curves) == 1)


def test_the_curve_and_the_figures_share_a_frame(qtbot: QtBot, explorer: Explorer) -> None:
    explorer.show_run(trained(20))
    frames: list[Frame] = []
    explorer.curve_changed.connect(frames.append)
    explorer.figures_changed.connect(frames.append)
    explorer.pick_step(7)
    qtbot.waitUntil(lambda: len(frames) == 2)
    assert frames[0] is frames[1]


def test_steps_may_come_before_the_first_frame(qtbot: QtBot, explorer: Explorer) -> None:
    explorer.show_run(trained(20))
    for timer in _timers(explorer):
        timer.stop()
    frame = frame_after(qtbot, explorer, explorer.steps_recorded)
    assert frame.step == 20


def test_what_the_person_asks_for_is_shown_as_a_whole(qtbot: QtBot) -> None:
    explorer, shown = _told_in_turn(qtbot)
    explorer.pick_step(7)
    qtbot.waitUntil(lambda: {"curve", "figures"} <= set(shown))
    assert shown[:2] == ["curve", "figures"]


def test_curve_and_figures_of_training_let_other_events_between(qtbot: QtBot) -> None:
    explorer, shown = _told_in_turn(qtbot)
    run = explorer.run
    assert run is not None
    train_more(run, explorer)
    qtbot.waitUntil(lambda: {"curve", "figures"} <= set(shown))
    first, second = sorted(map(shown.index, ("curve", "figures")))
    assert "other" in shown[first:second]


def _pace(explorer: Explorer) -> FramePace:
    return explorer._pace


def _timers(explorer: Explorer) -> tuple[QTimer, QTimer]:
    return _pace(explorer)._curve_timer, _pace(explorer)._figures_timer


def _told_in_turn(qtbot: QtBot) -> tuple[Explorer, list[str]]:
    """Return an explorer that may show all at once, and what is shown, in turn.

    An event that each of them causes is an "other" one.
    """
    now = [0.0]
    shown: list[str] = []

    def note(what: str) -> None:
        shown.append(what)
        QTimer.singleShot(0, lambda: shown.append("other"))

    explorer = Explorer(clock=lambda: now[0])
    frame_after(qtbot, explorer, lambda: explorer.show_run(trained(20)))
    explorer.curve_changed.connect(lambda _: note("curve"))
    explorer.figures_changed.connect(lambda _: note("figures"))
    passed: list[bool] = []
    QTimer.singleShot(0, lambda: passed.append(True))
    qtbot.waitUntil(lambda: bool(passed))
    now[0] = 100.0  # both are due
    return explorer, shown


def _drawing_slowly(qtbot: QtBot, run: Run, speed: float, seconds: float) -> Explorer:
    """Return an explorer that drew a frame of a run in training, by a clock that stands then."""
    now = 100.0

    def draw(frame: Frame) -> None:
        nonlocal now
        now += seconds

    explorer = Explorer(clock=lambda: now)
    explorer.curve_changed.connect(draw)
    explorer.show_status(TrainingStatus(Phase.RUNNING, run.steps, 1_000, speed))
    explorer.show_run(run)
    qtbot.waitUntil(lambda: _pace(explorer)._figures_drawn.seconds > 0)
    return explorer


@pytest.mark.parametrize(("speed", "share"), [(FASTEST, FULL_SPEED_SHARE), (250.0, DRAWING_SHARE)])
def test_at_full_speed_drawing_takes_less_of_the_time(
    qtbot: QtBot, speed: float, share: float
) -> None:
    explorer = _drawing_slowly(qtbot, trained(20), speed, seconds=0.018)
    curve, figures = 0.018 / share, max(0.018 / (share / 2), FIGURES_SECONDS)
    assert _pace(explorer).curve_due == pytest.approx(100.0 + curve)
    assert _pace(explorer).figures_due == pytest.approx(100.0 + figures)


def test_what_takes_long_to_draw_is_drawn_seldom_but_not_more_seldom(qtbot: QtBot) -> None:
    explorer = _drawing_slowly(qtbot, trained(20), FASTEST, seconds=0.5)
    assert _pace(explorer).curve_due == _pace(explorer).figures_due == 100.0 + SELDOM_SECONDS


@pytest.mark.parametrize("phase", [Phase.PAUSED, Phase.FINISHED])
def test_the_last_steps_are_shown_soon_after_full_speed(qtbot: QtBot, phase: Phase) -> None:
    run = trained(20)
    explorer = _drawing_slowly(qtbot, run, FASTEST, seconds=0.018)
    train_more(run, explorer)
    timers = _timers(explorer)
    assert all(timer.remainingTime() > 1000 * FIGURES_SECONDS for timer in timers)
    explorer.show_status(TrainingStatus(phase, run.steps, 1_000, FASTEST))
    assert all(timer.remainingTime() <= 1000 * FIGURES_SECONDS for timer in timers)
