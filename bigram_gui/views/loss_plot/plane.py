"""Where on the screen a step and a loss lie."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF

from bigram_gui.core.arrays import FloatArray, IntArray
from bigram_gui.views.loss_plot.step_scale import StepScale


@dataclass(frozen=True, slots=True)
class Window:
    """The stretch of the axes that is in view: places of the step axis, and losses in nats."""

    first: float
    last: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Plane:
    """The window in view laid over a rectangle of pixels of the scene.

    A loss above the window, infinity among them, is shown at the top edge: it is not lost.

    Attributes
    ----------
    canvas
        The whole scene: the plot and what stands around it.
    area
        The plot itself.
    pixel_ratio
        How many pixels of the screen are one of the scene.
    """

    canvas: QRectF
    area: QRectF
    window: Window
    scale: StepScale
    pixel_ratio: float = 1.0

    @property
    def columns(self) -> int:
        """How many pixels of the screen the plot is wide."""
        return max(1, round(self.area.width() * self.pixel_ratio))

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
        """Return the pixel of a loss."""
        window = self.window
        part = (min(loss, window.high) - window.low) / (window.high - window.low)
        return self.area.bottom() - part * self.area.height()

    def ys_of(self, losses: FloatArray) -> FloatArray:
        """Return the pixels of losses, same shape."""
        window = self.window
        parts = (np.minimum(losses, window.high) - window.low) / (window.high - window.low)
        return self.area.bottom() - parts * self.area.height()

    def step_at(self, x: float) -> int:
        """Return the step nearest to a pixel; it may be one that does not exist."""
        window = self.window
        part = (x - self.area.left()) / self.area.width()
        step = self.scale.step_at(window.first + part * (window.last - window.first))
        return math.floor(step + 0.5)

    def holds(self, step: float) -> bool:
        """Whether a step lies in the window."""
        return self.window.first <= self.scale.place(step) <= self.window.last

    def steps_in_view(self, latest: int) -> tuple[int, int]:
        """Return the first and the last step of 0 to ``latest`` that are to be drawn.

        One more on either side of the window lets a line run out of it.
        """
        first = math.floor(self.scale.step_at(self.window.first))
        last = math.ceil(self.scale.step_at(self.window.last))
        return min(max(0, first), latest), min(max(0, last), latest)
