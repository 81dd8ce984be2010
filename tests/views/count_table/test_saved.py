"""What a new frame of the table does not do again, and that it is right all the same."""

import numpy as np
import pytest

from bigram_gui.core.frame import Selection, resolve
from bigram_gui.core.live_table import LiveTable, TableChoice
from bigram_gui.core.table import Quantity
from bigram_gui.views.count_table import readout
from bigram_gui.views.count_table.cell_picture import CellImage, Cells
from bigram_gui.views.count_table.cell_size import CellSize
from bigram_gui.views.count_table.legend import Legend
from bigram_gui.views.count_table.scene import TableColours
from tests.views.count_table.page import painted
from tests.views.frames import theme_of, trained_run

STEPS = 60


@pytest.fixture(scope="module")
def run():
    return trained_run(steps=STEPS)


def shown_at(run, step, quantity=Quantity.COUNT):
    return LiveTable().show(resolve(Selection(step), run), TableChoice(quantity))


def cells_at(run, step, number):
    return Cells.of(shown_at(run, step).table, range(number), range(number))


@pytest.mark.parametrize("scale", [1, 2])
def test_cells_are_painted_where_they_were_as_if_anew(run, scale):
    colours, picture = TableColours.of(theme_of("dark")).heat, CellImage()
    for step, number, size in ((5, 4, 8), (60, 4, 8), (60, 3, 8), (60, 4, 4), (7, 4, 4)):
        cells = cells_at(run, step, number)
        image = picture.paint(cells, CellSize(size, size - 2), colours, scale)
        assert image.devicePixelRatio() == scale
        assert image == painted(cells, CellSize(size, size - 2), colours, scale)


@pytest.mark.parametrize("scales", [(1, 2), (2, 1)])
def test_as_many_pixels_on_another_screen_are_not_taken_for_the_same(run, scales):
    colours, picture = TableColours.of(theme_of("dark")).heat, CellImage()
    for scale in scales:
        cells, size = cells_at(run, 30, 4), CellSize(8 // scale, 8 // scale)
        image = picture.paint(cells, size, colours, scale)
        assert image.devicePixelRatio() == scale
        assert image == painted(cells, size, colours, scale)


def test_no_room_is_taken_for_another_picture_of_the_same_size(run, monkeypatch):
    colours, picture = TableColours.of(theme_of("dark")).heat, CellImage()
    picture.paint(cells_at(run, 5, 4), CellSize(8, 6), colours)
    monkeypatch.setattr(np, "empty", None)
    picture.paint(cells_at(run, 50, 4), CellSize(8, 6), colours)


def counted(monkeypatch, owner, name):
    """Return a list that grows with each call of a function of a module or a class."""
    calls, real = [], getattr(owner, name)

    def call(*arguments):
        calls.append(arguments)
        return real(*arguments)

    monkeypatch.setattr(owner, name, call)
    return calls


STILL = [(readout.Readout, readout, "_paint_names"), (Legend, Legend, "_paint_still")]


@pytest.mark.parametrize(("kind", "owner", "name"), STILL)
def test_what_is_beside_the_figures_is_painted_once(qtbot, run, monkeypatch, kind, owner, name):
    part = kind()
    qtbot.addWidget(part)
    part.resize(184, 140)
    part.show_theme(theme_of("dark"))
    again = counted(monkeypatch, owner, name)
    pictures = []
    for step in (10, 30, 60):
        shown = shown_at(run, step)
        if owner is readout:
            part.show_pair(shown, shown.frame.selected)
        else:
            part.show_scale(shown, None, False)
        pictures.append(part.grab().toImage())
    assert len(again) == 1
    assert pictures[0] != pictures[1] != pictures[2]
