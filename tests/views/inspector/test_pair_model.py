"""What the rows of the pair table say."""

import math

import pytest
from PySide6.QtCore import Qt

from bigram_gui.views.inspector.pair_columns import (
    Column,
)
from bigram_gui.views.inspector.pair_model import PairModel
from tests.views.frames import frame_of, trained_run
from tests.views.inspector.tables import texts


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
