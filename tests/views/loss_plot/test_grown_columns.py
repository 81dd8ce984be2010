"""The columns of a growing curve: only those at its end are looked up."""

from functools import partial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bigram_gui.core.arrays import FloatArray
from bigram_gui.core.levels import Pyramid
from bigram_gui.views.loss_plot.growing_layer import first_change
from bigram_gui.views.loss_plot.grown_columns import GrownColumns
from bigram_gui.views.loss_plot.log_steps import LogSteps
from bigram_gui.views.loss_plot.step_scale import LinearSteps


def test_the_first_change_is_where_rows_begin_to_differ():
    rows = np.array([[1.0, 5.0], [2.0, 6.0], [4.0, 7.0]])
    other = rows.copy()
    other[1, 1] = 0.0
    assert first_change(rows, rows.copy()) is None
    assert first_change(rows, other) == 2.0
    assert first_change(rows[:2], rows) == first_change(rows, rows[:2]) == 4.0
    assert first_change(rows, rows[:0]) == 1.0


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from([LinearSteps(), LogSteps()]),
    st.integers(20, 700),
    st.integers(0, 2_000),
    st.lists(st.integers(1, 4_000), min_size=2, max_size=8),
)
def test_columns_that_grew_are_those_that_are_found_at_once(scale, columns, first, growths):
    values = np.random.default_rng(0).exponential(size=40_000)
    levels, grown = Pyramid(lambda start, stop: values[start:stop]), GrownColumns()
    size = first + 100
    for growth in growths:
        size += growth
        levels.grow_to(size)
        edges = scale.edges(first + 1, size + 1, columns) - 1
        found, wanted = grown.find(levels, edges), levels.envelope(edges)
        for part in ("edges", "lowest", "highest", "mean", "first"):
            assert np.array_equal(getattr(found, part), getattr(wanted, part))


@pytest.mark.parametrize("scale", [LinearSteps(), LogSteps()])
def test_only_the_end_of_a_curve_that_grew_is_looked_up(scale):
    class Asked(Pyramid):
        def envelope(self, edges):
            columns.append(len(edges) - 1)
            return super().envelope(edges)

    columns: list[int] = []
    levels, grown = Asked(partial(_line, 1.0)), GrownColumns()
    for size in (30_000, 30_100):
        levels.grow_to(size)
        grown.find(levels, scale.edges(1, size + 1, 600) - 1)
    of_all, of_end = columns
    assert of_all > 200
    assert of_end < 20


def test_another_curve_has_columns_of_its_own():
    edges = np.arange(0, 1_001, 4)
    grown = GrownColumns()
    for sign in (1.0, -1.0):
        levels = Pyramid(partial(_line, sign))
        levels.grow_to(1_000)
        assert np.array_equal(grown.find(levels, edges).mean, levels.envelope(edges).mean)


def _line(slope: float, start: int, stop: int) -> FloatArray:
    return slope * np.arange(start, stop, dtype=np.float64)
