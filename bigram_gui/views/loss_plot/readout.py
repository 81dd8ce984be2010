"""The box that tells the figures of a step."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from bigram_gui.core.step_text import Reading
from bigram_gui.views.loss_plot.form import FROM_EDGE, FROM_LINE, Form, Needs
from bigram_gui.views.loss_plot.layer import Layer
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.loss_plot.readout_painter import ReadoutPainter
from bigram_gui.views.theme import Colours

_FROM_BOTTOM = 6.0
_TO_LINE, _ABOVE = 2, 9  # pixels between the box and what is painted of its line
_LEAST_FOR_KEPT_AT_FOOT = 220  # pixels of the plot's height
_MOST_AT_END = 0.5  # of the plot's height: a box that nobody asked for covers no more
_MOST_AT_STEP = 0.8  # of the plot's height, where leaving out rows can do it


class Place(Enum):
    """Where the box stands."""

    AT_STEP = auto()  # beside the line on its step
    ABOVE_FOOT = auto()  # as well, with room below for another box at the foot
    BEYOND = auto()  # as well, of a step of which little is known
    AT_END = auto()  # at the right end of the plot, where it is not driven along by training
    AT_FOOT = auto()  # beside the line, a single row at the bottom of the plot


_FULL_AT_STEP = (Place.AT_STEP, Place.ABOVE_FOOT)


class Readout(Layer):
    """Three lines in fixed columns on top of the plot; more and shorter ones in a small plot.

    It stands beside its line and never over it, so that it covers none of the line's points.
    """

    def __init__(self, height: float) -> None:
        super().__init__(height)
        self._reading: Reading | None = None
        self._place = Place.AT_STEP
        self._needs = Needs()
        self._columns_for = _columns_for(self._needs)
        self._runs: Sequence[QColor] = ()
        self._forms: dict[tuple[object, ...], Form] = {}
        self._shown: tuple[Form, QRectF] | None = None  # asked for often, so worked out once
        self._painter: ReadoutPainter | None = None

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
        before, self._columns_for = self._columns_for, _columns_for(needs)
        self._needs = needs
        if self._columns_for != before:
            self.refresh()

    def show_runs(self, runs: Sequence[QColor]) -> None:
        """Draw kept runs in these colours, by place."""
        self._runs = runs
        self.repaint()

    def show_theme(self, colours: Colours) -> None:
        self._forms.clear()  # the fonts may be others too
        self._painter = ReadoutPainter(colours)
        super().show_theme(colours)

    def height_on(self, plane: Plane) -> float:
        """Return how high the box would be on a plane."""
        return self._form_on(plane, Place.AT_STEP).height

    def _form_beside(self, plane: Plane, place: Place, x: float) -> Form:
        """Return the form that covers no labels beside a line, if there is one."""
        form = self._form_on(plane, place)
        if place not in _FULL_AT_STEP or _has_room_beside(plane, x, form.width):
            return form
        upright = self._form_on(plane, place, is_upright=True)
        return upright if _has_room_beside(plane, x, upright.width) else form

    def _form_on(self, plane: Plane, place: Place, *, is_upright: bool = False) -> Form:
        """Return the form; measuring text for it anew takes longer than drawing it."""
        needs, area = self._needs, plane.area
        space = (place, is_upright, plane.canvas.width(), area.width(), area.height())
        key = (*space, self._columns_for, needs.widest_title)
        if key not in self._forms:
            if len(self._forms) > len(Place) + len(_FULL_AT_STEP):
                self._forms.clear()
            self._forms[key] = self._new_form(plane, place, is_upright=is_upright)
        return self._forms[key]

    def _new_form(self, plane: Plane, place: Place, *, is_upright: bool) -> Form:
        height, most = plane.area.height(), _MOST_AT_STEP * plane.area.height()
        if place is Place.AT_FOOT:
            has_room = height >= _LEAST_FOR_KEPT_AT_FOOT
            return Form.brief(self._needs if has_room else self._needs._replace(kept=0))
        if place is Place.BEYOND:
            return Form.fitting(plane, self._needs).first_row()
        if place is Place.ABOVE_FOOT:
            foot = self._form_on(plane, Place.AT_FOOT).height + 2 * _FROM_BOTTOM
            most = min(most, height - foot)
        if place is Place.AT_END:  # no room is taken from the curves that are compared
            return Form.fitting(plane, self._needs._replace(kept=0), height * _MOST_AT_END)
        form = Form.fitting(plane, self._needs, most)
        return form.upright(self._needs, most) if is_upright else form

    def box(self) -> QRectF | None:
        """Return where the box is, None if there is none."""
        return None if self._shown is None else self._shown[1]

    def _shape(self) -> tuple[Form, QRectF] | None:
        plane, reading = self._plane, self._reading
        if plane is None or reading is None:
            return None
        place, area = self._place, plane.area
        if place is not Place.AT_END and not plane.holds(reading.facts.step):
            place = Place.AT_END
        form = self._form_beside(plane, place, plane.x_of(reading.facts.step))
        if reading.facts.name is None and not reading.is_beyond:
            form = form.untrained()
        if place is Place.AT_END and form.height > _MOST_AT_END * area.height():
            return None
        left = area.right() - FROM_LINE - form.width  # clear of the marks at the newest step
        if place is not Place.AT_END:
            left = _beside(plane, plane.x_of(reading.facts.step), form.width)
        top = area.top()
        if place is Place.AT_FOOT:
            top = area.bottom() - form.height - _FROM_BOTTOM
        return form, QRectF(round(left), round(top), form.width, form.height)

    def refresh(self) -> None:
        self._shown = self._shape()
        super().refresh()

    def bounds(self, plane: Plane) -> QRectF:
        # Up to the line and as high as that: one rectangle is painted sooner than two.
        box = self.box()
        return QRectF() if box is None else box.adjusted(-_TO_LINE, -_ABOVE, 0, 0)

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        if self._shown is not None and self._reading is not None and self._painter is not None:
            form, box = self._shown
            ratio = plane.pixel_ratio  # the words are a picture, which begins at a whole pixel
            left, top = round(box.left() * ratio) / ratio, round(box.top() * ratio) / ratio
            painter.translate(left, top)
            self._painter.paint(painter, form, self._reading, self._runs)


def _columns_for(needs: Needs) -> tuple[object, ...]:
    """Return what the columns depend on."""
    return needs.step, needs.unit, needs.kept, needs.short_name


def _beside(plane: Plane, x: float, width: float) -> float:
    """Return the left edge of a box beside a line.

    It stands to the right, unless it would cover labels there and has room to the left.
    """
    right, left = x + FROM_LINE, x - FROM_LINE - width
    if _covers_labels(plane, right, width) and left >= 0:
        return left
    return right if right + width <= plane.canvas.right() - FROM_EDGE else max(0.0, left)


def _has_room_beside(plane: Plane, x: float, width: float) -> bool:
    """Return whether a box on one side of a line covers no labels of reference lines."""
    return x - FROM_LINE - width >= 0 or not _covers_labels(plane, x + FROM_LINE, width)


def _covers_labels(plane: Plane, left: float, width: float) -> bool:
    return left + width > plane.area.right() + FROM_LINE
