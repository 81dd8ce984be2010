"""Runs for an explorer, and the frames it shows."""

from pytestqt.qtbot import QtBot

from bigram_gui.app.explorer import Explorer
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.frame import Frame
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.training import train
from tests.app.runs import prepared


def trained(steps: int) -> Run:
    run = Run(1, prepared())
    if steps:
        run.history.append(train(run.start(), steps).losses)
    return run


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


def train_more(run: Run, explorer: Explorer) -> None:
    state = train(run.start(), run.steps).end
    run.history.append(train(state, 20).losses)
    explorer.steps_recorded()


def cyrillic() -> Run:
    return Run(2, prepare(Corpus.of_names(["олег", "нина"])))
