"""The table of a name's pairs with its headings and captions."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.core.scales import loss_scale, probability_scale
from bigram_gui.views.inspector.pair_columns import FigureWidths, PairColumns, arrange_columns
from bigram_gui.views.inspector.pair_model import PairModel
from bigram_gui.views.inspector.pair_table_edges import TableCaptions, TableHeading
from bigram_gui.views.inspector.pair_view import PairView
from bigram_gui.views.inspector.row_painting import RowStyle
from bigram_gui.views.inspector.ruler import Ruler
from bigram_gui.views.theme import Size, Theme, type_font


@dataclass(frozen=True, slots=True, eq=False)
class _Type:
    """One size of type: the rows are written in ``normal``, the selected one in ``bold``."""

    normal: Ruler
    bold: Ruler

    @classmethod
    def of(cls, size: int) -> _Type:
        return cls(Ruler(type_font(size)), Ruler(type_font(size, QFont.Weight.DemiBold)))


class PairTable(QWidget):
    """Shows each pair's count, probability and loss; the person picks one by mouse or keys."""

    pair_picked = Signal(int)
    pair_hovered = Signal(object)  # int, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = TableHeading(self)
        self._captions = TableCaptions(self)
        self._model = PairModel(self)
        self._view = PairView(self._model, self)
        self._types = [_Type.of(size) for size in (Size.BODY, Size.SMALL, Size.CAPTION)]
        self._frame: Frame | None = None
        self._theme: Theme | None = None
        self._hovered: int | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._heading, self._view, self._captions):
            column.addWidget(part)
        self._view.row_picked.connect(self.pair_picked)
        self._view.row_hovered.connect(self.pair_hovered)
        self._view.appearance_changed.connect(self._on_appearance_changed)

    def show_frame(self, frame: Frame) -> None:
        """Show the pairs of the frame's name."""
        self._frame = frame
        self._view.fit_height(len(frame.score))
        self._model.show_frame(frame)
        self._view.show_row(frame.pair)
        self._restyle()

    def show_hover(self, pair: int | None) -> None:
        """Mark the row of the pair under the mouse."""
        if pair != self._hovered:
            self._hovered = pair
            self._restyle()

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._restyle()

    @Slot()
    def _on_appearance_changed(self) -> None:
        self._restyle()

    def _restyle(self) -> None:
        if self._frame is None or self._theme is None:
            return
        style = self._style(self._frame, self._theme)
        self._view.show_style(style)
        self._heading.show_style(style)
        self._captions.show_style(style)

    def _style(self, frame: Frame, theme: Theme) -> RowStyle:
        surprising = frame.score.most_surprising
        written, columns = self._fitting(frame)
        return RowStyle(
            frame=frame,
            columns=columns,
            probability=probability_scale(frame.score),
            loss=loss_scale(frame.score, frame.unit),
            colours=theme.colours,
            surprising=surprising if self._model.is_most_surprising(surprising) else None,
            hovered=self._hovered,
            has_focus=self._view.hasFocus(),
            normal=written.normal,
            bold=written.bold,
        )

    def _fitting(self, frame: Frame) -> tuple[_Type, PairColumns]:
        """Return the largest type in which large counts leave room for the bars, or the last."""
        width = self._view.viewport().width()
        for written in self._types:
            columns = arrange_columns(width, FigureWidths.of(frame, written.bold.width))
            if columns.fits:
                break
        return written, columns
