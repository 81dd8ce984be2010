"""The lessons of a pair: what is shown, told and marked."""

from PySide6.QtCore import QPoint, Qt

from bigram_gui.views.learned.model import Column
from bigram_gui.views.learned.row_painting import ROW_HEIGHT
from tests.views.frames import frame_of, theme_of, trained_run
from tests.views.learned.page import shown, steps_that_begin_with_a


def test_the_newest_lessons_come_first(table):
    steps = steps_that_begin_with_a(800)
    assert shown(table) == [str(step) for step in steps[: table.model().rowCount()]]
    assert shown(table, Column.NAME)[:3] == ["anna", "ava", "anna"]
    assert shown(table, Column.COUNT)[:3] == ["200", "199", "198"]
    assert table.window_of_rows.rows == len(steps)


def test_the_sentence_is_shown_and_heard(panel):
    sentence = panel._headline.text.replace("\u2068", "").replace("\u2069", "")
    assert sentence == "BOS → a was learned 200 times in 800 steps, last at step 795 from “anna”."


def test_headings(table):
    model = table.model()
    headings = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert headings == ["Step", "Name", "Count after it"]


def test_a_row_is_told_and_heard(table):
    tip = shown(table, role=Qt.ItemDataRole.ToolTipRole)[0]
    assert tip.splitlines()[1:] == ["BOS → a seen 200 times after it", "Click to view this step"]
    heard = shown(table, role=Qt.ItemDataRole.AccessibleTextRole)[0]
    assert heard == "Step 795 trained on anna, BOS → a seen 200 times after it"
    assert table.accessibleName()
    assert table.accessibleDescription()


def test_all_rows_fit_without_a_bar(panel, table, run):
    assert table.scroll_bar.isVisible()
    width = table.width()
    panel.show_frame(frame_of(run, "ava", 0, step=8))
    assert not table.scroll_bar.isVisible()
    assert table.width() == width


def test_another_run_of_the_same_names_is_shown_from_its_start(panel, table):
    panel.show_frame(frame_of(trained_run(steps=3), "ava", 0))
    assert shown(table) == ["3", "1"]
    assert shown(table, Column.COUNT) == ["2", "1"]


def test_showing_never_emits(panel, picks, run):
    for step in (0, 1, 100, 50, None):
        for pair in range(4):
            panel.show_frame(frame_of(run, "ava", pair, step=step))
    panel.show_theme(theme_of("light"))
    panel.resize(580, 216)
    assert picks == []


def test_nothing_is_done_while_neither_pair_nor_count_changes(panel, table, run, qtbot):
    panel.show_frame(frame_of(run, "ava", 0, step=3))
    with qtbot.assertNotEmitted(table.model().dataChanged):
        panel.show_frame(frame_of(run, "ava", 0, step=4))
    assert "in 4 steps" in panel._headline.text


def test_rows_in_view_are_all_that_there_are(panel, table):
    panel.show_frame(frame_of(trained_run(["a"], 100_000), "a", 0))
    assert table.window_of_rows.rows == 100_000
    assert table.model().rowCount() == table.window_of_rows.page + 1


def test_the_viewed_step_is_marked_with_a_bar(panel, table, run):
    panel.show_frame(frame_of(run, "ava", 0, step=3))
    cursor = theme_of("dark").colours.cursor.rgb()
    middle = QPoint(12, ROW_HEIGHT // 2)
    assert table.viewport().grab().toImage().pixelColor(middle).rgb() == cursor
    panel.show_frame(frame_of(run, "ava", 0, step=4))
    assert table.viewport().grab().toImage().pixelColor(middle).rgb() != cursor
