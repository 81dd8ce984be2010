"""The ranks and marks that the pair table shows."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bigram_gui.views.inspector.pair_columns import Column
from bigram_gui.views.inspector.pair_view import MOST_ROWS
from tests.views.frames import frame_of
from tests.views.inspector.tables import show, shown_table

NAME = "viviandiana"
WIDE = 560  # in any font there is room for ranks


@pytest.fixture
def table(qtbot, run):
    return shown_table(qtbot, frame_of(run, NAME, 2), WIDE)


def test_the_column_of_ranks_gives_way_to_the_bars(table, run):
    assert table._view._style.columns.has_ranks
    show(table, frame_of(run, NAME, 2), 340)
    columns = table._view._style.columns
    assert not columns.has_ranks
    assert table._heading.column_at(QPoint(round(columns.loss_bar.left), 10)) is Column.LOSS
    tip = table._model.data(table._model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert "Rank of the next token: " in tip


def test_a_column_that_is_gone_is_not_where_the_keyboard_is(table, run):
    QTest.keyClick(table._heading, Qt.Key.Key_End)
    show(table, frame_of(run, NAME, 2), 340)
    assert table._heading.accessibleDescription().startswith("Pair, ")


def mark_rows(table):
    """Return the height of each row's mark at its left and right edge, above and below."""
    style = table._view._style
    image = table._view.grab().toImage()
    found = {}
    for row in range(min(len(style.rows), MOST_ROWS)):
        top = table._view.rowViewportPosition(row)
        right = style.columns.loss_left - 2
        rows = range(top + 8, top + table._view.row_height - 8)
        columns = range(round(right) - 12, round(right) - 1)
        ground = image.pixel(round(right) - 16, top + 16)
        widths = [sum(image.pixel(x, y) != ground for x in columns) for y in rows]
        found[row] = [width for width in widths if width]
    return found


def test_marks_of_the_extremes_differ_by_their_shape(qtbot, run):
    frame = frame_of(run, "diana", 2)
    table = shown_table(qtbot, frame)
    marks = mark_rows(table)
    most, least = frame.score.most_surprising, frame.score.least_surprising
    assert {row for row, widths in marks.items() if widths} == {most, least}
    assert marks[most][0] < marks[most][-1]
    assert marks[least][0] > marks[least][-1]


def test_marks_have_words(table, run):
    model, score = table._model, frame_of(run, NAME).score
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        texts = [model.data(model.index(row, 0), role) for row in range(len(score))]
        assert [i for i, text in enumerate(texts) if "the most surprising pair" in text] == [
            score.most_surprising
        ]
        assert [i for i, text in enumerate(texts) if "the least surprising pair" in text] == [
            score.least_surprising
        ]


@pytest.mark.parametrize(("name", "step"), [("", None), (NAME, 0)])
def test_without_a_difference_there_are_no_marks(table, run, name, step):
    show(table, frame_of(run, name, 0, step), WIDE)
    assert not any(mark_rows(table).values())
