"""The shape of the readout: its rows and the widths of its columns."""

from __future__ import annotations

from math import ceil, inf
from typing import NamedTuple

from PySide6.QtGui import QFont

from bigram_gui.core.name_text import quoted
from bigram_gui.core.units import Unit
from bigram_gui.views.loss_plot.pieces import MARK_WIDTH, text_width
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.loss_plot.reading import Cell
from bigram_gui.views.theme import Size, type_font

ROW = 20.0
PADDING = 12.0
FROM_EDGE = 4.0
FROM_LINE = 12.0
KEPT_GAP = 6.0  # above the row of kept runs, with a line in its middle

_Rows = tuple[tuple[Cell, ...], ...]

_LEAST_WIDTH = 400.0
_FEWEST_ROWS = 2
_ENOUGH_ROWS = 3  # the rows below them are left out before kept runs are
_AROUND = 0.6 * ROW  # above the first row and below the last, together
_WIDE: _Rows = (
    (Cell.STEP, Cell.TRAINED_ON, Cell.WORST_PAIR),
    (Cell.LOSS, Cell.MEAN, Cell.NAME),
    (Cell.OTHER_UNIT, Cell.AFTER),
)
_STACKED: _Rows = (
    (Cell.STEP, Cell.TRAINED_ON),
    (Cell.LOSS, Cell.MEAN),
    (Cell.NAME, Cell.WORST_PAIR),
    (Cell.AFTER, Cell.OTHER_UNIT),
)
_NARROW: _Rows = ((Cell.STEP,), (Cell.LOSS,), (Cell.MEAN,), (Cell.NAME,))
_UPRIGHT: _Rows = (
    (Cell.STEP,),
    (Cell.LOSS,),
    (Cell.MEAN,),
    (Cell.NAME,),
    (Cell.WORST_PAIR,),
    (Cell.AFTER,),
)
_BRIEF: _Rows = ((Cell.STEP, Cell.LOSS, Cell.MEAN),)
_UNTRAINED: _Rows = ((Cell.STEP, Cell.TRAINED_ON), (Cell.NAME,))
_NARROW_UNTRAINED: _Rows = ((Cell.STEP,), (Cell.TRAINED_ON,), (Cell.NAME,))
_BRIEF_UNTRAINED: _Rows = ((Cell.STEP, Cell.NAME),)
_WIDEST_FIGURES = {Unit.NATS: "8.88", Unit.BITS: "8.88", Unit.PERPLEXITY: "888.88"}
# What a column must have room for, words and figure; names and pairs of wide letters are cut short.
_WIDEST = {
    Cell.LOSS: ("loss ", "{0}"),
    Cell.MEAN: ("running mean ", "{0}"),
    Cell.WORST_PAIR: ("worst pair ", "BOS → m {0}"),
    Cell.OTHER_UNIT: ("perplexity ", "88.88"),
}
_WIDEST_STACKED = {
    Cell.LOSS: ("loss ", "{0}"),
    Cell.MEAN: ("mean ", "{0}"),
    Cell.NAME: ("“mmm” ", "{0}"),
    Cell.WORST_PAIR: ("worst ", "BOS → m {0}"),
    Cell.OTHER_UNIT: ("perplexity ", "888.88"),
    Cell.AFTER: ("after it ", "{0}"),
}
_UNCUT_LETTERS = 6  # of a typed name
_UNMARKED = (Cell.WORST_PAIR, Cell.OTHER_UNIT, Cell.AFTER)


class Needs(NamedTuple):
    """What a box must have room for: steps up to ``latest``, a unit, and so many kept runs.

    ``name`` is the typed one, of which a short beginning is enough.
    """

    latest: int = 0
    unit: Unit = Unit.NATS
    kept: int = 0
    widest_title: str = "run 8"
    name: str = "mmm"

    @property
    def step(self) -> str:
        """The widest figure of a step."""
        return f"{10 ** len(str(self.latest)) - 1:,}"

    @property
    def short_name(self) -> str:
        """The typed name, or how a long one begins."""
        is_short = len(self.name) <= _UNCUT_LETTERS
        return quoted(self.name if is_short else f"{self.name[: _UNCUT_LETTERS - 1]}…")


