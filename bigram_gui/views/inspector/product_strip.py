"""A small picture of why one takes logarithms: the product falls to 0, the sum goes on."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from bigram_gui.core.arrays import FloatArray
from bigram_gui.core.float_product import pairs_text
from bigram_gui.core.product_course import ProductCourse, fallen, product_course
from bigram_gui.core.scoring import NameScore
from bigram_gui.views.own_ground import ground_painter
from bigram_gui.views.text.ruler import Ruler, shared_ruler
from bigram_gui.views.theme import Colours, Size, Theme, type_font

_HEIGHT = 60
_TOP, _LIMIT, _FLOOR = 6.5, 36.5, 42.5  # 10⁰, the smallest float, and 0; from above
_GAP = 6
_DOT = 2.5
_ONE, _SMALLEST = "10⁰", "10⁻³²⁴"
_PRODUCT, _SUM = "product", "sum"
_TIP = (
    "The product of the probabilities, by its power of ten, falls to the smallest number that "
    "floating point holds, and then it is 0; the sum of the losses goes on growing.\n"
    "Dashed: if more pairs as surprising as these followed"
)


class ProductStrip(QWidget):
    """Draws both for the pairs of a name, and further where the name is short."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("The product falls and the sum grows, pair by pair")
        self.setToolTip(_TIP)
        self._ruler = shared_ruler(type_font(Size.CAPTION))
        self._score: NameScore | None = None
        self._theme: Theme | None = None

    def show_score(self, score: NameScore) -> None:
        """Show the course of another name."""
        self._score = score
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._score is None or self._theme is None:
            return
        left = self._ruler.width(_SMALLEST) + _GAP
        right = self.width() - max(map(self._ruler.width, (_PRODUCT, f"{_SUM} ∞"))) - _GAP
        course = product_course(self._score, max(1, round(right - left)))
        painter = ground_painter(self, self._theme.colours.panel)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._ruler.font)
        drawing = _Drawing(painter, course, left, right, self._theme.colours, self._ruler)
        drawing.paint_axes()
        drawing.paint_sum()
        drawing.paint_product()


class _Drawing:
    """One picture of one course between two places of the widget."""

    def __init__(
        self,
        painter: QPainter,
        course: ProductCourse,
        left: float,
        right: float,
        colours: Colours,
        ruler: Ruler,
    ) -> None:
        self._painter = painter
        self._course = course
        self._left = left
        self._right = right
        self._colours = colours
        self._ruler = ruler

    def paint_axes(self) -> None:
        """Draw where 1 and the smallest float are, and write after how many pairs it is passed."""
        for text, y in ((_ONE, _TOP), (_SMALLEST, _LIMIT)):
            is_limit = y == _LIMIT
            style = Qt.PenStyle.DashLine if is_limit else Qt.PenStyle.SolidLine
            colour = self._colours.reference if is_limit else self._colours.hairline
            self._painter.setPen(QPen(colour, 1, style))
            self._painter.drawLine(QPointF(self._left, y), QPointF(self._right, y))
            width = self._ruler.width(text)
            self._write(text, self._left - _GAP - width, y, self._colours.text_tertiary)
        self._write_pairs()

    def paint_sum(self) -> None:
        """Draw the sum from the floor up to the top."""
        course, highest = self._course, self._course.last_nats or 1.0
        down = _FLOOR - (_FLOOR - _TOP) * course.nats / highest
        goes_on = not course.ends_impossible and course.last_nats > 0
        way = [QPointF(self._x(course.last), _TOP)] if goes_on else []
        self._paint_way(down, way, self._colours.orange)
        text = f"{_SUM} ∞" if course.ends_impossible else _SUM
        top = _TOP if course.last_nats > 0 else _FLOOR
        self._write(text, self._right + _GAP, top, self._colours.orange_text)

    def paint_product(self) -> None:
        """Draw the product from the top down to the smallest float, and on at 0."""
        course = self._course
        down = _TOP + (_LIMIT - _TOP) * fallen(course.nats)
        inside = course.pairs < course.zero_after
        down = np.where(inside, down, _FLOOR)
        way: list[QPointF] = []
        if float(course.pairs[-1]) < course.zero_after < math.inf:
            zero = self._x(course.zero_after)
            last = float(down[-1]) if course.ends_impossible else float(_LIMIT)
            way += [QPointF(zero, last), QPointF(zero, _FLOOR)]
        is_zero = course.zero_after < math.inf
        end = _FLOOR if is_zero else float(down[-1])
        way.append(QPointF(self._x(course.last), end))
        self._paint_way(down, way, self._colours.text)
        self._write(_PRODUCT, self._right + _GAP, end, self._colours.text_secondary)

    def _paint_way(self, down: FloatArray, further: list[QPointF], colour: QColor) -> None:
        """Draw what is so, and dashed what would follow."""
        course = self._course
        across = self._left + course.pairs * ((self._right - self._left) / course.last)
        points = list(map(QPointF, across.tolist(), down.tolist()))
        style = Qt.PenStyle.SolidLine if course.ends_impossible else Qt.PenStyle.DashLine
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(colour, 1.5, style))
        for ends in pairwise((points[-1], *further)):  # Qt takes far longer for a dashed polyline
            self._painter.drawLine(*ends)
        self._painter.setPen(QPen(colour, 1.5))
        self._painter.drawPolyline(QPolygonF(points))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.drawEllipse(points[-1], _DOT, _DOT)

    def _write_pairs(self) -> None:
        """Write after how many pairs the product is 0, or how many there are."""
        zero = self._course.zero_after
        shown = zero if zero < math.inf else self._course.last
        text = pairs_text(shown)
        width = self._ruler.width(text)
        left = min(self._right - width, max(self._left, self._x(shown) - width / 2))
        self._write(text, left, _FLOOR + 10, self._colours.text_tertiary)

    def _write(self, text: str, left: float, middle: float, colour: QColor) -> None:
        self._painter.setPen(colour)
        self._painter.drawText(QPointF(left, middle + self._ruler.cap_height / 2), text)

    def _x(self, pairs: float) -> float:
        return self._left + (self._right - self._left) * pairs / self._course.last
