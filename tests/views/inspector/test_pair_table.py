"""The pair table: what is seen of its rows, and what a pick of one reports."""

import math

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bigram_gui.views.inspector.dotted_lines import DOTS
from bigram_gui.views.inspector.pair_view import MOST_ROWS, row_height
from tests.views.frames import frame_of, theme_of, trained_run
from tests.views.inspector.tables import click_row, row_centre, show, shown_table, style_of


@pytest.fixture
def table(qtbot, run):
    table = shown_table(qtbot, frame_of(run))
    table._view.clearFocus()
    return table


@pytest.fixture
def view(table):
    return table._view


@pytest.fixture
def picks(table):
    picked: list[int] = []
    table.pair_picked.connect(picked.append)
    return picked


def test_the_selected_pair_is_the_current_row(table, view, run):
    assert view.currentIndex().row() == 1
    table.show_frame(frame_of(run, "diana", 4))
    assert view.currentIndex().row() == 4


def test_showing_never_emits(table, picks, run):
    for frame in (
        frame_of(run, "ava", 3),
        frame_of(run, "vivian", 6),
        frame_of(run, "", 0),
        frame_of(run, "ava", 0, step=0),
    ):
        table.show_frame(frame)
    table.show_theme(theme_of("light"))
    assert picks == []


def test_a_click_picks_a_row(view, picks):
    click_row(view, 3)
    click_row(view, 3)
    assert picks == [3]


def test_keys_walk_the_rows_and_stop_at_the_ends(view, picks):
    keys = Qt.Key
    for key in (keys.Key_Down, keys.Key_Up, keys.Key_Home, keys.Key_Up, keys.Key_End):
        QTest.keyClick(view, key)
    for key in (keys.Key_Left, keys.Key_Right, keys.Key_Right):
        QTest.keyClick(view, key)
    assert picks == [2, 1, 0, 3, 2, 3]


def test_tab_leaves_the_table(table, view, picks):
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert not view.hasFocus()
    assert picks == []


def test_a_hover_is_reported(table, view):
    hovers: list[int | None] = []
    table.pair_hovered.connect(hovers.append)
    QTest.mouseMove(view.viewport(), row_centre(view, 0))
    QTest.mouseMove(view.viewport(), row_centre(view, 2))
    assert hovers[-1:] == [2]


def test_rows_scroll_after_eight(table, view, run):
    assert view.height() == 4 * row_height(4)
    table.show_frame(frame_of(run, "nadia" * 4, 0))
    assert view.height() == MOST_ROWS * row_height(21)
    assert view.rowHeight(20) == view.row_height
    table.show_frame(frame_of(run, "nadia" * 4, 20))
    position = view.rowViewportPosition(20)
    assert 0 <= position <= view.height() - view.row_height


def test_more_rows_are_lower_so_that_the_table_hardly_grows():
    heights = [row_height(rows) for rows in range(1, 12)]
    assert heights[:4] == [32] * 4
    assert heights == sorted(heights, reverse=True)
    assert min(heights) >= 24  # what a finger or a shaking hand still hits
    assert all(height % sum(DOTS) == 0 for height in heights)
    assert 6 * row_height(6) <= 4 * row_height(4) + 16


@pytest.mark.parametrize("name", ["ava", "anna", "diana", "vivian"])
def test_the_mouse_hits_the_row_that_is_painted_there(table, view, run, picks, name):
    table.show_frame(frame_of(run, name, 0))
    last = len(name)
    at_its_foot = QPoint(60, view.height() - 2)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at_its_foot)
    assert picks == [last]


def test_new_figures_do_not_scroll_back(table, view, run):
    table.show_frame(frame_of(run, "nadia" * 4, 0))
    view.verticalScrollBar().setValue(5)
    table.show_frame(frame_of(run, "nadia" * 4, 0, step=3))
    assert view.verticalScrollBar().value() == 5


def test_a_name_of_ten_thousand_letters_paints_its_visible_rows_alone(
    table, view, run, monkeypatch
):
    painted: set[int] = set()
    monkeypatch.setattr(
        "bigram_gui.views.inspector.pair_view.paint_figures",
        lambda painter, style, rows: painted.update(row.index for row in rows),
    )
    show(table, frame_of(run, "nadia" * 2_000, 0))
    table.grab()
    assert set(range(MOST_ROWS)) <= painted
    assert len(painted) <= MOST_ROWS + 1
    assert view.model().rowCount() == 10_001


def pixels(table, row, x_from, x_to):
    """Return the colours along the middle of a row, less often than its dotted line's dots."""
    image = table.grab().toImage()
    ratio = image.devicePixelRatio()
    y = round(
        (table._view.y() + row * table._view.row_height + table._view.row_height / 2 + 2) * ratio
    )
    return [image.pixelColor(round(x * ratio), y) for x in range(round(x_from), round(x_to))]


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_bars_are_as_long_as_their_values(table, run, theme):
    theme = theme_of(theme)
    table.show_theme(theme)
    frame = frame_of(run)
    columns = style_of(table).columns
    bar, scale = columns.probability_bar, style_of(table).probability
    for row in (0, 2, 3):
        colours = pixels(table, row, bar.left, bar.left + bar.width)
        blue = sum(colour == theme.colours.blue_bar for colour in colours)
        expected = bar.width * min(1, frame.score.probabilities[row] / scale.end)
        assert blue == pytest.approx(expected, abs=4)  # rounded ends, and the dotted line


def test_the_selected_row_stands_out_by_its_ground_and_an_edge(table):
    colours = theme_of("dark").colours
    selected, other = pixels(table, 1, 0, 6), pixels(table, 0, 0, 6)
    assert selected[1] == colours.orange
    assert selected[5] == colours.tint
    assert colours.orange not in other and colours.tint not in other


def test_an_infinite_loss_fills_its_bar(table):
    colours = theme_of("dark").colours
    show(table, frame_of(trained_run(smoothing=0.0), "ve", 0))
    losses = style_of(table).frame.score.losses
    assert math.isinf(losses[1])
    bar = style_of(table).columns.loss_bar
    found = pixels(table, 1, bar.left + 2, bar.left + bar.width - 14)
    assert sum(colour == colours.orange_bar for colour in found) >= len(found) - 2
