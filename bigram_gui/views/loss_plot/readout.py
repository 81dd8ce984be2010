"""The box that tells the figures of a step."""

from __future__ import annotations

from enum import Enum, auto
from math import ceil

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem

from bigram_gui.views.loss_plot.layer import Layer
from bigram_gui.views.loss_plot.pieces import (
    MARK_WIDTH,
    MarkPiece,
    Piece,
    TextPiece,
    paint_pieces,
    text_width,
)
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.loss_plot.reading import Cell, Reading, Saying, say
from bigram_gui.views.loss_plot.series import MARKS, mark_colour
from bigram_gui.views.theme import Colours, Size, type_font

_LEAST_WIDTH = 400.0
_ROW = 20.0
_PADDING = 12.0
_RADIUS = 6.0
_FROM_LINE = 12.0
_TURN = 0.55  # of the plot's width: past it the box stands left of the line
_FROM_EDGE = 4.0
_MOST_AT_END = 0.5  # of the plot's height: a box that nobody asked for covers no more

_WIDE = ((Cell.STEP, Cell.TRAINED_ON, Cell.WORST_PAIR), (Cell.LOSS, Cell.MEAN, Cell.NAME))
_STACKED = ((Cell.STEP, Cell.TRAINED_ON), (Cell.LOSS, Cell.MEAN), (Cell.NAME, Cell.WORST_PAIR))
# What a column must have room for; names and pairs of wide letters are cut short.
_WIDEST = {
    Cell.LOSS: "loss 8.88",
    Cell.MEAN: "running mean 8.88",
    Cell.WORST_PAIR: "worst pair BOS → m 8.88",
}
_WIDEST_STACKED = {
    Cell.LOSS: "loss 8.88",
    Cell.MEAN: "mean 8.88",
    Cell.NAME: "“mmm” 8.88",
    Cell.WORST_PAIR: "worst BOS → m 8.88",
}


class Place(Enum):
    """Where the box stands."""

    AT_STEP = auto()  # beside the line on its step
    AT_END = auto()  # at the right end of the plot, where it is not driven along by training


