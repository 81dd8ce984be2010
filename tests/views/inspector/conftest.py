"""An inspector that shows "ava", alone or amid a program that answers it."""

import pytest

from bigram_gui.views.inspector.loss_curve import LossCurve
from bigram_gui.views.inspector.name_field import NameField
from bigram_gui.views.inspector.why_section import WhySection
from tests.views.frames import frame_of, part_of, theme_of, trained_run
from tests.views.inspector.explored import Explored
from tests.views.inspector.page import shown_inspector


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
    shown = Explored(run)
    qtbot.addWidget(shown.inspector)
    with qtbot.waitActive(shown.inspector):
        shown.inspector.show()
    return shown


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
    widget = WhySection()
    qtbot.addWidget(widget)
    widget.show_theme(theme_of("dark"))
    widget.resize(400, 130)
    widget.show_frame(frame_of(run))
    with qtbot.waitActive(widget):
        widget.show()
    return widget


@pytest.fixture
def curve(why):
    return part_of(why, LossCurve)


@pytest.fixture
def asked(curve):
    probabilities: list[float | None] = []
    curve.asked.connect(probabilities.append)
    return probabilities
