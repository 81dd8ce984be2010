"""How many names stand below each other, and where the parts of a cell are."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from bigram_gui.core.made_names import FEW, MANY
from bigram_gui.core.units import Unit
from bigram_gui.views.text.ruler import Ruler, shared_ruler
from bigram_gui.views.theme import Size, type_font

ROW_HEIGHT = 25
CELL_PADDING = 8

_LEAST_COLUMNS, _MOST_COLUMNS = 2, 4
_NARROWEST, _WIDEST = 200, 400  # of a cell
_MARK = 18
_GAP = 8
_BAR_SHARE = 0.2  # of a cell
_SHORTEST_BAR, _LONGEST_BAR = 32, 100
_BAR_HEIGHT = 8
_REMEMBERED = 1_024  # names that are measured
_FIGURES = {Unit.NATS: "00.00", Unit.BITS: "00.00", Unit.PERPLEXITY: "0,000.00"}


def names_that_fit(width: int, height: int) -> int:
    """Return how many names to draw for a place of that size: 20, or 40 where there is room."""
    return MANY if _columns_of(width) * (height // ROW_HEIGHT) >= MANY else FEW


def columns_for(count: int, width: int, height: int) -> int:
    """Return in how many columns ``count`` names stand.

    In few, which leave each name much room, as long as all are in view; in a low place in many.
    """
    most, rows = _columns_of(width), max(1, height // ROW_HEIGHT)
    return max(min(_LEAST_COLUMNS, most), min(most, -(-count // rows)))


def _columns_of(width: int) -> int:
    return max(1, min(_MOST_COLUMNS, width // _NARROWEST))


@dataclass(frozen=True, slots=True, eq=False)
class CellLayout:
    """The parts of a cell in pixels, from its upper left corner, and the fonts in them."""

    width: int
    mark: QRectF
    name_left: float
    name_room: float
    figure_right: float
    bar: QRectF
    baseline: int
    names: Ruler
    _fitted: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, room: int, columns: int, unit: Unit) -> CellLayout:
        """Share out the ``room`` in pixels among so many columns."""
        width = min(_WIDEST, room // columns)
        names = shared_ruler(type_font(Size.BODY))
        bar = max(_SHORTEST_BAR, min(_LONGEST_BAR, width * _BAR_SHARE))
        bar_left = width - CELL_PADDING - _GAP - bar
        figure_right = bar_left - _GAP
        name_left = CELL_PADDING + _MARK
        figure = names.width(_FIGURES[unit])
        middle = ROW_HEIGHT / 2
        return cls(
            width=width,
            mark=QRectF(CELL_PADDING, middle - 7, 14, 14),
            name_left=name_left,
            name_room=figure_right - figure - _GAP - name_left,
            figure_right=figure_right,
            bar=QRectF(round(bar_left), middle - _BAR_HEIGHT / 2, round(bar), _BAR_HEIGHT),
            baseline=round((ROW_HEIGHT + names.cap_height) / 2),
            names=names,
        )

    def fitted(self, name: str) -> str:
        """Return a name with its end left out where there is no room."""
        if name not in self._fitted:
            if len(self._fitted) >= _REMEMBERED:
                self._fitted.clear()
            metrics, room = QFontMetricsF(self.names.font), max(0.0, self.name_room)
            self._fitted[name] = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        return self._fitted[name]
