"""Where a pair was learned: the list with real keys and a real mouse, while it grows."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication

from bigram_gui.core.provenance import Lessons
from bigram_gui.views.learned import LearnedPanel
from bigram_gui.views.learned.model import HEADINGS, Column
from bigram_gui.views.learned.name_drawing import NameDrawing, NameLook
from bigram_gui.views.learned.row_painting import ROW_HEIGHT
from tests.views.frames import NAMES, frame_of, theme_of, trained_run

KEY = Qt.Key
ROLE = Qt.ItemDataRole


@pytest.fixture(scope="module")
def run():
    return trained_run(steps=800)


@pytest.fixture
def panel(qtbot, run):
    widget = LearnedPanel()
    qtbot.addWidget(widget)
    widget.show_theme(theme_of("dark"))
    widget.resize(840, 296)
    widget.show_frame(frame_of(run, "ava", 0))
    with qtbot.waitActive(widget):
        widget.show()
    widget.setFocus()
    return widget


@pytest.fixture
def table(panel):
    return panel._table


@pytest.fixture
def picks(panel):
    picked: list[object] = []
    panel.step_picked.connect(picked.append)
    return picked


def shown(table, column=Column.STEP, role=ROLE.DisplayRole):
    model = table.model()
    return [model.data(model.index(row, column), role) for row in range(model.rowCount())]


def place(table, row):
    return QPoint(60, table.rowViewportPosition(row) + ROW_HEIGHT // 2)


def click(table, row):
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place(table, row))


def steps_that_begin_with_a(upto):
    return [s for s in range(upto, 0, -1) if NAMES[(s - 1) % len(NAMES)].startswith("a")]


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
    assert headings == list(HEADINGS.values()) == ["Step", "Name", "Count after it"]


def test_a_row_is_told_and_heard(table):
    tip = shown(table, role=ROLE.ToolTipRole)[0]
    assert tip.splitlines()[1:] == ["BOS → a seen 200 times after it", "Click to view this step"]
    heard = shown(table, role=ROLE.AccessibleTextRole)[0]
    assert heard == "Step 795 trained on anna, BOS → a seen 200 times after it"
    assert table.accessibleName()
    assert table.accessibleDescription()


def test_a_click_picks_the_step(table, picks):
    click(table, 2)
    assert picks == [int(shown(table)[2].replace(",", ""))] == [787]


def test_a_click_beside_the_rows_picks_nothing(panel, table, picks, run):
    panel.show_frame(frame_of(run, "ava", 0, step=1))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 150))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.RightButton, pos=place(table, 0))
    assert picks == []


def test_the_lesson_that_was_pressed_is_picked_though_others_came(panel, table, picks, run):
    panel.show_frame(frame_of(run, "ava", 0, step=400))
    QTest.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=place(table, 1))
    panel.show_frame(frame_of(run, "ava", 0, step=500))
    QTest.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=place(table, 1))
    assert picks == [393]


def test_letting_go_elsewhere_picks_nothing(table, picks):
    QTest.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=place(table, 1))
    QTest.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=place(table, 3))
    assert picks == []


def test_dragging_leads_the_keyboard_nowhere(table):
    current, window = table.currentIndex(), table.window_of_rows
    viewport, left = table.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(viewport, left, pos=place(table, 1))
    for row in (2, 3):
        at = QPointF(place(table, row))
        QApplication.sendEvent(
            viewport,
            QMouseEvent(
                *(QEvent.Type.MouseMove, at, viewport.mapToGlobal(at)),
                *(Qt.MouseButton.NoButton, left, Qt.KeyboardModifier.NoModifier),
            ),
        )
        assert table._look(row).is_hovered
    QTest.mouseRelease(viewport, left, pos=place(table, 3))
    assert (table.currentIndex(), table.window_of_rows) == (current, window)
    assert table.state() is QAbstractItemView.State.NoState


def test_keys_walk_and_enter_picks(table, picks):
    steps = steps_that_begin_with_a(800)
    page = table.window_of_rows.page
    walk = [
        (KEY.Key_Down, 1),
        (KEY.Key_Down, 2),
        (KEY.Key_Up, 1),
        (KEY.Key_PageDown, 1 + page),
        (KEY.Key_End, len(steps) - 1),
        (KEY.Key_Down, len(steps) - 1),
        (KEY.Key_PageUp, len(steps) - 1 - page),
        (KEY.Key_Home, 0),
        (KEY.Key_Up, 0),
    ]
    for key, row in walk:
        QTest.keyClick(table, key)
        window = table.window_of_rows
        assert window.current == row
        assert table.currentIndex().row() == row - window.top
        assert 0 <= row - window.top < page
        QTest.keyClick(table, KEY.Key_Return)
    assert picks == [steps[row] for _, row in walk]


def test_other_keys_are_left_to_the_window(table, picks):
    for key in (KEY.Key_A, KEY.Key_Left, KEY.Key_F5):
        QTest.keyClick(table, key)
    QTest.keyClick(table, KEY.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert picks == []
    assert table.window_of_rows.current == 0


def test_enter_picks_nothing_where_there_is_nothing(panel, table, picks, run):
    panel.show_frame(frame_of(run, "ava", 0, step=0))
    QTest.keyClick(table, KEY.Key_Return)
    QTest.keyClick(table, KEY.Key_Down)
    assert picks == []
    assert table.model().rowCount() == 0


def test_tab_leads_out(panel, table):
    assert panel.focusProxy() is table
    assert table.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert not table.tabKeyNavigation()


def test_only_the_keys_that_the_list_uses_are_kept_from_shortcuts(table):
    def is_claimed(key):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(table, event)
        return event.isAccepted()

    assert all(map(is_claimed, (KEY.Key_Home, KEY.Key_PageDown, KEY.Key_Return, KEY.Key_Enter)))
    assert not any(map(is_claimed, (KEY.Key_Left, KEY.Key_Space, KEY.Key_S)))


def test_the_wheel_and_the_bar_scroll(table):
    wheel = QWheelEvent(
        QPointF(60, 60),
        QPointF(table.viewport().mapToGlobal(QPoint(60, 60))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(table.viewport(), wheel)
    assert table.window_of_rows.top == QApplication.wheelScrollLines()
    table.scroll_bar.setValue(table.scroll_bar.maximum())
    page = table.window_of_rows.page
    assert shown(table) == [str(step) for step in steps_that_begin_with_a(800)[-page:]]


def test_taking_the_focus_gives_no_row_in_view_the_keyboard_that_is_elsewhere(panel, table):
    table.scroll_bar.setValue(20)
    table.clearFocus()
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert table.hasFocus()
    assert not table.currentIndex().isValid()
    QTest.keyClick(table, KEY.Key_Down)
    assert (table.window_of_rows.current, table.currentIndex().row()) == (1, 0)


def test_all_rows_fit_without_a_bar(panel, table, run):
    assert table.scroll_bar.isVisible()
    width = table.width()
    panel.show_frame(frame_of(run, "ava", 0, step=8))
    assert not table.scroll_bar.isVisible()
    assert table.width() == width


def test_new_lessons_come_on_top_of_who_looks_at_the_newest(panel, table, run):
    panel.show_frame(frame_of(run, "ava", 0, step=400))
    panel.show_frame(frame_of(run, "ava", 0, step=500))
    assert shown(table)[0] == str(steps_that_begin_with_a(500)[0])


def test_rows_hold_still_for_who_scrolled_down(panel, table, run):
    panel.show_frame(frame_of(run, "ava", 0, step=400))
    table.scroll_bar.setValue(20)
    before = shown(table)
    panel.show_frame(frame_of(run, "ava", 0, step=500))
    assert shown(table) == before
    assert table.scroll_bar.value() == 20 + 26


def test_the_keyboards_lesson_stays_while_others_come(panel, table, picks, run):
    panel.show_frame(frame_of(run, "ava", 0, step=400))
    QTest.keyClick(table, KEY.Key_Down)
    panel.show_frame(frame_of(run, "ava", 0, step=500))
    QTest.keyClick(table, KEY.Key_Enter)
    assert picks == [steps_that_begin_with_a(400)[1]]


def test_another_pair_begins_at_its_newest(panel, table, run):
    table.scroll_bar.setValue(50)
    panel.show_frame(frame_of(run, "ava", 1))
    assert table.window_of_rows.top == 0
    assert set(shown(table, Column.NAME)) == {"ava"}


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


def test_the_focus_can_be_seen(panel, table):
    blue = theme_of("dark").colours.blue.rgb()
    inner_edge = QPoint(200, 1)
    assert table.viewport().grab().toImage().pixelColor(inner_edge).rgb() == blue
    table.clearFocus()
    assert table.viewport().grab().toImage().pixelColor(inner_edge).rgb() != blue


def drawing(names, name, pair, room=400.0):
    run = trained_run(names, len(names))
    frame = frame_of(run, name, pair)
    chosen = frame.selected
    lessons = Lessons.of(run.prepared.index, chosen.current, chosen.next, run.steps)
    return NameDrawing(lessons.lesson(0), room, NameLook.of(theme_of("dark").colours))


@pytest.mark.parametrize(
    ("name", "pair"), [("ava", 0), ("ava", 1), ("ava", 3), ("שרה", 1), ("שרה", 3), ("محمد", 2)]
)
def test_the_mark_lies_within_the_name(name, pair, qtbot):
    drawn = drawing([name], name, pair)
    assert len(drawn.marked) == 1
    assert 0 < drawn.marked[0].width() < drawn.width
    assert drawn.marked[0].left() >= -2.5
    assert drawn.marked[0].right() <= drawn.width + 2.5


def test_a_name_to_the_left_begins_at_the_right(qtbot):
    first, last = drawing(["שרה"], "שרה", 0), drawing(["שרה"], "שרה", 3)
    assert first.marked[0].center().x() > first.width / 2
    assert last.marked[0].center().x() < last.width / 2


def test_a_pair_to_the_left_after_letters_to_the_right_is_marked_whole(qtbot):
    drawn = drawing(["abשר"], "שר", 1)
    assert drawn.marked[0].right() >= drawn.width - 2.5
    assert drawn.width * 0.3 < drawn.marked[0].width() < drawn.width * 0.8


def test_a_mark_takes_its_whole_letter(qtbot):
    """The pair of a letter and its accent, and that of the accent and the next letter."""
    one, two = (drawing(["xe\u0301vx"], "xe\u0301vx", pair) for pair in (2, 3))
    assert one.marked[0].width() > 4
    assert two.marked[0].left() == one.marked[0].left()
    assert two.marked[0].right() > one.marked[0].right()


def test_a_name_of_ten_thousand_letters_is_cut_around_its_pair(qtbot):
    drawn = drawing(["a" * 10_000 + "vb"], "avb", 1, room=200.0)
    assert drawn.width <= 200
    assert drawn.marked[0].right() <= drawn.width + 2.5
    assert drawn.marked[0].left() >= 0


def test_letters_beyond_sixteen_bits_are_marked_in_their_place(qtbot):
    drawn = drawing(["😀😀av"], "av", 1)
    assert drawn.marked[0].right() >= drawn.width - 2.5
    assert drawn.marked[0].width() < drawn.width * 0.6
