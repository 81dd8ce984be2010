"""What outlasts a run that the explorer shows: kept curves, units, pins, names."""

import pytest
from pytestqt.qtbot import QtBot

from bigram_gui.app.explorer import Explorer
from bigram_gui.core.history import RunHistory
from bigram_gui.core.run import Run
from bigram_gui.core.training import train
from bigram_gui.core.units import Unit
from tests.app.exploring import cyrillic, frame_after, trained
from tests.app.runs import prepared


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


def test_another_running_mean_is_shown_in_the_figures(qtbot: QtBot, explorer: Explorer) -> None:
    run = trained(300)
    frame_after(qtbot, explorer, lambda: explorer.show_run(run))
    before = frame_after(qtbot, explorer, lambda: explorer.pick_step(250))
    frame = frame_after(qtbot, explorer, lambda: explorer.show_window(10))
    assert frame.facts.running_mean == pytest.approx(run.history.losses(240, 250).mean())
    assert frame.facts.running_mean != before.facts.running_mean
