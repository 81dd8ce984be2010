"""How the window divides its room, by its size."""

from __future__ import annotations

import numpy as np

DEFAULT_SIZE = (1280, 800)
MINIMUM_SIZE = (960, 600)
_LEAST_HEIGHT = 500  # where the screen has no more: everything is there, but close together
_TITLE_BAR = 40  # pixels that a desktop may put above a window, and at its edges

# Window widths and what the inspector gets of them; between these the width changes evenly.
_WINDOW_WIDTHS = (960, 1280, 1920)
_INSPECTOR_WIDTHS = (380, 440, 480)

# Heights between the training bar and the status line, and what the loss curve gets of them:
# above 800 pixels of window it takes two thirds of what is more.
_MAIN_HEIGHTS = (496, 696, 976, 2976)
_CURVE_HEIGHTS = (248, 368, 555, 1888)


def first_size(available: tuple[int, int]) -> tuple[int, int]:
    """Return the size of the window when it is first opened on a screen with so much room.

    Of a screen that is too small for the least size, as little as possible of the window is off.
    """
    least = least_size(available)
    width, height = available[0], available[1] - _TITLE_BAR
    return (
        max(least[0], min(width, DEFAULT_SIZE[0])),
        max(least[1], min(height, DEFAULT_SIZE[1])),
    )


def least_size(available: tuple[int, int]) -> tuple[int, int]:
    """Return how small the window may be made on a screen with so much room.

    Everything drawn twice as large leaves half as much room: 960 x 540 of 1920 x 1080.
    """
    height = max(_LEAST_HEIGHT, available[1] - _TITLE_BAR)
    return MINIMUM_SIZE[0], min(height, MINIMUM_SIZE[1])


def inspector_width(window_width: int) -> int:
    """Return the width of the inspector in a window of ``window_width`` pixels."""
    return round(float(np.interp(window_width, _WINDOW_WIDTHS, _INSPECTOR_WIDTHS)))


def curve_height(main_height: int) -> int:
    """Return the height of the loss curve in ``main_height`` pixels that it shares."""
    return round(float(np.interp(main_height, _MAIN_HEIGHTS, _CURVE_HEIGHTS)))
