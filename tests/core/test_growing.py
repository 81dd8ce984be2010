"""An array that grows, against a list."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bigram_gui.core import growing
from bigram_gui.core.growing import GrowingArray


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch):
    monkeypatch.setattr(growing, "_BLOCK", 512)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 5_000), st.integers(0, 1_500)), max_size=8))
def test_it_holds_what_was_put_in(replacements):
    """Each replacement keeps some of the values and puts new ones behind them."""
    array, value = GrowingArray(np.int64), 0
    expected: list[int] = []
    for keep, added in replacements:
        first = min(keep, len(expected))
        values = list(range(value, value + added))
        value += added
        array.replace_from(first, np.array(values, dtype=np.int64))
        expected = expected[:first] + values
        assert len(array) == len(expected)
        assert array.view(0, len(array)).tolist() == expected


def test_a_view_ends_where_the_values_end():
    array = GrowingArray(np.float64)
    array.append(np.array([1.0, 2.0]))
    assert array.view(0, 10).tolist() == [1.0, 2.0]
    assert array.view(2, 10).tolist() == []


def test_a_view_cannot_be_written_and_stays_as_it_was():
    array = GrowingArray(np.float64)
    array.append(np.zeros(1_000))
    view = array.view(0, 1_000)
    array.append(np.ones(10_000))
    assert not view.any()
    with pytest.raises(ValueError, match="read-only"):
        view[0] = 1.0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, 1_500), max_size=6), st.data())
def test_rows_grow_side_by_side(pieces, data):
    array = GrowingArray(np.int64, rows=3)
    expected = np.empty((3, 0), dtype=np.int64)
    for piece in pieces:
        values = np.arange(3 * piece).reshape(3, piece) + 10_000 * expected.shape[1]
        expected = np.concatenate([expected, values], axis=1)
        array.append(values)
    first = data.draw(st.integers(0, len(array)))
    last = data.draw(st.integers(first, len(array)))
    assert np.array_equal(array.view(first, last), expected[:, first:last])
