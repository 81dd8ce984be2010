"""The curve of −log p with the pairs of the name on it: why a small probability costs much."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from bigram_gui.core.calculation import pair_text
from bigram_gui.core.frame import Frame
from bigram_gui.core.scales import loss_scale
from bigram_gui.core.scoring import NameScore
from bigram_gui.core.unit_text import cost_equation, cost_name
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import compact_text
from bigram_gui.views.inspector.loss_plane import LossPlane
from bigram_gui.views.inspector.ruler import Ruler
from bigram_gui.views.kept_picture import KeptPicture
from bigram_gui.views.theme import Colours, Size, Theme, type_font

_SIZE = QSize(140, 112)
_TICK_GAP = 6
_LEAST_LEFT = 16.0  # room for two figures beside the axis
_POINT = 4.0
_OTHER_POINT = 3.0
_LABEL_GAP = 9
_ABOVE_CURVE = 4
_HALVES = ("0", "0.5", "1")


class LossCurve(QWidget):
    """Shows the selected pair's point with its value, and the others' faintly."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._unit: Unit | None = None
        self._frame: Frame | None = None
        self._theme: Theme | None = None
        self._backdrop = KeptPicture()
        self._figures = Ruler(type_font(Size.CAPTION))
        self._label = Ruler(type_font(Size.CAPTION, QFont.Weight.Bold))

    def show_frame(self, frame: Frame) -> None:
        """Show the probabilities of the frame's pairs."""
        self._frame = frame
        self._show_unit(frame.unit)
        pair = frame.selected
        text = pair_text(frame.run.prepared.vocabulary, pair)
        self.setAccessibleDescription(f"{text}: {cost_equation(pair, frame.unit)}")
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.update()

    def _show_unit(self, unit: Unit) -> None:
        if unit is not self._unit:
            self._unit = unit
            self.setAccessibleName(f"The curve of {cost_name(unit)}")
            self.setToolTip(f"{cost_name(unit)}: the less probable a token is, the more it costs")

    def sizeHint(self) -> QSize:
        return _SIZE

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._frame is None or self._theme is None:
            return
        painter = QPainter(self)
        colours = self._theme.colours
        plane = self._plane(self._frame)
        backdrop = partial(_paint_backdrop, plane=plane, colours=colours)
        self._backdrop.show(painter, self, (plane, colours), colours.panel, backdrop)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_others(painter, plane, self._frame, colours)
        _paint_selected(painter, plane, self._frame, colours, self._label)

    def _plane(self, frame: Frame) -> LossPlane:
        end = loss_scale(frame.score, frame.unit).end
        widest = max(self._figures.width(compact_text(tick)) for tick in (end / 2, end))
        left = max(_LEAST_LEFT, widest + _TICK_GAP + 1)
        return LossPlane(self.width(), self.height(), left, end, frame.unit)


def _paint_backdrop(painter: QPainter, plane: LossPlane, colours: Colours) -> None:
    """Paint what stays while the pairs' points move."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_axes(painter, plane, colours)
    _paint_curve(painter, plane, colours)


def _paint_axes(painter: QPainter, plane: LossPlane, colours: Colours) -> None:
    painter.setFont(type_font(Size.CAPTION))
    metrics = QFontMetricsF(type_font(Size.CAPTION))
    for loss in (0.0, plane.end / 2, plane.end):
        y = round(plane.y(loss)) + 0.5
        painter.setPen(QPen(colours.border if loss == 0 else colours.hairline, 1))
        painter.drawLine(QPointF(plane.area.left(), y), QPointF(plane.area.right(), y))
        text = compact_text(loss)
        painter.setPen(colours.text_tertiary)
        left = plane.area.left() - _TICK_GAP - metrics.horizontalAdvance(text)
        painter.drawText(QPointF(left, y + metrics.capHeight() / 2), text)
    for i, text in enumerate(_HALVES):
        width = metrics.horizontalAdvance(text)
        left = plane.x(i / 2) - width / 2
        painter.drawText(QPointF(left, plane.area.bottom() + 5 + metrics.ascent()), text)


def _paint_curve(painter: QPainter, plane: LossPlane, colours: Colours) -> None:
    painter.setPen(QPen(colours.text_secondary, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(plane.curve())


def _paint_others(painter: QPainter, plane: LossPlane, frame: Frame, colours: Colours) -> None:
    """Paint each place where another pair's point lies once, however many pairs there are."""
    painter.setPen(QPen(colours.text_secondary, 1.2))
    painter.setBrush(colours.panel)
    for probability in _distinct(frame.score, plane):
        painter.drawEllipse(plane.point(probability), _OTHER_POINT, _OTHER_POINT)


def _distinct(score: NameScore, plane: LossPlane) -> list[float]:
    """Return the probabilities whose points differ by a pixel at least."""
    across = score.probabilities * plane.area.width()
    up = plane.heights(score.losses)
    # Along the curve one grows while the other falls: together they tell apart what either does.
    _, firsts = np.unique(np.round(across - up), return_index=True)
    distinct: list[float] = score.probabilities[firsts].tolist()
    return distinct


def _paint_selected(
    painter: QPainter, plane: LossPlane, frame: Frame, colours: Colours, label: Ruler
) -> None:
    pair = frame.selected
    point = plane.point(pair.probability)
    painter.setPen(QPen(colours.orange, 1.5))
    painter.drawLine(point, QPointF(point.x(), plane.area.bottom()))
    painter.setPen(QPen(colours.panel, 1.5))
    painter.setBrush(colours.orange)
    painter.drawEllipse(point, _POINT + 0.75, _POINT + 0.75)
    painter.setPen(colours.orange_text)
    _paint_label(painter, plane, point, cost_equation(pair, frame.unit), label)


def _paint_label(
    painter: QPainter, plane: LossPlane, point: QPointF, text: str, ruler: Ruler
) -> None:
    """Write the value right of its point, so high that the curve passes below it.

    Where the plot is too narrow for all of it, the end of the equation.
    """
    width = ruler.width(text)
    while width > plane.area.width() - _LABEL_GAP and " = " in text:
        text = text.partition(" = ")[2]
        width = ruler.width(text)
    left = min(point.x() + _LABEL_GAP, plane.right - width)
    beside = point.y() + ruler.cap_height / 2
    baseline = max(ruler.ascent - 1, min(beside, plane.height_at(left) - _ABOVE_CURVE))
    painter.setFont(ruler.font)
    painter.drawText(QPointF(left, baseline), text)
