"""The place of a token in its row, against sorting the row."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.rank import Rank, ordinal, rank, rank_of, rank_text

rows = st.one_of(
    st.lists(st.integers(0, 4), min_size=2, max_size=40),
    st.lists(st.integers(0, 2**60), min_size=2, max_size=40),
)


@given(rows, st.sampled_from([Fraction(0), Fraction(1, 3), Fraction(1)]), st.data())
def test_a_rank_is_the_place_in_the_sorted_probabilities(counts, alpha, data):
    token = data.draw(st.integers(0, len(counts) - 1))
    total = sum(counts) + alpha * len(counts) or Fraction(1)
    probabilities = [(count + alpha) / total for count in counts]
    places = [
        place
        for place, probability in enumerate(sorted(probabilities, reverse=True), 1)
        if probability == probabilities[token]
    ]
    found = rank(np.array(counts), token)
    assert (found.best, found.worst, found.of) == (places[0], places[-1], len(counts))
    assert found.is_tied == (len(places) > 1)
    listed = [count for count in counts if count]  # as the corpus has them
    assert rank_of(np.array(listed, dtype=np.int64), counts[token], len(counts)) == found


def test_counts_that_no_float_tells_apart_have_their_own_ranks():
    assert rank(np.array([2**60, 2**60 + 1]), 0) == Rank(2, 2, 2)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Rank(9, 9, 27), "9th of 27"),
        (Rank(9, 12, 27), "tied 9th of 27"),
        (Rank(1, 1, 27), "1st of 27 (likeliest)"),
        (Rank(1, 2, 27), "tied 1st of 27"),
        (Rank(1, 27, 27), "all 27 tied"),
        (Rank(2, 2, 2), "2nd of 2"),
        (Rank(2_112, 3_000, 3_000), "tied 2,112th of 3,000"),
    ],
)
def test_a_rank_in_words(place, text):
    assert rank_text(place) == text


@pytest.mark.parametrize(
    ("ending", "numbers"),
    [
        ("st", (1, 21, 31, 101, 121, 1_001)),
        ("nd", (2, 22, 102, 3_092)),
        ("rd", (3, 23, 103, 993)),
        ("th", (0, 4, 9, 10, 11, 12, 13, 14, 19, 20, 30, 111, 112, 113, 1_011, 1_012, 2_113)),
    ],
)
def test_ordinals(ending, numbers):
    assert [ordinal(number) for number in numbers] == [f"{number:,}{ending}" for number in numbers]
