"""Kept runs to show to the loss plot."""

import numpy as np
from PySide6.QtCore import QRectF

from bigram_gui.core.frame import resolve
from bigram_gui.core.history import RunHistory
from bigram_gui.core.kept import KeptRun
from bigram_gui.core.run import Run
from bigram_gui.core.selection import Selection
from tests.views.frames import trained_run

LENGTHS = (600, 200, 500)


def kept_run(number, place, losses):
    history = RunHistory()
    history.append(np.asarray(losses, dtype=float))
    return KeptRun(Run(number, trained_run(steps=0).prepared, 1.0, history), place)


def noise(steps, level=1.6, seed=3):
    return np.random.default_rng(seed).normal(level, 0.2, steps)


def frame_beside(kept, run, step=None):
    """Return the frame of a run beside kept ones."""
    return resolve(Selection(step, "ava", 1), run, kept)


def pixels_of(panel, colour, near=0):
    """Return where a colour is in the plot, but for the readout.

    Each of red, green and blue may be up to ``near`` levels apart, as on the edge of a line.
    """
    image = panel.chart.grab().toImage()
    area, told = panel.chart.plane.area.toRect(), panel.chart._readouts.main.box() or QRectF()
    return [
        (x, y)
        for x in range(area.left(), area.right())
        for y in range(area.top(), area.bottom())
        if levels_between(image.pixelColor(x, y), colour) <= near and not told.contains(x, y)
    ]


def levels_between(one, other):
    return max(abs(a - b) for a, b in zip(one.getRgb(), other.getRgb(), strict=True))