class Readout(Layer):
    """Two lines in fixed columns on top of the plot; three where there is no room for them."""

    def __init__(self) -> None:
        super().__init__(height=4)
        self._reading: Reading | None = None
        self._place = Place.AT_STEP
        self._latest = 0
        self._form: Form | None = None
        self._form_of: object = None
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    @property
    def reading(self) -> Reading | None:
        """What the box says, None if there is no box."""
        return self._reading

    def show_reading(self, reading: Reading | None, place: Place = Place.AT_STEP) -> None:
        """Tell other figures, or be gone."""
        if (reading, place) != (self._reading, self._place):
            self._reading, self._place = reading, place
            self.refresh()

    def show_latest(self, latest: int) -> None:
        """Make room for the figures of steps up to ``latest``."""
        is_longer = len(f"{latest:,}") != len(f"{self._latest:,}")
        self._latest = latest
        if is_longer:
            self.refresh()

    def show_theme(self, colours: Colours) -> None:
        self._form = None
        super().show_theme(colours)

    def height_on(self, plane: Plane) -> float:
        """Return how high the box would be on a plane."""
        return self._form_on(plane).height

    def _form_on(self, plane: Plane) -> Form:
        """Return the form; measuring text for it anew takes longer than drawing it."""
        form_of = (plane.canvas.width(), plane.area.width(), len(f"{self._latest:,}"))
        if self._form is None or form_of != self._form_of:
            self._form, self._form_of = Form.fitting(plane, self._latest), form_of
        return self._form

    def box(self) -> QRectF | None:
        """Return where the box is, None if there is none."""
        plane, reading = self._plane, self._reading
        if plane is None or reading is None:
            return None
        form = self._form_on(plane)
        if self._place is Place.AT_STEP:
            left = _beside(plane, plane.x_of(reading.facts.step), form.width)
        elif form.height <= _MOST_AT_END * plane.area.height():
            left = plane.area.right() - form.width
        else:
            return None
        return QRectF(round(left), plane.area.top(), form.width, form.height)

    def bounds(self, plane: Plane) -> QRectF:
        return self.box() or QRectF()

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        box = self.box()
        if box is None or self._reading is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colours.raised)
        painter.setPen(QPen(colours.border, 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        form = self._form_on(plane)
        for row, cells in enumerate(form.rows):
            left, middle = box.left() + _PADDING, box.top() + (row + 0.8) * _ROW
            for cell, width in zip(cells, form.columns, strict=True):
                saying = say(cell, self._reading, is_short=form.is_stacked)
                paint_pieces(painter, left, middle, _pieces(saying, colours), width)
                left += width + _PADDING


class Form:
    """The rows and columns of the box; they stay as they are from step to step."""

    def __init__(self, rows: tuple[tuple[Cell, ...], ...], columns: tuple[float, ...]) -> None:
        self.rows = rows
        self.columns = columns

    @classmethod
    def fitting(cls, plane: Plane, latest: int) -> Form:
        """Return the form that leaves a line anywhere on the plane uncovered."""
        wide = cls(_WIDE, _stretched(_columns(_WIDE, _WIDEST, latest)))
        turn = plane.area.left() + _TURN * plane.area.width()
        room = min(turn, plane.canvas.right() - turn - _FROM_EDGE)
        if wide.width <= room:
            return wide
        return cls(_STACKED, _columns(_STACKED, _WIDEST_STACKED, latest))

    @property
    def is_stacked(self) -> bool:
        """Whether there are three short rows."""
        return self.rows == _STACKED

    @property
    def width(self) -> float:
        """The width of the box, in pixels."""
        return sum(self.columns) + (len(self.columns) + 1) * _PADDING

    @property
    def height(self) -> float:
        """The height of the box, in pixels."""
        return (len(self.rows) + 0.6) * _ROW


def _columns(
    rows: tuple[tuple[Cell, ...], ...], widest: dict[Cell, str], latest: int
) -> tuple[float, ...]:
    """Return the widths that the widest texts of the columns need."""
    mark = MARK_WIDTH
    _, bold = _fonts()
    widths = {cell: mark + text_width(text, bold) for cell, text in widest.items()}
    widths[Cell.WORST_PAIR] -= mark
    widths[Cell.STEP] = text_width(f"Step {latest:,}", bold)
    return tuple(
        float(ceil(max(widths.get(cell, 0.0) for cell in column)))
        for column in zip(*rows, strict=True)
    )


def _stretched(columns: tuple[float, ...]) -> tuple[float, ...]:
    """Return the columns at least as wide together as the design has them."""
    least = _LEAST_WIDTH - (len(columns) + 1) * _PADDING
    more = max(0.0, least - sum(columns)) / 2
    return (columns[0], columns[1] + more, columns[2] + more)


def _pieces(saying: Saying, colours: Colours) -> list[Piece]:
    normal, bold = _fonts()
    pieces: list[Piece] = []
    if saying.series is not None:
        pieces.append(MarkPiece(MARKS[saying.series], mark_colour(saying.series, colours)))
    words_give_way = saying.series is not None  # the typed name; else the figure is a name
    pieces.append(TextPiece(saying.words, normal, colours.text_secondary, words_give_way))
    pieces.append(TextPiece(saying.figure, bold, colours.text, not words_give_way))
    return pieces


def _beside(plane: Plane, x: float, width: float) -> float:
    """Return the left edge of a box beside a line; where it must, it leaves the plot."""
    rightmost = plane.canvas.right() - _FROM_EDGE - width
    if x > plane.area.left() + _TURN * plane.area.width() and x + _FROM_LINE > rightmost:
        return max(0.0, x - _FROM_LINE - width)
    return min(x + _FROM_LINE, rightmost)


def _fonts() -> tuple[QFont, QFont]:
    return type_font(Size.SMALL), type_font(Size.SMALL, QFont.Weight.DemiBold)
