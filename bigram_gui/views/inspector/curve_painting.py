"""How the curve of −log p is painted: axes, and the pairs' points.

Points are told apart by their shapes: the selected pair's is filled, the others' are small rings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from bigram_gui.core.arrays import FloatArray, IntArray
from bigram_gui.core.frame import Frame
from bigram_gui.core.scoring import NameScore
from bigram_gui.core.unit_text import cost_equation
from bigram_gui.core.wording import compact_text
from bigram_gui.views.inspector.loss_plane import POINT_ROOM, LossPlane
from bigram_gui.views.inspector.stamps import Place, Stamps, on_grid
from bigram_gui.views.shapes import FOCUS_WIDTH
from bigram_gui.views.text.ruler import Ruler
from bigram_gui.views.text.writing import write_text
from bigram_gui.views.theme import Colours, Size, type_font

if TYPE_CHECKING:
    from bigram_gui.core.what_if import WhatIf

TICK_GAP = 6

POINT = 4.0
_OTHER_POINT = 3.0
_FOCUS_RING = POINT_ROOM - FOCUS_WIDTH / 2
_LABEL_GAP = POINT_ROOM + 1
_BARELY = 3  # nearer to its point than this a label would touch it
_ABOVE_CURVE = 5
_GROUND = 2  # around a value
_TICK_DROP = 7  # from the axis to its figures, so that the ring of the focus hides none
_MANY = 100  # pairs
_HALVES = ("0", "0.5", "1")


def paint_backdrop(painter: QPainter, plane: LossPlane, colours: Colours) -> None:
    """Paint what stays while the pairs' points move."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_axes(painter, plane, colours)
    painter.setPen(QPen(colours.text_secondary, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(plane.curve())


def _paint_axes(painter: QPainter, plane: LossPlane, colours: Colours) -> None:
    painter.setFont(type_font(Size.CAPTION))
    metrics = QFontMetricsF(type_font(Size.CAPTION))
    for loss in (0.0, plane.end / 2, plane.end):
        y = round(plane.y(loss)) + 0.5
        painter.setPen(QPen(colours.border if loss == 0 else colours.hairline, 1))
        painter.drawLine(QPointF(plane.area.left(), y), QPointF(plane.area.right(), y))
        text = compact_text(loss)
        painter.setPen(colours.text_tertiary)
        left = plane.area.left() - TICK_GAP - metrics.horizontalAdvance(text)
        painter.drawText(QPointF(left, y + metrics.capHeight() / 2), text)
    for i, text in enumerate(_HALVES):
        width = metrics.horizontalAdvance(text)
        left = plane.x(i / 2) - width / 2
        painter.drawText(QPointF(left, plane.area.bottom() + _TICK_DROP + metrics.ascent()), text)


class CurveLook(NamedTuple):
    """All that is seen of some pairs on the curve.

    Two that are equal look the same, though the probabilities may differ by less than is seen.

    Attributes
    ----------
    others, selected
        Where points lie, on a fine grid.
    label
        What is written beside the selected pair's.
    question
        What is asked about that pair; it is painted instead.
    """

    plane: LossPlane
    others: tuple[Place, ...]
    selected: Place
    label: str
    question: WhatIf | None

    @classmethod
    def of(cls, plane: LossPlane, frame: Frame, question: WhatIf | None) -> CurveLook:
        """Return how the pairs of a frame look."""
        pair = frame.selected
        point = plane.point(pair.probability)
        selected = on_grid(point.x()), on_grid(point.y())
        label = cost_equation(pair, frame.unit)
        return cls(plane, _distinct(frame.score, plane), selected, label, question)

    @property
    def moved(self) -> QPointF:
        """The point that the keys move."""
        if self.question is None:
            return QPointF(*self.selected)
        return self.plane.point(self.question.probability)


def paint_others(painter: QPainter, look: CurveLook, colours: Colours) -> None:
    """Paint each place where another pair's point lies once, however many pairs there are."""
    stamps = Stamps(painter)
    stamps.paint_dots(look.others, _OTHER_POINT, 1.2, colours.text_secondary, colours.panel)


def _distinct(score: NameScore, plane: LossPlane) -> tuple[Place, ...]:
    """Return the places of the pairs' points; of very many those that differ by a pixel."""
    across, up = score.probabilities * plane.across, plane.heights(score.losses)
    if len(score) > _MANY:
        # Along the curve one grows while the other falls: they tell apart what either does.
        distinct = firsts(np.round(across - up))
        across, up = across[distinct], up[distinct]
    places = zip(across.tolist(), up.tolist(), strict=True)
    left, bottom = plane.left, plane.bottom
    return tuple(dict.fromkeys((on_grid(left + x), on_grid(bottom - y)) for x, y in places))


def firsts(pixels: FloatArray) -> IntArray:
    """Return the index of the first of each value among whole numbers, by ascending value.

    As ``numpy.unique`` does, but in a time that grows with their number and range alone: it does
    not sort, which would take long for a name of thousands of letters.
    """
    places = pixels.astype(np.int64)
    places -= places.min()
    first = np.full(int(places.max()) + 1, -1, dtype=np.int64)
    first[places[::-1]] = np.arange(len(places))[::-1]  # of equal places the last one stays
    return first[first >= 0]


def paint_selected(painter: QPainter, look: CurveLook, colours: Colours, label: Ruler) -> None:
    """Paint the selected pair's point with its value."""
    point = QPointF(*look.selected)
    paint_drop(painter, look.plane, point, colours)
    stamps = Stamps(painter)
    stamps.paint_dots([look.selected], POINT + 0.75, 1.5, colours.panel, colours.orange)
    paint_label(painter, look.plane, point, look.label, label, colours)


def paint_focused(painter: QPainter, point: QPointF, colours: Colours) -> None:
    """Paint the ring of the focus around the point that the keys move."""
    painter.setPen(QPen(colours.blue, FOCUS_WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(point, _FOCUS_RING, _FOCUS_RING)


def paint_drop(painter: QPainter, plane: LossPlane, point: QPointF, colours: Colours) -> None:
    """Paint the line from a point down to its probability on the axis."""
    painter.setPen(QPen(colours.orange, 1.5))
    painter.drawLine(point, QPointF(point.x(), plane.area.bottom()))


def paint_label(
    painter: QPainter,
    plane: LossPlane,
    point: QPointF,
    text: str,
    ruler: Ruler,
    colours: Colours,
) -> None:
    """Write the value right of its point, or above it, so high that the curve passes below it."""
    text = _fitting(text, plane.right - plane.left - _LABEL_GAP, ruler)
    beside = point.x() + _LABEL_GAP
    left = max(0.0, min(beside, plane.right - ruler.width(text)))
    is_beside = left > beside - _BARELY
    lowest = point.y() + (ruler.cap_height / 2 if is_beside else -POINT_ROOM)
    baseline = max(ruler.ascent - 1, min(lowest, plane.height_at(left) - _ABOVE_CURVE))
    painter.fillRect(_ground(left, baseline, text, ruler), colours.panel)
    painter.setPen(colours.orange_text)
    write_text(painter, left, baseline, text, ruler)


def _ground(left: float, baseline: float, text: str, ruler: Ruler) -> QRectF:
    """Return what is cleared behind a value, so that no line of the grid runs through it."""
    area = QRectF(left, baseline - ruler.cap_height, ruler.width(text), ruler.cap_height)
    return area.adjusted(0, -_GROUND, _GROUND, _GROUND)


def _fitting(text: str, room: float, ruler: Ruler) -> str:
    """Return ``text``, or the end of the equation where there is no room for all of it."""
    while ruler.width(text) > room and " = " in text:
        text = text.partition(" = ")[2]
    return text
