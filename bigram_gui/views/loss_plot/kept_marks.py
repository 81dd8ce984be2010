"""The marks at the ends of kept runs."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from bigram_gui.core.arrays import FloatArray
from bigram_gui.views.loss_plot.kept_style import MARKS_OF_PLACES
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.loss_plot.still_layer import StillLayer
from bigram_gui.views.marks import paint_mark
from bigram_gui.views.theme import Colours

_BELOW_LINES = -0.4
_REACH = 10
_APART = 13.0  # pixels from the middle of a mark to that of another, at least
_BACK = 3.0  # pixels along the step axis from one try to the next


class KeptMarks(StillLayer):
    """A mark on each run's curve, at its end or as near before it as there is room."""

    def __init__(self) -> None:
        super().__init__(_BELOW_LINES)
        self.centres: tuple[tuple[int, QPointF], ...] = ()  # of each place
        self._runs: Sequence[QColor] = ()

    def show_ends(
        self, paths: Sequence[tuple[int, FloatArray, FloatArray]], taken: Sequence[QPointF]
    ) -> None:
        """Mark the ends of these curves, each a place and its pixels, and keep off ``taken``."""
        centres = marks_of(paths, taken)
        if centres != self.centres:
            self.centres = centres
            self.refresh()

    def show_runs(self, runs: Sequence[QColor]) -> None:
        """Draw in these colours, by place."""
        self._runs = runs
        self.repaint()

    def bounds(self, plane: Plane) -> QRectF:
        bounds = QRectF()
        for _, centre in self.centres:
            bounds |= QRectF(centre, centre).adjusted(-_REACH, -_REACH, _REACH, _REACH)
        return bounds

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        for place, centre in self.centres:
            mark = MARKS_OF_PLACES[place]
            paint_mark(painter, mark, centre, self._runs[place], ground=colours.ground)


def marks_of(
    paths: Sequence[tuple[int, FloatArray, FloatArray]], taken: Sequence[QPointF]
) -> tuple[tuple[int, QPointF], ...]:
    """Return where the marks stand: the first place from a curve's end back that is free."""
    taken = list(taken)
    marks = []
    for place, xs, ys in paths:
        tries = np.arange(xs[-1], xs[0] - _BACK, -_BACK)
        heights = np.interp(tries, xs, ys)
        free = np.ones(len(tries), dtype=bool)
        for other in taken:
            free &= np.hypot(tries - other.x(), heights - other.y()) >= _APART
        first = int(free.argmax())  # the end itself if nothing is free
        centre = QPointF(int(tries[first]) + 0.5, float(heights[first]))
        taken.append(centre)
        marks.append((place, centre))
    return tuple(marks)
