"""The table that is looked at: which pairs, since when, and what it knows of each."""

import pytest

from bigram_gui.core import live_table
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.frame import resolve
from bigram_gui.core.live_table import LiveTable, TableChoice
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.selection import Selection, alone
from bigram_gui.core.table import Quantity, probabilities_of
from bigram_gui.core.training import train
from tests.core import oracle

NAMES = ["ava", "eva", "anna", "vivian"]
MANY = [chr(0x4E00 + i) + chr(0x4E00 + (i * 7) % 200) for i in range(200)]


def run_of(names, steps=8, smoothing=1.0):
    run = Run(1, prepare(Corpus.of_names(list(names)), Order.FILE), smoothing)
    run.history.append(train(run.start(), steps).losses)
    return run


def test_what_no_step_changes_is_made_once():
    live, run = LiveTable(), run_of(NAMES)
    tables = [live.show(resolve(Selection(step), run), TableChoice()) for step in (1, 8)]
    assert tables[0].grid is tables[1].grid
    assert tables[0].earlier is tables[1].earlier
    other = live.show(resolve(Selection(name="ab"), run_of(["ab"])), TableChoice())
    assert other.grid.shape == (3, 3)


def test_a_change_is_counted_from_the_chosen_step():
    run = run_of(NAMES)
    shown = LiveTable().show(resolve(Selection(4), run), TableChoice(Quantity.CHANGE, since=2))
    labels = oracle.vocabulary_of(NAMES)
    now, before = (oracle.model_after(NAMES, step, 1.0) for step in (4, 2))
    for row, current in enumerate(labels):
        for column, following in enumerate(labels):
            change = now.probability(current, following) - before.probability(current, following)
            assert shown.table.values[row, column] == pytest.approx(change, abs=1e-12)
            assert shown.change(shown.pair(row, column)) == pytest.approx(change, abs=1e-12)


def test_what_changes_are_counted_from_is_worked_out_anew_only_for_other_cells_or_steps(
    monkeypatch,
):
    worked_out = []

    def probabilities(grid, model):
        worked_out.append(model)
        return probabilities_of(grid, model)

    monkeypatch.setattr(live_table, "probabilities_of", probabilities)
    live, run, other_run = LiveTable(), run_of(MANY, 200), run_of(MANY, 100)
    rare = MANY[-1]
    for of, name, step, since, most, is_new in (
        (run, "", 100, 5, 60, True),
        (run, "", 150, 5, 60, False),
        (run, "", 150, 90, 60, True),
        (run, rare, 150, 90, 60, True),
        (run, rare, 160, 90, 100, True),
        (run, rare, 170, 90, 100, False),
        (other_run, rare, 100, 90, 100, True),
    ):
        worked_out.clear()
        frame, choice = (
            resolve(Selection(step, name), of),
            TableChoice(Quantity.CHANGE, since, most),
        )
        shown = live.show(frame, choice)
        assert len(worked_out) == is_new
        fresh = LiveTable().show(frame, choice)
        assert (shown.table.values == fresh.table.values).all()
        assert shown.table.values.any()


def test_a_step_that_is_not_made_yet_is_the_newest():
    shown = LiveTable().show(resolve(Selection(), run_of(NAMES)), TableChoice(since=100))
    assert shown.since == 8


def test_what_is_looked_at_is_always_shown():
    live, run = LiveTable(), run_of(MANY, 200)
    rare = run.prepared.vocabulary.encode(MANY[199])[1:3]
    selection = alone(Selection(name=MANY[150]), rare, run)
    shown = live.show(resolve(selection, run), TableChoice(most=60))
    tokens = set(shown.grid.rows.tolist())
    assert shown.is_part
    assert len(tokens) == 60
    assert tokens >= {*rare, *run.prepared.vocabulary.encode(MANY[150])}


def test_a_long_name_takes_no_more_tokens_than_asked_for():
    run = run_of(MANY, 200)
    name = "".join(run.prepared.vocabulary.characters)
    pair = 150
    shown = LiveTable().show(resolve(Selection(name=name, pair=pair), run), TableChoice(most=60))
    assert shown.grid.shape == (60, 60)
    selected = shown.frame.selected
    assert shown.grid.cell_of(selected.current, selected.next) is not None


def test_all_tokens_of_a_small_vocabulary_are_shown():
    shown = LiveTable().show(resolve(Selection(), run_of(NAMES)), TableChoice())
    assert not shown.is_part
    assert shown.grid.shape == (6, 6)
