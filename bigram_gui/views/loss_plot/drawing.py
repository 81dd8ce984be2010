"""The plot as a drawing: axes, references, curves, cursor and readout on one plane."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from bigram_gui.core.frame import Frame, StepFacts
from bigram_gui.core.status import DEFAULT_STEPS
from bigram_gui.views.layout import PLOT_LEFT, PLOT_RIGHT
from bigram_gui.views.loss_plot.axes import LABELS_HEIGHT, Grid, LossLabels, StepLabels
from bigram_gui.views.loss_plot.cursor import Crosshair, ViewedStepCursor
from bigram_gui.views.loss_plot.curves import RunCurves
from bigram_gui.views.loss_plot.extent import Seen, loss_extent, step_extent
from bigram_gui.views.loss_plot.layer import Layer
from bigram_gui.views.loss_plot.plane import Plane, Window
from bigram_gui.views.loss_plot.points import NameCurve, Points, Stretch, dots_of, mean_of
from bigram_gui.views.loss_plot.reading import Reading
from bigram_gui.views.loss_plot.readout import Place, Readout
from bigram_gui.views.loss_plot.references import References
from bigram_gui.views.loss_plot.series import Series
from bigram_gui.views.loss_plot.step_scale import LinearSteps, StepScale
from bigram_gui.views.theme import Theme

PLOT_TOP = 8
PLOT_BOTTOM = LABELS_HEIGHT + 16  # tick labels, and the caption below them
_AROUND_READOUT = 16
_LEAST_HEADROOM, _MOST_HEADROOM = 0.2, 0.3  # of the height: the curves need room too


class Drawing(pg.GraphicsView):
    """Draws frames and knows nothing of the mouse and the keyboard.

    pyqtgraph gives the view box and lines that are drawn fast; its axes, menus and buttons are
    left out (a bare GraphicsView is made six times as fast as a PlotWidget), and everything
    around the lines is painted in pixels by layers of our own. While the axes follow the
    training, their window is worked out here; the view box is only told.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frame_shown: Frame | None = None
        self.plane: Plane | None = None
        self.cursor_line = ViewedStepCursor()
        self._scale: StepScale = LinearSteps()
        self._target = DEFAULT_STEPS
        self._hidden: frozenset[Series] = frozenset()
        self._hovered: StepFacts | None = None
        self._name_curve: NameCurve | None = None
        self._drawn: object = None
        self._theme: Theme | None = None
        self._box = _view_box(self)
        self._grid = Grid()
        self._loss_labels = LossLabels()
        self._step_labels = StepLabels()
        self._references = References(self.scene())
        self._curves = RunCurves(self, self._box)
        self._crosshair = Crosshair()
        self._readout = Readout()
        for layer in self._layers():
            self.scene().addItem(layer)

    @property
    def reading(self) -> Reading | None:
        """What the readout says, None if there is none."""
        return self._readout.reading

    def show_frame(self, frame: Frame) -> None:
        """Draw the run, the typed name and the viewed step of ``frame``; not the readout."""
        previous, self.frame_shown = self.frame_shown, frame
        if previous is None or previous.run.prepared is not frame.run.prepared:
            self._references.show_prepared(frame.run.prepared)
        self._redraw()
        self._draw_cursors()

    def show_target(self, steps: int) -> None:
        """Let the axis have room for so many steps."""
        if steps != self._target:
            self._target = steps
            self._redraw()
            self._draw_cursors()

    def show_hover(self, facts: StepFacts | None) -> None:
        """Stand a line on the step of ``facts``, or take it away."""
        self._hovered = facts
        self._draw_cursors()
        self.show_readout()

    def show_hidden(self, hidden: frozenset[Series]) -> None:
        """Hide these curves and no others."""
        self._hidden = hidden
        self._curves.show_hidden(hidden)
        self._draw_cursors()

    def show_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme
        self.setBackground(theme.colours.ground)
        for layer in self._layers():
            layer.show_theme(theme.colours)
        self._curves.show_theme(theme.colours)
        self._references.show_theme(theme.colours)

    def show_readout(self) -> None:
        """Tell the figures of the step under the mouse, else of the viewed one."""
        frame, facts = self.frame_shown, self._hovered
        if frame is None or (frame.latest == 0 and facts is None):
            self._readout.show_reading(None)
            self._uncover_labels()
            return
        place = Place.AT_END if facts is None and frame.live else Place.AT_STEP
        vocabulary = frame.run.prepared.vocabulary
        reading = Reading(facts or frame.facts, frame.name, vocabulary)
        self._readout.show_reading(reading, place)
        self._uncover_labels()

    def _draw_cursors(self) -> None:
        frame = self.frame_shown
        if frame is None:
            return
        self.cursor_line.show_live(frame.live)
        self.cursor_line.show_facts(frame.facts if frame.latest else None, self._hidden)
        self._crosshair.show_facts(self._hovered, self._hidden)
        self._uncover_labels()

    def _uncover_labels(self) -> None:
        boxes = (self.cursor_line.tag(), self._readout.box())
        covers = [box for box in boxes if box is not None]
        self._loss_labels.show_covers(covers)
        self._step_labels.show_covers(covers)
        self._references.show_covers(covers)

    def _redraw(self) -> None:
        """Draw the curves anew if anything about them, or the room for them, has changed."""
        frame, area = self.frame_shown, self._area()
        if frame is None or area.width() < 1 or area.height() < 1:
            return
        self._readout.show_latest(frame.latest)
        last, ratio = step_extent(frame.latest, self._target), self.devicePixelRatioF()
        wanted = (frame.run, frame.latest, frame.name, QRectF(area), last, ratio)
        if wanted == self._drawn:
            return
        self._drawn = wanted
        plane = Plane(QRectF(self.rect()), area, Window(0, last, 0, 1), self._scale, ratio)
        curves = self._points(frame, plane)
        low, high = loss_extent(frame.run.prepared.bounds, _seen(curves), self._headroom(plane))
        self._show_plane(replace(plane, window=Window(0, last, low, high)))
        assert self.plane is not None
        self._curves.show(self.plane, curves)
        infinite = any(np.isinf(points.losses).any() for points in curves.values())
        self._loss_labels.show_infinite(infinite)

    def _points(self, frame: Frame, plane: Plane) -> dict[Series, Points]:
        stretch = Stretch(*plane.steps_in_view(frame.latest), plane.columns, plane.scale)
        tokens = frame.score.tokens
        if self._name_curve is None or not self._name_curve.is_of(frame.run, tokens):
            self._name_curve = NameCurve(frame.run, tokens)
        return {
            Series.STEPS: dots_of(frame.run.history, stretch),
            Series.MEAN: mean_of(frame.run.history, stretch),
            Series.NAME: self._name_curve.points(stretch),
        }

    def _headroom(self, plane: Plane) -> float:
        """Return the part of the height above a uniform guess that the readout is to have."""
        wished = (self._readout.height_on(plane) + _AROUND_READOUT) / plane.area.height()
        return min(max(wished, _LEAST_HEADROOM), _MOST_HEADROOM)

    def _show_plane(self, plane: Plane) -> None:
        if plane == self.plane:
            return
        self.plane = plane
        window = plane.window
        self._box.setRange(
            xRange=(window.first, window.last), yRange=(window.low, window.high), padding=0
        )
        for layer in self._layers():
            layer.show_plane(plane)
        self._references.show_plane(plane)

    def _layers(self) -> Iterator[Layer]:
        yield from (self._grid, self._loss_labels, self._step_labels)
        yield from (self._crosshair, self.cursor_line, self._readout)

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(PLOT_LEFT, PLOT_TOP, -PLOT_RIGHT, -PLOT_BOTTOM)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._redraw()
        return bool(super().event(event))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if event is not None:  # pyqtgraph calls this while it makes the view
            self._redraw()
            self._draw_cursors()


def _view_box(view: pg.GraphicsView) -> pg.ViewBox:
    """Return a view box that fills the plot and leaves the mouse alone."""
    box = pg.ViewBox(enableMenu=False, enableMouse=False)
    box.disableAutoRange()
    view.centralLayout.setContentsMargins(PLOT_LEFT, PLOT_TOP, PLOT_RIGHT, PLOT_BOTTOM)
    view.centralLayout.addItem(box, 0, 0)
    return box


def _seen(curves: dict[Series, Points]) -> Seen:
    lines = [curves[series].extremes() for series in (Series.MEAN, Series.NAME)]
    finite = [extremes for extremes in lines if extremes is not None]
    if not finite:
        return Seen(curves[Series.STEPS].extremes())
    lows, highs = zip(*finite, strict=True)
    return Seen(curves[Series.STEPS].extremes(), (min(lows), max(highs)))
