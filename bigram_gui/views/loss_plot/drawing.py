"""The plot as a drawing: axes, references, curves, cursor and readout on one plane."""

from __future__ import annotations

import math
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bigram_gui.core.frame import Frame, StepFacts
from bigram_gui.core.insight import Insight
from bigram_gui.core.step_text import Reading
from bigram_gui.views.layout import PLOT_LEFT, PLOT_RIGHT
from bigram_gui.views.loss_plot.averages_caption import AveragesCaption
from bigram_gui.views.loss_plot.axes import LABELS_HEIGHT, Grid, LossLabels, StepLabels
from bigram_gui.views.loss_plot.cursor import Crosshair, ViewedStepCursor
from bigram_gui.views.loss_plot.curves import RunCurves
from bigram_gui.views.loss_plot.extent import seen_of
from bigram_gui.views.loss_plot.kept_drawing import KeptDrawing
from bigram_gui.views.loss_plot.layer import Layer
from bigram_gui.views.loss_plot.layers import Layers
from bigram_gui.views.loss_plot.left_out import LeftOut
from bigram_gui.views.loss_plot.notice import Notice
from bigram_gui.views.loss_plot.plane import Plane, Window
from bigram_gui.views.loss_plot.readouts import Pointed, Readouts
from bigram_gui.views.loss_plot.references import References
from bigram_gui.views.loss_plot.run_points import RunPoints
from bigram_gui.views.loss_plot.series import Series
from bigram_gui.views.loss_plot.steep_band import SteepBand
from bigram_gui.views.loss_plot.view import LINEAR_STEPS, LOG_STEPS
from bigram_gui.views.loss_plot.viewport import Viewport
from bigram_gui.views.loss_plot.zoom_box import ZoomBox
from bigram_gui.views.part_tips import Tip, show_tip
from bigram_gui.views.theme import Theme

PLOT_TOP = 8
PLOT_BOTTOM = LABELS_HEIGHT + 16  # tick labels, and the caption below them
_AROUND_READOUT = 16


