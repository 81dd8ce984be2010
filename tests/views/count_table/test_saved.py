"""What a new frame of the table does not do again, and that it is right all the same."""

import numpy as np
import pytest

from bigram_gui.core.frame import resolve
from bigram_gui.core.live_table import LiveTable, TableChoice
from bigram_gui.core.selection import Selection
from bigram_gui.core.table import Quantity
from bigram_gui.core.units import Unit
from bigram_gui.views.count_table import readout
from bigram_gui.views.count_table.cell_picture import CellImage, Cells
from bigram_gui.views.count_table.cell_size import CellSize
from bigram_gui.views.count_table.legend import Legend
from bigram_gui.views.count_table.scene import TableColours
from tests.views.calls import calls_of
from tests.views.count_table.page import painted
from tests.views.frames import theme_of, trained_run

STEPS = 60


@pytest.fixture(scope="module")
def run():
    return trained_run(steps=STEPS)


def shown_at(run, step, quantity=Quantity.COUNT, unit=Unit.NATS):
    return LiveTable().show(resolve(Selection(step, unit=unit), run), TableChoice(quantity))


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


def shown_part(qtbot, kind):
    part = kind()
    qtbot.addWidget(part)
    part.resize(184, 140)
    part.show_theme(theme_of("dark"))
    return part


def picture_of(part, shown):
    if isinstance(part, readout.Readout):
        part.show_pair(shown, shown.frame.selected)
    else:
        part.show_scale(shown, None, False)
    return part.grab().toImage()


STILL = [(readout.Readout, readout, "_paint_names"), (Legend, Legend, "_paint_still")]


@pytest.mark.parametrize(("kind", "owner", "name"), STILL)
def test_what_is_beside_the_figures_is_painted_once(qtbot, run, monkeypatch, kind, owner, name):
    part = shown_part(qtbot, kind)
    again = calls_of(monkeypatch, owner, name)
    pictures = [picture_of(part, shown_at(run, step)) for step in (10, 30, 60)]
    assert len(again) == 1
    assert pictures[0] != pictures[1] != pictures[2]


@pytest.mark.parametrize("kind", [readout.Readout, Legend])
@pytest.mark.parametrize("quantity", list(Quantity))
@pytest.mark.parametrize("unit", list(Unit))
def test_another_quantity_or_unit_leaves_nothing_of_the_one_before(
    qtbot, run, kind, quantity, unit
):
    shown = shown_at(run, 30, quantity, unit)
    wanted = picture_of(shown_part(qtbot, kind), shown)
    for before in (shown_at(run, 30), shown_at(run, 30, Quantity.LOSS, Unit.BITS)):
        part = shown_part(qtbot, kind)
        picture_of(part, before)
        assert picture_of(part, shown) == wanted
