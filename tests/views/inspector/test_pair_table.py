"""The pair table: its texts, its measures, and what a pick of a row reports."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bigram_gui.core.pair_rows import PairRows
from bigram_gui.views.inspector.pair_columns import (
    EDGE,
    Column,
    FigureWidths,
    arrange_columns,
)
from bigram_gui.views.inspector.pair_model import PairModel
from bigram_gui.views.inspector.pair_table import PairTable
from bigram_gui.views.inspector.pair_view import MOST_ROWS, row_height
from bigram_gui.views.inspector.row_painting import DOTS
from tests.views.frames import frame_of, theme_of, trained_run

WIDTH = 416


@pytest.fixture(scope="module")
def run():
    return trained_run()


@pytest.fixture
def table(qtbot, run):
    widget = PairTable()
    qtbot.addWidget(widget)
    widget.show_theme(theme_of("dark"))
    show(widget, frame_of(run))
    with qtbot.waitActive(widget):
        widget.show()
    widget._view.clearFocus()
    return widget


def show(table, frame):
    """Show a frame and give the table the height that it asks for, as a layout would."""
    table.show_frame(frame)
    table.layout().activate()
    table.resize(WIDTH, table.sizeHint().height())
    table.layout().activate()


@pytest.fixture
def view(table):
    return table._view


@pytest.fixture
def picks(table):
    picked: list[int] = []
    table.pair_picked.connect(picked.append)
    return picked


def row_centre(view, row):
    return QPoint(60, view.rowViewportPosition(row) + view.row_height // 2)


def texts(model, row, role=Qt.ItemDataRole.DisplayRole):
    return [model.data(model.index(row, column), role) for column in Column]


@pytest.fixture
def model(run):
    model = PairModel()
    model.show_frame(frame_of(run))
    return model


def test_a_row_holds_what_a_person_would_reckon(model):
    # The letters are a, d, e, i, n, v: with BOS αV is 7.
    a_follows_v = sum(name.count("va") for name in ("ava", "eva", "vivian", "ivan"))
    v_rows = sum(name.count("v") for name in ("ava", "eva", "vivian", "ivan"))
    probability = (a_follows_v + 1) / (v_rows + 7)
    assert texts(model, 2) == [
        "v → a",
        f"{a_follows_v + 1}/{v_rows + 7}",
        f"{probability:.3f}",
        f"{-math.log(probability):.2f}",
        "1st",
    ]


def test_a_tip_is_exact(model):
    tip = model.data(model.index(2, Column.PAIR), Qt.ItemDataRole.ToolTipRole)
    assert tip.splitlines()[0] == "v → a"
    assert "(3 + 1) / (5 + 7) = 4/12 = 0.333333, −ln p = 1.098612 nats" in tip


def test_a_row_can_be_heard(model):
    spoken = texts(model, 2, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken[0] == (
        "v → a: 4/12, probability 0.333, −log p 1.10 nats, rank 1st of 7 (likeliest)"
    )
    assert spoken[3] == "−log p 1.10"


def test_the_most_surprising_pair_is_named(model, run):
    tips = [
        model.data(model.index(row, 0), Qt.ItemDataRole.ToolTipRole)
        for row in range(model.rowCount())
    ]
    worst = frame_of(run).score.losses.argmax()
    assert ["most surprising" in tip for tip in tips] == [row == worst for row in range(4)]


def test_without_a_difference_no_pair_is_most_surprising(run):
    model = PairModel()
    model.show_frame(frame_of(run, step=0))
    tips = (model.data(model.index(row, 0), Qt.ItemDataRole.ToolTipRole) for row in range(4))
    assert not any("surprising" in str(tip) for tip in tips)


def test_headings(model, run):
    headings = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert headings == ["Pair", "Count + α", "Probability", "−log p", "Rank"]
    model.show_frame(frame_of(trained_run(smoothing=0.0)))
    assert model.headerData(Column.COUNT, Qt.Orientation.Horizontal) == "Count"


def test_new_figures_do_not_rebuild_the_rows(model, run, qtbot):
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show_frame(frame_of(run, step=2))
    with qtbot.waitSignal(model.modelReset):
        model.show_frame(frame_of(run, "diana"))
    assert model.rowCount() == 6


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
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row_centre(view, 3))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row_centre(view, 3))
    assert picks == [3]


def test_keys_walk_the_rows_and_stop_at_the_ends(view, picks):
    keys = Qt.Key
    for key in (keys.Key_Down, keys.Key_Up, keys.Key_Home, keys.Key_Up, keys.Key_End):
        QTest.keyClick(view, key)
    for key in (keys.Key_Left, keys.Key_Right, keys.Key_Right):
        QTest.keyClick(view, key)
    assert picks == [2, 1, 0, 3, 2, 3]


def test_tab_leaves_the_table(view, qtbot):
    assert not view.tabKeyNavigation()


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
    click_at = QPoint(60, view.height() - 2)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=click_at)
    assert picks == [last]


def test_new_figures_do_not_scroll_back(table, view, run):
    table.show_frame(frame_of(run, "nadia" * 4, 0))
    view.verticalScrollBar().setValue(5)
    table.show_frame(frame_of(run, "nadia" * 4, 0, step=3))
    assert view.verticalScrollBar().value() == 5


def test_a_name_of_ten_thousand_letters_paints_its_visible_rows_alone(
    table, view, run, monkeypatch, qtbot
):
    painted = set()
    monkeypatch.setattr(
        "bigram_gui.views.inspector.pair_view.paint_figures",
        lambda painter, style, tops, height: painted.update(tops),
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
    columns = table._view._style.columns
    bar, scale = columns.probability_bar, table._view._style.probability
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


def test_an_infinite_loss_fills_its_bar(qtbot, table):
    colours = theme_of("dark").colours
    show(table, frame_of(trained_run(smoothing=0.0), "ve", 0))
    losses = table._view._style.frame.score.losses
    assert math.isinf(losses[1])
    bar = table._view._style.columns.loss_bar
    found = pixels(table, 1, bar.left + 2, bar.left + bar.width - 14)
    assert sum(colour == colours.orange_bar for colour in found) >= len(found) - 2


figures = st.builds(
    FigureWidths,
    pair=st.floats(60, 100),
    numerator=st.floats(20, 60),
    slash=st.floats(4, 8),
    denominator=st.floats(20, 70),
    probability=st.floats(30, 50),
    loss=st.floats(25, 45),
    rank=st.just(0.0),
)


@given(st.integers(356, 600), figures)
def test_columns_never_overlap_and_bars_shrink_first(width, widths):
    columns = arrange_columns(width, widths)
    ends = [
        EDGE + widths.pair,
        columns.count_left,
        columns.slash,
        columns.count_right,
        columns.probability_left,
        columns.probability_right,
        columns.probability_bar.left,
        columns.probability_bar.left + columns.probability_bar.width,
        columns.loss_left,
        columns.loss_right,
        columns.loss_bar.left,
    ]
    assert ends == sorted(ends)
    assert columns.probability_bar.width == columns.loss_bar.width >= 16
    if columns.loss_bar.width > 16:
        assert columns.loss_bar.left + columns.loss_bar.width <= width - EDGE + 1


def test_large_counts_are_written_smaller_so_that_the_bars_stay_in_the_row(table):
    run = trained_run()
    table.show_frame(frame_of(run))
    table.resize(356, table.height())
    table.show_frame(frame_of(run))
    usual = table._view._style
    assert usual.columns.fits
    frame = frame_of(run)
    score = replace(frame.score, counts=frame.score.counts + 199_999)
    score = replace(score, row_totals=frame.score.row_totals + 1_999_999)
    table.show_frame(replace(frame, score=score))
    style = table._view._style
    assert style.bold.font.pixelSize() < usual.bold.font.pixelSize()
    bar = style.columns.loss_bar
    assert bar.width >= 16
    assert bar.left + bar.width <= 356 - EDGE + 1


def test_characters_that_cannot_be_seen_have_room_for_their_numbers(table):
    show(table, frame_of(trained_run(["x\u200d\u200e"]), "x\u200d\u200e", 2))
    style = table._view._style
    widest = style.bold.width("U+200D → U+200E")
    assert texts(table._model, 2)[Column.PAIR] == "U+200D → U+200E"
    assert style.columns.count_left >= EDGE + widest
    assert style.columns.loss_bar.left + style.columns.loss_bar.width <= WIDTH - EDGE + 1


def test_columns_move_with_the_number_of_digits_alone(run):
    def measure(text):
        return 8.0 * len(text)

    first, later = frame_of(run, step=1), frame_of(run, step=8)
    assert FigureWidths.of(PairRows.of(first), measure) == FigureWidths.of(
        PairRows.of(later), measure
    )


@pytest.mark.parametrize("smoothing", [0.0, 0.25, 1e-4, 1e-6, 1e-300])
def test_every_count_has_its_room_however_small_the_smoothing(smoothing):
    """A share of 0.000027 shows beside a 3, but not beside a 3,000."""
    frame = frame_of(trained_run(steps=300, smoothing=smoothing), "vivianidda")
    score = replace(frame.score, row_totals=frame.score.row_totals // 40)
    for shown in (frame, replace(frame, score=score)):
        model = PairModel()
        model.show_frame(shown)
        room = FigureWidths.of(PairRows.of(shown), lambda text: 8.0 * len(text))
        for row in range(model.rowCount()):
            numerator, denominator = texts(model, row)[Column.COUNT].split("/")
            assert 8.0 * len(numerator) <= room.numerator
            assert 8.0 * len(denominator) <= room.denominator
