"""In a low window the inspector scrolls: to what is new, and to nothing else."""

import pytest
from PySide6.QtWidgets import QApplication

from bigram_gui.core.frame import resolve
from bigram_gui.core.selection import Selection, retyped
from bigram_gui.core.units import Unit
from bigram_gui.views.inspector import Inspector
from bigram_gui.views.inspector.details import Details
from tests.views.frames import frame_of, part_of, theme_of, trained_run

RUN = trained_run(steps=40)
SIZE = (390, 460)  # in a window of 960 × 600


@pytest.fixture
def inspector(qtbot):
    widget = Inspector()
    qtbot.addWidget(widget)
    widget.resize(*SIZE)
    widget.show_theme(theme_of("light"))
    widget.show_frame(frame_of(RUN))
    widget.show()
    qtbot.waitExposed(widget)
    bar(widget).setValue(bar(widget).maximum())
    assert bar(widget).value() > 0
    return widget


def bar(inspector):
    return part_of(inspector, Details).verticalScrollBar()


def show(inspector, frame):
    inspector.show_frame(frame)
    for _ in range(3):
        QApplication.processEvents()


def unknown(text):
    return resolve(retyped(Selection(name="ava"), text, RUN), RUN)


@pytest.mark.parametrize("frame", [frame_of(RUN, "eva"), frame_of(RUN, ""), unknown("av1")])
def test_another_name_is_seen_from_its_chips_on(inspector, frame):
    show(inspector, frame)
    assert bar(inspector).value() == 0


def test_each_letter_of_an_unknown_text_is_one_more(inspector):
    show(inspector, unknown("av1"))
    bar(inspector).setValue(bar(inspector).maximum())
    show(inspector, unknown("av12"))
    assert bar(inspector).value() == 0


@pytest.mark.parametrize(
    "frame",
    [
        frame_of(RUN, pair=2),
        frame_of(RUN, step=7),
        frame_of(RUN, unit=Unit.BITS),
        frame_of(trained_run(steps=30)),
    ],
)
def test_another_pair_step_unit_or_run_leaves_the_person_where_they_are(inspector, frame):
    before = bar(inspector).value()
    show(inspector, frame)
    assert bar(inspector).value() == before
