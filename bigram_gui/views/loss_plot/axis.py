"""The two axes of the plot."""

from __future__ import annotations

from enum import Enum, auto


class Axis(Enum):
    """What can be zoomed."""

    STEPS = auto()
    LOSSES = auto()
