"""Sorting by blocks gives what sorting at once gives."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core import counting_sort
from bigram_gui.core.counting_sort import sorted_places, times_of


@given(st.lists(st.integers(0, 9), max_size=60), st.integers(1, 70))
def test_places_are_sorted_by_key_and_stay_in_their_order(keys, block):
    array = np.array(keys, dtype=np.uint8)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counting_sort, "_BLOCK", block)
        times = times_of(array, 10)
        places = sorted_places(array, times)
    assert times.tolist() == [keys.count(key) for key in range(10)]
    assert places.tolist() == sorted(range(len(keys)), key=keys.__getitem__)
