"""The reference lines: what a loss can be compared with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import isinf

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from bigram_gui.core.frame import Frame
from bigram_gui.core.reference_text import Reference, references
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import loss_text
from bigram_gui.views.loss_plot.apart import moved_apart
from bigram_gui.views.loss_plot.layer import part_to_paint
from bigram_gui.views.loss_plot.layers import Layers
from bigram_gui.views.loss_plot.pieces import text_width
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.loss_plot.still_layer import StillLayer
from bigram_gui.views.theme import Colours, Size, type_font

LABEL_HEIGHT = 28  # two lines of text: labels are moved apart when they are closer
_APART = 4  # pixels more between two labels, if there is room

_GAP = 12  # between the plot and the labels
_OVERHANG = 2  # of the lines into that gap
_VALUE_ROW = 15
_DASHES = (6, 4)
_FOLLOWING_DASHES = (2, 4)  # of a line that moves with the viewed step
_ABOVE_BOTTOM = 14  # of the plot: below the labels are the buttons of the step axis
_REACH = 4  # pixels on either side of a line at which it explains itself


class ReferenceLine(StillLayer):
    """One dashed line with its label in the right margin, and a tooltip on both."""

    def __init__(self, reference: Reference) -> None:
        super().__init__(-1, reference.meaning)
        self.reference = reference
        self._unit = Unit.NATS
        self._middle = 0.0
        self._is_covered = False

    def show_reference(self, reference: Reference, unit: Unit) -> None:
        """Stand on another loss, and say what it means in a unit."""
        if (reference, unit) != (self.reference, self._unit):
            self.reference, self._unit = reference, unit
            self.tip = reference.meaning
            self.refresh()

    def show_label_at(self, middle: float) -> None:
        """Put the label around a height in pixels."""
        if middle != self._middle:
            self._middle = middle
            self.refresh()

    def show_covers(self, covers: Iterable[QRectF]) -> None:
        """Leave out the label if one of these boxes would cover it, be it in part."""
        if self._plane is None:
            return
        is_covered = any(self._label_box(self._plane).intersects(cover) for cover in covers)
        if is_covered != self._is_covered:
            self._is_covered = is_covered
            beside = QRectF(self._bounds)  # as high as the leader to the label
            beside.setLeft(self._plane.area.right())
            self.invalidate(beside)

    def is_in_view(self, plane: Plane) -> bool:
        """Whether the line lies in the window."""
        return plane.holds_loss(self.reference.loss) or isinf(self.reference.loss)

    def looks(self, plane: Plane) -> object:
        return plane.y_of(self.reference.loss), self.is_in_view(plane), plane.area, plane.canvas

    def bounds(self, plane: Plane) -> QRectF:
        if not self.is_in_view(plane):
            return QRectF()
        return self._line_strip(plane).united(self._label_box(plane))

    def is_at(self, at: QPointF) -> bool:
        plane = self._plane
        if plane is None or not self.is_in_view(plane):
            return False
        return self._line_strip(plane).contains(at) or self._label_box(plane).contains(at)

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        if not self.is_in_view(plane):
            return
        y = int(plane.y_of(self.reference.loss)) + 0.5
        right = plane.area.right() + _OVERHANG
        pen = QPen(colours.reference, 1)
        pen.setDashPattern(_FOLLOWING_DASHES if self.reference.follows else _DASHES)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QLineF(plane.area.left(), y, right, y))
        box = self._label_box(plane)
        if self._is_covered:
            return
        self._draw_leader(painter, colours, y, box)
        if part_to_paint(painter, self._bounds).right() > box.left():
            self._draw_words(painter, colours, box)

    def _draw_words(self, painter: QPainter, colours: Colours, box: QRectF) -> None:
        value, name = QRectF(box), QRectF(box)
        value.setHeight(_VALUE_ROW)
        name.setTop(box.top() + _VALUE_ROW - 1)
        bold = type_font(Size.SMALL, QFont.Weight.DemiBold)
        figure = loss_text(self.reference.loss, unit=self._unit)
        _draw_text(painter, value, figure, bold, colours.text)
        small = type_font(Size.CAPTION)
        _draw_text(painter, name, self.reference.name, small, colours.text_secondary)

    def _draw_leader(
        self, painter: QPainter, colours: Colours, line_y: float, label: QRectF
    ) -> None:
        """Join the line to a label that had to make room for another."""
        value_y = label.top() + _VALUE_ROW / 2
        if abs(value_y - line_y) <= _REACH:
            return
        painter.setPen(QPen(colours.reference, 1))
        end = QPointF(label.left() - 3, value_y)
        painter.drawLine(QLineF(QPointF(label.left() - _GAP + _OVERHANG, line_y), end))

    def _line_strip(self, plane: Plane) -> QRectF:
        y = plane.y_of(self.reference.loss)
        return QRectF(plane.area.left(), y - _REACH, plane.area.width() + _GAP, 2 * _REACH + 1)

    def _label_box(self, plane: Plane) -> QRectF:
        left = plane.area.right() + _GAP
        width = plane.canvas.right() - left - 2
        return QRectF(left, self._middle - LABEL_HEIGHT / 2, width, LABEL_HEIGHT)


class References:
    """All reference lines of a plot; no label stands over another."""

    def __init__(self, layers: Layers) -> None:
        self._layers = layers
        self._lines: list[ReferenceLine] = []
        self._told_of: object = None
        self._plane: Plane | None = None
        self._colours: Colours | None = None

    def show_frame(self, frame: Frame) -> None:
        """Draw what a frame is compared with; the line of the held-out names follows its step."""
        following = None if frame.held_out_loss is None else (frame.held_out_loss, frame.step)
        told_of = frame.run.prepared, frame.unit, following
        if told_of == self._told_of:
            return
        self._told_of = told_of
        found = references(frame)
        self._show_lines(len(found), found)
        for line, reference in zip(self._lines, found, strict=True):
            line.show_reference(reference, frame.unit)
        if self._plane is not None:
            self._show_labels(self._plane)

    def _show_lines(self, count: int, found: Sequence[Reference]) -> None:
        """Have as many lines as there are references."""
        while len(self._lines) > count:
            self._layers.remove(self._lines.pop())
        for reference in found[len(self._lines) :]:
            line = ReferenceLine(reference)
            self._lines.append(line)
            self._layers.add(line)
            if self._colours is not None:
                line.show_theme(self._colours)
            if self._plane is not None:
                line.show_plane(self._plane)

    def show_theme(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        for line in self._lines:
            line.show_theme(colours)

    def show_plane(self, plane: Plane) -> None:
        """Draw on another plane, each value on a level with its line where there is room."""
        self._plane = plane
        for line in self._lines:
            line.show_plane(plane)
        self._show_labels(plane)

    def _show_labels(self, plane: Plane) -> None:
        shown = [line for line in self._lines if line.is_in_view(plane)]
        for line, middle in zip(shown, _middles(shown, plane), strict=True):
            line.show_label_at(round(middle))

    def show_covers(self, covers: Sequence[QRectF]) -> None:
        """Leave out the labels that these boxes would cover, be it in part."""
        if self._plane is None:
            return
        margin = self._plane.area.right() + _GAP
        in_margin = [cover for cover in covers if cover.right() > margin]
        for line in self._lines:
            line.show_covers(in_margin)


def _middles(lines: Sequence[ReferenceLine], plane: Plane) -> tuple[float, ...]:
    """Return the heights of the labels' middles."""
    # The value is the upper of a label's two rows, so that the label hangs from its line.
    down = (LABEL_HEIGHT - _VALUE_ROW) / 2
    wished = [plane.y_of(line.reference.loss) + down for line in lines]
    top, bottom = plane.area.top(), plane.area.bottom() - _ABOVE_BOTTOM
    half = LABEL_HEIGHT / 2
    room = (bottom - top - len(lines) * LABEL_HEIGHT) / max(1, len(lines) - 1)
    gap = LABEL_HEIGHT + min(max(room, 0), _APART)
    return moved_apart(wished, gap, top + half, bottom - half)


def _draw_text(painter: QPainter, box: QRectF, text: str, font: QFont, colour: QColor) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    if text_width(text, font) > box.width():
        text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
