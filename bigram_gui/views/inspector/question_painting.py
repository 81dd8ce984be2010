"""How the point that is asked about is painted on the curve of −log p.

The model's is a large ring meanwhile, and the other a diamond.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from bigram_gui.core.what_if import WhatIf, what_if_equation
from bigram_gui.views.inspector.curve_painting import POINT, paint_drop, paint_label
from bigram_gui.views.inspector.loss_plane import LossPlane
from bigram_gui.views.marks import Mark, paint_mark
from bigram_gui.views.text.ruler import Ruler
from bigram_gui.views.theme import Colours


def paint_question(
    painter: QPainter, plane: LossPlane, question: WhatIf, colours: Colours, label: Ruler
) -> None:
    """Paint the selected pair's point as a ring, the asked one with its value, and the way."""
    said, asked = question.pair.probability, question.probability
    point = plane.point(asked)
    paint_drop(painter, plane, point, colours)
    painter.setPen(QPen(colours.orange, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(_way(plane, said, asked))
    painter.setBrush(colours.panel)
    painter.drawEllipse(plane.point(said), POINT, POINT)
    paint_mark(painter, Mark.DIAMOND, point, colours.orange, ground=colours.panel)
    paint_label(painter, plane, point, what_if_equation(question, plane.unit), label, colours)


def _way(plane: LossPlane, said: float, asked: float) -> QPolygonF:
    """Return the curve between two probabilities."""
    ends = sorted((said, asked))
    start, end = (plane.point(probability) for probability in ends)
    curve = plane.curve()
    between = [curve.at(i) for i in range(curve.size())]
    inner = [point for point in between if start.x() < point.x() < end.x()]
    return QPolygonF([start, *inner, end])
