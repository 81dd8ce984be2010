"""A panel that shows a run beside three kept ones."""

import pytest

from bigram_gui.core.status import Phase, TrainingStatus
from tests.views.frames import trained_run
from tests.views.loss_plot.kept.runs import LENGTHS, kept_run, noise
from tests.views.loss_plot.page import bare_panel


@pytest.fixture(scope="module")
def run():
    """Shorter than some of the kept runs, longer than another."""
    return trained_run(steps=400)


@pytest.fixture
def kept():
    return tuple(
        kept_run(number, place, noise(steps, seed=number))
        for place, (number, steps) in enumerate(zip((11, 12, 13), LENGTHS, strict=True))
    )


@pytest.fixture
def panel(qtbot):
    return bare_panel(qtbot, TrainingStatus(Phase.FINISHED, 400, 400))
