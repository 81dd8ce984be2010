"""The cells of the table: their colours, marks, figures, and the frame of the selected one."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bigram_gui.core.frame import resolve
from bigram_gui.core.selection import Selection, alone
from bigram_gui.core.table import Quantity
from bigram_gui.views.count_table.cell_picture import CellMark, Cells
from tests.views.count_table.page import (
    LETTERS,
    choose,
    colour_at,
    hover,
    painted,
    shown_panel,
    tokens,
    told,
)
from tests.views.frames import frame_of, theme_of, trained_run

LEFT = Qt.MouseButton.LeftButton


def test_nothing_is_painted_before_the_first_frame(qtbot, theme):
    panel = shown_panel(qtbot, theme)
    image = panel.grab().toImage()
    assert image.pixelColor(420, 200).name() == theme.colours.ground.name()


def test_colours_follow_the_counts(qtbot, theme):
    panel, frame = shown_panel(qtbot, theme), frame_of(trained_run())
    panel._tools.path.setChecked(False)
    panel.show_frame(frame)
    colours = panel._map._cells._colours.heat.cells
    counts = frame.run.model_after(frame.step)
    for pair in (tokens(frame, text) for text in ("a n", "n a", "v n", "BOS e")):
        share = (counts.next_counts(pair[0])[pair[1]] / panel._shown.table.values.max()) ** 0.5
        assert colour_at(panel, pair) == colours.colour(int(share * 255 + 0.5)).name()


def test_the_selected_cell_is_framed(qtbot, theme):
    panel, frame = shown_panel(qtbot, theme), frame_of(trained_run())
    panel.show_frame(frame)
    assert colour_at(panel, tokens(frame, "a v"), (4, -2)) == theme.colours.orange.name()
    assert colour_at(panel, tokens(frame, "v n"), (4, -2)) != theme.colours.orange.name()


def test_a_pair_by_itself_is_framed_too(panel):
    run = trained_run()
    frame = resolve(alone(Selection(name="ava"), (4, 2), run), run)
    panel._tools.path.setChecked(False)
    panel.show_frame(frame)
    assert colour_at(panel, (4, 2), (4, -2)) == theme_of("dark").colours.orange.name()


def test_never_seen_pairs_have_a_dot(panel):
    frame = frame_of(trained_run(LETTERS))
    panel._tools.path.setChecked(False)
    panel.show_frame(frame)
    size = panel._map.cell_size
    middle = ((size.width - 1) // 2, (size.height - 1) // 2)
    never, seen = tokens(frame, "v v"), tokens(frame, "p q")
    assert colour_at(panel, never, middle) != colour_at(panel, never)
    assert colour_at(panel, seen, middle) == colour_at(panel, seen)


@pytest.mark.parametrize("quantity", Quantity)
def test_every_quantity_has_figures_from_the_same_size_on(panel, quantity):
    panel.show_frame(frame_of(trained_run(LETTERS)))
    panel._tools.path.setChecked(False)
    choose(panel, quantity)
    pair = tokens(panel._shown.frame, "a BOS")
    while not panel._map.cell_size.holds_figures:
        assert len(inks(panel, pair)) == 1
        QTest.mouseClick(panel._tools.zoom_button(1), LEFT)
        panel._map._reveal_pair(pair)
    assert len(inks(panel, pair)) > 2


def inks(panel, pair):
    """Return the colours in a cell."""
    rect = panel._map.rect_of(*pair).adjusted(4, 1, -4, -1)
    image = panel._map.viewport().grab().toImage().copy(rect)
    size = image.size()
    return {
        image.pixelColor(x, y).name() for x in range(size.width()) for y in range(size.height())
    }


def test_what_is_looked_at_stays_in_sight_while_zooming(panel):
    panel.show_frame(frame_of(trained_run(LETTERS)))
    for _ in range(4):
        QTest.mouseClick(panel._tools.zoom_button(1), LEFT)
        rect = panel._map.rect_of(*tokens(panel._shown.frame, "a v"))
        assert panel._map._area().plot.contains(rect)


def test_figures_take_the_place_of_dots(panel):
    panel.show_frame(frame_of(trained_run(LETTERS)))
    assert shapes(panel) == [CellMark.DOT]
    for _ in range(4):
        QTest.mouseClick(panel._tools.zoom_button(1), LEFT)
    assert shapes(panel) == []


def shapes(panel):
    """Return the marks that the picture of the cells has."""
    shown, size = panel._shown, panel._map.cell_size
    cells = Cells.of(shown.table, range(len(shown.grid.rows)), range(len(shown.grid.columns)))
    colours = panel._map._cells._colours.heat
    image = painted(cells, size, colours)
    row, column = (int(index[0]) for index in np.nonzero(cells.marked))
    left, top = column * size.width, row * size.height
    inside = {
        image.pixelColor(left + x, top + y).name()
        for x in range(size.width - 1)
        for y in range(size.height - 1)
    }
    return [cells.mark] if len(inside) > 1 else []


def test_what_is_impossible_is_hatched(panel):
    frame = frame_of(trained_run(smoothing=0.0))
    choose(panel, Quantity.LOSS)
    panel._tools.path.setChecked(False)
    panel.show_frame(frame)
    pair = tokens(frame, "v v")
    row = {colour_at(panel, pair, (x, 3)) for x in range(8)}
    colours = theme_of("dark").colours
    assert row == {colours.ground.name(), colours.border.name()}
    hover(panel, pair)
    assert "−log p ∞" in told(panel)


def test_figures_appear_in_large_cells(panel):
    panel.show_frame(frame_of(trained_run(LETTERS)))
    assert not panel._map.cell_size.holds_figures
    for _ in range(4):
        QTest.mouseClick(panel._tools.zoom_button(1), LEFT)
    assert panel._map.cell_size.holds_figures
