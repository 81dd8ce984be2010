import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from bigram_gui.app.explorer import (
    DRAWING_SHARE,
    FIGURES_SECONDS,
    FULL_SPEED_SHARE,
    SELDOM_SECONDS,
    Explorer,
)
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.frame import Frame
from bigram_gui.core.history import RunHistory
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.status import FASTEST, Phase, TrainingStatus
from bigram_gui.core.training import train
from bigram_gui.core.units import Unit
from tests.app.runs import prepared


def trained(steps: int) -> Run:
    run = Run(1, prepared())
    if steps:
        run.history.append(train(run.start(), steps).losses)
    return run


@pytest.fixture
def explorer(qtbot: QtBot) -> Explorer:
    return Explorer()


def frame_after(qtbot: QtBot, explorer: Explorer, act) -> Frame:
    curves: list[Frame] = []
    figures: list[Frame] = []
    explorer.curve_changed.connect(curves.append)
    explorer.figures_changed.connect(figures.append)
    act()
    qtbot.waitUntil(lambda: bool(curves and figures))
    explorer.curve_changed.disconnect(curves.append)
    explorer.figures_changed.disconnect(figures.append)
    assert curves[-1].step == figures[-1].step
    return figures[-1]


def test_a_run_is_shown_live(qtbot: QtBot, explorer: Explorer) -> None:
    frame = frame_after(qtbot, explorer, lambda: explorer.show_run(trained(20)))
    assert (frame.step, frame.latest, frame.live) == (20, 20, True)
    assert frame.name == "ava"


def test_viewing_an_earlier_step_and_back(qtbot: QtBot, explorer: Explorer) -> None:
    explorer.show_run(trained(20))
    frame = frame_after(qtbot, explorer, lambda: explorer.pick_step(7))
    assert (frame.step, frame.live) == (7, False)
    frame = frame_after(qtbot, explorer, explorer.go_live)
    assert (frame.step, frame.live) == (20, True)


def test_what_a_person_asks_for_is_shown_in_one_go(qtbot: QtBot, explorer: Explorer) -> None:
    frame_after(qtbot, explorer, lambda: explorer.show_run(trained(20)))
    happened: list[str] = []
    explorer.curve_changed.connect(lambda frame: happened.append("curve"))
    explorer.curve_changed.connect(
        lambda frame: QTimer.singleShot(0, lambda: happened.append("paint"))
    )
    explorer.figures_changed.connect(lambda frame: happened.append("figures"))
    explorer.pick_step(7)
    qtbot.waitUntil(lambda: "paint" in happened)
    assert happened == ["curve", "figures", "paint"]


def test_a_step_that_is_still_to_come_is_waited_for(qtbot: QtBot, explorer: Explorer) -> None:
    explorer.show_run(trained(3))
    assert frame_after(qtbot, explorer, lambda: explorer.pick_step(7)).step == 3
    run = explorer.run
    assert run is not None
    frame = frame_after(qtbot, explorer, lambda: _train_more(run, explorer))
    assert frame.step == 7


def _train_more(run: Run, explorer: Explorer) -> None:
    state = train(run.start(), run.steps).end
    run.history.append(train(state, 20).losses)
    explorer.steps_recorded()


def test_typing_and_picking_pairs(qtbot: QtBot, explorer: Explorer) -> None:
    explorer.show_run(trained(20))
    frame = frame_after(qtbot, explorer, lambda: explorer.type_name("emma"))
    assert (frame.name, len(frame.score)) == ("emma", 5)
    frame = frame_after(qtbot, explorer, lambda: explorer.pick_pair(4))
    assert frame.pair == 4
    assert frame.labels[frame.selected.current] == "a"


def test_a_bad_name_keeps_the_last_good_one(qtbot: QtBot, explorer: Explorer) -> None:
    explorer.show_run(trained(20))
    frame = frame_after(qtbot, explorer, lambda: explorer.type_name("em7ma"))
    assert frame.name == "ava"
    assert frame.problem is not None
    assert (frame.problem.text, frame.problem.position) == ("em7ma", 2)
    assert "“7”" in frame.problem.message
    frame = frame_after(qtbot, explorer, lambda: explorer.type_name("emma"))
    assert frame.problem is None


def test_a_name_typed_before_there_is_a_run(qtbot: QtBot, explorer: Explorer) -> None:
    explorer.type_name("zoe")
    frame = frame_after(qtbot, explorer, lambda: explorer.show_run(trained(0)))
    assert frame.name == "zoe"


