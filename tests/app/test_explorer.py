"""What the explorer shows: steps, names and pairs that a person asks for."""

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from bigram_gui.app.explorer import Explorer
from tests.app.exploring import cyrillic, frame_after, train_more, trained


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
    frame = frame_after(qtbot, explorer, lambda: train_more(run, explorer))
    assert frame.step == 7


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
