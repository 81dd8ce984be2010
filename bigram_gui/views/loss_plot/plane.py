"""Where on the screen a step and a loss lie."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QRectF

from bigram_gui.core.arrays import FloatArray, IntArray
from bigram_gui.views.loss_plot.loss_scale import IN_NATS, LossScale
from bigram_gui.views.loss_plot.step_scale import StepScale


class Window(NamedTuple):
    """The stretch of the axes that is in view, in places of the step axis and of the loss axis."""

    first: float
    last: float
    low: float
    high: float


class Plane(NamedTuple):
    """The window in view laid over a rectangle of pixels of the plot's view.

    A loss above the window, infinity among them, is shown at the top edge: it is not lost. In a
    window that a person chose that goes for infinity alone.

    Attributes
    ----------
    canvas
        The whole view: the plot and what stands around it.
    area
        The plot itself.
    pixel_ratio
        How many pixels of the screen are one of the view.
    is_chosen
        Whether the window does not follow the training.
    axis_end
        The pixel that nothing which is written below the step axis may pass.
    """

    canvas: QRectF
    area: QRectF
    window: Window
    scale: StepScale
    pixel_ratio: float = 1.0
    losses: LossScale = IN_NATS
    is_chosen: bool = False
    axis_end: float = math.inf

    def beside(self, middle: float, width: float) -> float:
        """Return the left edge of a box on a place of the step axis, as near as it may stand."""
        end = min(self.axis_end, self.canvas.right())
        return max(0.0, min(middle - width / 2, end - width))

    @property
    def columns(self) -> int:
        """How many pixels of the screen the plot is wide, at least two."""
        return max(2, round(self.area.width() * self.pixel_ratio))

    def x_of(self, step: float) -> float:
        """Return the pixel of a step."""
        window = self.window
        part = (self.scale.place(step) - window.first) / (window.last - window.first)
        return self.area.left() + part * self.area.width()

    def xs_of(self, steps: FloatArray | IntArray) -> FloatArray:
        """Return the pixels of steps, same shape."""
        window = self.window
        parts = (self.scale.places(steps) - window.first) / (window.last - window.first)
        return self.area.left() + parts * self.area.width()

    def y_of(self, loss: float) -> float:
        """Return the pixel of a loss in nats; one above the window is shown at its upper edge."""
        return self.y_at(min(self.losses.place(loss), self.window.high))

    def ys_at(self, places: FloatArray) -> FloatArray:
        """Return the pixels of places of the loss axis, same shape."""
        window = self.window
        parts = (places - window.low) / (window.high - window.low)
        return self.area.bottom() - parts * self.area.height()

    def y_at(self, place: float) -> float:
        """Return the pixel of a place of the loss axis."""
        window = self.window
        part = (place - window.low) / (window.high - window.low)
        return self.area.bottom() - part * self.area.height()

    def step_at(self, x: float) -> int:
        """Return the step nearest to a pixel; it may be one that does not exist."""
        place = self.place_at(x)
        below = math.floor(self.scale.step_at(place))
        nearer = self.scale.place(below + 1) - place <= place - self.scale.place(below)
        return below + 1 if nearer else below

    def place_at(self, x: float) -> float:
        """Return the place of the step axis at a pixel."""
        part = (x - self.area.left()) / self.area.width()
        return self.window.first + part * (self.window.last - self.window.first)

    def loss_place_at(self, y: float) -> float:
        """Return the place of the loss axis at a pixel."""
        part = (self.area.bottom() - y) / self.area.height()
        return self.window.low + part * (self.window.high - self.window.low)

    def holds(self, step: float) -> bool:
        """Whether a step lies in the window."""
        return self.window.first <= self.scale.place(step) <= self.window.last

    def shows(self, loss: float) -> bool:
        """Whether a mark at a loss in nats is to be seen, in the window or at its upper edge."""
        place = self.losses.place(loss)
        reach = math.inf if math.isinf(place) or not self.is_chosen else self.window.high
        return self.window.low <= place <= reach

    def holds_loss(self, loss: float) -> bool:
        """Whether a loss in nats lies in the window."""
        return self.window.low <= self.losses.place(loss) <= self.window.high

    def holds_infinite(self, steps: FloatArray, losses: FloatArray) -> bool:
        """Whether a loss of ∞ lies at one of the steps in the window; both of shape (n,)."""
        places = self.scale.places(steps[np.isinf(losses)])
        return bool(((places >= self.window.first) & (places <= self.window.last)).any())

    def steps_in_view(self, latest: int) -> tuple[int, int]:
        """Return the first and the last step of 0 to ``latest`` that are to be drawn.

        One more on either side of the window lets a line run out of it, and not end at its edge.
        """
        first = math.floor(self.scale.step_at(self.window.first)) - 1
        last = math.ceil(self.scale.step_at(self.window.last)) + 1
        return min(max(0, first), latest), min(max(0, last), latest)
