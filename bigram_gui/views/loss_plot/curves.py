"""What is drawn of one run: its dots and its two lines, and where they end."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from bigram_gui.views.loss_plot.dots import Dots
from bigram_gui.views.loss_plot.layer import Layer
from bigram_gui.views.loss_plot.mean_band import MeanBand
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.loss_plot.points import NO_POINTS, Points
from bigram_gui.views.loss_plot.series import MARKS, Series, line_colour, mark_colour
from bigram_gui.views.marks import paint_mark
from bigram_gui.views.theme import Colours

_LINE_WIDTH = 2
_THIN_LINE_WIDTH = 1
_MARK_REACH = 9


class RunCurves:
    """The curves of one run in a view."""

    def __init__(self, view: pg.GraphicsView, box: pg.ViewBox) -> None:
        self._dots = Dots()
        self._band = MeanBand()
        self._mean = _Line()
        self._name = _Line()
        self._ends = EndMarks()
        view.scene().addItem(self._band)
        view.scene().addItem(self._dots)
        view.scene().addItem(self._ends)
        for line in (self._mean, self._name):
            box.addItem(line, ignoreBounds=True)

    def show(self, plane: Plane, curves: dict[Series, Points]) -> None:
        """Draw the points of each curve."""
        self._dots.show_points(curves[Series.STEPS], plane)
        self._band.show_band(curves[Series.MEAN].band, plane)
        self._mean.show_points(curves[Series.MEAN], plane)
        self._name.show_points(curves[Series.NAME], plane)
        self._ends.show_curves(curves, plane)

    def show_hidden(self, hidden: AbstractSet[Series]) -> None:
        """Hide these curves and no others."""
        self._dots.setVisible(Series.STEPS not in hidden)
        self._band.setVisible(Series.MEAN not in hidden)
        self._mean.setVisible(Series.MEAN not in hidden)
        self._name.setVisible(Series.NAME not in hidden)
        self._ends.show_hidden(hidden)

    def show_theme(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._band.show_theme(colours)
        self._dots.show_theme(colours)
        self._ends.show_theme(colours)
        self._mean.show_colour(line_colour(Series.MEAN, colours))
        self._name.show_colour(line_colour(Series.NAME, colours))

    def ends(self) -> list[QPointF]:
        """Return where the marks at the newest step stand."""
        return self._ends.centres()

    def thin(self) -> None:
        """Draw the lines one pixel wide, which is several times as fast."""
        self._mean.thin()
        self._name.thin()


class _Line(pg.PlotCurveItem):
    """A line through losses; those of ∞ lie at the upper edge, joined to no finite one."""

    def __init__(self) -> None:
        super().__init__(skipFiniteCheck=True, connect="all")
        self._width = _LINE_WIDTH
        self._pixel_ratio = 1.0
        self._colour = QColor()
        self._view = QRectF()

    def show_points(self, points: Points, plane: Plane) -> None:
        window = plane.window
        self._view = QRectF(
            window.first, window.low, window.last - window.first, window.high - window.low
        )
        self._show_pixel_ratio(plane.pixel_ratio)
        losses = plane.losses.places(points.losses)
        connect: object = "all"
        infinite = np.isinf(losses)
        if infinite.any():
            pixel = (window.high - window.low) / plane.area.height()
            losses = np.where(infinite, window.high - pixel, losses)
            connect = np.append(infinite[:-1] == infinite[1:], False).astype(np.int32)
        self.setData(plane.scale.places(points.steps), losses, connect=connect)

    def boundingRect(self) -> QRectF:
        """Return the window: the view box clips to it, and pyqtgraph would look at every point."""
        return self._view

    def show_colour(self, colour: QColor) -> None:
        self._colour = colour
        # pyqtgraph's pens are as wide on every screen in its own pixels, which may be small.
        self.setPen(pg.mkPen(colour, width=self._width * self._pixel_ratio))

    def _show_pixel_ratio(self, pixel_ratio: float) -> None:
        if pixel_ratio != self._pixel_ratio:
            self._pixel_ratio = pixel_ratio
            self.show_colour(self._colour)

    def thin(self) -> None:
        self._width = _THIN_LINE_WIDTH
        self.show_colour(self._colour)


class EndMarks(Layer):
    """The marks at the newest step of the two lines."""

    def __init__(self) -> None:
        super().__init__(height=1)
        self._curves: dict[Series, Points] = {}
        self._hidden: AbstractSet[Series] = frozenset()

    def show_curves(self, curves: dict[Series, Points], plane: Plane) -> None:
        """Stand at the ends of these curves."""
        self._curves = curves
        self.show_plane(plane)

    def show_hidden(self, hidden: AbstractSet[Series]) -> None:
        """Leave out the marks of hidden curves."""
        self._hidden = hidden
        self.update()

    def centres(self) -> list[QPointF]:
        """Return where the marks are, of curves that are shown."""
        if self._plane is None:
            return []
        centres = self._centres(self._plane).items()
        return [centre for series, centre in centres if series not in self._hidden]

    def bounds(self, plane: Plane) -> QRectF:
        bounds = QRectF()
        for centre in self._centres(plane).values():
            around = QRectF(centre, centre)
            bounds |= around.adjusted(-_MARK_REACH, -_MARK_REACH, _MARK_REACH, _MARK_REACH)
        return bounds

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        for series, centre in self._centres(plane).items():
            if series not in self._hidden:
                colour = mark_colour(series, colours)
                paint_mark(painter, MARKS[series], centre, colour, ground=colours.ground)

    def _centres(self, plane: Plane) -> dict[Series, QPointF]:
        """Return where the lines end, of those whose end is in view."""
        centres = {}
        for series in (Series.MEAN, Series.NAME):
            points = self._curves.get(series, NO_POINTS)
            if not len(points.steps) or not plane.holds(points.steps[-1]):
                continue
            if plane.shows(points.losses[-1]):
                x, y = plane.x_of(points.steps[-1]), plane.y_of(points.losses[-1])
                centres[series] = QPointF(int(x) + 0.5, y)
        return centres
