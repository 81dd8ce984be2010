"""Sorting the pair table by its headings."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from bigram_gui.core.pair_order import AS_IN_NAME, PairOrder, SortKey
from bigram_gui.core.pair_rows import PairRows
from bigram_gui.views.inspector.pair_columns import Column
from bigram_gui.views.inspector.pair_view import MOST_ROWS
from tests.views.calls import calls_of
from tests.views.frames import frame_of, theme_of
from tests.views.inspector.tables import (
    click_row,
    row_centre,
    show,
    shown_table,
)

NAME = "viviandiana"
WIDE = 560  # in any font there is room for ranks


@pytest.fixture
def table(qtbot, run):
    return shown_table(qtbot, frame_of(run, NAME, 2), WIDE)


@pytest.fixture
def picks(table):
    picked: list[int] = []
    table.pair_picked.connect(picked.append)
    return picked


def heading_centre(table, column):
    starts = table._view._style.columns.starts
    return QPoint(round((starts[column] + starts[column + 1]) / 2), table._heading.height() // 2)


def click(table, column):
    QTest.mouseClick(table._heading, Qt.MouseButton.LeftButton, pos=heading_centre(table, column))


def shown_pairs(table):
    return [table._model.pair_at(row) for row in range(table._model.rowCount())]


@pytest.mark.parametrize(
    ("column", "figure"),
    [
        (Column.COUNT, lambda score: -score.counts),
        (Column.PROBABILITY, lambda score: -score.probabilities),
        (Column.LOSS, lambda score: -score.losses),
    ],
)
def test_clicks_sort_reverse_and_return(table, picks, run, column, figure):
    figures = figure(frame_of(run, NAME).score)
    indices = list(range(len(figures)))
    click(table, column)
    assert shown_pairs(table) == sorted(indices, key=lambda i: figures[i])
    click(table, column)
    assert shown_pairs(table) == sorted(indices, key=lambda i: -figures[i])
    click(table, column)
    assert shown_pairs(table) == indices
    assert picks == []


def test_ranks_sort_from_the_first_place_on(table):
    click(table, Column.RANK)
    ranks = [table._model.rows.rank(pair) for pair in shown_pairs(table)]
    assert [rank.best for rank in ranks] == sorted(rank.best for rank in ranks)


def test_the_first_heading_reverses_the_name(table):
    click(table, Column.PAIR)
    assert shown_pairs(table) == list(range(len(NAME), -1, -1))
    click(table, Column.PAIR)
    assert table._model.order == AS_IN_NAME


def test_keys_go_through_the_headings_and_sort(table):
    heading = table._heading
    QTest.keyClick(heading, Qt.Key.Key_Left)
    QTest.keyClick(heading, Qt.Key.Key_Right)
    QTest.keyClick(heading, Qt.Key.Key_Right)
    QTest.keyClick(heading, Qt.Key.Key_Space)
    assert table._model.order == PairOrder(SortKey.PROBABILITY, True)
    QTest.keyClick(heading, Qt.Key.Key_Enter)
    assert table._model.order == PairOrder(SortKey.PROBABILITY, False)
    QTest.keyClick(heading, Qt.Key.Key_End)
    QTest.keyClick(heading, Qt.Key.Key_Return)
    assert table._model.order == PairOrder(SortKey.RANK, False)
    QTest.keyClick(heading, Qt.Key.Key_Home)
    QTest.keyClick(heading, Qt.Key.Key_Return)
    assert table._model.order == PairOrder(SortKey.PLACE, True)


def test_the_headings_can_be_heard(table):
    heading = table._heading
    assert "Pair, the pairs in the order of the name" in heading.accessibleDescription()
    QTest.keyClick(heading, Qt.Key.Key_Right)
    assert heading.accessibleDescription().startswith("Count + α, ")
    QTest.keyClick(heading, Qt.Key.Key_Space)
    assert "the largest count first. Enter sorts: the smallest" in heading.accessibleDescription()


def test_a_heading_says_what_it_holds_and_does(table):
    place = heading_centre(table, Column.RANK)
    event = QHelpEvent(QEvent.Type.ToolTip, place, table._heading.mapToGlobal(place))
    QApplication.sendEvent(table._heading, event)
    assert "Click or Enter: the best rank first" in QToolTip.text()
    click(table, Column.RANK)
    assert "Sorted: the best rank first" in table._heading.tip(Column.RANK)
    click(table, Column.RANK)
    assert "back to the order of the name" in table._heading.tip(Column.RANK)


def arrow_pixels(table):
    image = table._heading.grab().toImage()
    blue = theme_of("dark").colours.blue.rgb()
    return sum(
        image.pixel(x, y) == blue for x in range(image.width()) for y in range(image.height())
    )


def test_an_arrow_marks_the_sorted_column(table):
    table._heading.clearFocus()
    table._view.setFocus()
    assert arrow_pixels(table) == 0
    click(table, Column.LOSS)
    assert arrow_pixels(table) > 0


def test_a_click_on_a_sorted_row_picks_its_pair(table, picks):
    click(table, Column.LOSS)
    row = table._view.currentIndex().row() - 1
    click_row(table._view, row)
    assert picks == [shown_pairs(table)[row]]


def test_keys_walk_the_rows_as_they_stand(table, picks, run):
    click(table, Column.LOSS)
    QTest.keyClick(table._view, Qt.Key.Key_Home)
    QTest.keyClick(table._view, Qt.Key.Key_Down)
    assert picks == shown_pairs(table)[:2]


def test_hover_is_of_the_pair_and_not_of_its_row(table):
    hovers: list[int | None] = []
    table.pair_hovered.connect(hovers.append)
    click(table, Column.PAIR)
    first = table._view.rowAt(0) + 1  # that is seen whole
    for row in (first, first + 1):
        QTest.mouseMove(table._view.viewport(), row_centre(table._view, row))
    assert hovers[-1:] == [len(NAME) - first - 1]


def test_the_order_follows_the_figures_and_the_current_row_its_pair(table, picks, run):
    click(table, Column.LOSS)
    for step in (0, 1, 3, 8):
        frame = frame_of(run, NAME, 2, step)
        table.show_frame(frame)
        losses = frame.score.losses
        assert shown_pairs(table) == sorted(range(len(losses)), key=lambda i: -losses[i])
        assert table._model.pair_at(table._view.currentIndex().row()) == 2
        assert is_in_view(table, 2)
    assert picks == []


def is_in_view(table, pair):
    top = table._view.rowViewportPosition(table._model.row_of(pair))
    return 0 <= top <= table._view.height() - table._view.row_height


def test_the_selected_row_is_in_view_after_sorting(table, run):
    show(table, frame_of(run, "nadia" * 40, 180), WIDE)
    for column in (Column.LOSS, Column.LOSS, Column.LOSS, Column.PAIR):
        click(table, column)
        assert is_in_view(table, 180)


def test_whoever_looks_elsewhere_is_left_there(table, run):
    show(table, frame_of(run, "nadia" * 40, 0), WIDE)
    click(table, Column.LOSS)
    table._view.verticalScrollBar().setValue(100)
    table.show_frame(frame_of(run, "nadia" * 40, 0, step=3))
    table.show_frame(frame_of(run, "nadia" * 40, 0, step=1))
    assert table._view.verticalScrollBar().value() == 100
    assert table._model.pair_at(table._view.currentIndex().row()) == 0


def test_ten_thousand_rows_are_sorted_and_only_those_in_view_are_ranked(table, run, monkeypatch):
    ranked = calls_of(monkeypatch, PairRows, "rank")
    show(table, frame_of(run, "nadia" * 2_000, 0), WIDE)
    click(table, Column.LOSS)
    ranked.clear()
    table.grab()
    assert 0 < len({pair for _rows, pair in ranked}) <= MOST_ROWS + 1
    assert sorted(shown_pairs(table)) == list(range(10_001))


@pytest.mark.parametrize("order", [PairOrder(SortKey.LOSS, True), PairOrder(SortKey.RANK)])
def test_another_order_leaves_nothing_of_the_one_before(qtbot, run, order):
    frame = frame_of(run, "diana", 1)
    fresh, used = (shown_table(qtbot, frame, WIDE, first) for first in (order, AS_IN_NAME))
    before = used._view.grab().toImage()
    used.show_order(order)
    assert used._view.grab().toImage() == fresh._view.grab().toImage() != before
    used.show_order(AS_IN_NAME)
    assert used._view.grab().toImage() == before
