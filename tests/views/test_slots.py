"""Bars find their slots, and a position finds its slot again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.views.next_token.slots import (
    NARROWEST_SLOT,
    WIDEST_BAR,
    WIDEST_SLOT,
    Slots,
    slots_in,
)

rooms = st.floats(min_value=100, max_value=4_000)
numbers = st.integers(min_value=1, max_value=3_000)


@st.composite
def any_slots(draw):
    number = draw(numbers)
    wide = draw(st.integers(min_value=0, max_value=number - 1))
    return slots_in(draw(rooms), number, wide, draw(st.floats(min_value=14, max_value=40)))


def test_the_lesson_at_the_default_size():
    slots = slots_in(664, 27, 26, 28)
    assert slots.total == pytest.approx(664)
    assert slots.bar == 18
    assert slots.right(26) - slots.left(26) == pytest.approx(28)


def test_bars_stop_growing_but_fill_the_room():
    slots = slots_in(1_264, 27, 26, 28)
    assert slots.bar == WIDEST_BAR
    assert slots.total == pytest.approx(1_264)


def test_a_few_stay_beside_each_other():
    slots = slots_in(664, 3, 2, 28)
    assert slots.total == 3 * WIDEST_SLOT


def test_many_need_more_than_the_room():
    slots = slots_in(664, 3_001, 3_000, 28)
    assert slots.width == NARROWEST_SLOT
    assert slots.total > 3_000 * NARROWEST_SLOT


@given(any_slots())
def test_slots_lie_side_by_side(slots: Slots):
    assert slots.left(0) == 0
    assert slots.right(slots.number - 1) == pytest.approx(slots.total)
    for place in {0, slots.wide, max(slots.wide - 1, 0), slots.number - 1}:
        width = slots.right(place) - slots.left(place)
        assert width == pytest.approx(slots.width + (slots.extra if place == slots.wide else 0))
        assert slots.bar <= width + 1


@given(any_slots(), st.data())
def test_a_position_finds_its_slot(slots: Slots, data):
    place = data.draw(st.integers(min_value=0, max_value=slots.number - 1))
    assert slots.place_at(slots.middle(place)) == place
    inside = data.draw(st.floats(min_value=0.01, max_value=0.99))
    left, right = slots.left(place), slots.right(place)
    assert slots.place_at(left + inside * (right - left)) == place


@given(any_slots())
def test_outside_there_is_no_slot(slots: Slots):
    assert slots.place_at(-0.5) is None
    assert slots.place_at(slots.total) is None
    assert slots.between(slots.total + 5, slots.total + 50) == range(0)
    assert slots.between(-5, slots.total + 5) == range(slots.number)
