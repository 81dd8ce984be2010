"""The headings over the compared names, with the ends of their common scales."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bigram_gui.core.compared_names import Known, Spacing
from bigram_gui.core.units import Unit
from bigram_gui.views.compare.columns import CompareColumns
from bigram_gui.views.compare.model import Shown
from bigram_gui.views.compare.row_painting import paint_uniform, uniform_across
from bigram_gui.views.theme import Theme

HEADINGS_HEIGHT = 24
_TICK = 4
_TIP = (
    "Bars begin at 0. All curves have the same scale, from the least to the largest loss of all "
    "names over the recorded steps, which are spaced as in the curve above"
)
_TO_COME = ("Courses are being worked out…", "Being worked out…", "…")
_LOGARITHMIC = "; perplexities are on a logarithmic one"


class CompareHeadings(QWidget):
    """Says what the columns are, and once what their scales are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._shown: Shown | None = None
        self._columns: CompareColumns | None = None
        self.setFixedHeight(HEADINGS_HEIGHT)
        self.setToolTip(_TIP)

    def show_scales(self, shown: Shown, columns: CompareColumns) -> None:
        """Show the scales of these names over these columns."""
        before, self._shown = self._shown, shown
        if before is None or columns is not self._columns or _told(before) != _told(shown):
            self._columns = columns
            is_logarithmic = shown.unit is Unit.PERPLEXITY
            self.setToolTip(_TIP + _LOGARITHMIC if is_logarithmic else _TIP)
            self.setAccessibleName(f"Scales: {uniform_text(shown)}; {course_texts(shown)[0]}")
            self.update()

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None or self._shown is None or self._columns is None:
            return
        painter, colours = QPainter(self), self._theme.colours
        columns, shown, notes = self._columns, self._shown, self._columns.notes
        painter.fillRect(self.rect(), colours.ground)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colours.hairline)
        pen = colours.text_tertiary
        self._paint(painter, columns.name_left, "Name", pen)
        heading = "Perplexity" if shown.unit is Unit.PERPLEXITY else f"Loss, {shown.unit.value}"
        self._paint(painter, columns.figure_right - notes.width(heading), heading, pen)
        self._paint_uniform(painter, pen)
        room = columns.unpin.right() - columns.course.left()
        texts = course_texts(shown)
        fitting = next((text for text in texts if notes.width(text) <= room), texts[-1])
        self._paint(painter, columns.course.left(), fitting, pen)

    def _paint_uniform(self, painter: QPainter, colour: QColor) -> None:
        """Name the dotted line, at its left or right, wherever there is room."""
        assert self._theme is not None and self._shown is not None and self._columns is not None
        columns, scale = self._columns, self._shown.bars
        text = uniform_text(self._shown)
        width = columns.notes.width(text)
        if width > columns.bar.width():
            text = text.removesuffix(" guess")
            width = columns.notes.width(text)
        if width > columns.bar.width():
            text = text.removesuffix(" uniform")
            width = columns.notes.width(text)
        middle = uniform_across(columns, scale)
        left = max(columns.bar.left(), min(middle - width / 2, columns.bar.right() - width))
        self._paint(painter, left, text, colour)
        reference = self._theme.colours.reference
        paint_uniform(painter, columns, scale, self.height() - _TICK, self.height(), reference)

    def _paint(self, painter: QPainter, left: float, text: str, colour: QColor) -> None:
        assert self._columns is not None
        ruler = self._columns.notes
        painter.setFont(ruler.font)
        painter.setPen(colour)
        painter.drawText(QPointF(left, round((self.height() - _TICK + ruler.cap_height) / 2)), text)


def uniform_text(shown: Shown) -> str:
    """Write the loss of the uniform guess: "3.30 uniform guess"."""
    return f"{shown.bars.uniform:,.2f} uniform guess"


def course_texts(shown: Shown) -> tuple[str, ...]:
    """Write the ends of the curves' scales, from the longest to the shortest.

    While there are none of some names, that is told in their place.
    """
    if shown.comparison.known is not Known.ALL:
        return _TO_COME
    last = f"{int(shown.comparison.steps[-1]):,}"
    log = ", log" if shown.comparison.spacing is Spacing.LOG else ""
    short = shown.courses.short_ends_text(shown.unit)
    return (
        f"Steps 0 to {last}{log}, {shown.courses.ends_text(shown.unit)}",
        f"Steps 0–{last}{log}, {short}",
        f"0–{last}{log}, {short}",
        short,
    )


def _told(shown: Shown) -> tuple[object, ...]:
    return (shown.bars, course_texts(shown), shown.unit)
