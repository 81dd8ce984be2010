"""The page "Names it makes" while it writes the third name."""

import pytest
from PySide6.QtCore import Qt

from bigram_gui.core.sampling import Sampler
from tests.views.samples.writing.page import still_panel, watch

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot, run):
    """The page while it writes the third name, and stands still."""
    widget = still_panel(qtbot, run)
    widget._grid.make_current(2)
    watch(widget)
    widget._writing.stop()
    widget._writing._chart.setFocus()
    return widget


@pytest.fixture
def sample(run):
    sampler = Sampler(run.model_after(800), run.prepared.vocabulary.characters, 42)
    return sampler.sample(2)
