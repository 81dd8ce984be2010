"""The page "Learned" after 800 steps."""

import pytest

from bigram_gui.views.learned import LearnedPanel
from tests.views.frames import frame_of, theme_of, trained_run


@pytest.fixture(scope="module")
def run():
    return trained_run(steps=800)


@pytest.fixture
def panel(qtbot, run):
    widget = LearnedPanel()
    qtbot.addWidget(widget)
    widget.show_theme(theme_of("dark"))
    widget.resize(840, 296)
    widget.show_frame(frame_of(run, "ava", 0))
    with qtbot.waitActive(widget):
        widget.show()
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
