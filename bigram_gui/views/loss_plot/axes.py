"""The axes: the lines of the grid, the ticks and their labels."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from bigram_gui.views.loss_plot.layer import part_to_paint
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.loss_plot.still_layer import StillLayer
from bigram_gui.views.theme import Colours, Size, type_font

CAPTION = "training step"
LABELS_HEIGHT = 28  # below the axis: tick labels, or the cursor's tag

_DEPTH = -3
_TICK = 5
_GAP = 10  # between the labels of losses and the plot
_ROW = 18  # the height of a line of labels
_LEAST_ROWS = 32  # pixels from one line of the grid to the next, at least
_LEAST_BETWEEN = 40  # pixels from one label of the step axis to the next, at least

_Align = Qt.AlignmentFlag


class Grid(StillLayer):
    """A hairline across the plot for each label of the loss axis."""

    def __init__(self) -> None:
        super().__init__(_DEPTH)
        self._heights: list[float] = []

    def show_plane(self, plane: Plane) -> None:
        self._heights = [plane.y_at(place) for place, _ in loss_ticks(plane)]
        super().show_plane(plane)

    def looks(self, plane: Plane) -> object:
        return tuple(self._heights), plane.area

    def bounds(self, plane: Plane) -> QRectF:
        return plane.area.adjusted(0, 0, 1, 1)

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        left, right = plane.area.left(), plane.area.right()
        _draw_lines(painter, colours.grid, [(left, y, right, y) for y in self._heights])


class _Label(NamedTuple):
    text: str
    box: QRectF
    side: Qt.AlignmentFlag


class _Labels(StillLayer):
    """Labels of an axis."""

    def __init__(self) -> None:
        super().__init__(_DEPTH)
        self._labels: list[_Label] = []

    def touched(self, covers: Iterable[QRectF]) -> list[QRectF]:
        """Return the boxes of the labels that other boxes touch; most are nowhere near any."""
        return [
            label.box
            for cover in covers
            if cover.intersects(self._bounds)
            for label in self._labels
            if label.box.intersects(cover)
        ]

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        painter.setFont(type_font(Size.CAPTION))
        painter.setPen(colours.text_tertiary)
        part = part_to_paint(painter, self._bounds)
        for label in self._labels:
            if label.box.intersects(part):
                painter.drawText(label.box, label.side | _Align.AlignVCenter, label.text)


class LossLabels(_Labels):
    """The labels of the loss axis; ∞ stands at the upper edge where such losses are drawn."""

    def __init__(self) -> None:
        super().__init__()
        self._infinite = False

    def show_infinite(self, infinite: bool) -> None:
        """Tell whether there are losses of ∞."""
        if infinite != self._infinite:
            self._infinite = infinite
            if self._plane is not None:
                self.show_plane(self._plane)

    def show_plane(self, plane: Plane) -> None:
        ticks = [(plane.y_at(place), text) for place, text in loss_ticks(plane)]
        if self._infinite:
            top = plane.area.top()
            ticks = [(top, "∞"), *((y, text) for y, text in ticks if y >= top + _ROW)]
        width = plane.area.left() - _GAP
        self._labels = [
            _Label(text, QRectF(0, y - _ROW / 2, width, _ROW), _Align.AlignRight)
            for y, text in ticks
        ]
        super().show_plane(plane)

    def looks(self, plane: Plane) -> object:
        return tuple(self._labels), plane.area

    def bounds(self, plane: Plane) -> QRectF:
        return QRectF(0, 0, plane.area.left(), plane.area.bottom() + _ROW)


class StepLabels(_Labels):
    """The step axis: its line, its ticks, their labels and the caption."""

    def __init__(self) -> None:
        super().__init__()
        self._ticks: list[float] = []

    def show_plane(self, plane: Plane) -> None:
        metrics = QFontMetricsF(type_font(Size.CAPTION))
        ticks = [(plane.x_of(step), text) for step, text in step_ticks(plane, metrics)]
        self._ticks = [x for x, _ in ticks]
        top = plane.area.bottom() + _TICK + 1
        halves = [metrics.horizontalAdvance(text) / 2 + 2 for _, text in ticks]
        self._labels = [
            _Label(
                text, QRectF(plane.beside(x, 2 * half), top, 2 * half, _ROW), _Align.AlignHCenter
            )
            for (x, text), half in zip(ticks, halves, strict=True)
        ]
        super().show_plane(plane)

    def bounds(self, plane: Plane) -> QRectF:
        top = plane.area.bottom()
        return QRectF(0, top, plane.canvas.width(), plane.canvas.bottom() - top)

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        super().draw(painter, plane, colours)
        area, part = plane.area, part_to_paint(painter, self._bounds)
        caption = QRectF(area.left(), area.bottom() + LABELS_HEIGHT - 2, area.width(), _ROW)
        if caption.intersects(part):
            painter.drawText(caption, _Align.AlignHCenter | _Align.AlignTop, CAPTION)
        top, bottom = area.bottom(), area.bottom() + _TICK
        axis = [(area.left(), top, area.right(), top)] if part.top() <= top + 1 else []
        ticks = [x for x in self._ticks if part.left() - 1 <= x <= part.right() + 1]
        if part.top() <= bottom + 1:
            lines = [*axis, *((x, top, x, bottom) for x in ticks)]
            _draw_lines(painter, colours.border, lines)


def loss_ticks(plane: Plane) -> list[tuple[float, str]]:
    """Return the places of the loss axis that get a line, with their labels."""
    rows = max(1, int(plane.area.height() / _LEAST_ROWS))
    return plane.losses.ticks(plane.window.low, plane.window.high, rows)


def step_ticks(plane: Plane, metrics: QFontMetricsF) -> list[tuple[int, str]]:
    """Return the steps that get a tick, with their labels."""
    window = plane.window
    widest = metrics.horizontalAdvance(f"{plane.scale.step_at(window.last):,.0f}")
    count = int(plane.area.width() / (widest + _LEAST_BETWEEN))
    ticks = plane.scale.ticks(window.first, window.last, count)
    return list(zip(ticks.tolist(), plane.scale.texts(ticks), strict=True))


def _draw_lines(
    painter: QPainter, colour: QColor, lines: list[tuple[float, float, float, float]]
) -> None:
    """Draw lines one pixel wide whatever the screen's scale, between pixels' middles."""
    pen = QPen(colour, 1)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.drawLines([QLineF(*(int(end) + 0.5 for end in line)) for line in lines])
