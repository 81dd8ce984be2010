"""How the window divides its room, by its size."""

from __future__ import annotations

import numpy as np

DEFAULT_SIZE = (1280, 800)
MINIMUM_SIZE = (960, 600)
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

    A screen that is too small for the least size is not heeded: part of the window would be off
    it anyway.
    """
    width, height = available[0], available[1] - _TITLE_BAR
    if width < MINIMUM_SIZE[0] or height < MINIMUM_SIZE[1]:
        return DEFAULT_SIZE
    return min(width, DEFAULT_SIZE[0]), min(height, DEFAULT_SIZE[1])


def inspector_width(window_width: int) -> int:
    """Return the width of the inspector in a window of ``window_width`` pixels."""
    return round(float(np.interp(window_width, _WINDOW_WIDTHS, _INSPECTOR_WIDTHS)))


def curve_height(main_height: int) -> int:
    """Return the height of the loss curve in ``main_height`` pixels that it shares."""
    return round(float(np.interp(main_height, _MAIN_HEIGHTS, _CURVE_HEIGHTS)))
