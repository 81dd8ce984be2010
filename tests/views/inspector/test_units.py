"""The inspector in bits and as perplexity: the same figures everywhere, in one unit."""

import math

import pytest
from PySide6.QtCore import Qt

from bigram_gui.core.pair_rows import PairRows
from bigram_gui.core.units import Unit
from bigram_gui.views.inspector.pair_columns import Column, FigureWidths
from bigram_gui.views.inspector.pair_model import PairModel
from tests.views.frames import frame_of, theme_of, trained_run
from tests.views.inspector.costs import COSTS, RARE
from tests.views.inspector.page import places, texts
from tests.views.inspector.tables import texts as table_texts


@pytest.mark.parametrize("unit", Unit)
def test_every_figure_is_in_the_frames_unit(inspector, run, unit):
    frame = frame_of(run, unit=unit)
    probabilities = frame.score.probabilities
    costs = [COSTS[unit](p) for p in probabilities]
    loss = math.prod(costs) ** 0.25 if unit is Unit.PERPLEXITY else sum(costs) / 4
    figures = [f"{cost:.2f}" for cost in costs]
    inspector.show_frame(frame)
    shown = texts(inspector)
    subject = {
        Unit.NATS: f"Loss {loss:.2f} nats",
        Unit.BITS: f"Loss {loss:.2f} bits",
        Unit.PERPLEXITY: f"Perplexity {loss:.2f}",
    }[unit]
    assert subject in shown
    assert f"Why a → v costs {figures[1]}" in shown
    if unit is Unit.PERPLEXITY:
        assert f"({' × '.join(figures)})^(1/4) = {loss:.2f}" in shown
        assert "Perplexity: the geometric mean of the four" in shown
    else:
        assert f"({' + '.join(figures)}) / 4 = {loss:.2f}" in shown
        assert "Loss: the mean of the four" in shown
    assert any(text.endswith(f" = {figures[1]}") and "a → v: " in text for text in shown)
    uniform = COSTS[unit](1 / frame.score.vocabulary_size)
    assert any(text.startswith("uniform guess: ") and f" {uniform:.2f}" in text for text in shown)


def test_nothing_moves_when_the_unit_changes(inspector, run):
    inspector.show_frame(frame_of(run, unit=Unit.PERPLEXITY))
    before = places(inspector)
    for unit in (Unit.NATS, Unit.BITS, Unit.PERPLEXITY):
        inspector.show_frame(frame_of(run, unit=unit))
        assert places(inspector) == before


@pytest.mark.parametrize("unit", Unit)
def test_an_impossible_name_is_so_in_every_unit(inspector, unit):
    run = trained_run(smoothing=0.0)
    inspector.show_frame(frame_of(run, "ve", 1, unit=unit))
    shown = texts(inspector)
    assert "Why v → e costs ∞" in shown
    assert any(text.startswith(("Loss ∞", "Perplexity ∞")) for text in shown)


@pytest.mark.parametrize(
    ("unit", "heading", "spoken", "exact"),
    [
        (Unit.BITS, "−log₂ p", "−log₂ p 1.58 bits", "−log₂ p = 1.584963 bits"),
        (Unit.PERPLEXITY, "1/p", "1/p 3.00", "1/p = 3.000000"),
    ],
)
def test_the_table_names_and_writes_costs_in_the_unit(run, unit, heading, spoken, exact):
    model = PairModel()
    model.show_frame(frame_of(run, unit=unit))
    assert model.headerData(Column.LOSS, Qt.Orientation.Horizontal) == heading
    whole, *_, cost, _rank = table_texts(model, 2, Qt.ItemDataRole.AccessibleTextRole)
    assert f"probability 0.333, {spoken}, rank" in whole
    assert cost == spoken.removesuffix(" bits")
    assert table_texts(model, 2, Qt.ItemDataRole.ToolTipRole)[0].splitlines()[1].endswith(exact)


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize(("run", "name"), [(trained_run(), "ava"), (RARE, "vee")])
def test_every_cost_has_its_room_in_the_table(run, name, unit):
    model = PairModel()
    frame = frame_of(run, name, unit=unit)
    model.show_frame(frame)
    room = FigureWidths.of(PairRows.of(frame), lambda text: 8.0 * len(text)).loss
    for row in range(len(frame.score)):
        assert 8.0 * len(table_texts(model, row)[Column.LOSS]) <= room


def test_the_bars_of_perplexities_are_as_long_as_their_values(inspector, run):
    inspector.show_frame(frame_of(run, unit=Unit.PERPLEXITY))
    table = inspector._details._table
    image, ratio = table.grab().toImage(), table.devicePixelRatio()
    style = table._view._style
    bar, colour = style.columns.loss_bar, theme_of("dark").colours.orange_bar
    for row in (0, 2, 3):
        middle = table._view.y() + table._view.row_height * (row + 0.5)
        y = round((middle + 2) * ratio)  # beside the dotted line
        columns = range(round(bar.left), round(bar.left + bar.width))
        filled = sum(image.pixelColor(round(x * ratio), y) == colour for x in columns)
        cost = 1 / style.frame.score.probabilities[row]
        assert filled == pytest.approx(bar.width * cost / style.loss.end, abs=4)
