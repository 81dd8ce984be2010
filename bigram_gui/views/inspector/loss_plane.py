"""Where the curve of what a probability costs lies in its widget, in every unit."""

from __future__ import annotations

import functools
import math
import sys
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

from bigram_gui.core.arrays import FloatArray
from bigram_gui.core.units import Unit

POINT_ROOM = 10
"""From a point to the outer edge of the ring of the focus around it."""

_RIGHT, _TOP, _BOTTOM = POINT_ROOM, POINT_ROOM, 18  # the room around the plot
_OVERSHOOT = 1.15  # the curve goes on above the last tick
_CURVE_POINTS = 40
_PLACES = 512  # so many are told apart by the mouse, both along the steep and the flat part


class LossPlane(NamedTuple):
    """Probabilities from 0 to 1 from left to right, and costs up to ``end`` upwards.

    Attributes
    ----------
    width, height
        Of the widget.
    left
        The room for the figures beside the axis.
    unit
        In which costs are; ``end`` is too.
    """

    width: int
    height: int
    left: float
    end: float
    unit: Unit

    @property
    def area(self) -> QRectF:
        """Where the curve is drawn."""
        return QRectF(0, 0, self.width, self.height).adjusted(self.left, _TOP, -_RIGHT, -_BOTTOM)

    @property
    def right(self) -> float:
        """How far a text may reach."""
        return float(self.width)

    def x(self, probability: float) -> float:
        """Return the place of a probability."""
        return self.left + self.across * probability

    def y(self, cost: float) -> float:
        """Return the place of a cost, no higher than the plot."""
        share = min(cost, self._highest) / self._highest
        return self.bottom - self._up * share

    def heights(self, nats: FloatArray) -> FloatArray:
        """Return how high losses in nats stand above the axis, same shape, in pixels."""
        costs = np.minimum(self.unit.of_all(nats), self._highest)
        heights: FloatArray = costs * (self._up / self._highest)
        return heights

    def point(self, probability: float) -> QPointF:
        """Return the curve's point at a probability."""
        nats = -math.log(probability) if probability > 0 else math.inf
        return QPointF(self.x(probability), self.y(self.unit.of(nats)))

    def height_at(self, x: float) -> float:
        """Return how high the curve is at a place."""
        return self.point(min(1.0, (x - self.left) / self.across)).y()

    def curve(self) -> QPolygonF:
        """Return the curve; the same is worked out once."""
        return _curve(self)

    def probability_near(self, place: QPointF) -> float:
        """Return the probability whose point on the curve is nearest to a place of the widget."""
        probabilities, across, down = _places(self)
        distances = np.square(across - place.x()) + np.square(down - place.y())
        return float(probabilities[distances.argmin()])

    @property
    def least_probability(self) -> float:
        """The probability whose cost is the highest that is drawn, or the least of all floats."""
        if self.unit is Unit.PERPLEXITY:
            return 1 / self._highest
        return max(sys.float_info.min, math.exp(-self._highest / self.unit.of(1.0)))

    @property
    def across(self) -> float:
        """The width of the plot."""
        return self.width - self.left - _RIGHT

    @property
    def bottom(self) -> float:
        """Where the axis is."""
        return float(self.height - _BOTTOM)

    @property
    def _up(self) -> float:
        """The height of the plot."""
        return self.height - _TOP - _BOTTOM

    @property
    def _highest(self) -> float:
        return self.end * _OVERSHOOT


@functools.lru_cache(maxsize=8)
def _curve(plane: LossPlane) -> QPolygonF:
    """Return the curve, dense both where it is steep and where it is flat."""
    probabilities = _probabilities(plane, _CURVE_POINTS).tolist()
    return QPolygonF([plane.point(probability) for probability in (0.0, *probabilities)])


@functools.lru_cache(maxsize=2)
def _places(plane: LossPlane) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return probabilities and their points, shape (k,) each."""
    probabilities = _probabilities(plane, _PLACES)
    across = plane.left + plane.area.width() * probabilities
    down = plane.area.bottom() - plane.heights(-np.log(probabilities))
    return probabilities, across, down


def _probabilities(plane: LossPlane, points: int) -> FloatArray:
    """Return so many probabilities of even ratio, and as many of even distance, ascending."""
    least = plane.least_probability
    steep, flat = np.geomspace(least, 1, points), np.linspace(least, 1, points)
    return np.sort(np.concatenate([steep, flat[1:-1]]))  # their ends are the same
