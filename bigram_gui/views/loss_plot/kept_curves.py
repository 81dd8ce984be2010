"""The running means of kept runs, drawn below the present one's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bigram_gui.core.arrays import FloatArray
from bigram_gui.core.kept import KeptRun, KeptRuns
from bigram_gui.views.loss_plot.kept_style import LINE_WIDTH, dash_edges, is_drawn
from bigram_gui.views.loss_plot.line import heights_of, lay_out_pieces
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.loss_plot.points import Points, Stretch, mean_of
from bigram_gui.views.loss_plot.still_layer import StillLayer
from bigram_gui.views.theme import Colours

_BELOW_LINES = -0.5


@dataclass(frozen=True, slots=True, eq=False)
class KeptCurve:
    """What is drawn of one run.

    Attributes
    ----------
    xs, ys
        The pixels of the curve, shape (n,).
    ends
        Whether its last step is in view.
    """

    place: int
    xs: FloatArray
    ys: FloatArray
    lines: PrimitiveArray
    ends: bool


class KeptPoints:
    """The running means of kept runs, each to its own end, found anew only where they must be.

    A kept run grows no more, and the losses in view do not matter: while the present run is
    drawn on the same steps nothing is done.
    """

    def __init__(self) -> None:
        self.curves: tuple[tuple[KeptRun, Points], ...] = ()
        self.extremes: tuple[float, float] | None = None
        self._found_for: object = None

    def find(self, kept: KeptRuns, plane: Plane) -> None:
        """Find the curves that are to be drawn of these runs."""
        histories = [one.run.history for one in kept]
        key = (
            [one.run for one in kept],
            [(history.window, len(history.mean_levels)) for history in histories],
            (plane.window.first, plane.window.last, plane.scale, plane.columns),
        )
        if key == self._found_for:
            return
        self._found_for = key
        self.curves = tuple((one, _points(one, plane)) for one in kept)
        found = [points.extremes() for _, points in self.curves]
        finite = [extremes for extremes in found if extremes is not None]
        self.extremes = None
        if finite:
            self.extremes = min(low for low, _ in finite), max(high for _, high in finite)


def _points(kept: KeptRun, plane: Plane) -> Points:
    history = kept.run.history
    latest = min(len(history), len(history.mean_levels))  # another window fills bit by bit
    # A line two pixels wide looks the same with an extreme every two pixels, for half the work.
    columns = max(2, plane.columns // 2)
    stretch = Stretch(*plane.steps_in_view(latest), columns, plane.scale)
    return mean_of(history, stretch)


class KeptCurves(StillLayer):
    """All kept runs in one picture, which is painted anew only when they or the axes change.

    Dashes are a matter of the step axis, not of the way along a curve: so they show on curves
    of two points a pixel column, and cost nothing to work out.
    """

    def __init__(self) -> None:
        super().__init__(_BELOW_LINES)
        self.curves: tuple[KeptCurve, ...] = ()
        self._shown: Sequence[tuple[KeptRun, Points]] = ()
        self._shown_on: Plane | None = None
        self._runs: Sequence[QColor] = ()

    def show_curves(self, curves: Sequence[tuple[KeptRun, Points]], plane: Plane) -> None:
        """Draw these curves and no others."""
        if (curves, plane) == (self._shown, self._shown_on):
            return
        self._shown, self._shown_on = curves, plane
        self.curves = tuple(_curve(kept, points, plane) for kept, points in curves)
        self.show_plane(plane)

    def show_runs(self, runs: Sequence[QColor]) -> None:
        """Draw in these colours, by place."""
        self._runs = runs
        self.repaint()

    def paths(self) -> list[tuple[int, FloatArray, FloatArray]]:
        """Return place and pixels of each curve whose end is in view."""
        return [(curve.place, curve.xs, curve.ys) for curve in self.curves if curve.ends]

    def bounds(self, plane: Plane) -> QRectF:
        return plane.area.adjusted(0, 0, 1, 1) if self.curves else QRectF()

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        painter.setClipRect(self._bounds, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for curve in self.curves:
            pen = QPen(self._runs[curve.place], LINE_WIDTH)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLines(*curve.lines.drawargs())


def _curve(kept: KeptRun, points: Points, plane: Plane) -> KeptCurve:
    xs, ys = plane.xs_of(points.steps), heights_of(points.losses, plane)
    lines = PrimitiveArray(QLineF, 4)
    ends = False
    if len(xs):
        _place_lines(lines, kept.place, xs, ys, np.isinf(points.losses))
        area = plane.area
        ends = bool(plane.holds(points.steps[-1]) and area.top() <= ys[-1] <= area.bottom())
    return KeptCurve(kept.place, xs, ys, lines, ends)


def _place_lines(
    lines: PrimitiveArray, place: int, xs: FloatArray, ys: FloatArray, infinite: FloatArray
) -> None:
    """Lay out the dashes of a curve, without a loop over them; no line joins ∞ to a loss."""
    cuts = dash_edges(place, float(xs[0]), float(xs[-1]))
    before = np.searchsorted(xs, cuts)
    at = np.interp(cuts, xs, ys)
    xs, ys = np.insert(xs, before, cuts), np.insert(ys, before, at)
    infinite = np.insert(infinite, before, infinite[before])
    drawn = is_drawn(place, (xs[:-1] + xs[1:]) / 2) & (infinite[:-1] == infinite[1:])
    lay_out_pieces(lines, xs, ys, drawn)
