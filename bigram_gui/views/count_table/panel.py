"""The page "Table": all pairs at once, and the figures of one of them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.core.live_table import MOST_CHOICES, LiveTable, ShownTable, TableChoice
from bigram_gui.core.run import Run
from bigram_gui.core.table import Quantity
from bigram_gui.core.table_text import told_part
from bigram_gui.views.count_table.arrangement import Widths, arranged
from bigram_gui.views.count_table.choice_button import ChoiceButton
from bigram_gui.views.count_table.heat_map import HeatMap
from bigram_gui.views.count_table.legend import Legend
from bigram_gui.views.count_table.quantities import Quantities
from bigram_gui.views.count_table.readout import Readout
from bigram_gui.views.count_table.since_button import SinceButton
from bigram_gui.views.count_table.tools import Tools
from bigram_gui.views.page import Page
from bigram_gui.views.theme import Theme


class TablePanel(Page):
    """Shows the table of pairs of the viewed model.

    Signals
    -------
    pair_picked
        A pair is to be looked at: its tokens, current and next.
    """

    pair_picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._run: Run | None = None
        self._shown: ShownTable | None = None
        self._live = LiveTable()
        self._choice = TableChoice()
        self._quantities = Quantities(self)
        self._map = HeatMap(self)
        self._readout = Readout(self)
        self._legend = Legend(self)
        self._since = SinceButton(self)
        self._tools = Tools(self)
        self._tokens = ChoiceButton("Tokens shown", "How many of the tokens are shown", self)
        self._connect()

    def show_frame(self, frame: Frame) -> None:
        """Show the table of the model of ``frame``."""
        if self._run is not None and frame.run is not self._run:
            self._choice = replace(self._choice, since=0)
        self._run = frame.run
        self._show(frame)

    def show_choice(self, choice: TableChoice) -> None:
        """Show something else of the table."""
        self._choice = choice
        self._quantities.show_quantity(choice.quantity)
        if self._shown is not None:
            self._show(self._shown.frame)

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._theme = theme
        for part in (self._map, self._readout, self._legend):
            part.show_theme(theme)
        self._fit()
        self.update()

    def _show(self, frame: Frame) -> None:
        before, self._shown = self._shown, self._live.show(frame, self._choice)
        shown = self._shown
        self._quantities.show_unit(frame.unit)
        self._since.show_since(shown.since, frame)
        self._tokens.show_choice(told_part(shown))
        self._tools.show_name(frame.name, len(frame.score))
        self._map.show_table(shown)
        self._show_pair()
        if before is None or _places(before) != _places(shown):
            self._fit()

    def _show_pair(self) -> None:
        """Show the figures of the inspected pair, or else of the selected one."""
        shown = self._shown
        if shown is None:
            return
        pair, inspected = shown.frame.selected, self._map.inspected
        if inspected is not None and shown.grid.cell_of(*inspected) is not None:
            pair = shown.pair(*inspected)
        self._readout.show_pair(shown, pair)
        cell = shown.grid.cell_of(pair.current, pair.next)
        self._legend.show_scale(shown, cell, self._map.cell_size.holds_figures)

    def _connect(self) -> None:
        self._map.pair_picked.connect(self.pair_picked)
        self._map.pair_inspected.connect(self._show_pair)
        self._map.fitted.connect(self._show_pair)
        self._quantities.quantity_chosen.connect(self._on_quantity_chosen)
        self._since.step_chosen.connect(self._on_since_chosen)
        self._tokens.asked.connect(self._on_tokens_asked)
        self._tokens.chosen.connect(self._on_tokens_chosen)
        self._tools.path_toggled.connect(self._map.show_path)
        self._tools.zoomed.connect(self._on_zoomed)

    @Slot(object)
    def _on_quantity_chosen(self, quantity: Quantity) -> None:
        self.show_choice(replace(self._choice, quantity=quantity))

    @Slot(object)
    def _on_since_chosen(self, step: int) -> None:
        self.show_choice(replace(self._choice, since=step))

    @Slot()
    def _on_tokens_asked(self) -> None:
        if self._shown is not None:
            size = self._shown.frame.score.vocabulary_size
            fewer = [most for most in MOST_CHOICES if most < size]
            choices = [(f"The {most:,} most frequent", most) for most in fewer]
            if size <= MOST_CHOICES[-1]:
                choices.append((f"All {size:,}", MOST_CHOICES[-1]))
            self._tokens.offer(choices, self._choice.most)

    @Slot(object)
    def _on_tokens_chosen(self, most: int) -> None:
        self.show_choice(replace(self._choice, most=most))

    @Slot(int)
    def _on_zoomed(self, steps: int) -> None:
        if steps:
            self._map.zoom_by(steps)
        else:
            self._map.zoom_to_fit()

    def _fit(self) -> None:
        """Put the parts where there is room for them."""
        size, shown = self.size(), self._shown
        has_since = self._choice.quantity is Quantity.CHANGE
        has_tokens = shown is not None and shown.frame.score.vocabulary_size > MOST_CHOICES[0]
        at = arranged(size, self._widths(), has_since, has_tokens)
        if at.is_beside == self._tools.is_short:
            self._tools.show_short(not at.is_beside)
            at = arranged(size, self._widths(), has_since, has_tokens)
        self._readout.show_line(not at.is_beside)
        self._legend.show_compact(not at.is_beside)
        self._quantities.setGeometry(at.quantities)
        self._map.setGeometry(at.table)
        self._readout.setGeometry(at.readout)
        self._legend.setGeometry(at.legend)
        self._since.setGeometry(at.since)
        self._since.setVisible(has_since)
        self._since.raise_()
        self._tools.setGeometry(at.tools)
        self._tokens.setGeometry(at.tokens)
        self._tokens.setVisible(has_tokens)

    def _widths(self) -> Widths:
        return Widths(
            quantities=self._quantities.sizeHint().width(),
            since=self._since.sizeHint().width(),
            tokens=self._tokens.sizeHint().width(),
            tools=self._tools.sizeHint().width(),
            caption=self._legend.caption_width(),
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(400, 168)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            QPainter(self).fillRect(self.rect(), self._theme.colours.ground)


def _places(shown: ShownTable) -> tuple[object, ...]:
    """Return what the places of the parts depend on."""
    frame, choice = shown.frame, shown.choice
    return choice.quantity, shown.since, told_part(shown), frame.unit, frame.name
