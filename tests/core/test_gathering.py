"""Values taken from places and put there, against one call of numpy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core import gathering
from bigram_gui.core.gathering import gathered, scatter
from bigram_gui.core.waiting import PATIENT, Cancelled, Waiting

indices = st.lists(st.integers(0, 9), max_size=12)


@given(indices, st.integers(1, 5))
def test_blocks_of_any_size_take_and_put_the_same(places, block):
    values, into = np.arange(10, 20, dtype=np.uint16), np.zeros(10, dtype=np.uint16)
    where = np.array(places, dtype=np.int64)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gathering, "_BLOCK", block)
        taken = gathered(values, where, PATIENT)
        scatter(taken, where, into, PATIENT)
    assert taken.tolist() == [10 + place for place in places]
    assert taken.dtype == values.dtype
    assert into.tolist() == [10 + place if place in places else 0 for place in range(10)]


@pytest.mark.parametrize(
    "work",
    [
        lambda array, waiting: gathered(array, array, waiting),
        lambda array, waiting: scatter(array, array, array.copy(), waiting),
    ],
)
def test_both_are_called_off_between_two_blocks(monkeypatch, work):
    monkeypatch.setattr(gathering, "_BLOCK", 2)
    shares: list[float] = []
    with pytest.raises(Cancelled):
        work(np.arange(6), Waiting(lambda: len(shares) == 2, shares.append))
    assert shares == [0, 1 / 3]
