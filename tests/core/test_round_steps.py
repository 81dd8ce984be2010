"""Arrow keys lead from one round number to the next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.round_steps import moved_by, round_number


def test_the_series():
    assert [round_number(index) for index in range(7)] == [1, 2, 5, 10, 20, 50, 100]


@pytest.mark.parametrize(
    ("number", "moves", "result"),
    [
        (1_000, 1, 2_000),
        (1_000, -1, 500),
        (1_000, 3, 10_000),
        (1_000, -3, 100),
        (1_234, 1, 2_000),
        (1_234, -1, 1_000),
        (1, -1, 1),
        (2, -5, 1),
    ],
)
def test_moves(number, moves, result):
    assert moved_by(number, moves) == result


@given(st.integers(min_value=1, max_value=10**7), st.integers(min_value=1, max_value=6))
def test_up_is_more_and_back_is_no_more_than_before(number, moves):
    above = moved_by(number, moves)
    assert above > number
    assert moved_by(above, -moves) <= number < moved_by(moved_by(above, -moves), 1)
