"""How the window divides its room, by its size."""

from __future__ import annotations

import numpy as np

# Window widths and what the inspector gets of them; between these the width changes evenly.
_WINDOW_WIDTHS = (960, 1280, 1920)
_INSPECTOR_WIDTHS = (380, 440, 480)

# Heights between the training bar and the status line, and what the loss curve gets of them:
# above 800 pixels of window it takes two thirds of what is more.
_MAIN_HEIGHTS = (496, 696, 976, 2976)
_CURVE_HEIGHTS = (248, 368, 555, 1888)


def inspector_width(window_width: int) -> int:
    """Return the width of the inspector in a window of ``window_width`` pixels."""
    return round(float(np.interp(window_width, _WINDOW_WIDTHS, _INSPECTOR_WIDTHS)))


def curve_height(main_height: int) -> int:
    """Return the height of the loss curve in ``main_height`` pixels that it shares."""
    return round(float(np.interp(main_height, _MAIN_HEIGHTS, _CURVE_HEIGHTS)))
