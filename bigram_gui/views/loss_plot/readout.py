"""The box that tells the figures of a step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem

from bigram_gui.core.kept_means import KeptMean
from bigram_gui.core.step_text import Reading
from bigram_gui.views.loss_plot.form import (
    FROM_EDGE,
    FROM_LINE,
    KEPT_GAP,
    PADDING,
    ROW,
    TURN,
    Form,
    Needs,
)
from bigram_gui.views.loss_plot.kept_style import mark_piece
from bigram_gui.views.loss_plot.layer import Layer
from bigram_gui.views.loss_plot.pieces import (
    MarkPiece,
    Piece,
    TextPiece,
    paint_pieces,
)
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.loss_plot.reading import Cell, Saying, say
from bigram_gui.views.loss_plot.series import MARKS, mark_colour
from bigram_gui.views.theme import Colours, Size, type_font

_RADIUS = 6.0
_FROM_BOTTOM = 6.0
_LEAST_FOR_KEPT_AT_FOOT = 220  # pixels of the plot's height
_MOST_AT_END = 0.5  # of the plot's height: a box that nobody asked for covers no more


class Place(Enum):
    """Where the box stands."""

    AT_STEP = auto()  # beside the line on its step
    ABOVE_FOOT = auto()  # as well, with room below for another box at the foot
    BEYOND = auto()  # as well, of a step of which little is known
    AT_END = auto()  # at the right end of the plot, where it is not driven along by training
    AT_FOOT = auto()  # beside the line, a single row at the bottom of the plot


class Readout(Layer):
    """Three lines in fixed columns on top of the plot; more and shorter ones in a small plot.

    It stands beside its line and never over it, so that it covers none of the line's points. It
    is painted once for all places: moving it, as with the axes, moves its picture.
    """

    def __init__(self, height: float) -> None:
        super().__init__(height)
        self._reading: Reading | None = None
        self._place = Place.AT_STEP
        self._needs = Needs()
        self._runs: Sequence[QColor] = ()
        self._forms: dict[tuple[object, ...], Form] = {}
        self._painted: Form | None = None
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

    def show_needs(self, needs: Needs) -> None:
        """Make room for the widest figures that there can be."""
        is_other = (needs.step, needs.unit, needs.kept) != (
            self._needs.step,
            self._needs.unit,
            self._needs.kept,
        )
        self._needs = needs
        if is_other:
            self.refresh()

    def show_runs(self, runs: Sequence[QColor]) -> None:
        """Draw kept runs in these colours, by place."""
        self._runs = runs
        self.repaint()

    def show_theme(self, colours: Colours) -> None:
        self._forms.clear()  # the fonts may be others too
        super().show_theme(colours)

    def height_on(self, plane: Plane) -> float:
        """Return how high the box would be on a plane."""
        return self._form_on(plane, Place.AT_STEP).height

    def _form_on(self, plane: Plane, place: Place) -> Form:
        """Return the form; measuring text for it anew takes longer than drawing it."""
        needs, area = self._needs, plane.area
        space = (place, plane.canvas.width(), area.width(), area.height())
        key = (*space, needs.step, needs.unit, needs.kept, needs.widest_title)
        if key not in self._forms:
            if len(self._forms) > len(Place):
                self._forms.clear()
            self._forms[key] = self._new_form(plane, place)
        return self._forms[key]

    def _new_form(self, plane: Plane, place: Place) -> Form:
        height = plane.area.height()
        if place is Place.AT_FOOT:
            has_room = height >= _LEAST_FOR_KEPT_AT_FOOT
            return Form.brief(self._needs if has_room else replace(self._needs, kept=0))
        if place is Place.BEYOND:
            return Form.fitting(plane, self._needs).first_row()
        if place is Place.ABOVE_FOOT:
            height -= self._form_on(plane, Place.AT_FOOT).height + 2 * _FROM_BOTTOM
        if place is Place.AT_END:  # no room is taken from the curves that are compared
            return Form.fitting(plane, replace(self._needs, kept=0), height * _MOST_AT_END)
        return Form.fitting(plane, self._needs, height)

    def box(self) -> QRectF | None:
        """Return where the box is, None if there is none."""
        shape = self._shape()
        return None if shape is None else shape[1]

    def _shape(self) -> tuple[Form, QRectF] | None:
        plane, reading = self._plane, self._reading
        if plane is None or reading is None:
            return None
        place, area = self._place, plane.area
        if place is not Place.AT_END and not plane.holds(reading.facts.step):
            place = Place.AT_END
        form = self._form_on(plane, place)
        if place is Place.AT_END and form.height > _MOST_AT_END * area.height():
            return None
        left = area.right() - form.width
        if place is not Place.AT_END:
            left = _beside(plane, plane.x_of(reading.facts.step), form.width)
        top = area.top()
        if place is Place.AT_FOOT:
            top = area.bottom() - form.height - _FROM_BOTTOM
        return form, QRectF(round(left), round(top), form.width, form.height)

    def show_plane(self, plane: Plane) -> None:
        self._plane = plane
        shape = self._shape()
        if self._painted != (None if shape is None else shape[0]):
            self.refresh()
        elif shape is not None:
            self.setPos(shape[1].topLeft())

    def refresh(self) -> None:
        shape = self._shape()
        self._painted = None if shape is None else shape[0]
        super().refresh()
        if shape is not None:
            self.setPos(shape[1].topLeft())

    def looks(self, plane: Plane) -> object:
        return (self._shape(),)

    def bounds(self, plane: Plane) -> QRectF:
        form = self._painted
        return QRectF() if form is None else QRectF(0, 0, form.width, form.height)

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        form, reading, box = self._painted, self._reading, self._bounds
        if form is None or reading is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colours.raised)
        painter.setPen(QPen(colours.border, 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        for row, cells in enumerate(form.rows):
            left, middle = box.left() + PADDING, box.top() + (row + 0.8) * ROW
            for column, cell in enumerate(cells):
                saying = say(cell, reading, is_short=form.is_stacked)
                width = form.width_of_cell(row, column)
                words_give_way = saying.series is not None or cell is Cell.OTHER_UNIT
                pieces = _pieces(saying, colours, words_give_way=words_give_way)
                paint_pieces(painter, left, middle, pieces, width)
                left += width + PADDING
        if form.kept_rows:
            self._draw_kept(painter, colours, form, box, reading)

    def _draw_kept(
        self, painter: QPainter, colours: Colours, form: Form, box: QRectF, reading: Reading
    ) -> None:
        top = box.top() + (len(form.rows) + 0.3) * ROW
        painter.setPen(QPen(colours.border, 1))
        line = int(top + KEPT_GAP / 2) + 0.5
        painter.drawLine(QLineF(box.left() + PADDING, line, box.right() - PADDING, line))
        for index, mean in enumerate(reading.kept[: form.kept_columns * form.kept_rows]):
            row, column = divmod(index, form.kept_columns)
            left = box.left() + PADDING + column * (form.kept_width + PADDING)
            middle = top + KEPT_GAP + (row + 0.5) * ROW
            title = "" if form.is_stacked else f"{mean.kept.title} "
            pieces = self._kept_pieces(mean, title, reading, colours)
            paint_pieces(painter, left, middle, pieces, form.kept_width)

    def _kept_pieces(
        self, mean: KeptMean, title: str, reading: Reading, colours: Colours
    ) -> list[Piece]:
        normal, bold = _fonts()
        figure = "–" if mean.loss is None else reading.loss(mean.loss)
        return [
            mark_piece(mean.kept.place, self._runs),
            TextPiece(title, normal, colours.text_secondary, elastic=True),
            TextPiece(figure, bold, colours.text),
        ]


def _pieces(saying: Saying, colours: Colours, *, words_give_way: bool) -> list[Piece]:
    normal, bold = _fonts()
    pieces: list[Piece] = []
    if saying.series is not None:
        pieces.append(MarkPiece(MARKS[saying.series], mark_colour(saying.series, colours)))
    pieces.append(TextPiece(saying.words, normal, colours.text_secondary, words_give_way))
    pieces.append(TextPiece(saying.figure, bold, colours.text, not words_give_way))
    return pieces


def _beside(plane: Plane, x: float, width: float) -> float:
    """Return the left edge of a box beside a line; where it must, it leaves the plot."""
    rightmost = plane.canvas.right() - FROM_EDGE - width
    if x > plane.area.left() + TURN * plane.area.width() and x + FROM_LINE > rightmost:
        return max(0.0, x - FROM_LINE - width)
    return min(x + FROM_LINE, rightmost)


def _fonts() -> tuple[QFont, QFont]:
    return type_font(Size.SMALL), type_font(Size.SMALL, QFont.Weight.DemiBold)
