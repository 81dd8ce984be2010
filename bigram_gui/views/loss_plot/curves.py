"""What is drawn of one run: its dots and its two lines, and where they end."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from bigram_gui.views.loss_plot.dots import Dots
from bigram_gui.views.loss_plot.layers import Layers
from bigram_gui.views.loss_plot.line import Line
from bigram_gui.views.loss_plot.mark_picture import copy_mark
from bigram_gui.views.loss_plot.mean_band import MeanBand
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.loss_plot.points import NO_POINTS, Points
from bigram_gui.views.loss_plot.series import MARKS, MEAN, NAME, STEPS, Series, mark_colour
from bigram_gui.views.loss_plot.still_layer import StillLayer
from bigram_gui.views.theme import Colours

_MARK_REACH = 9


class RunCurves:
    """The curves of one run in a view."""

    def __init__(self, layers: Layers) -> None:
        self._dots = Dots()
        self._band = MeanBand()
        self._mean = Line(MEAN)
        self._name = Line(NAME)
        self._ends = EndMarks()
        for layer in self._layers():
            layers.add(layer)

    def show(self, plane: Plane, curves: dict[Series, Points]) -> None:
        """Draw the points of each curve."""
        self._dots.show_points(curves[STEPS], plane)
        self._band.show_band(curves[MEAN].band, plane)
        self._mean.show_points(curves[MEAN], plane)
        self._name.show_points(curves[NAME], plane)
        self._ends.show_curves(curves, plane)

    def show_hidden(self, hidden: AbstractSet[Series]) -> None:
        """Hide these curves and no others."""
        self._dots.show_visible(STEPS not in hidden)
        self._band.show_visible(MEAN not in hidden)
        self._mean.show_visible(MEAN not in hidden)
        self._name.show_visible(NAME not in hidden)
        self._ends.show_hidden(hidden)

    def show_theme(self, colours: Colours) -> None:
        """Draw in other colours."""
        for layer in self._layers():
            layer.show_theme(colours)

    def ends(self) -> list[QPointF]:
        """Return where the marks at the newest step stand."""
        return self._ends.centres()

    def thin(self) -> None:
        """Draw the lines one pixel wide, which is several times as fast."""
        self._mean.thin()
        self._name.thin()

    def _layers(self) -> tuple[StillLayer, ...]:
        return self._band, self._dots, self._mean, self._name, self._ends


class EndMarks(StillLayer):
    """The marks at the newest step of the two lines."""

    def __init__(self) -> None:
        super().__init__(height=1)
        self._curves: dict[Series, Points] = {}
        self._ends: dict[Series, QPointF] = {}  # asked for often, so worked out once
        self._hidden: AbstractSet[Series] = frozenset()

    def show_curves(self, curves: dict[Series, Points], plane: Plane) -> None:
        """Stand at the ends of these curves."""
        self._curves = curves
        self.show_plane(plane)

    def show_hidden(self, hidden: AbstractSet[Series]) -> None:
        """Leave out the marks of hidden curves."""
        self._hidden = hidden
        self.repaint()

    def centres(self) -> list[QPointF]:
        """Return where the marks are, of curves that are shown."""
        return [centre for series, centre in self._ends.items() if series not in self._hidden]

    def show_plane(self, plane: Plane) -> None:
        self._ends = self._ends_on(plane)
        super().show_plane(plane)

    def looks(self, plane: Plane) -> object:
        return self._ends, plane.pixel_ratio

    def bounds(self, plane: Plane) -> QRectF:
        bounds = QRectF()
        for centre in self._ends.values():
            around = QRectF(centre, centre)
            bounds |= around.adjusted(-_MARK_REACH, -_MARK_REACH, _MARK_REACH, _MARK_REACH)
        return bounds

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        for series, centre in self._ends.items():
            if series not in self._hidden:
                colour = mark_colour(series, colours)
                copy_mark(painter, MARKS[series], centre, colour)

    def _ends_on(self, plane: Plane) -> dict[Series, QPointF]:
        """Return where the lines end, of those whose end is in view."""
        ends = {}
        for series in (MEAN, NAME):
            points = self._curves.get(series, NO_POINTS)
            if not len(points.steps):
                continue
            step, loss = points.steps[-1].item(), points.losses[-1].item()
            if plane.holds(step) and plane.shows(loss):
                ends[series] = QPointF(int(plane.x_of(step)) + 0.5, plane.y_of(loss))
        return ends
