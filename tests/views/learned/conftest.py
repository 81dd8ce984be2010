"""The page "Learned" after 800 steps."""

import pytest

from bigram_gui.views.learned import LearnedPanel
from tests.views.frames import frame_of, trained_run
from tests.views.showing import shown


@pytest.fixture(scope="module")
def run():
    return trained_run(steps=800)


@pytest.fixture
def panel(qtbot, run):
    widget = shown(qtbot, LearnedPanel(), frame_of(run, "ava", 0), (840, 296))
    widget.setFocus()
    return widget


@pytest.fixture
def table(panel):
    return panel._table


@pytest.fixture
def picks(panel):
    picked: list[object] = []
    panel.step_picked.connect(picked.append)
    return picked
