"""The inspector paints what looks different, and nothing of what it leaves out is missing."""

from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from bigram_gui.core.units import Unit
from bigram_gui.views.inspector import Inspector
from bigram_gui.views.inspector.curve_painting import CurveLook
from bigram_gui.views.inspector.loss_caption import LossCaption
from bigram_gui.views.inspector.loss_curve import LossCurve
from bigram_gui.views.inspector.loss_readout import LossReadout
from bigram_gui.views.inspector.pair_table import PairTable
from bigram_gui.views.inspector.pair_table_heading import TableHeading
from bigram_gui.views.inspector.stamps import on_grid
from tests.views.calls import calls_of
from tests.views.frames import frame_of, part_of, theme_of, trained_run
from tests.views.paints import Paints

RUN = trained_run(steps=4_000)
RUNS = {"smoothed": RUN, "not smoothed": trained_run(steps=300, smoothing=0.0)}


# What is seen


class Shown(NamedTuple):
    """What a frame is of; a frame itself would be told in thousands of lines if a test fails."""

    run: str
    step: int
    name: str
    pair: int
    unit: Unit

    @property
    def frame(self):
        return frame_of(RUNS[self.run], self.name, self.pair, self.step, self.unit)


SHOWN = st.builds(
    Shown,
    st.sampled_from(sorted(RUNS)),
    st.integers(0, 12) | st.integers(0, 300),
    st.sampled_from(("ava", "eva", "vivian", "")),
    st.integers(0, 3),
    st.sampled_from(Unit),
)


PARTS = (PairTable, LossCurve, LossCaption, LossReadout)


def on_screen(part):
    """Return the pixels that were painted last, and not what a part would paint if asked."""
    place = part.mapTo(part.window(), QPoint(0, 0))
    picture = part.screen().grabWindow(part.window().winId()).toImage()
    return picture.copy(QRect(place, part.size()))


def settle():
    for _ in range(3):
        QApplication.processEvents()


@pytest.fixture(scope="module")
def shown(qapp):
    """Show some frames one after the other in an inspector of its own; return its parts' pixels."""

    def show(sequence):
        inspector = Inspector()
        inspector.resize(440, 900)
        inspector.show_theme(theme_of("dark"))
        inspector.show()
        for each in sequence:
            inspector.show_frame(each.frame)
            settle()
        pictures = [on_screen(part_of(inspector, kind)) for kind in PARTS]
        inspector.close()
        inspector.deleteLater()
        settle()
        return pictures

    return show


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(SHOWN, min_size=2, max_size=6))
def test_after_many_frames_the_screen_is_as_if_only_the_last_had_been_shown(shown, sequence):
    assert shown(sequence) == shown(sequence[-1:])


# The curve


@pytest.fixture
def curve(qtbot):
    widget = LossCurve()
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    widget.show_theme(theme_of("light"))
    widget.show_frame(frame_of(RUN))
    widget.show()
    qtbot.waitExposed(widget)
    QApplication.processEvents()
    return widget


@pytest.fixture
def paints(curve):
    return Paints(curve)


def look_at(curve, frame):
    return CurveLook.of(curve._plane(frame), frame, None)


def test_a_curve_that_looks_the_same_is_not_painted_again(curve, paints):
    curve.show_frame(frame_of(RUN))
    QApplication.processEvents()
    assert paints.count == 0


def test_a_curve_that_looks_different_is_painted_again(curve, paints):
    frame = frame_of(RUN, step=3)
    assert look_at(curve, frame) != look_at(curve, frame_of(RUN))
    curve.show_frame(frame)
    QApplication.processEvents()
    assert paints.count == 1


def test_points_of_a_long_name_are_told_apart_by_pixels(curve):
    name = "".join(letter * times for times, letter in enumerate("avindnei" * 12))
    frame = frame_of(RUN, name, 0)
    assert len(look_at(curve, frame).others) < 30


@given(st.floats(-1_000, 1_000))
def test_the_grid_is_finer_than_is_seen(place):
    assert abs(on_grid(place) - place) <= 1 / 8


# Headings


def test_headings_go_back_to_columns_without_being_painted_again(qtbot, monkeypatch):
    inspector = Inspector()
    qtbot.addWidget(inspector)
    inspector.show_theme(theme_of("dark"))
    inspector.show()
    heading = part_of(inspector, TableHeading)
    frames = [frame_of(RUN), frame_of(RUN, unit=Unit.PERPLEXITY)]
    for frame in frames:
        inspector.show_frame(frame)
        heading.grab()

    painted = calls_of(monkeypatch, TableHeading, "_paint")
    for frame in frames:
        inspector.show_frame(frame)
        heading.grab()
    assert painted == []