class Form(NamedTuple):
    """The rows and columns of the box; they stay as they are from step to step.

    The last cell of a row that has fewer cells than there are columns takes the room of all
    that are left. Below the rows the kept runs stand in columns of their own.

    Attributes
    ----------
    kept_columns, kept_rows, kept_width
        How the kept runs are laid out; no rows if there are none.
    """

    rows: _Rows
    columns: tuple[float, ...]
    kept_columns: int = 1
    kept_rows: int = 0
    kept_width: float = 0.0

    @classmethod
    def fitting(cls, plane: Plane, needs: Needs, most: float = inf) -> Form:
        """Return the form that leaves a line anywhere on the plane uncovered.

        Rows that would make it higher than ``most`` pixels are left out, the last ones first.
        """
        room = (plane.canvas.right() - FROM_EDGE - FROM_LINE) / 2
        form = cls(_WIDE, _stretched(_columns(_WIDE, _WIDEST, needs)))
        for rows in (_STACKED, _NARROW):
            if form.width > room:
                form = cls(rows, _columns(rows, _WIDEST_STACKED, needs))
        return form._with_kept(needs)._no_higher_than(most)

    @classmethod
    def brief(cls, needs: Needs) -> Form:
        """Return the form of a single row."""
        return cls(_BRIEF, _columns(_BRIEF, _WIDEST_STACKED, needs))._with_kept(needs)

    def upright(self, needs: Needs, most: float = inf) -> Form:
        """Return a form of two columns in one, no higher than ``most`` pixels; others as is."""
        if self.rows[: len(_STACKED)] != _STACKED[: len(self.rows)]:
            return self
        form = Form(_UPRIGHT, _columns(_UPRIGHT, _WIDEST_STACKED, needs))
        return form._with_kept(needs)._no_higher_than(most)

    def first_row(self) -> Form:
        """Return the form with no more than its first row, and the kept runs."""
        return self._replace(rows=self.rows[:1])

    def untrained(self) -> Form:
        """Return the form for step 0, of which there is less to say, and nothing of kept runs."""
        if self.rows == _BRIEF:
            return self._replace(rows=_BRIEF_UNTRAINED, kept_rows=0)
        rows = _NARROW_UNTRAINED if len(self.columns) == 1 else _UNTRAINED
        return self._replace(rows=rows, kept_rows=0)

    @property
    def is_stacked(self) -> bool:
        """Whether rows are short, and words with them."""
        return len(self.columns) < 3 or self.rows == _BRIEF

    @property
    def width(self) -> float:
        """The width of the box, in pixels."""
        return sum(self.columns) + (len(self.columns) + 1) * PADDING

    @property
    def height(self) -> float:
        """The height of the box, in pixels."""
        kept = self.kept_rows * ROW + KEPT_GAP if self.kept_rows else 0.0
        return len(self.rows) * ROW + _AROUND + kept

    def width_of_cell(self, row: int, column: int) -> float:
        """Return the room of a cell: that of its column, or of all columns that are left."""
        if column < len(self.rows[row]) - 1:
            return self.columns[column]
        rest = self.columns[column:]
        return sum(rest) + (len(rest) - 1) * PADDING

    def _with_kept(self, needs: Needs) -> Form:
        if needs.kept == 0:
            return self
        bold = type_font(Size.SMALL, QFont.Weight.DemiBold)
        figure = _WIDEST_FIGURES[needs.unit]
        text = figure if self.is_stacked else f"{needs.widest_title} {figure}"
        least = MARK_WIDTH + text_width(text, bold) + PADDING
        room = self.width - PADDING
        columns = min(max(1, int(room / least)), needs.kept)
        rows = ceil(needs.kept / columns)
        return self._replace(
            kept_columns=columns, kept_rows=rows, kept_width=room / columns - PADDING
        )

    def _no_higher_than(self, most: float) -> Form:
        form = self
        while form.height > most:
            if len(form.rows) > _ENOUGH_ROWS:
                form = form._replace(rows=form.rows[:-1])
            elif form.kept_rows > 1:
                form = form._replace(kept_rows=form.kept_rows - 1)
            elif len(form.rows) > _FEWEST_ROWS:
                form = form._replace(rows=form.rows[:-1])
            else:
                break
        return form


def _columns(rows: _Rows, widest: dict[Cell, tuple[str, str]], needs: Needs) -> tuple[float, ...]:
    """Return the widths that the widest texts of the columns need."""
    normal, bold = type_font(Size.SMALL), type_font(Size.SMALL, QFont.Weight.DemiBold)
    widths = {cell: 0.0 if cell in _UNMARKED else MARK_WIDTH for cell in widest}
    for cell, (words, figure) in widest.items():
        figure = figure.format(_WIDEST_FIGURES[needs.unit])
        if cell is Cell.NAME:
            words = max(words, f"{needs.short_name} ", key=lambda text: text_width(text, normal))
        widths[cell] += text_width(words, normal) + text_width(figure, bold)
    widths[Cell.STEP] = text_width(f"Step {needs.step}", bold)
    most = max(map(len, rows))
    whole = [row for row in rows if len(row) == most]
    spanning = [row[:-1] for row in rows if len(row) < most]
    columns = [[row[column] for row in whole] for column in range(most)]
    for row in spanning:
        for column, cell in enumerate(row):
            columns[column].append(cell)
    return tuple(float(ceil(max(widths.get(cell, 0.0) for cell in cells))) for cells in columns)


def _stretched(columns: tuple[float, ...]) -> tuple[float, ...]:
    """Return the columns at least as wide together as the design has them."""
    least = _LEAST_WIDTH - (len(columns) + 1) * PADDING
    more = max(0.0, least - sum(columns)) / 2
    return (columns[0], columns[1] + more, columns[2] + more)