def cyrillic() -> Run:
    return Run(2, prepare(Corpus.of_names(["олег", "нина"])))


def test_a_name_that_nobody_typed_gives_way_to_one_of_the_corpus(
    qtbot: QtBot, explorer: Explorer
) -> None:
    run = cyrillic()
    frame = frame_after(qtbot, explorer, lambda: explorer.show_run(run))
    assert frame.name == run.prepared.curriculum.name_of_step(1)
    assert frame.problem is None


def test_a_typed_name_that_another_corpus_cannot_spell(qtbot: QtBot, explorer: Explorer) -> None:
    explorer.show_run(trained(5))
    explorer.type_name("emma")
    frame = frame_after(qtbot, explorer, lambda: explorer.show_run(cyrillic()))
    assert frame.name in {"олег", "нина"}
    assert frame.problem is not None
    assert frame.problem.text == "emma"
    frame = frame_after(qtbot, explorer, lambda: explorer.show_run(trained(5)))
    assert (frame.name, frame.problem) == ("emma", None)


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


def test_hover_tells_the_facts_of_a_step(qtbot: QtBot, explorer: Explorer) -> None:
    run = trained(20)
    explorer.show_run(run)
    with qtbot.waitSignal(explorer.hover_changed) as hovered:
        explorer.hover(3)
    facts = hovered.args[0]
    assert facts.name == run.prepared.curriculum.name_of_step(3)
    assert facts.loss == run.history.loss_at(3)
    with qtbot.waitSignal(explorer.hover_changed) as left:
        explorer.hover(None)
    assert left.args == [None]


def test_nothing_happens_without_a_run(qtbot: QtBot, explorer: Explorer) -> None:
    with qtbot.assertNotEmitted(explorer.figures_changed, wait=20):
        explorer.pick_step(3)
        explorer.go_live()
        explorer.hover(3)


def test_a_kept_run_stays_when_another_begins(qtbot: QtBot, explorer: Explorer) -> None:
    first, second = trained(20), Run(2, prepared())
    explorer.show_run(first)
    assert explorer.keep_run()
    assert not explorer.keep_run()  # once is enough
    frame = frame_after(qtbot, explorer, lambda: explorer.show_run(second))
    assert [kept.run for kept in frame.kept] == [first]
    assert "20 steps" in frame.kept[0].description
    frame = frame_after(qtbot, explorer, lambda: explorer.drop_run(1))
    assert frame.kept == ()


def test_an_untrained_run_is_not_kept(explorer: Explorer) -> None:
    assert not explorer.keep_run()
    explorer.show_run(trained(0))
    assert not explorer.keep_run()


def test_the_unit_outlasts_a_run(qtbot: QtBot, explorer: Explorer) -> None:
    explorer.show_run(trained(3))
    explorer.show_unit(Unit.BITS)
    frame = frame_after(qtbot, explorer, lambda: explorer.show_run(trained(5)))
    assert frame.unit is Unit.BITS


def test_pinned_names_outlast_a_run(qtbot: QtBot, explorer: Explorer) -> None:
    explorer.show_run(trained(3))
    for name in ("ava", "żółw", "ava"):
        explorer.pin_name(name)
    frame = frame_after(qtbot, explorer, lambda: explorer.show_run(cyrillic()))
    assert frame.pinned == ("ava", "żółw")
    frame = frame_after(qtbot, explorer, lambda: explorer.unpin_name("ava"))
    assert frame.pinned == ("żółw",)


def test_another_window_holds_for_every_run(qtbot: QtBot, explorer: Explorer) -> None:
    first, second = trained(300), Run(2, prepared())
    explorer.show_run(first)
    explorer.keep_run()
    frame_after(qtbot, explorer, lambda: explorer.show_window(10))
    assert first.history.window == 10
    assert len(first.history.mean_levels) == 300
    frame_after(qtbot, explorer, lambda: explorer.show_run(second))
    assert second.history.window == 10


