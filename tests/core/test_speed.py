"""The scale of speeds leads there and back."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.speed import (
    LABELLED,
    LAST_POSITION,
    position_of_speed,
    speed_of_position,
    speed_phrase,
    speed_text,
)
from bigram_gui.core.status import FASTEST, SLOWEST

POSITIONS = range(LAST_POSITION + 1)


def test_the_ends():
    assert speed_of_position(0) == SLOWEST == 1
    assert speed_of_position(LAST_POSITION) == FASTEST == math.inf


@pytest.mark.parametrize("position", POSITIONS)
def test_a_position_leads_to_a_speed_and_back(position):
    assert position_of_speed(speed_of_position(position)) == position


def test_speeds_rise_by_about_a_quarter():
    finite = [speed_of_position(position) for position in POSITIONS[:-1]]
    ratios = [after / before for before, after in pairwise(finite)]
    assert all(1.19 < ratio < 1.34 for ratio in ratios)


@given(st.floats(min_value=0.01, max_value=1e9))
def test_a_speed_finds_the_position_nearest_to_it(speed):
    def off(position):
        return abs(math.log(speed_of_position(position)) - math.log(max(speed, SLOWEST)))

    position = position_of_speed(speed)
    assert position < LAST_POSITION
    assert off(position) <= min(map(off, POSITIONS[:-1])) + 1e-12


@pytest.mark.parametrize("position", [-1, LAST_POSITION + 1])
def test_positions_past_the_ends_are_the_ends(position):
    assert speed_of_position(position) == speed_of_position(min(max(position, 0), LAST_POSITION))


def test_labels_say_the_speeds_of_their_positions():
    speeds = {"1": 1, "10": 10, "100": 100, "1k": 1_000, "10k": 10_000, "max": math.inf}
    assert {label: speed_of_position(at) for at, label in LABELLED.items()} == speeds


@pytest.mark.parametrize(
    ("speed", "text", "phrase"),
    [
        (1, "1 step/s", "1 step a second"),
        (1.2, "1.2 steps/s", "1.2 steps a second"),
        (250, "250 steps/s", "250 steps a second"),
        (2500, "2.5k steps/s", "2,500 steps a second"),
        (80_000, "80k steps/s", "80,000 steps a second"),
        (math.inf, "max", "as fast as possible"),
    ],
)
def test_words(speed, text, phrase):
    assert speed_text(speed) == text
    assert speed_phrase(speed) == phrase
