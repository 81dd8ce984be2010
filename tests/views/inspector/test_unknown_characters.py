"""The table of a text with unknown characters."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bigram_gui.core.frame import resolve
from bigram_gui.core.selection import Selection
from tests.views.frames import frame_of, theme_of
from tests.views.inspector.tables import (
    click_row,
    colours_of_row,
    row_centre,
    show,
    shown_table,
    style_of,
    texts,
    tokens_of,
    typed_frame,
)

TEXT = "a7va"


@pytest.fixture
def table(qtbot, run):
    return shown_table(qtbot, typed_frame(run, TEXT))


@pytest.fixture
def lone(table):
    chosen: list[tuple[int, int]] = []
    table.pair_alone.connect(chosen.append)
    return chosen


def test_the_rows_are_those_of_the_typed_text(table):
    rows = [texts(table._model, row) for row in range(5)]
    assert [row[0] for row in rows] == ["BOS → a", "a → 7", "7 → v", "v → a", "a → BOS"]
    assert rows[1][1:] == rows[2][1:] == ["—"] * 4
    assert rows[3][1:] == ["4/12", "0.333", "1.10", "1st"]


def test_why_a_pair_has_no_figures(table):
    tip = table._model.data(table._model.index(1, 0), Qt.ItemDataRole.ToolTipRole)
    assert tip.endswith("“7” is not one of the corpus’s 7 tokens: this pair has no probability")
    spoken = table._model.data(table._model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("a → 7: “7” is not one of")


def test_unknown_tokens_are_marked_and_no_row_is_selected(table):
    colours = theme_of("dark").colours
    assert colours.error.rgb() in colours_of_row(table, 1)
    assert colours.blue_bar.rgb() not in colours_of_row(table, 1)
    assert colours.error.rgb() not in colours_of_row(table, 3)
    assert colours.blue_bar.rgb() in colours_of_row(table, 3)
    for row in range(5):
        assert colours.tint.rgb() not in colours_of_row(table, row)


def test_a_click_on_a_pair_looks_at_it_alone(table, lone, run, qtbot):
    with qtbot.assertNotEmitted(table.pair_picked):
        click_row(table._view, 3)
        click_row(table._view, 1)
    assert lone == [tokens_of(run, "va")]


def test_the_pair_that_is_looked_at_is_selected(table, run):
    table.show_frame(typed_frame(run, TEXT, tokens_of(run, "va")))
    tint = theme_of("dark").colours.tint.rgb()
    assert [tint in colours_of_row(table, row) for row in range(5)] == [0, 0, 0, 1, 0]


def test_of_equal_pairs_the_clicked_one_is_selected(qtbot, run):
    frame = typed_frame(run, "va7va")
    table = shown_table(qtbot, frame)
    click_row(table._view, 4)
    looked_at = resolve(Selection(problem=frame.problem, lone_pair=tokens_of(run, "va")), run)
    table.show_frame(looked_at)
    assert style_of(table).selected == 4


def test_keys_walk_over_pairs_without_figures(table, lone, run):
    frame = typed_frame(run, TEXT)
    table.show_frame(frame)
    for _ in range(5):
        QTest.keyClick(table._view, Qt.Key.Key_Down)
        table.show_frame(frame)  # a live frame comes between two keys
    assert table._view.currentIndex().row() == 4
    first, last = pairwise(run.prepared.vocabulary.encode("a"))
    assert lone == [first, tokens_of(run, "va"), last]


def test_focus_alone_chooses_nothing(table, lone):
    table._heading.setFocus()
    table._view.setFocus(Qt.FocusReason.TabFocusReason)
    assert lone == []
    assert not table._view.currentIndex().isValid()
    assert theme_of("dark").colours.blue.rgb() in colours_of_row(table, 0)


def test_hover_stays_in_the_table(table, qtbot):
    with qtbot.assertNotEmitted(table.pair_hovered):
        for row in (0, 1):
            QTest.mouseMove(table._view.viewport(), row_centre(table._view, row))
    assert style_of(table).hovered == 1


def test_showing_never_emits(table, lone, run, qtbot):
    with qtbot.assertNotEmitted(table.pair_picked):
        for frame in (
            typed_frame(run, "7"),
            typed_frame(run, TEXT, tokens_of(run, "va")),
            frame_of(run),
            typed_frame(run, "ava", tokens_of(run, "vv")),
            frame_of(run, "diana", 3),
            typed_frame(run, "7" * 10_000),
        ):
            show(table, frame)
            table.grab()
    assert lone == []


@pytest.mark.parametrize(("first", "second"), [("a7v", "a8v"), ("a7v", "av7"), ("a7v", "ava")])
def test_another_text_leaves_nothing_of_the_one_before(qtbot, run, first, second):
    fresh = shown_table(qtbot, typed_frame(run, second))
    used = shown_table(qtbot, typed_frame(run, first))
    used._view.grab()
    show(used, typed_frame(run, second))
    assert used._view.grab().toImage() == fresh._view.grab().toImage()


def test_the_ring_goes_with_the_keyboard_from_one_unknown_pair_to_the_next(table):
    table._view.setFocus(Qt.FocusReason.TabFocusReason)
    click_row(table._view, 1)
    rings = [colours_of_row(table, row) for row in (1, 2)]
    blue = theme_of("dark").colours.blue.rgb()
    assert [blue in colours for colours in rings] == [True, False]
    QTest.keyClick(table._view, Qt.Key.Key_Down)
    rings = [colours_of_row(table, row) for row in (1, 2)]
    assert [blue in colours for colours in rings] == [False, True]
