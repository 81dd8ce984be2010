"""What of the training bar is shown at which width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.views.bar_fit import PROGRESS_SIDE, BarParts, Room, fit, narrowest
from bigram_gui.views.speed_slider import NARROWEST, NARROWEST_WITH_SCALE, WIDEST

PARTS = BarParts(constant=480, buttons=160, icons=80, step=140, pace=190)


def test_at_the_default_size_the_progress_stands_over_the_inspector():
    fitted = fit(1280, 440, PARTS)
    assert fitted.room is Room.ROOMY
    assert fitted.progress == 440 - 2 * PROGRESS_SIDE
    assert NARROWEST_WITH_SCALE <= fitted.slider <= WIDEST


@pytest.mark.parametrize(("width", "room"), [(960, Room.COMPACT), (800, Room.TIGHT)])
def test_what_there_is_no_room_for_is_left_out(width, room):
    assert fit(width, 380, PARTS).room is room


def test_before_the_inspector_is_known_everything_has_its_room():
    assert fit(1280, 0, PARTS).progress >= PARTS.step + PARTS.pace


@given(st.integers(min_value=788, max_value=4_000), st.integers(min_value=0, max_value=600))
def test_nothing_is_cut_off(width, right):
    assert narrowest(PARTS) == 788
    fitted = fit(width, right, PARTS)
    buttons = PARTS.icons if fitted.room is Room.TIGHT else PARTS.buttons
    assert PARTS.constant + buttons + fitted.slider + fitted.progress <= width
    assert fitted.slider >= NARROWEST
    assert fitted.progress >= PARTS.step + (PARTS.pace if fitted.room is Room.ROOMY else 0)
