"""The page "Names it makes" after 800 steps."""

import pytest

from tests.views.frames import trained_run
from tests.views.samples.page import shown_panel


@pytest.fixture(scope="module")
def run():
    return trained_run(steps=800)


@pytest.fixture
def panel(qtbot, run):
    return shown_panel(qtbot, run)


@pytest.fixture
def grid(panel):
    return panel._grid


@pytest.fixture
def chosen(panel):
    names: list[str] = []
    panel.name_chosen.connect(names.append)
    return names
