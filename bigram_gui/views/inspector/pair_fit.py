"""In which type the pair table is written, and whether it has a column of ranks."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QFont

from bigram_gui.core.pair_rows import PairRows
from bigram_gui.views.inspector.pair_columns import FigureWidths, PairColumns, arrange_columns
from bigram_gui.views.text.ruler import Ruler, shared_ruler
from bigram_gui.views.theme import Size, type_font


class RowType(NamedTuple):
    """One size of type: the rows are written in ``normal``, the selected one in ``bold``."""

    normal: Ruler
    bold: Ruler

    @classmethod
    def of(cls, size: int) -> RowType:
        """Return a size with its rulers."""
        bold = type_font(size, QFont.Weight.DemiBold)
        return cls(shared_ruler(type_font(size)), shared_ruler(bold))


class PairFit:
    """Finds what has room. Ranks give way to long bars, and the size of the type to any bars."""

    def __init__(self) -> None:
        self._types = [RowType.of(size) for size in (Size.BODY, Size.SMALL, Size.CAPTION)]

    def of(self, rows: PairRows, width: float) -> tuple[RowType, PairColumns]:
        """Return the type and the columns for some rows of ``width`` pixels."""
        largest = self._types[0]
        figures = FigureWidths.of(rows, largest.bold.width)
        columns = arrange_columns(width, figures)
        if columns.is_roomy:
            return largest, columns
        for written in self._types:
            if written is not largest:
                figures = FigureWidths.of(rows, written.bold.width)
            columns = arrange_columns(width, figures._replace(rank=0.0))
            if columns.fits:
                break
        return written, columns