def test_a_long_run_catches_up_with_another_window_by_and_by(
    qtbot: QtBot, explorer: Explorer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(RunHistory.catch_up, "__defaults__", (100,))
    run = trained(20)
    state = train(run.start(), 20).end
    for _ in range(20):
        chunk = train(state, 100)
        state = chunk.end
        run.history.append(chunk.losses)
    explorer.show_run(run)
    sizes: list[int] = []
    explorer.curve_changed.connect(lambda frame: sizes.append(len(frame.run.history.mean_levels)))
    explorer.show_window(10)
    qtbot.waitUntil(lambda: bool(sizes) and sizes[-1] == run.steps)
    assert len(set(sizes)) > 10


def test_recorded_training_is_played(qtbot: QtBot) -> None:
    now = [0.0]
    explorer = Explorer(clock=lambda: now[0])
    explorer.show_run(trained(100))
    frame = frame_after(qtbot, explorer, lambda: explorer.toggle_playback(10.0))
    assert frame.step == 0
    now[0] += 3.0
    qtbot.waitUntil(lambda: explorer.selection.step == 30)
    with qtbot.waitSignal(explorer.playing_changed) as stopped:
        explorer.toggle_playback(10.0)
    assert stopped.args == [False]
    assert explorer.selection.step == 30
    explorer.toggle_playback(10.0)
    now[0] += 2.0
    qtbot.waitUntil(lambda: explorer.selection.step == 50)
    with qtbot.waitSignal(explorer.playing_changed):
        explorer.go_live()
    assert explorer.selection.step is None


def test_a_reset_keeps_the_name_the_pair_and_the_problem(qtbot: QtBot, explorer: Explorer) -> None:
    explorer.show_run(trained(20))
    explorer.type_name("emma")
    explorer.pick_pair(3)
    frame = frame_after(qtbot, explorer, lambda: explorer.show_run(trained(0)))
    assert (frame.name, frame.pair) == ("emma", 3)
    explorer.type_name("emma7")
    frame = frame_after(qtbot, explorer, lambda: explorer.show_run(trained(0)))
    assert frame.name == "emma"
    assert frame.problem is not None
    assert frame.problem.text == "emma7"


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
    explorer._curve_timer.stop()
    explorer._figures_timer.stop()
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
    _train_more(run, explorer)
    qtbot.waitUntil(lambda: {"curve", "figures"} <= set(shown))
    first, second = sorted(map(shown.index, ("curve", "figures")))
    assert "other" in shown[first:second]


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


def test_another_running_mean_is_shown_in_the_figures(qtbot: QtBot, explorer: Explorer) -> None:
    run = trained(300)
    frame_after(qtbot, explorer, lambda: explorer.show_run(run))
    before = frame_after(qtbot, explorer, lambda: explorer.pick_step(250))
    frame = frame_after(qtbot, explorer, lambda: explorer.show_window(10))
    assert frame.facts.running_mean == pytest.approx(run.history.losses(240, 250).mean())
    assert frame.facts.running_mean != before.facts.running_mean


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
    qtbot.waitUntil(lambda: explorer._figures_drawn.seconds > 0)
    return explorer


@pytest.mark.parametrize(("speed", "share"), [(FASTEST, FULL_SPEED_SHARE), (250.0, DRAWING_SHARE)])
def test_at_full_speed_drawing_takes_less_of_the_time(
    qtbot: QtBot, speed: float, share: float
) -> None:
    explorer = _drawing_slowly(qtbot, trained(20), speed, seconds=0.018)
    curve, figures = 0.018 / share, max(0.018 / (share / 2), FIGURES_SECONDS)
    assert explorer._curve_due == pytest.approx(100.0 + curve)
    assert explorer._figures_due == pytest.approx(100.0 + figures)


def test_what_takes_long_to_draw_is_drawn_seldom_but_not_more_seldom(qtbot: QtBot) -> None:
    explorer = _drawing_slowly(qtbot, trained(20), FASTEST, seconds=0.5)
    assert explorer._curve_due == explorer._figures_due == 100.0 + SELDOM_SECONDS


@pytest.mark.parametrize("phase", [Phase.PAUSED, Phase.FINISHED])
def test_the_last_steps_are_shown_soon_after_full_speed(qtbot: QtBot, phase: Phase) -> None:
    run = trained(20)
    explorer = _drawing_slowly(qtbot, run, FASTEST, seconds=0.018)
    _train_more(run, explorer)
    timers = (explorer._curve_timer, explorer._figures_timer)
    assert all(timer.remainingTime() > 1000 * FIGURES_SECONDS for timer in timers)
    explorer.show_status(TrainingStatus(phase, run.steps, 1_000, FASTEST))
    assert all(timer.remainingTime() <= 1000 * FIGURES_SECONDS for timer in timers)
