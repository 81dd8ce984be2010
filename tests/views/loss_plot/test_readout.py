"""The box of figures covers no more of the curves than it must."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from bigram_gui.core.frame import resolve
from bigram_gui.core.kept import KeptRun
from bigram_gui.core.kept_means import kept_means
from bigram_gui.core.selection import Selection
from bigram_gui.core.step_text import Reading
from bigram_gui.core.units import Unit
from bigram_gui.views.loss_plot.form import Form, Needs
from bigram_gui.views.loss_plot.pieces import TextPiece
from bigram_gui.views.loss_plot.plane import Plane, Window
from bigram_gui.views.loss_plot.reading import Cell
from bigram_gui.views.loss_plot.readout import Place, Readout
from bigram_gui.views.loss_plot.readout_painter import ReadoutPainter
from bigram_gui.views.loss_plot.view import LINEAR_STEPS
from tests.views.frames import theme_of, trained_run

CANVAS, AREA = QRectF(0, 0, 840, 300), QRectF(48, 8, 664, 240)
SMALL_CANVAS, SMALL_AREA = QRectF(0, 0, 580, 180), QRectF(48, 8, 403, 128)


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


def test_the_marks_at_the_newest_step_are_not_half_below_the_box(box_of):
    half_a_mark = 8
    assert box_of(Place.AT_END, 0).right() <= AREA.right() - half_a_mark


def test_the_box_of_a_step_has_room_for_kept_runs(box_of):
    assert box_of(Place.AT_STEP, 3).height() > box_of(Place.AT_STEP, 0).height()


def plane_of(canvas=SMALL_CANVAS, area=SMALL_AREA):
    return Plane(canvas, area, Window(0, 800, 0, 4), LINEAR_STEPS, 1.0)


def reading_at(step, unit=Unit.NATS, kept=0, name="ava"):
    """Return the reading at a step beside so many kept runs."""
    runs = tuple(KeptRun(trained_run(steps=600), place) for place in range(kept))
    frame = resolve(Selection(step=step, name=name), trained_run(steps=800))
    means = kept_means(runs, step)
    return Reading(frame.facts, name, frame.run.prepared.vocabulary, unit, means)


def small_box(step, kept=0):
    readout = Readout(1)
    readout.show_needs(Needs(800, Unit.NATS, kept))
    readout.show_plane(plane_of())
    readout.show_reading(reading_at(step, kept=kept))
    return readout.box()


@pytest.mark.parametrize("kept", range(9))
def test_in_a_small_plot_some_of_the_curves_stays_to_be_seen(qapp, kept):
    assert small_box(300, kept).height() <= 0.8 * SMALL_AREA.height()


@pytest.mark.parametrize("kept", [0, 3])
def test_of_step_0_there_is_no_row_with_nothing_in_it(qapp, kept):
    assert small_box(0, kept).height() < small_box(0).height() + 1
    assert small_box(0, kept).height() < small_box(300).height()


@pytest.mark.parametrize("step", range(0, 801, 20))
def test_the_box_never_stands_on_its_line(qapp, step):
    plane, box = plane_of(), small_box(step)
    assert not box.left() <= plane.x_of(step) <= box.right()
    assert box.left() >= 0
    assert box.right() <= SMALL_CANVAS.right()


@pytest.mark.parametrize("step", range(0, 801, 20))
def test_in_a_small_plot_the_box_stands_beside_its_line_and_the_labels(qapp, step):
    right_of_the_plot = SMALL_AREA.right() + 12
    assert small_box(step).right() <= right_of_the_plot


def test_the_box_that_makes_way_for_labels_still_names_the_worst_pair(qapp):
    stacked = Form.fitting(plane_of(), Needs(800))
    upright = stacked.upright(Needs(800), most=125)
    assert upright.width < 0.75 * stacked.width
    assert upright.height <= 125
    assert Cell.WORST_PAIR in sum(upright.rows, ())


def test_perplexities_leave_room_for_the_name_and_the_worst_pair(qapp):
    needs = Needs(800, Unit.PERPLEXITY)
    canvas = QRectF(0, 0, 620, 180)  # wide enough whatever the font
    cells = sum(Form.fitting(plane_of(canvas), needs).rows, ())
    assert {Cell.NAME, Cell.WORST_PAIR} <= set(cells)


def painted(painter, form, reading):
    image = QImage(640, 260, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as on_image:
        painter.paint(on_image, form, reading, theme_of("dark").runs)
    return image


def test_what_was_painted_before_is_not_seen_in_the_next_reading(qapp):
    """The words are kept as a picture, which goes when one of them or its place is another."""
    colours = theme_of("dark").colours
    wide = Form.fitting(plane_of(CANVAS, AREA), Needs(800, kept=3))
    small = Form.fitting(plane_of(), Needs(800, kept=3))
    shown = [
        (wide, reading_at(300, kept=3)),
        (wide, reading_at(301, kept=3)),
        (wide, reading_at(301, Unit.PERPLEXITY, kept=3)),
        (wide, reading_at(301, kept=2)),
        (wide, reading_at(301, name="vivian" * 5)),
        (wide, reading_at(301, name="")),
        (small, reading_at(301)),
        (small.untrained(), reading_at(0)),
        (wide, reading_at(300, kept=3)),
    ]
    painter = ReadoutPainter(colours)
    for form, reading in shown:
        assert painted(painter, form, reading) == painted(ReadoutPainter(colours), form, reading)


def test_runs_without_a_cell_are_counted(qapp):
    colours = theme_of("dark").colours
    form = Form.fitting(plane_of(), Needs(800, kept=8), 0.8 * SMALL_AREA.height())
    cells = form.kept_columns * form.kept_rows
    assert cells < 8
    lines = [
        *ReadoutPainter(colours)._kept_lines(form, reading_at(300, kept=8), theme_of("dark").runs)
    ]
    assert len(lines) == cells
    last = lines[-1].words[-1].piece
    assert isinstance(last, TextPiece)
    assert last.text == f"+{8 - cells + 1}"
