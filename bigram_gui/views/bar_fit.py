"""What of the training bar is shown at which width, and how wide its elastic parts are."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from bigram_gui.views.speed_slider import NARROWEST, NARROWEST_WITH_SCALE, WIDEST

PROGRESS_SIDE = 20
"""Left and right of the progress, as in the inspector that it stands over."""


class Room(Enum):
    """How much there is room for, from most to least."""

    ROOMY = auto()  # everything
    COMPACT = auto()  # the slider without its scale, the progress without its rate
    TIGHT = auto()  # and Step and Reset as icons alone


class BarParts(NamedTuple):
    """The widths that the parts of the bar ask for, in pixels.

    Attributes
    ----------
    constant
        All that is shown at every width, the gaps and margins included.
    buttons, icons
        Step and Reset with their texts, and as icons alone.
    step, pace
        The texts over the progress bar: the step, and the rate with the time left.
    """

    constant: int
    buttons: int
    icons: int
    step: int
    pace: int


class BarFit(NamedTuple):
    """What is shown, and the widths of the slider and of the progress in pixels."""

    room: Room
    slider: int
    progress: int


def fit(width: int, right: int, parts: BarParts) -> BarFit:
    """Divide ``width``, of which the inspector below takes ``right``.

    Where it can, the progress stands over the inspector's columns; where the controls need some
    of that room, it gives way from the left.
    """
    fitting = (room for room in Room if width >= _least_width(room, parts))
    room = next(fitting, Room.TIGHT)
    slider, progress = _least_elastic(room, parts)
    spare = max(0, width - _least_width(room, parts))
    wider = min(spare, max(0, right - 2 * PROGRESS_SIDE - progress))
    return BarFit(room, min(WIDEST, slider + spare - wider), progress + wider)


def narrowest(parts: BarParts) -> int:
    """Return the width below which controls would be cut off."""
    return _least_width(Room.TIGHT, parts)


def _least_width(room: Room, parts: BarParts) -> int:
    buttons = parts.icons if room is Room.TIGHT else parts.buttons
    return parts.constant + buttons + sum(_least_elastic(room, parts))


def _least_elastic(room: Room, parts: BarParts) -> tuple[int, int]:
    """Return the least widths of the slider and of the progress."""
    if room is Room.ROOMY:
        return NARROWEST_WITH_SCALE, parts.step + parts.pace
    return NARROWEST, parts.step
