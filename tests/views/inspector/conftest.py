"""An inspector that shows "ava", alone or amid a program that answers it."""

import pytest

from bigram_gui.views.inspector.loss_curve import LossCurve
from bigram_gui.views.inspector.name_field import NameField
from bigram_gui.views.inspector.why_section import WhySection
from tests.views.frames import frame_of, part_of, trained_run
from tests.views.inspector.explored import Explored
from tests.views.inspector.page import shown_inspector
from tests.views.showing import shown


@pytest.fixture(scope="module")
def run():
    return trained_run()


@pytest.fixture
def inspector(qtbot, run):
    return shown_inspector(qtbot, frame_of(run))


@pytest.fixture
def picks(inspector):
    picked: list[int] = []
    inspector.pair_picked.connect(picked.append)
    return picked


@pytest.fixture
def explored(qtbot, run):
    answering = Explored(run)
    qtbot.addWidget(answering.inspector)
    with qtbot.waitActive(answering.inspector):
        answering.inspector.show()
    return answering


@pytest.fixture
def field(explored):
    """The name field, which has the focus."""
    explored.inspector.focus_name()
    return part_of(explored.inspector, NameField)


@pytest.fixture
def committed(explored):
    names: list[str] = []
    explored.inspector.name_committed.connect(names.append)
    return names


@pytest.fixture
def edits(explored):
    texts: list[str] = []
    explored.inspector.name_edited.connect(texts.append)
    return texts


@pytest.fixture
def why(qtbot, run):
    """The section with the curve of −log p, by itself."""
    return shown(qtbot, WhySection(), frame_of(run), (400, 130))


@pytest.fixture
def curve(why):
    return part_of(why, LossCurve)


@pytest.fixture
def asked(curve):
    probabilities: list[float | None] = []
    curve.asked.connect(probabilities.append)
    return probabilities
