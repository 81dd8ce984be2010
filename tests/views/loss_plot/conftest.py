"""A loss panel in a pause of the training, and all that it tells."""

import math

import pytest

from bigram_gui.views.loss_plot import chart, pointer
from bigram_gui.views.loss_plot import panel as panel_module
from tests.views.frames import trained_run
from tests.views.loss_plot.page import STEPS, Heard, shown_panel

_NEVER = 1_000_000_000  # milliseconds


@pytest.fixture(scope="module")
def run():
    return trained_run(steps=STEPS)


@pytest.fixture
def panel(qtbot, run):
    return shown_panel(qtbot, run)


@pytest.fixture
def heard(panel):
    return Heard(panel)


@pytest.fixture
def picked(heard):
    return heard.picked


@pytest.fixture
def zoomed(heard):
    """What the panel says of whether it is zoomed."""
    return heard.zoomed


@pytest.fixture
def never_slow(monkeypatch):
    """Keep the lines as they are: a slow machine would get thin ones."""
    monkeypatch.setattr(chart, "_SLOW_SECONDS", math.inf)


@pytest.fixture
def no_time_passes(monkeypatch):
    """Hold back what waits for its time: it would come at any moment. To be asked for first."""
    for module in (chart, panel_module):
        monkeypatch.setattr(module, "_FIGURES_MILLISECONDS", _NEVER)
    monkeypatch.setattr(panel_module, "_INSIGHT_MILLISECONDS", _NEVER)
    monkeypatch.setattr(pointer, "_FRAME_MILLISECONDS", _NEVER)
