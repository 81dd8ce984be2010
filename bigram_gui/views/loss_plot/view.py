"""Which part of the axes is in view: all that there is, or a window that a person chose."""

from __future__ import annotations

from typing import NamedTuple

from bigram_gui.views.loss_plot.log_steps import LogSteps
from bigram_gui.views.loss_plot.loss_scale import IN_NATS, LossScale
from bigram_gui.views.loss_plot.plane import Window
from bigram_gui.views.loss_plot.step_scale import LinearSteps, StepScale
from bigram_gui.views.loss_plot.zooming import converted, cut, held

LINEAR_STEPS: StepScale = LinearSteps()
LOG_STEPS: StepScale = LogSteps()


class View(NamedTuple):
    """The scales of the axes, and the window if it does not follow the training.

    Attributes
    ----------
    chosen
        The window that a person zoomed to; None follows. New data never changes it.
    """

    steps: StepScale = LINEAR_STEPS
    losses: LossScale = IN_NATS
    chosen: Window | None = None

    def on(self, steps: StepScale, losses: LossScale) -> View:
        """Return the view on other scales, of the same steps and losses."""
        if (steps, losses) == (self.steps, self.losses):
            return self
        chosen = self.chosen
        if chosen is not None:
            chosen = converted(chosen, (self.steps, self.losses), (steps, losses))
        return View(steps, losses, chosen)

    def within(self, whole: Window) -> View:
        """Return the view with nothing of its window outside of ``whole``."""
        if self.chosen is None:
            return self
        return self._replace(chosen=held(cut(self.chosen, whole), whole, self.steps))
