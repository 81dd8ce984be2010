"""The columns of the pair table: room for every figure, and bars for the rest."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.pair_rows import PairRows
from bigram_gui.views.inspector.pair_columns import (
    EDGE,
    Column,
    FigureWidths,
    arrange_columns,
)
from bigram_gui.views.inspector.pair_model import PairModel
from tests.views.frames import frame_of, trained_run
from tests.views.inspector.tables import WIDTH, show, shown_table, texts

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


@pytest.fixture
def table(qtbot, run):
    return shown_table(qtbot, frame_of(run))


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
