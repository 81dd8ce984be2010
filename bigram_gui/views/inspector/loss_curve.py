"""The curve of −ln p with the pairs of the name on it: why a small probability costs much."""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from bigram_gui.core.calculation import pair_text
from bigram_gui.core.frame import Frame
from bigram_gui.core.scales import loss_scale
from bigram_gui.core.scoring import NameScore
from bigram_gui.core.unit_text import cost_equation
from bigram_gui.views.theme import Colours, Size, Theme, type_font

_SIZE = QSize(140, 112)
_LEFT, _RIGHT, _TOP, _BOTTOM = 16, 6, 4, 18  # the room around the plot
_OVERSHOOT = 1.15  # the curve goes on above the last tick
_POINT = 4.0
_OTHER_POINT = 3.0
_LABEL_GAP = 9
_ABOVE_CURVE = 4
_CURVE_POINTS = 40
_HALVES = ("0", "0.5", "1")


class LossCurve(QWidget):
    """Shows the selected pair's point with its value, and the others' faintly."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("The curve of −ln p")
        self.setToolTip("−ln p: the less probable a token is, the more it costs")
        self._frame: Frame | None = None
        self._theme: Theme | None = None

    def show_frame(self, frame: Frame) -> None:
        """Show the probabilities of the frame's pairs."""
        self._frame = frame
        pair = frame.selected
        text = pair_text(frame.run.prepared.vocabulary, pair)
        self.setAccessibleDescription(f"{text}: {_value_text(frame)}")
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return _SIZE

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._frame is None or self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plane = _Plane(self.width(), self.height(), loss_scale(self._frame.score).end)
        _paint_axes(painter, plane, self._theme.colours)
        _paint_curve(painter, plane, self._theme.colours)
        _paint_others(painter, plane, self._frame, self._theme.colours)
        _paint_selected(painter, plane, self._frame, self._theme.colours)


@dataclass(frozen=True, slots=True)
class _Plane:
    """Where probabilities from 0 to 1 and losses up to ``end`` nats lie in the widget."""

    width: int
    height: int
    end: float

    @property
    def area(self) -> QRectF:
        return QRectF(0, 0, self.width, self.height).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)

    @property
    def highest(self) -> float:
        return self.end * _OVERSHOOT

    def x(self, probability: float) -> float:
        return self.area.left() + self.area.width() * probability

    def y(self, loss: float) -> float:
        return self.area.bottom() - self.area.height() * min(loss, self.highest) / self.highest

    def curve(self, x: float) -> float:
        """Return how high the curve is at ``x``, no higher than the plot."""
        probability = (x - self.area.left()) / self.area.width()
        return self.y(-math.log(probability) if probability > 0 else math.inf)

    def point(self, probability: float, loss: float) -> QPointF:
        return QPointF(self.x(probability), self.y(loss))


def _paint_axes(painter: QPainter, plane: _Plane, colours: Colours) -> None:
    painter.setFont(type_font(Size.CAPTION))
    metrics = QFontMetricsF(type_font(Size.CAPTION))
    for loss in (0.0, plane.end / 2, plane.end):
        y = round(plane.y(loss)) + 0.5
        painter.setPen(QPen(colours.border if loss == 0 else colours.hairline, 1))
        painter.drawLine(QPointF(plane.area.left(), y), QPointF(plane.area.right(), y))
        text = f"{loss:.0f}"
        painter.setPen(colours.text_tertiary)
        left = plane.area.left() - 6 - metrics.horizontalAdvance(text)
        painter.drawText(QPointF(left, y + metrics.capHeight() / 2), text)
    for i, text in enumerate(_HALVES):
        width = metrics.horizontalAdvance(text)
        left = plane.x(i / 2) - width / 2
        painter.drawText(QPointF(left, plane.area.bottom() + 5 + metrics.ascent()), text)


def _paint_curve(painter: QPainter, plane: _Plane, colours: Colours) -> None:
    painter.setPen(QPen(colours.text_secondary, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(_curve(plane))


@functools.lru_cache(maxsize=8)
def _curve(plane: _Plane) -> QPolygonF:
    """Return the curve, dense where it is steep."""
    losses = np.linspace(plane.highest, 0.0, _CURVE_POINTS)
    return QPolygonF([plane.point(math.exp(-loss), loss) for loss in losses.tolist()])


def _paint_others(painter: QPainter, plane: _Plane, frame: Frame, colours: Colours) -> None:
    """Paint each place where another pair's point lies once, however many pairs there are."""
    painter.setPen(QPen(colours.text_secondary, 1.2))
    painter.setBrush(colours.panel)
    for probability in _distinct(frame.score, plane):
        loss = -math.log(probability) if probability > 0 else math.inf
        painter.drawEllipse(plane.point(probability, loss), _OTHER_POINT, _OTHER_POINT)


def _distinct(score: NameScore, plane: _Plane) -> list[float]:
    """Return the probabilities whose points differ by a pixel at least."""
    across = score.probabilities * plane.area.width()
    down = -np.minimum(score.losses, plane.highest) * plane.area.height() / plane.highest
    # Along the curve both only grow, so their sum tells apart what either does.
    _, firsts = np.unique(np.round(across + down), return_index=True)
    distinct: list[float] = score.probabilities[firsts].tolist()
    return distinct


def _paint_selected(painter: QPainter, plane: _Plane, frame: Frame, colours: Colours) -> None:
    pair = frame.selected
    point = plane.point(pair.probability, pair.loss)
    painter.setPen(QPen(colours.orange, 1.5))
    painter.drawLine(point, QPointF(point.x(), plane.area.bottom()))
    painter.setPen(QPen(colours.panel, 1.5))
    painter.setBrush(colours.orange)
    painter.drawEllipse(point, _POINT + 0.75, _POINT + 0.75)
    _paint_label(painter, plane, point, _value_text(frame), colours)


def _paint_label(
    painter: QPainter, plane: _Plane, point: QPointF, text: str, colours: Colours
) -> None:
    """Write the value right of its point, so high that the curve passes below it.

    Where the plot is too narrow for all of it, the loss alone.
    """
    font = type_font(Size.CAPTION, QFont.Weight.Bold)
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance(text) > plane.area.width() - _LABEL_GAP:
        text = text.rpartition(" ")[2]
    width = metrics.horizontalAdvance(text)
    left = min(point.x() + _LABEL_GAP, plane.area.right() + _RIGHT - width)
    beside = point.y() + metrics.capHeight() / 2
    baseline = min(beside, plane.curve(left) - _ABOVE_CURVE)
    painter.setFont(font)
    painter.setPen(QColor(colours.orange_text))
    painter.drawText(QPointF(left, baseline), text)


def _value_text(frame: Frame) -> str:
    return cost_equation(frame.selected, frame.unit)
