"""The chart's axis is round, holds its bars and keeps still."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.share_axis import ShareAxis, axis_for

shares = st.floats(min_value=1e-7, max_value=1.0)


@pytest.mark.parametrize(
    ("largest", "ticks"),
    [
        (0.148, ["0", "0.05", "0.10", "0.15"]),
        (1 / 27, ["0", "0.01", "0.02", "0.03", "0.04"]),
        (0.3, ["0", "0.1", "0.2", "0.3"]),
        (0.1 + 0.2, ["0", "0.1", "0.2", "0.3"]),
        (0.22, ["0", "0.05", "0.10", "0.15", "0.20", "0.25"]),
        (0.9, ["0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
        (1.0, ["0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
        (0.1, ["0", "0.02", "0.04", "0.06", "0.08", "0.10"]),
        (1 / 3001, ["0", "0.0001", "0.0002", "0.0003", "0.0004"]),
    ],
)
def test_ticks(largest, ticks):
    axis = axis_for(largest)
    assert [axis.tick_text(value) for value in axis.ticks] == ticks


@given(shares)
def test_the_axis_holds_the_value_and_wastes_little(largest):
    axis = axis_for(largest)
    assert largest <= axis.end * (1 + 1e-6)
    assert axis.end <= 1
    assert largest > 0.6 * axis.end


@given(shares)
def test_tick_texts_say_their_values(largest):
    axis = axis_for(largest)
    for value in axis.ticks:
        assert math.isclose(float(axis.tick_text(value)), value, rel_tol=1e-6, abs_tol=1e-12)


@given(shares)
def test_an_axis_that_fits_is_kept(largest):
    axis = axis_for(largest)
    assert axis_for(0.55 * axis.end, axis) is axis
    assert axis_for(axis.end, axis) is axis
    assert axis_for(0.4 * axis.end, axis).end < axis.end


def test_it_changes_seldom_while_bars_grow():
    axis = axis_for(0.04)
    seen: list[ShareAxis] = [axis]
    for thousandth in range(40, 1_001):
        axis = axis_for(thousandth / 1_000, axis)
        if axis != seen[-1]:
            seen.append(axis)
    ends = [axis.end for axis in seen]
    assert ends == sorted(ends)
    assert len(ends) < 15
