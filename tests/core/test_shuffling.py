"""The same order as Python's own shuffle."""

import random
import threading

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bigram_gui.core import shuffling
from bigram_gui.core.shuffling import shuffled
from bigram_gui.core.waiting import Cancelled, Waiting


def expected(count, seed):
    places = list(range(count))
    random.Random(seed).shuffle(places)
    return places


@given(st.integers(0, 600), st.integers(-(2**70), 2**70))
@example(32_033, 42)
@example(131_073, 0)
def test_the_order_is_that_of_pythons_random(count, seed):
    assert shuffled(count, seed).tolist() == expected(count, seed)


@given(st.integers(0, 300), st.integers(0, 2**32), st.integers(1, 20))
def test_it_does_not_matter_how_many_numbers_are_drawn_at_once(count, seed, words):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shuffling, "_MOST_WORDS", words)
        assert shuffled(count, seed).tolist() == expected(count, seed)


def test_it_can_be_called_off():
    stop = threading.Event()
    stop.set()
    with pytest.raises(Cancelled):
        shuffled(10, 0, Waiting(stop.is_set))
