"""Which steps and losses the plot shows: those that a person chose, or all that there are."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from bigram_gui.core.frame import Frame
from bigram_gui.core.status import DEFAULT_STEPS
from bigram_gui.views.loss_plot.extent import Seen, loss_extent, loss_limits, step_extent
from bigram_gui.views.loss_plot.loss_scale import LossScale
from bigram_gui.views.loss_plot.plane import Plane, Window
from bigram_gui.views.loss_plot.step_scale import StepScale
from bigram_gui.views.loss_plot.view import View
from bigram_gui.views.loss_plot.zooming import converted, showing

_LEAST_HEADROOM, _MOST_HEADROOM = 0.2, 0.3  # of the height: the curves need room too


class Viewport:
    """The view of the axes, and how far they reach where they follow the training.

    Attributes
    ----------
    view
        The scales, and the window that a person chose.
    target
        The axis has room for so many steps.
    longest
        The last step that any curve has.
    """

    def __init__(self) -> None:
        self.view = View()
        self.target = DEFAULT_STEPS
        self.longest = 0
        self._frame: Frame | None = None
        self._fitted: Window | None = None
        self._headroom = _LEAST_HEADROOM

    @property
    def is_chosen(self) -> bool:
        """Whether the axes stand still at what a person chose, and do not follow the training."""
        return self.view.chosen is not None

    def show_frame(self, frame: Frame, longest: int) -> None:
        """Keep what a person chose as long as it says something of ``frame``."""
        before, self._frame, self.longest = self._frame, frame, longest
        if before is not None and before.run.prepared.corpus is not frame.run.prepared.corpus:
            self._follow()
        self.divide(self.view.steps, self.view.losses._replace(unit=frame.unit))
        if before is not None and before.run is not frame.run and self._is_beyond_all():
            self._follow()
        if before is not None and (before.step, before.live) != (frame.step, frame.live):
            self._move_to_viewed(frame)

    def choose(self, window: Window | None) -> None:
        """Show what a person chose; None, or all that there is, follows the training again."""
        is_all = window is None or window == self._fitted
        self.view = self.view._replace(chosen=None if is_all else window)

    def divide(self, steps: StepScale, losses: LossScale) -> None:
        """Divide the axes otherwise; a window that was chosen shows the same steps and losses."""
        if (steps, losses) == (self.view.steps, self.view.losses):
            return
        scales = (self.view.steps, self.view.losses), (steps, losses)
        same_edges = losses.is_log is self.view.losses.is_log  # a logarithm has none at a loss of 0
        fitted = self._fitted if same_edges else None
        self._fitted = None if fitted is None else converted(fitted, *scales)
        self.view = self.view.on(steps, losses)
        if self.is_chosen:
            self.view = self.view.within(self.whole())

    def whole(self) -> Window:
        """Return the window that no other reaches out of: all steps, recorded or to come."""
        assert self._frame is not None
        steps, losses = self.view.steps, self.view.losses
        low, high = loss_limits(self._frame.run, losses, self._headroom)
        if self._fitted is not None:
            low, high = min(low, self._fitted.low), max(high, self._fitted.high)
        last = max(self.longest, self.target, 1)
        return Window(steps.place(0), steps.place(last), low, high)

    def plane(self, widget: QRectF, area: QRectF, ratio: float, axis_end: float) -> Plane:
        """Return the plane of the view on a widget; one that follows has yet to be fitted."""
        steps = self.view.steps
        last = step_extent(self.longest, self.target)
        return Plane(
            widget,
            area,
            self.view.chosen or Window(steps.place(0), steps.place(last), 0, 1),
            steps,
            ratio,
            self.view.losses,
            is_chosen=self.is_chosen,
            axis_end=axis_end,
        )

    def fitted(self, plane: Plane, seen: Seen, wished_headroom: float) -> Plane:
        """Return a plane that follows with room for the losses that are seen.

        ``wished_headroom`` is the part of its height above a uniform guess that should stay free.
        """
        assert self._frame is not None
        self._headroom = min(max(wished_headroom, _LEAST_HEADROOM), _MOST_HEADROOM)
        bounds = self._frame.run.prepared.bounds
        low, high = loss_extent(bounds, seen, self._headroom, plane.losses)
        self._fitted = plane.window._replace(low=low, high=high)
        return plane._replace(window=self._fitted)

    def _follow(self) -> None:
        self.view = self.view._replace(chosen=None)

    def _is_beyond_all(self) -> bool:
        """Whether the window that was chosen shows none of the steps that any curve has."""
        chosen, last = self.view.chosen, self.view.steps.place(self.longest)
        return chosen is not None and chosen.first >= last

    def _move_to_viewed(self, frame: Frame) -> None:
        """Move the window that was chosen to the viewed step, if the person went there."""
        chosen = self.view.chosen
        if chosen is not None and not frame.live:
            window = showing(chosen, self.whole(), self.view.steps.place(frame.step))
            self.view = self.view._replace(chosen=window)
