"""The scales that compared names share."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.compared_names import ComparedName, Comparison
from bigram_gui.core.compared_scale import course_scale, names_scale
from bigram_gui.core.units import Unit

losses = st.one_of(st.just(math.inf), st.floats(0, 1500))


def comparison(*courses, now=1.0):
    names = tuple(ComparedName(str(i), now, np.array(c)) for i, c in enumerate(courses))
    return Comparison(1, np.array([0]), names)


@given(st.lists(st.lists(losses, max_size=5), max_size=4))
def test_every_course_lies_within_the_scale(courses):
    scale = course_scale(comparison(*courses))
    values = np.array([x for course in courses for x in course])
    finite = values[np.isfinite(values)]
    assert scale.low < scale.high
    assert np.all(scale.heights(finite) >= -1e-9)
    assert np.all(scale.heights(finite) <= 1 + 1e-9)
    if len(finite):
        assert scale.low <= finite.min() < scale.low + 0.1001
        assert finite.max() <= scale.high <= finite.max() + 0.1001


def test_ends_are_written_in_the_unit():
    scale = course_scale(comparison([1.96, math.inf], [3.31]))
    assert [scale.low, scale.high] == pytest.approx([1.9, 3.4])
    assert scale.ends_text(Unit.NATS) == "low 1.90, high 3.40"
    assert scale.short_ends_text(Unit.PERPLEXITY) == f"{math.exp(1.9):.2f}–{math.exp(3.4):.2f}"
    assert scale.heights(np.array([math.inf])).tolist() == [math.inf]


def test_a_level_course_and_none_have_a_scale_too():
    assert course_scale(comparison([2.0, 2.0])).low == 2.0
    assert course_scale(comparison([math.inf])).high == 1.0
    assert course_scale(comparison()).low == 0.0


@pytest.mark.parametrize(
    ("now", "unit", "end"),
    [
        (0.5, Unit.NATS, 4.0),
        (3.9, Unit.NATS, 4.0),
        (4.1, Unit.NATS, 6.0),
        (math.inf, Unit.NATS, 4.0),
        (None, Unit.NATS, 4.0),
        (0.5, Unit.BITS, 6.0),
        (0.5, Unit.PERPLEXITY, 30.0),
        (math.log(50), Unit.PERPLEXITY, 60.0),
        (900.0, Unit.PERPLEXITY, 6e12),
    ],
)
def test_bars_have_room_for_the_uniform_guess_and_every_finite_loss(now, unit, end):
    scale = names_scale(comparison([9.0], now=now), 27, unit)
    assert scale.end == end
    assert scale.uniform == pytest.approx(unit.of(math.log(27)))
