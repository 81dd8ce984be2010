"""The table of pairs against counting by hand, for all of a vocabulary and for a part of it."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.table import Quantity, TableScale, make_table, probabilities_of
from bigram_gui.core.table_grid import TableGrid, chosen_tokens, token_frequencies
from bigram_gui.core.units import Unit
from tests.core import oracle
from tests.core.strategies import names_lists

NAMES = ["ava", "emma", "bob", "zoe", "mia"]


def run_of(names, alpha=1.0):
    return Run(1, prepare(Corpus.of_names(names), Order.FILE), alpha)


def grid_of(run, most=1_000, required=()):
    curriculum = run.prepared.curriculum
    tokens = chosen_tokens(token_frequencies(curriculum), most, required)
    return TableGrid.of(curriculum.pairs, tokens, tokens)


@st.composite
def tables(draw):
    names = draw(names_lists)
    alpha = draw(st.sampled_from([0.0, 0.5, 1.0]))
    steps = draw(st.integers(0, 2 * len(names)))
    most = draw(st.integers(1, 8))
    return names, alpha, steps, most


@given(tables())
def test_every_cell_is_that_of_the_count_table(drawn):
    names, alpha, steps, most = drawn
    run, expected = run_of(names, alpha), oracle.model_after(names, steps, alpha)
    grid, labels = grid_of(run, most), run.prepared.vocabulary.labels
    model = run.model_after(steps)
    counts = make_table(grid, model, Quantity.COUNT).values
    probability = make_table(grid, model, Quantity.PROBABILITY).values
    losses = make_table(grid, model, Quantity.LOSS).values
    for row, current in enumerate(grid.rows):
        for column, following in enumerate(grid.columns):
            pair = labels[current], labels[following]
            assert counts[row, column] == expected.count(*pair)
            assert probability[row, column] == pytest.approx(expected.probability(*pair))
            assert losses[row, column] == pytest.approx(expected.pair_loss(*pair))


@given(tables(), st.data())
def test_a_change_is_the_difference_of_the_probabilities(drawn, data):
    names, alpha, steps, most = drawn
    run = run_of(names, alpha)
    before = data.draw(st.integers(0, steps))
    grid = grid_of(run, most)
    first, last = run.model_after(before), run.model_after(steps)
    table = make_table(grid, last, Quantity.CHANGE, before=probabilities_of(grid, first))
    then = make_table(grid, first, Quantity.PROBABILITY).values
    now = make_table(grid, last, Quantity.PROBABILITY).values
    assert table.values == pytest.approx(now - then)
    assert table.scale.low == -table.scale.high
    assert not make_table(grid, last, Quantity.CHANGE).values.any()


@given(tables(), st.sampled_from(Quantity), st.sampled_from(Unit))
def test_shares_of_a_colour_map_are_within_it(drawn, quantity, unit):
    names, alpha, steps, most = drawn
    run = run_of(names, alpha)
    model = run.model_after(steps)
    grid = grid_of(run, most)
    before = probabilities_of(grid, run.model_after(0))
    table = make_table(grid, model, quantity, unit, before)
    assert table.shares.min() >= 0
    assert table.shares.max() <= 1
    order = np.argsort(table.values, axis=None, kind="stable")
    assert (np.diff(table.shares.ravel()[order]) >= 0).all()
    assert not table.values.flags.writeable


def test_losses_have_the_same_colours_in_every_unit():
    run = run_of(NAMES)
    grid, model = grid_of(run), run.model_after(5)
    nats, bits, perplexity = (make_table(grid, model, Quantity.LOSS, unit) for unit in Unit)
    assert bits.values == pytest.approx(nats.values / math.log(2))
    assert perplexity.values == pytest.approx(np.exp(nats.values))
    assert bits.shares == pytest.approx(nats.shares)
    assert perplexity.shares == pytest.approx(nats.shares)
    assert perplexity.scale.low == 1


def test_what_is_impossible_is_at_the_end_of_the_scale_and_does_not_stretch_it():
    run = run_of(NAMES, 0.0)
    table = make_table(grid_of(run), run.model_after(5), Quantity.LOSS)
    assert math.isinf(table.values.max())
    assert table.scale.high == 8.0  # three times ln 10, but no more than that
    assert set(table.shares[np.isinf(table.values)]) == {1.0}


def test_a_tiny_smoothing_does_not_stretch_the_scale():
    run = run_of(NAMES, 1e-300)
    table = make_table(grid_of(run), run.model_after(5), Quantity.LOSS)
    assert table.values.max() > 600
    assert table.scale.high == 8.0


def test_no_change_is_the_middle():
    scale = TableScale(Quantity.CHANGE, -0.2, 0.2)
    assert scale.is_diverging
    values = np.array([-1.0, -0.2, -0.05, 0.0, 0.05, 0.2])
    assert scale.shares(values).tolist() == pytest.approx([0, 0, 0.25, 0.5, 0.75, 1])


def test_probabilities_go_by_their_square_root():
    scale = TableScale(Quantity.PROBABILITY, 0.0, 0.5)
    assert scale.shares(np.array([0, 0.125, 0.5])).tolist() == [0, 0.5, 1]


# Which tokens.


@given(names_lists)
def test_tokens_are_counted_as_they_follow(names):
    curriculum = run_of(names).prepared.curriculum
    labels = curriculum.corpus.vocabulary.labels
    text = [following for name in names for _, following in oracle.pairs_of(name)]
    assert token_frequencies(curriculum).tolist() == [text.count(label) for label in labels]


@given(st.lists(st.integers(0, 5), min_size=1, max_size=30), st.integers(1, 30), st.data())
def test_the_most_frequent_are_chosen_with_bos_and_those_required(times, most, data):
    bos = len(times) - 1
    required = data.draw(st.sets(st.integers(0, bos), max_size=3))
    tokens = chosen_tokens(np.array(times), most, required).tolist()
    if len(times) <= most:
        assert tokens == list(range(len(times)))
        return
    needed = required | {bos}
    ranked = sorted(set(range(len(times))) - needed, key=lambda token: (-times[token], token))
    assert tokens == sorted(needed | set(ranked[: max(0, most - len(needed))]))


def test_rows_and_columns_may_differ():
    run = run_of(NAMES)
    encode = run.prepared.vocabulary.encode
    bos, a, v, *_ = encode("av")
    grid = TableGrid.of(
        run.prepared.curriculum.pairs, np.array([a, bos]), np.array(sorted([v, a, bos]))
    )
    assert make_table(grid, run.model_after(1), Quantity.COUNT).values.tolist() == [
        [0, 1, 1],
        [1, 0, 0],
    ]


# The path of a name.


@given(names_lists, st.data())
def test_the_path_of_a_name_leads_over_its_pairs(names, data):
    run = run_of(names)
    name = data.draw(st.sampled_from(names))
    tokens = run.prepared.vocabulary.encode(name)
    grid = grid_of(run, 3, tokens)
    path = grid.path(tokens)
    assert len(path) == len(name) + 1
    for (row, column), current, following in zip(path, tokens[:-1], tokens[1:], strict=True):
        assert (grid.rows[row], grid.columns[column]) == (current, following)


def test_a_pair_that_is_left_out_has_no_cell():
    run = run_of(NAMES)
    tokens = run.prepared.vocabulary.encode("zoe")
    assert None in grid_of(run, 2).path(tokens)
