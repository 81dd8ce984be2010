"""The table of a name's pairs with its headings and captions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bigram_gui.core.copying import CopyFormat
from bigram_gui.core.frame import Frame
from bigram_gui.core.pair_order import PairOrder, SortKey, next_order
from bigram_gui.core.pair_rows import PairRows
from bigram_gui.core.scales import loss_scale, probability_scale
from bigram_gui.views.inspector.pair_columns import SORT_KEYS
from bigram_gui.views.inspector.pair_fit import PairFit
from bigram_gui.views.inspector.pair_model import PairModel, heading
from bigram_gui.views.inspector.pair_place import PairPlace
from bigram_gui.views.inspector.pair_table_edges import TableCaptions
from bigram_gui.views.inspector.pair_table_heading import TableHeading
from bigram_gui.views.inspector.pair_view import PairView
from bigram_gui.views.inspector.row_style import RowStyle
from bigram_gui.views.text.font_change import is_followed
from bigram_gui.views.theme import Theme

if TYPE_CHECKING:
    from bigram_gui.views.inspector.pair_menu import PairMenu


class PairTable(QWidget):
    """Shows each pair's count, probability, loss and rank; the person picks one, or sorts them.

    Signals
    -------
    pair_picked
        The index in the name of the pair that the person chose.
    pair_alone
        The tokens of a pair that was chosen in a text which is no name of the corpus's letters.
    notice
        A sentence about what was copied.
    """

    pair_picked = Signal(int)
    pair_hovered = Signal(object)  # int, or None
    pair_alone = Signal(object)  # tuple[int, int]
    notice = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = TableHeading(self)
        self._captions = TableCaptions(self)
        self._model = PairModel(self)
        self._view = PairView(self._model, self)
        self._fit = PairFit()
        self._place = PairPlace()
        self._theme: Theme | None = None
        self._hovered: int | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._heading, self._view, self._captions):
            column.addWidget(part)
        self._connect()

    def show_frame(self, frame: Frame) -> None:
        """Show the pairs of the frame's name, or of the text that is none."""
        before = self._place
        self._model.show_frame(frame)
        rows = self._model.rows
        assert rows is not None
        self._view.fit_height(len(rows))
        self._place = before.followed(rows)
        self._go_to_place(rows, is_new=self._place != before)
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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_followed(event):
            self._fit = PairFit()
            self._restyle()

    @property
    def selected(self) -> int | None:
        """The pair that is looked at, the one that was gone to if it is one of equals."""
        rows = self._model.rows
        return None if rows is None else self._place.selected(rows)

    @Slot(object)
    def sort_by(self, key: SortKey) -> None:
        """Sort by a key, then the other way round, then as in the name."""
        self.show_order(next_order(self._model.order, key))

    @Slot(object)
    def show_order(self, order: PairOrder) -> None:
        """List the pairs in an order."""
        self._model.show_order(order)
        if self._model.rows is not None:
            self._go_to_place(self._model.rows, is_new=True)
        self._restyle()

    def go_beside(self, distance: int) -> None:
        """Look at the known pair before (−1) or after (1), in a text that is no name."""
        rows = self._model.rows
        pair = None if rows is None else self._place.beside(rows, distance)
        if pair is not None:
            self.go_to(pair)

    @Slot(int)
    def go_to(self, pair: int) -> None:
        """Look at a pair, as if its row were picked."""
        self._on_row_picked(self._model.row_of(pair))

    @Slot(object)
    def copy_pairs(self, copy_format: CopyFormat) -> None:
        """Copy all pairs in the order that is shown."""
        from bigram_gui.views.inspector.pair_clipboard import copy_pairs  # not needed to start

        if self._model.rows is not None:
            self.notice.emit(copy_pairs(self._model.rows, self._model.pairs, copy_format))

    @Slot()
    def copy_pair(self) -> None:
        """Copy the pair that the keyboard is on."""
        from bigram_gui.views.inspector.pair_clipboard import copy_pair  # not needed to start

        if self._model.rows is not None and self._place.pair is not None:
            self.notice.emit(copy_pair(self._model.rows, self._place.pair))

    def menu(self) -> PairMenu:
        """Make the menu of the table."""
        from bigram_gui.views.inspector.pair_menu import PairMenu  # not needed to start

        rows = self._model.rows
        frame = rows.frame if rows is not None else None
        keys = {key: heading(column, frame) for column, key in SORT_KEYS.items()}
        menu = PairMenu(keys, self._model.order, self)
        menu.copy_pair.setEnabled(self._place.pair is not None)
        for action in menu.formats.values():
            action.setEnabled(rows is not None and not rows.is_partial)
        menu.copy_requested.connect(self.copy_pairs)
        menu.pair_copy_requested.connect(self.copy_pair)
        menu.order_requested.connect(self.show_order)
        return menu

    def _connect(self) -> None:
        self._heading.sort_requested.connect(self.sort_by)
        self._view.row_picked.connect(self._on_row_picked)
        self._view.row_hovered.connect(self._on_row_hovered)
        self._view.appearance_changed.connect(self._restyle)
        self._view.copy_requested.connect(self._on_copy_requested)
        self._view.menu_requested.connect(self._on_menu_requested)

    def _go_to_place(self, rows: PairRows, is_new: bool) -> None:
        first = self._model.row_of(0 if rows.is_partial else rows.frame.pair)
        pair = self._place.pair
        go = self._view.show_row if is_new else self._view.move_row
        go(None if pair is None else self._model.row_of(pair), first)

    @Slot(int)
    def _on_row_picked(self, row: int) -> None:
        rows, pair = self._model.rows, self._model.pair_at(row)
        if rows is None:
            return
        self._place = self._place.moved(pair)
        if not rows.is_partial:
            self.pair_picked.emit(pair)
            return
        tokens = rows.tokens_of(pair)
        if tokens is not None:
            self.pair_alone.emit(tokens)
        self._restyle()

    @Slot(object)
    def _on_row_hovered(self, row: int | None) -> None:
        """Let all parts mark the pair; the others have another name's pairs if this is partial."""
        pair = None if row is None else self._model.pair_at(row)
        if self._model.rows is not None and self._model.rows.is_partial:
            self.show_hover(pair)
        else:
            self.pair_hovered.emit(pair)

    @Slot()
    def _on_copy_requested(self) -> None:
        self.copy_pairs(CopyFormat.TEXT)

    @Slot(QPoint)
    def _on_menu_requested(self, place: QPoint) -> None:
        self.menu().popup(place)

    @Slot()
    def _restyle(self) -> None:
        if self._model.rows is None or self._theme is None:
            return
        style = self._style(self._model.rows, self._theme)
        self._view.show_style(style)
        self._heading.show_style(style)
        self._captions.show_style(style)

    def _style(self, rows: PairRows, theme: Theme) -> RowStyle:
        written, columns = self._fit.of(rows, self._view.viewport().width())
        return RowStyle(
            rows=rows,
            order=self._model.order,
            pairs=self._model.pairs,
            columns=columns,
            probability=probability_scale(rows.measured),
            loss=loss_scale(rows.measured, rows.frame.unit),
            colours=theme.colours,
            selected=self._place.selected(rows),
            current=self._place.pair,
            hovered=self._hovered,
            has_focus=self._view.hasFocus(),
            normal=written.normal,
            bold=written.bold,
        )
