"""What of the rows is laid out once, and used for as many pictures as it holds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from bigram_gui.core.compared_rows import ComparedRow
from bigram_gui.core.compared_scale import CourseScale
from bigram_gui.core.name_text import middle_left_out
from bigram_gui.core.units import Unit
from bigram_gui.views.compare.columns import NOTE, NOTE_ROOM, CompareColumns
from bigram_gui.views.compare.model import Shown
from bigram_gui.views.compare.row_painting import RowContent
from bigram_gui.views.compare.sparkline import Sparkline

_MOST_LETTERS = 60  # nobody reads more of a name in a line, and measuring text takes time
_EMPTY = "(empty name)"


class RowLayouts:
    """Keeps the columns, the names as far as they fit, and the sparklines."""

    def __init__(self) -> None:
        self.columns = CompareColumns.of(0, Unit.NATS)
        self._key: tuple[int, Unit] | None = None
        self._shown: Shown | None = None
        self._courses: tuple[object, CourseScale] | None = None
        self._labels: dict[tuple[str, bool], tuple[str, float]] = {}
        self._sparklines: dict[str, Sparkline] = {}

    def show_names(self, shown: Shown, width: int) -> None:
        """Prepare for these names in rows of ``width`` pixels."""
        if self._key != (width, shown.unit):
            self.forget()
            self._key = (width, shown.unit)
            self.columns = CompareColumns.of(width, shown.unit)
        self._shown = shown
        courses = (shown.comparison.steps, shown.courses)
        if self._courses is None or not _are_same(self._courses, courses):
            self._sparklines.clear()
        self._courses = courses
        known = {row.name for row in shown.rows}
        for name in self._sparklines.keys() - known:
            del self._sparklines[name]
        for key in [key for key in self._labels if key[0] not in known]:
            del self._labels[key]

    def forget(self) -> None:
        """Lay out everything anew, for another font, width or unit."""
        self._key = None
        self._labels.clear()
        self._sparklines.clear()

    def content(self, row: ComparedRow) -> RowContent:
        """Return what is painted of a row."""
        assert self._shown is not None, "rows come with names"
        label, width = self._label(row)
        return RowContent(
            row=row,
            label=label,
            label_width=width,
            sparkline=self._sparkline(row),
            bars=self._shown.bars,
            unit=self._shown.unit,
            step=self._shown.comparison.step,
        )

    def _label(self, row: ComparedRow) -> tuple[str, float]:
        key = (row.name, row.is_typed)
        if key not in self._labels:
            self._labels[key] = self._fitted(row)
        return self._labels[key]

    def _fitted(self, row: ComparedRow) -> tuple[str, float]:
        columns = self.columns
        room, ruler = columns.name_room, columns.figures
        if row.is_typed:
            ruler = columns.strong
            room -= NOTE_ROOM + columns.notes.width(NOTE)
        metrics = QFontMetricsF(ruler.font)
        text = middle_left_out(row.name, _MOST_LETTERS) if row.name else _EMPTY
        text = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, max(0.0, room))
        return text, metrics.horizontalAdvance(text)

    def _sparkline(self, row: ComparedRow) -> Sparkline | None:
        assert self._shown is not None, "rows come with names"
        losses = row.compared.sparkline
        if len(losses) == 0:
            return None
        if row.name not in self._sparklines:
            comparison, courses = self._shown.comparison, self._shown.courses
            area = self.columns.course
            self._sparklines[row.name] = Sparkline(comparison, losses, courses, area)
        return self._sparklines[row.name]


def _are_same(one: tuple[object, CourseScale], other: tuple[object, CourseScale]) -> bool:
    """Return whether the steps are the same array, and the scales equal."""
    return one[0] is other[0] and one[1] == other[1]
