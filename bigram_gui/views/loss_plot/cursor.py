"""The lines that stand on a step: one on the viewed step, one under the mouse."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QPen

from bigram_gui.core.frame import StepFacts
from bigram_gui.views.loss_plot.layer import Layer
from bigram_gui.views.loss_plot.mark_picture import copy_picture, picture_of
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.loss_plot.series import MARKS, MEAN, NAME, STEPS, Series, mark_colour
from bigram_gui.views.loss_plot.step_tag import StepTag
from bigram_gui.views.theme import Colours

_REACH = 9  # pixels on either side of a line that its marks need
_BELOW_AXIS = 4  # pixels that the lines reach, to the tag
_GRAB = 4  # pixels on either side of the line at which it can be taken hold of


def crossings(facts: StepFacts, hidden: AbstractSet[Series]) -> Iterator[tuple[Series, float]]:
    """Yield the losses at which a line on a step crosses the curves that are shown."""
    losses = (
        (STEPS, facts.loss),
        (MEAN, facts.running_mean),
        (NAME, facts.typed_loss),
    )
    for series, loss in losses:
        if loss is not None and not (hidden and series in hidden):
            yield series, loss


class StepLine(Layer):
    """A line on a step with a mark where it crosses each curve."""

    def __init__(self, height: float) -> None:
        super().__init__(height)
        self._facts: StepFacts | None = None
        self._hidden: AbstractSet[Series] = frozenset()
        self._x: float | None = None  # asked for often, so worked out once
        self._pictures: dict[Series, QImage] = {}  # of the marks, in these colours
        self._pictures_ratio = 0.0  # pixels of the screen a pixel, which they are for

    @property
    def line_x(self) -> float | None:
        """The pixel of the line, None if there is none in view."""
        return self._x

    def show_facts(self, facts: StepFacts | None, hidden: AbstractSet[Series]) -> None:
        """Stand on the step of ``facts``, or be gone."""
        if (facts, hidden) != (self._facts, self._hidden):
            self._facts, self._hidden = facts, hidden
            self.refresh()

    def show_theme(self, colours: Colours) -> None:
        self._pictures.clear()
        super().show_theme(colours)

    def refresh(self) -> None:
        plane, facts = self._plane, self._facts
        self._x = None
        if plane is not None and facts is not None and plane.holds(facts.step):
            self._x = plane.x_of(facts.step)
        super().refresh()

    def bounds(self, plane: Plane) -> QRectF:
        if self._x is None:
            return QRectF()
        top, bottom = plane.area.top() - _REACH, plane.area.bottom() + _REACH
        return QRectF(self._x - _REACH, top, 2 * _REACH, bottom - top)

    def draw_line(self, painter: QPainter, plane: Plane, at: float) -> None:
        """Draw the line at a pixel in the painter's pen."""
        x = int(at) + 0.5
        painter.drawLine(QLineF(x, self.line_top(plane, x), x, plane.area.bottom() + _BELOW_AXIS))

    def line_top(self, plane: Plane, x: float) -> float:
        """Return the pixel at which the line begins."""
        return plane.area.top()

    def draw_marks(
        self, painter: QPainter, plane: Plane, colours: Colours, facts: StepFacts, at: float
    ) -> None:
        """Draw the marks on the line at a pixel."""
        x, ratio = int(at) + 0.5, plane.pixel_ratio
        for series, loss in crossings(facts, self._hidden):
            if plane.shows(loss):
                picture = self._picture_of(series, colours, ratio)
                copy_picture(painter, picture, ratio, x, plane.y_of(loss))

    def _picture_of(self, series: Series, colours: Colours, ratio: float) -> QImage:
        """Return the mark of a curve, on a screen of that scale."""
        if ratio != self._pictures_ratio:
            self._pictures_ratio = ratio
            self._pictures.clear()
        if series not in self._pictures:
            mark, colour = MARKS[series], mark_colour(series, colours)
            self._pictures[series] = picture_of(mark, colour, colours.ground, ratio)
        return self._pictures[series]


class Crosshair(StepLine):
    """The line under the mouse, thinner to the eye than that of the viewed step."""

    def __init__(self) -> None:
        super().__init__(height=2)
        self._box: QRectF | None = None
        self._words: QRectF | None = None

    def show_box(self, box: QRectF | None) -> None:
        """Begin below a box at the top of the plot, which is to be read while the line moves."""
        if box != self._box:
            self._box = box
            self.repaint()

    def show_words(self, words: QRectF | None) -> None:
        """Leave out what would cross words, which are to be read while the line moves."""
        if words != self._words:
            self._words = words
            self.repaint()

    def draw_line(self, painter: QPainter, plane: Plane, at: float) -> None:
        words, x = self._words, int(at) + 0.5
        if words is None or not words.left() <= x <= words.right():
            super().draw_line(painter, plane, at)
            return
        painter.drawLine(QLineF(x, self.line_top(plane, x), x, words.top() - 1))
        painter.drawLine(QLineF(x, words.bottom() + 1, x, plane.area.bottom() + _BELOW_AXIS))

    def line_top(self, plane: Plane, x: float) -> float:
        box = self._box
        if box is None or not box.left() <= x <= box.right():
            return super().line_top(plane, x)
        return box.bottom()

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        if self._facts is not None and self._x is not None:
            painter.setPen(QPen(colours.text_disabled, 1))
            self.draw_line(painter, plane, self._x)
            self.draw_marks(painter, plane, colours, self._facts, self._x)


class ViewedStepCursor(StepLine):
    """The line on the viewed step, with a tag on the axis to drag.

    While the view is live there is no line, and the tag goes with the newest step.
    """

    def __init__(self) -> None:
        super().__init__(height=3)
        self._live = True
        self.step_tag = StepTag()

    def show_live(self, live: bool) -> None:
        """Follow the newest step, or stand on one."""
        if live != self._live:
            self._live = live
            self.refresh()

    def tag(self) -> QRectF | None:
        """Return where the tag is, None if there is none in view."""
        return self.step_tag.box

    def is_grabbed_at(self, at: QPointF) -> bool:
        """Whether a press at a point of the view takes hold of the cursor."""
        tag, x = self.tag(), self._x
        if tag is None or x is None:
            return False
        on_line = abs(at.x() - x) <= _GRAB and at.y() < tag.top()
        return tag.contains(at) or (on_line and not self._live)

    def refresh(self) -> None:
        super().refresh()
        step = None if self._facts is None else self._facts.step
        self.step_tag.show_step(step, self._x, is_live=self._live)

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        if self._facts is None or self._x is None:
            return
        if not self._live:
            painter.setPen(QPen(colours.cursor, 1))
            self.draw_line(painter, plane, self._x)
        self.draw_marks(painter, plane, colours, self._facts, self._x)
