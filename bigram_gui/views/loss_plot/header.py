"""The line above the plot: its title, the legend and the pill."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bigram_gui.core.averages_text import MEAN_MEANING, NAME_MEANING, STEPS_MEANING
from bigram_gui.core.name_text import quoted
from bigram_gui.core.units import Unit
from bigram_gui.views.layout import SIDE
from bigram_gui.views.loss_plot.header_menus import UnitMenu, WindowMenu
from bigram_gui.views.loss_plot.legend import LegendEntry
from bigram_gui.views.loss_plot.pill import Pill
from bigram_gui.views.loss_plot.series import Series
from bigram_gui.views.loss_plot.wordiness import Wordiness
from bigram_gui.views.theme import Theme

_HEIGHT = 40
_SPACING = 6
_BEFORE_LEGEND = 10
_Words = Wordiness
_FORMS = (
    (_Words.FULL, _Words.FULL),
    (_Words.FULL, _Words.SHORT),
    (_Words.SHORT, _Words.SHORT),
    (_Words.SHORT, _Words.MARKS),
    (_Words.MARKS, _Words.MARKS),
)
"""The words of legend and pill: the pill gives way first, whose words are also elsewhere."""

_MEANINGS = {
    Series.STEPS: STEPS_MEANING,
    Series.MEAN: MEAN_MEANING,
    Series.NAME: NAME_MEANING,
}


class Header(QWidget):
    """Says as much as fits; it never grows beyond the plot.

    Attributes
    ----------
    pill
        Which step is viewed.
    unit_menu, window_menu
        The unit of the loss axis, and how far the running mean looks back.
    """

    series_toggled = Signal(object, bool)  # Series, whether it is shown

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self._title = _label("Loss", "heading")
        self.unit_menu = UnitMenu()
        self.window_menu = WindowMenu()
        self._entries = {series: LegendEntry(series, _MEANINGS[series]) for series in Series}
        self.pill = Pill()
        self._named: tuple[int, str] | None = None
        self._arrange()
        for entry in self._entries.values():
            entry.shown_toggled.connect(self.series_toggled)

    def show_words(self, window: int, name: str) -> None:
        """Name the running mean by its window and the typed name's curve by the name."""
        if (window, name) == self._named:
            return
        self._named = window, name
        self.window_menu.show_window(window)
        name = quoted(name)
        self._entries[Series.STEPS].show_words("each step’s loss", "loss")
        self._entries[Series.MEAN].show_words(f"running mean of {window:,}", "mean")
        self._entries[Series.NAME].show_words(name, name)
        self._fit()

    def show_unit(self, unit: Unit) -> None:
        """Name the unit of the loss axis."""
        if unit.value != self.unit_menu.text():
            self.unit_menu.show_unit(unit)
            self._fit()

    def show_insight(self, sentence: str) -> None:
        """Have the title tell what the curve says, also where there is no room for a line."""
        self._title.setToolTip(sentence)
        self._title.setAccessibleDescription(sentence)

    def show_most(self, steps: int) -> None:
        """Make room for figures up to ``steps``."""
        if self.pill.show_most(steps):
            self._fit()

    def show_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self.pill.show_theme(theme)
        for menu in (self.unit_menu, self.window_menu):
            menu.show_theme(theme)
        for entry in self._entries.values():
            entry.show_theme(theme)
        self._fit()

    def entry(self, series: Series) -> LegendEntry:
        """Return the legend's entry of a curve."""
        return self._entries[series]

    def _arrange(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(_SPACING)
        row.addWidget(self._title)
        row.addWidget(self.unit_menu)
        row.addSpacing(_BEFORE_LEGEND)
        for entry in self._entries.values():
            row.addWidget(entry)
            if entry.series is Series.MEAN:
                row.addSpacing(-_SPACING)  # it belongs to the entry
                row.addWidget(self.window_menu)
        row.addStretch(1)
        row.addWidget(self.pill)

    def _fit(self) -> None:
        """Use as many words as there is room for."""
        for legend, pill in _FORMS:
            if self._width_at(legend, pill) <= self.width():
                break
        self.pill.show_wordiness(pill)
        room = self.width() - self._width_at(legend, pill)
        self.window_menu.setVisible(room >= 0)
        self.unit_menu.setVisible(legend is not Wordiness.MARKS or room >= self._unit_width())
        for entry in self._entries.values():
            entry.show_wordiness(legend)
        self._row.activate()  # now, not when the event loop comes to it: nothing is seen moving

    def _width_at(self, legend: Wordiness, pill: Wordiness) -> int:
        entries = sum(entry.width_at(legend) + _SPACING for entry in self._entries.values())
        title = self._title.sizeHint().width() + _SPACING
        if legend is not Wordiness.MARKS:
            title += self._unit_width()
        entries += self.window_menu.sizeHint().width()
        between = _BEFORE_LEGEND + 2 * _SPACING
        return 2 * SIDE + title + between + entries + self.pill.width_at(pill)

    def _unit_width(self) -> int:
        return self.unit_menu.sizeHint().width() + _SPACING

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _HEIGHT)  # the plot says how narrow the panel may be

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _label(text: str, kind: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", kind)
    return label
