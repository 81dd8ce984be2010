"""The box of figures covers no more of the curves than it must."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from bigram_gui.core.frame import Selection, resolve
from bigram_gui.core.step_text import Reading
from bigram_gui.core.units import Unit
from bigram_gui.views.loss_plot.form import Needs
from bigram_gui.views.loss_plot.plane import Plane, Window
from bigram_gui.views.loss_plot.readout import Place, Readout
from bigram_gui.views.loss_plot.view import LINEAR_STEPS
from tests.views.frames import trained_run

CANVAS, AREA = QRectF(0, 0, 840, 300), QRectF(48, 8, 664, 240)


@pytest.fixture
def box_of(qapp):
    """Return the box at a place beside so many kept runs."""
    frame = resolve(Selection(step=300), trained_run(steps=800))
    reading = Reading(frame.facts, frame.name, frame.run.prepared.vocabulary, Unit.NATS)

    def box(place: Place, kept: int) -> QRectF | None:
        readout = Readout(1)
        readout.show_needs(Needs(800, Unit.NATS, kept, "run 3"))
        readout.show_plane(Plane(CANVAS, AREA, Window(0, 800, 0, 4), LINEAR_STEPS, 1.0))
        readout.show_reading(reading, place)
        return readout.box()

    return box


def test_nobody_asked_for_kept_runs_at_the_end(box_of):
    assert box_of(Place.AT_END, 3) == box_of(Place.AT_END, 0)


def test_the_box_of_a_step_has_room_for_kept_runs(box_of):
    assert box_of(Place.AT_STEP, 3).height() > box_of(Place.AT_STEP, 0).height()
