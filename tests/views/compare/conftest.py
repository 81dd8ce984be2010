"""The page "Compare" with five pinned names."""

import pytest

from bigram_gui.views.compare import ComparePanel
from tests.views.compare.page import Signals, frame
from tests.views.frames import theme_of, trained_run


@pytest.fixture(scope="module")
def run():
    return trained_run(steps=800)


@pytest.fixture
def panel(qtbot, run):
    widget = ComparePanel()
    qtbot.addWidget(widget)
    widget.show_theme(theme_of("dark"))
    widget.resize(824, 330)
    widget.show_frame(frame(run))
    with qtbot.waitActive(widget):
        widget.show()
    widget._list.setFocus()
    return widget


@pytest.fixture
def names_list(panel):
    return panel._list


@pytest.fixture
def said(panel):
    signals = Signals(panel)
    panel._signals = signals
    return signals.said
