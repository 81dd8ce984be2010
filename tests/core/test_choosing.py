"""The same sample as that of Python's random."""

import random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bigram_gui.core import choosing
from bigram_gui.core.choosing import chosen
from bigram_gui.core.waiting import Cancelled, Waiting


def expected(count, things, seed):
    return sorted(random.Random(seed).sample(range(things), count))


@given(st.data(), st.integers(0, 700), st.text(max_size=9))
def test_the_choice_is_that_of_pythons_random(data, things, seed):
    count = data.draw(st.integers(0, things))
    found = chosen(count, things, random.Random(seed))
    assert found.tolist() == expected(count, things, seed)


@pytest.mark.parametrize("count", [1, 5, 6, 21, 22, 85, 86])
@pytest.mark.parametrize("things", [20, 21, 22, 85, 86, 277, 278, 1_045, 1_046])
@pytest.mark.parametrize("seed", range(3))
def test_the_way_changes_where_pythons_does(count, things, seed):
    count = min(count, things)
    found = chosen(count, things, random.Random(seed))
    assert found.tolist() == expected(count, things, seed)


@pytest.mark.parametrize("count", [0, 1, 5, 6, 3_203, 21_846, 100_000, 399_999, 400_000])
def test_many_are_chosen_in_both_ways(count):
    assert chosen(count, 400_000, random.Random(7)).tolist() == expected(count, 400_000, 7)


@given(st.integers(1, 60), st.integers(200, 400), st.integers(0, 2**32), st.integers(1, 20))
@example(count=40, things=400, seed=0, words=1)
def test_it_does_not_matter_how_many_numbers_are_drawn_at_once(count, things, seed, words):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(choosing, "_MOST_WORDS", words)
        found = chosen(count, things, random.Random(seed))
    assert found.tolist() == expected(count, things, seed)


@pytest.mark.parametrize("count", [3, 90])
def test_it_can_be_called_off(count):
    with pytest.raises(Cancelled):
        chosen(count, 100, random.Random(0), Waiting(lambda: True))
