"""The probabilities that can be asked about."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from bigram_gui.core.units import Unit
from bigram_gui.views.inspector.asked_probability import LARGE_STEP, STEP, rounded, stepped
from bigram_gui.views.inspector.curve_painting import firsts
from bigram_gui.views.inspector.loss_plane import LossPlane

LEAST = 0.001


def test_steps_are_round_and_get_finer_towards_zero():
    assert stepped(0.041, 1, STEP, LEAST) == 0.05
    assert stepped(0.041, -1, STEP, LEAST) == 0.04
    assert stepped(0.04, -1, STEP, LEAST) == 0.03
    assert stepped(0.07, 1, STEP, LEAST) == 0.08
    assert stepped(0.01, -1, STEP, LEAST) == 0.005
    assert stepped(0.005, 1, STEP, LEAST) == 0.01
    assert stepped(0.008, 1, STEP, LEAST) == 0.01
    assert stepped(0.0015, -1, STEP, LEAST) == LEAST
    assert stepped(0.041, 1, LARGE_STEP, LEAST) == 0.1
    assert stepped(0.2, -1, LARGE_STEP, LEAST) == 0.1
    assert stepped(0.1, -1, LARGE_STEP, LEAST) == 0.01
    assert stepped(0.95, 1, LARGE_STEP, LEAST) == 1.0


@given(st.floats(1e-300, 1), st.sampled_from([STEP, LARGE_STEP]), st.sampled_from([-1, 1]))
def test_every_step_moves_and_stays_a_probability(probability, size, direction):
    moved = stepped(probability, direction, size, 1e-300)
    assert 1e-300 <= moved <= 1
    if 1e-299 < probability < 0.9995:
        assert (moved > probability) == (direction > 0)


@given(st.lists(st.integers(-200, 200), min_size=1).map(lambda pixels: np.array(pixels, float)))
def test_of_points_in_one_place_the_first_is_painted(pixels):
    assert firsts(pixels).tolist() == np.unique(pixels, return_index=True)[1].tolist()


@given(st.floats(1e-300, 1))
def test_what_is_asked_about_is_near_to_what_is_pointed_at(probability):
    assert rounded(probability) == pytest.approx(probability, rel=0.051)


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize("end", [4.0, 24.0, 768.0])
@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 1.0])
def test_the_point_under_the_mouse_is_found(unit, end, share):
    plane = LossPlane(146, 114, 16.0, end, unit)
    least = plane.least_probability
    steep, flat = least**share, 1 - share * (1 - least)
    for probability in (steep, max(least, flat)):
        point = plane.point(probability)
        found = plane.point(plane.probability_near(point + QPointF(0.2, -0.2)))
        assert (found - point).manhattanLength() < 1.0