class Drawing(QWidget):
    """Draws frames and knows nothing of the mouse and the keyboard.

    Everything is painted in pixels by layers of our own. pyqtgraph gives arrays that Qt draws
    without a copy; its plots, axes and menus are left out.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frame_shown: Frame | None = None
        self.plane: Plane | None = None
        self.cursor_line = ViewedStepCursor()
        self.zoom_box = ZoomBox()
        self._viewport = Viewport()
        self._hidden: frozenset[Series] = frozenset()
        self._pointed = Pointed()
        self._points = RunPoints()
        self._axis_end = math.inf
        self._drawn: object = None
        self._theme: Theme | None = None
        # The ground covers all of it: no widget behind it needs to be painted first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._layers = Layers(self.update)
        self._grid = Grid()
        self._loss_labels = LossLabels()
        self._step_labels = StepLabels()
        self._left_out = LeftOut()
        self._references = References(self._layers)
        self._curves = RunCurves(self._layers)
        self._crosshair = Crosshair()
        self._readouts = Readouts()
        self._notice = Notice()
        self._band = SteepBand()
        self._averages = AveragesCaption()
        self._kept = KeptDrawing()
        self._pinned = False
        for layer in self._parts():
            self._layers.add(layer)

    @property
    def reading(self) -> Reading | None:
        """What the readout says, None if there is none."""
        return self._readouts.main.reading

    def show_frame(self, frame: Frame) -> None:
        """Draw the run, the typed name and the viewed step of ``frame``.

        Not the readout, nor which labels it and the cursor leave uncovered.
        """
        self.frame_shown = frame
        self._viewport.show_frame(frame, self.longest)
        self._redraw()
        self._place_cursors()
        beyond = self._pointed.beyond
        if beyond is not None and not frame.latest < beyond <= self._kept.longest(frame):
            self.show_beyond(None)  # training has got there, or the run that was there is gone

    def show_target(self, steps: int) -> None:
        """Let the axis have room for so many steps."""
        if steps != self._viewport.target:
            self._viewport.target = steps
            self._redraw()
            self._draw_cursors()

    @property
    def is_zoomed(self) -> bool:
        """Whether the axes stand still at what a person chose, and do not follow the training."""
        return self._viewport.is_chosen

    def show_window(self, window: Window | None) -> None:
        """Show what a person chose, or follow the training again."""
        self._viewport.choose(window)
        self._redraw()
        self._draw_cursors()

    def show_axis_end(self, x: float) -> None:
        """Keep everything below the step axis left of a pixel."""
        if x != self._axis_end:
            self._axis_end = x
            self._redraw()
            self._draw_cursors()

    def show_log_steps(self, on: bool) -> None:
        """Divide the step axis logarithmically, or evenly."""
        scale = LOG_STEPS if on else LINEAR_STEPS
        self._viewport.divide(scale, self._viewport.view.losses)
        self._redraw()
        self._draw_cursors()

    def show_log_losses(self, on: bool) -> None:
        """Divide the loss axis logarithmically, or evenly."""
        view = self._viewport.view
        self._viewport.divide(view.steps, view.losses._replace(is_log=on))
        self._redraw()
        self._draw_cursors()

    def whole(self) -> Window:
        """Return the window that no other reaches out of: all steps, recorded or to come."""
        return self._viewport.whole()

    def show_hover(self, facts: StepFacts | None) -> None:
        """Stand a line on the step of ``facts``, or take it away."""
        self._pointed = self._pointed._replace(facts=facts)
        self._place_cursors()
        self.show_readout()

    @property
    def longest(self) -> int:
        """The last step that any curve has."""
        return 0 if self.frame_shown is None else self._kept.longest(self.frame_shown)

    def show_beyond(self, step: int | None) -> None:
        """Stand a line on a step that only kept runs have, or take it away."""
        if step != self._pointed.beyond:
            self._pointed = self._pointed._replace(beyond=step)
            self._place_cursors()
            self.show_readout()

    def show_hidden(self, hidden: frozenset[Series]) -> None:
        """Hide these curves and no others."""
        self._hidden = hidden
        self._curves.show_hidden(hidden)
        self._draw_cursors()

    def show_hidden_runs(self, numbers: frozenset[int]) -> None:
        """Hide the kept runs of these numbers and no others."""
        self._kept.show_hidden(numbers)
        self._viewport.longest = self.longest
        self._redraw()
        self.show_figures()

    def show_insight(self, insight: Insight | None) -> None:
        """Shade the steep part of the curve."""
        self._band.show_insight(insight)
        self._crosshair.show_words(self._band.words)

    def show_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme
        readouts = self._readouts
        for coloured in (self._kept.curves, self._kept.marks, readouts.main, readouts.brief):
            coloured.show_runs(theme.runs)
        self._layers.show_ground(theme.colours.ground)
        for layer in self._parts():
            layer.show_theme(theme.colours)
        self._curves.show_theme(theme.colours)
        self._references.show_theme(theme.colours)

    def show_figures(self) -> None:
        """Tell what the curve is compared with, and the readout."""
        if self.frame_shown is not None:
            self._references.show_frame(self.frame_shown)
        self.show_readout()

    def show_readout(self) -> None:
        """Tell the figures of the step under the mouse, else of the viewed one.

        Those of a pinned step stay, and the step under the mouse has a row at the foot.
        """
        frame = self.frame_shown
        if frame is None:
            self._readouts.show_nothing()
        elif self._pinned and not frame.live:
            self._readouts.show_pinned(frame, self._pointed, self._kept.shown(frame))
        else:
            self._readouts.show_step(frame, self._pointed, self._kept.shown(frame))
        self._make_way()

    def _draw_cursors(self) -> None:
        self._place_cursors()
        self._make_way()

    def _place_cursors(self) -> None:
        """Move the lines, and leave it to the readout to have others make way."""
        frame = self.frame_shown
        if frame is None:
            return
        self.cursor_line.show_live(frame.live)
        self.cursor_line.show_facts(frame.facts if frame.latest else None, self._hidden)
        self._crosshair.show_facts(self._pointed.told, self._hidden)
        self._band.show_line(None if frame.live else self.cursor_line.line_x)

    def _make_way(self) -> None:
        """Leave out what the boxes would cover in part, and what would run into a pinned one."""
        tag, boxes = self.cursor_line.tag(), self._readouts.boxes()
        self._crosshair.show_box(self._readouts.main.box() if self._pinned else None)
        self._band.show_covers(boxes)
        self._crosshair.show_words(self._band.words)
        covers = [*boxes, *([] if tag is None else [tag])]
        axes = (self._loss_labels, self._step_labels)
        self._left_out.show_boxes([box for labels in axes for box in labels.touched(covers)])
        self._references.show_covers(covers)

    def _redraw(self) -> None:
        """Draw the curves anew if anything about them, or the room for them, has changed."""
        frame, ratio = self.frame_shown, self.devicePixelRatioF()
        if frame is None:
            return
        kept, view = self._kept.shown(frame), self._viewport.view
        means = [len(run.history.mean_levels) for run in (frame.run, *(one.run for one in kept))]
        shown = (frame.run, frame.latest, frame.name, kept, frame.run.history.window, means)
        wanted = (*shown, self.size(), ratio, view, self._viewport.target, self._axis_end)
        if wanted == self._drawn:
            return
        area = self._area()
        if area.width() < 1 or area.height() < 1:
            return
        self._drawn = wanted
        self._readouts.show_needs(self._viewport.longest, frame, kept)
        plane = self._viewport.plane(QRectF(self.rect()), area, ratio, self._axis_end)
        curves = self._points.find(frame, plane)
        seen_in_kept = self._kept.find(kept, plane)
        if not plane.is_chosen:
            seen = seen_of(curves, seen_in_kept)
            plane = self._viewport.fitted(plane, seen, self._wished_headroom(plane))
        self._show_plane(plane)
        self._curves.show(plane, curves)
        self._kept.show(plane, self._curves.ends())
        infinite = any(plane.holds_infinite(one.steps, one.losses) for one in curves.values())
        self._loss_labels.show_infinite(infinite)

    def _wished_headroom(self, plane: Plane) -> float:
        """Return the part of the height above a uniform guess that the readout would like."""
        return (self._readouts.main.height_on(plane) + _AROUND_READOUT) / plane.area.height()

    def _show_plane(self, plane: Plane) -> None:
        if plane == self.plane:
            return
        self.plane = plane
        for layer in self._parts():
            layer.show_plane(plane)
        self._references.show_plane(plane)

    def _parts(self) -> Iterator[Layer]:
        yield from (self._band, self._grid, self._loss_labels, self._step_labels, self._averages)
        yield self._left_out
        yield from (self._kept.curves, self._kept.marks, self._crosshair)
        yield from (self.cursor_line, self.cursor_line.step_tag)
        yield from (self._readouts.main, self._readouts.brief, self.zoom_box, self._notice)

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(PLOT_LEFT, PLOT_TOP, -PLOT_RIGHT, -PLOT_BOTTOM)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and show_tip(
            event, self, lambda at: Tip(self.tip_at(QPointF(at)))
        ):
            return True
        if type(event) is QEvent and event.type() is QEvent.Type.DevicePixelRatioChange:
            self._layers.forget_picture()
            self._redraw()
        return bool(super().event(event))

    def tip_at(self, at: QPointF) -> str:
        """Return what is told where the mouse rests, "" if nothing."""
        return self._layers.tip_at(at)

    def sizeHint(self) -> QSize:
        return QSize(0, 0)  # it takes the room that there is

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)  # the invitation on it has no say

    def hasHeightForWidth(self) -> bool:
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._redraw()
        self._draw_cursors()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._layers.paint(painter, event.region(), self.size())
