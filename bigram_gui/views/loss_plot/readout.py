"""The box that tells the figures of a step."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem

from bigram_gui.views.loss_plot.form import FROM_EDGE, PADDING, ROW, TURN, Form
from bigram_gui.views.loss_plot.layer import Layer
from bigram_gui.views.loss_plot.pieces import (
    MarkPiece,
    Piece,
    TextPiece,
    paint_pieces,
)
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.loss_plot.reading import Reading, Saying, say
from bigram_gui.views.loss_plot.series import MARKS, mark_colour
from bigram_gui.views.theme import Colours, Size, type_font

_RADIUS = 6.0
_FROM_LINE = 12.0
_MOST_AT_END = 0.5  # of the plot's height: a box that nobody asked for covers no more


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
            left, middle = box.left() + PADDING, box.top() + (row + 0.8) * ROW
            for cell, width in zip(cells, form.columns, strict=True):
                saying = say(cell, self._reading, is_short=form.is_stacked)
                paint_pieces(painter, left, middle, _pieces(saying, colours), width)
                left += width + PADDING


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
    rightmost = plane.canvas.right() - FROM_EDGE - width
    if x > plane.area.left() + TURN * plane.area.width() and x + _FROM_LINE > rightmost:
        return max(0.0, x - _FROM_LINE - width)
    return min(x + _FROM_LINE, rightmost)


def _fonts() -> tuple[QFont, QFont]:
    return type_font(Size.SMALL), type_font(Size.SMALL, QFont.Weight.DemiBold)
