"""All that is drawn of kept runs: which of them, their curves and their marks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF

from bigram_gui.core.frame import Frame
from bigram_gui.core.kept import KeptRuns
from bigram_gui.views.loss_plot.kept_curves import KeptCurves, KeptPoints
from bigram_gui.views.loss_plot.kept_marks import KeptMarks
from bigram_gui.views.loss_plot.plane import Plane


class KeptDrawing:
    """The kept runs of a plot.

    Attributes
    ----------
    curves, marks
        The layers that are to be painted.
    """

    def __init__(self) -> None:
        self.curves = KeptCurves()
        self.marks = KeptMarks()
        self._points = KeptPoints()
        self._hidden: frozenset[int] = frozenset()

    def show_hidden(self, numbers: frozenset[int]) -> None:
        """Leave out the runs of these numbers and no others, from the next drawing on."""
        self._hidden = numbers

    def shown(self, frame: Frame) -> KeptRuns:
        """Return the runs that have a curve of their own; the present run has one already."""
        return tuple(
            one
            for one in frame.kept
            if one.run is not frame.run and one.run.number not in self._hidden
        )

    def longest(self, frame: Frame) -> int:
        """Return the last step that any curve has, that of the present run among them."""
        return max([frame.latest, *(one.run.steps for one in self.shown(frame))])

    def find(self, kept: KeptRuns, plane: Plane) -> tuple[float, float] | None:
        """Find what is to be drawn of these runs; return its finite extremes in nats."""
        self._points.find(kept, plane)
        return self._points.extremes

    def show(self, plane: Plane, taken: Sequence[QPointF]) -> None:
        """Draw what was found; the marks keep off those at ``taken``."""
        self.curves.show_curves(self._points.curves, plane)
        self.marks.show_ends(self.curves.paths(), taken)
