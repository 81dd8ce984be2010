"""The axes: ticks, their labels and the lines of the grid."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from bigram_gui.views.loss_plot.layer import Layer
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.loss_plot.round_numbers import decimals, multiples, round_up
from bigram_gui.views.theme import Colours, Size, type_font

CAPTION = "training step"
LABELS_HEIGHT = 28  # below the axis: tick labels, or the cursor's tag

_TICK = 5
_GAP = 10  # between the labels of losses and the plot
_ROW = 18  # the height of a line of labels
_LEAST_ROWS = 32  # pixels from one line of the grid to the next, at least
_LEAST_BETWEEN = 40  # pixels from one label of the step axis to the next, at least

_Align = Qt.AlignmentFlag


class Axes(Layer):
    """Draws both axes; labels that something else covers are left out rather than cut."""

    def __init__(self) -> None:
        super().__init__(height=-3)
        self._covers: tuple[QRectF, ...] = ()
        self._infinite = False

    def show_covers(self, covers: tuple[QRectF, ...]) -> None:
        """Leave out the labels that these boxes would cover, be it in part."""
        if covers != self._covers:
            self._covers = covers
            if self._plane is not None:
                for strip in _label_strips(self._plane):
                    self.update(strip)

    def show_infinite(self, infinite: bool) -> None:
        """Label the upper edge with ∞ if losses of ∞ are drawn there."""
        if infinite != self._infinite:
            self._infinite = infinite
            self.update()

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        painter.setFont(type_font(Size.CAPTION))
        self._draw_losses(painter, plane, colours)
        self._draw_steps(painter, plane, colours)

    def _draw_losses(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        area = plane.area
        for loss, text in loss_ticks(plane):
            y = plane.y_of(loss)
            if not (self._infinite and y < area.top() + _ROW):
                self._draw_loss(painter, plane, colours, y, text)
        if self._infinite:
            self._draw_loss(painter, plane, colours, area.top(), "∞")

    def _draw_loss(
        self, painter: QPainter, plane: Plane, colours: Colours, y: float, text: str
    ) -> None:
        _line(painter, colours.grid, plane.area.left(), y, plane.area.right(), y)
        box = QRectF(0, y - _ROW / 2, plane.area.left() - _GAP, _ROW)
        self._draw_label(painter, colours, box, text, _Align.AlignRight)

    def _draw_label(
        self,
        painter: QPainter,
        colours: Colours,
        box: QRectF,
        text: str,
        side: Qt.AlignmentFlag,
    ) -> None:
        if not any(box.intersects(cover) for cover in self._covers):
            painter.setPen(colours.text_tertiary)
            painter.drawText(box, side | _Align.AlignVCenter, text)

    def _draw_steps(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        area = plane.area
        _line(painter, colours.border, area.left(), area.bottom(), area.right(), area.bottom())
        metrics = QFontMetricsF(painter.font())
        for step, text in step_ticks(plane, metrics):
            x = plane.x_of(step)
            _line(painter, colours.border, x, area.bottom(), x, area.bottom() + _TICK)
            half = metrics.horizontalAdvance(text) / 2 + 2
            box = QRectF(x - half, area.bottom() + _TICK + 1, 2 * half, _ROW)
            self._draw_label(painter, colours, box, text, _Align.AlignHCenter)
        painter.setPen(colours.text_tertiary)
        caption = QRectF(area.left(), area.bottom() + LABELS_HEIGHT - 2, area.width(), _ROW)
        painter.drawText(caption, _Align.AlignHCenter | _Align.AlignTop, CAPTION)


def loss_ticks(plane: Plane) -> list[tuple[float, str]]:
    """Return the losses that get a line, with their labels."""
    window = plane.window
    rows = max(1.0, plane.area.height() / _LEAST_ROWS)
    step = round_up((window.high - window.low) / rows)
    losses = multiples(window.low, window.high, step)
    places = max(1, decimals(step))
    return [(float(loss), f"{loss:,.{places}f}") for loss in losses]


def step_ticks(plane: Plane, metrics: QFontMetricsF) -> list[tuple[int, str]]:
    """Return the steps that get a tick, with their labels."""
    window = plane.window
    widest = metrics.horizontalAdvance(f"{plane.scale.step_at(window.last):,.0f}")
    count = int(plane.area.width() / (widest + _LEAST_BETWEEN))
    ticks = plane.scale.ticks(window.first, window.last, count)
    return [(int(step), f"{step:,}") for step in ticks]


def _label_strips(plane: Plane) -> tuple[QRectF, QRectF]:
    """Return where the labels of losses and of steps are."""
    losses = QRectF(0, 0, plane.area.left(), plane.area.bottom() + _ROW)
    return losses, QRectF(0, plane.area.bottom(), plane.canvas.width(), LABELS_HEIGHT)


def _line(painter: QPainter, colour: QColor, x1: float, y1: float, x2: float, y2: float) -> None:
    """Draw a line one pixel wide whatever the screen's scale, between pixels' middles."""
    pen = QPen(colour, 1)
    pen.setCosmetic(True)
    painter.setPen(pen)
    middle = QPointF(0.5, 0.5)
    first, last = QPointF(int(x1), int(y1)), QPointF(int(x2), int(y2))
    painter.drawLine(QLineF(first + middle, last + middle))
