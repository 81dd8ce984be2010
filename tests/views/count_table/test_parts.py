"""The parts of the table: its cells' figures and colours, its path, its sizes."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor

from bigram_gui.core.frame import resolve
from bigram_gui.core.live_table import LiveTable, TableChoice
from bigram_gui.core.selection import Selection
from bigram_gui.core.table import Quantity
from bigram_gui.core.table_text import cell_text
from bigram_gui.core.units import Unit
from bigram_gui.views.colour_map import ColourMap, levels
from bigram_gui.views.count_table.cell_area import CellArea
from bigram_gui.views.count_table.cell_picture import Cells
from bigram_gui.views.count_table.cell_size import CellSize, fitting
from bigram_gui.views.count_table.keys import moved
from bigram_gui.views.count_table.path_painter import numbered, numbers_text
from bigram_gui.views.count_table.scene import TableColours
from bigram_gui.views.oklab import from_oklab, to_oklab
from tests.core import oracle
from tests.views.count_table.page import painted
from tests.views.frames import theme_of, trained_run

NAMES = st.lists(st.text("abcé", max_size=5), min_size=1, max_size=6).filter(any)


# Figures


@given(NAMES, st.integers(0, 12), st.sampled_from([0.0, 0.5, 1.0]), st.sampled_from(Quantity))
def test_the_figures_in_the_cells_are_the_lessons(names, steps, alpha, quantity):
    run = trained_run(names, 12, alpha)
    frame = resolve(Selection(steps, names[0]), run)
    shown = LiveTable().show(frame, TableChoice(quantity, since=3))
    model = oracle.model_after(names, steps, alpha)
    earlier = oracle.model_after(names, 3, alpha)
    labels = oracle.vocabulary_of(names)
    for row, current in enumerate(labels):
        for column, following in enumerate(labels):
            text = cell_text(float(shown.table.values[row, column]), shown.table.scale)
            assert text == expected_text(model, earlier, current, following, quantity)


def expected_text(model, earlier, current, following, quantity):
    probability = model.probability(current, following)
    if quantity is Quantity.COUNT:
        return str(model.count(current, following))
    if quantity is Quantity.PROBABILITY:
        return f"{probability:.3f}" if probability else "0"
    if quantity is Quantity.LOSS:
        return f"{-math.log(probability):.2f}".replace("-0.00", "0.00") if probability else "∞"
    change = probability - earlier.probability(current, following)
    return f"{'+' if change > 0 else '−'}{abs(change):.3f}" if change else "0"


def test_long_figures_are_shortened():
    run = trained_run()
    frame = resolve(Selection(unit=Unit.PERPLEXITY), run)
    count = LiveTable().show(frame, TableChoice()).table.scale
    cost = LiveTable().show(frame, TableChoice(Quantity.LOSS)).table.scale
    assert [cell_text(value, count) for value in (99_999, 1_234_567)] == ["99,999", "1.2M"]
    texts = [cell_text(value, cost) for value in (9.96, 612.3, 1e7, math.inf)]
    assert texts == ["10.0", "612", "10M", "∞"]


def test_the_grid_is_made_once_a_run():
    live, run = LiveTable(), trained_run()
    grids = {id(live.show(resolve(Selection(step), run), TableChoice()).grid) for step in (1, 8)}
    assert len(grids) == 1
    other = live.show(resolve(Selection(name="ab"), trained_run(["ab"], 1)), TableChoice())
    assert other.grid.shape == (3, 3)


# Colours


@given(st.integers(0, 0xFFFFFF))
def test_a_colour_comes_back_from_oklab(rgb):
    colour = QColor.fromRgb(rgb)
    back = from_oklab(to_oklab([colour]))[0]
    expected = [colour.redF(), colour.greenF(), colour.blueF()]
    assert back.tolist() == pytest.approx(expected, abs=1e-4)


def test_oklab_has_the_values_of_its_author():
    lab = to_oklab([QColor("white"), QColor("black"), QColor("#FF0000")])
    assert lab[0].tolist() == pytest.approx([1, 0, 0], abs=1e-4)
    assert lab[1].tolist() == pytest.approx([0, 0, 0], abs=1e-4)
    assert lab[2].tolist() == pytest.approx([0.62796, 0.22486, 0.12585], abs=1e-4)


def lightness(colour_map):
    return to_oklab([colour_map.colour(level) for level in range(256)])[:, 0]


def distances(colour_map):
    lab = to_oklab([colour_map.colour(level) for level in range(256)])
    return np.linalg.norm(np.diff(lab[::5], axis=0), axis=1)


@pytest.mark.parametrize("name", ["dark", "light"])
def test_lightness_alone_gives_the_order(name):
    theme = theme_of(name)
    heat = lightness(ColourMap.through(theme.heat))
    change = lightness(ColourMap.diverging(theme.change))
    away = 1 if theme.dark else -1  # from the ground
    rounding = 2e-3
    assert (away * np.diff(heat) > -rounding).all()
    assert away * (heat[-1] - heat[0]) > 0.6
    assert (away * np.diff(change[128:]) > -rounding).all()
    assert (away * np.diff(change[:129]) < rounding).all()
    assert away * (change[0] - change[128]) > 0.5
    assert away * (change[-1] - change[128]) > 0.5


@pytest.mark.parametrize("name", ["dark", "light"])
def test_equal_steps_look_equally_large(name):
    theme = theme_of(name)
    steps = distances(ColourMap.through(theme.heat))
    assert steps.max() / steps.min() < 1.5  # a colour has 8 bits a channel
    change = ColourMap.diverging(theme.change)
    for side in (distances(change)[:25], distances(change)[26:]):
        assert side.max() / side.min() < 1.5


def test_the_middle_of_a_diverging_map_is_its_own_colour():
    for name in ("dark", "light"):
        theme = theme_of(name)
        change = ColourMap.diverging(theme.change)
        middle = int(levels(np.array([0.5]))[0])
        assert change.colour(middle) == theme.change[len(theme.change) // 2]
        assert change.colour(0) == theme.change[0]
        assert change.colour(255) == theme.change[-1]


@pytest.mark.parametrize("name", ["dark", "light"])
def test_figures_can_be_read_on_every_colour(name):
    colours = TableColours.of(theme_of(name))
    for cells in (colours.heat, colours.change):
        for level in range(256):
            dark = bool(cells.cells.is_dark[level])
            ink = cells.on_dark if dark else cells.on_light
            assert contrast(cells.cells.colour(level), ink) > 4.5


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour):
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


# The picture


@pytest.mark.parametrize("scale", [1, 2])
def test_every_pixel_of_a_cell_has_its_colour(scale):
    run = trained_run()
    shown = LiveTable().show(resolve(Selection(), run), TableChoice(Quantity.PROBABILITY))
    colours = TableColours.of(theme_of("dark")).heat
    cells = Cells.of(shown.table, range(1, 4), range(2, 7))
    image = painted(cells, CellSize(8, 6), colours, scale)
    assert (image.width(), image.height()) == (5 * 8 * scale, 3 * 6 * scale)
    for y in range(image.height()):
        for x in range(image.width()):
            row, column = y // (6 * scale), x // (8 * scale)
            is_gap = x % (8 * scale) >= 7 * scale or y % (6 * scale) >= 5 * scale
            level = int(cells.levels[row, column])
            expected = colours.ground if is_gap else colours.cells.colour(level)
            assert image.pixelColor(x, y) == expected


def test_small_cells_have_no_gaps_and_no_marks():
    shown = LiveTable().show(resolve(Selection(), trained_run()), TableChoice())
    colours = TableColours.of(theme_of("dark")).heat
    cells = Cells.of(shown.table, range(2), range(2))
    image = painted(cells, CellSize(3, 2), colours)
    for row in range(2):
        for column in range(2):
            area = {
                image.pixelColor(3 * column + x, 2 * row + y).name()
                for x in range(3)
                for y in range(2)
            }
            assert area == {colours.cells.colour(int(cells.levels[row, column])).name()}


# The path


def test_the_path_numbers_the_pairs_in_their_order():
    run = trained_run(["banana"], 1)
    frame = resolve(Selection(name="banana"), run)
    shown = LiveTable().show(frame, TableChoice())
    numbers = numbered(shown.grid.path(frame.score.tokens))
    labels = oracle.vocabulary_of(["banana"])
    expected: dict[tuple[int, int], list[int]] = {}
    for number, (current, following) in enumerate(oracle.pairs_of("banana"), 1):
        cell = labels.index(current), labels.index(following)
        expected.setdefault(cell, []).append(number)
    assert numbers == expected
    assert [numbers_text(one) for one in numbers.values()] == ["1", "2", "3,5", "4,6", "7"]


def test_many_numbers_of_one_cell_are_shortened():
    assert numbers_text([2, 3, 4, 5]) == "2,3…"


def test_a_gap_in_the_path_keeps_the_numbers():
    assert numbered([(0, 1), None, (1, 2)]) == {(0, 1): [1], (1, 2): [3]}


# Sizes and places


@given(st.integers(1, 3_000), st.integers(1, 4_000), st.integers(1, 3_000), st.integers(-30, 30))
def test_cells_fit_or_can_be_read(number, width, height, steps):
    size = fitting(QSize(width, height), number, number)
    assert size.height >= 5
    assert size.width >= 12
    assert size.height * number <= height or (size.height == 10 and number * 5 > height)
    assert size.width == 12 or size.width * number <= width
    zoomed = size.zoomed(steps)
    assert min(zoomed.width, zoomed.height) >= 2
    assert zoomed.height <= 56


@given(st.integers(0, 300), st.integers(0, 300), st.integers(0, 500), st.integers(0, 500))
def test_a_position_leads_to_the_cell_around_it(across, down, x, y):
    area = CellArea(QSize(500, 300), CellSize(18, 10), 60, 70, QPoint(across, down))
    cell = area.cell_at(QPoint(x, y))
    if cell is None:
        assert not area.plot.contains(QPoint(x, y))
        return
    row, column = cell
    assert area.left(column) <= x < area.left(column + 1)
    assert area.top(row) <= y < area.top(row + 1)
    assert row in area.visible_rows
    assert column in area.visible_columns


@given(st.integers(0, 8), st.integers(0, 5), st.booleans())
def test_no_key_leads_out_of_the_table(row, column, to_end):
    from PySide6.QtCore import Qt

    key = Qt.Key
    for one in (key.Key_Left, key.Key_Right, key.Key_Up, key.Key_Down, key.Key_PageUp):
        new = moved(one, to_end, (row, column), 4, (9, 6))
        assert new is not None
        assert 0 <= new[0] < 9
        assert 0 <= new[1] < 6
    assert moved(key.Key_A, to_end, (row, column), 4, (9, 6)) is None
