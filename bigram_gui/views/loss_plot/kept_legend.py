"""The row of kept runs below the header."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bigram_gui.core.kept import KeptRuns
from bigram_gui.core.run import Run
from bigram_gui.core.telling_settings import telling_settings
from bigram_gui.views.layout import SIDE
from bigram_gui.views.loss_plot.kept_entry import HEIGHT, KeptEntry
from bigram_gui.views.loss_plot.kept_words import KeptWords
from bigram_gui.views.theme import Theme

_SPACING = 2
_BELOW = 2
_LABEL = "Kept"
_LABELLED = (KeptWords.SETTINGS, KeptWords.TITLE)


class KeptLegend(QWidget):
    """Hides and shows the curves of kept runs, and tells which is to be removed.

    It takes no room while no run is kept.
    """

    hidden_changed = Signal(object)  # frozenset[int]: the numbers of the runs that are hidden
    dropped = Signal(object)  # int: a run's number

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: KeptRuns = ()
        self._present: Run | None = None
        self._hidden: frozenset[int] = frozenset()
        self._entries: list[KeptEntry] = []
        self._theme: Theme | None = None
        self._next: QWidget = self
        self._label = QLabel(_LABEL)
        self._label.setProperty("kind", "caption")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SIDE, 0, SIDE, _BELOW)
        self._row.setSpacing(_SPACING)
        self._row.addWidget(self._label)
        self._row.addStretch(1)
        self.setFixedHeight(HEIGHT + _BELOW)
        self.hide()

    def show_kept(self, kept: KeptRuns, present: Run) -> None:
        """Have an entry for each of these runs."""
        if (kept, present) == (self._kept, self._present):
            return
        self._kept, self._present = kept, present
        self._hidden &= {one.run.number for one in kept}
        for _ in range(len(kept) - len(self._entries)):
            self._add_entry()
        settings = telling_settings([*(one.run for one in kept), present])
        for entry, one, telling in zip(self._entries, kept, settings, strict=False):
            shown = one.run.number not in self._hidden
            entry.show_kept(one, telling, shown=shown, is_present=one.run is present)
        for place, entry in enumerate(self._entries):
            entry.setVisible(place < len(kept))
        self._fit()
        self.setVisible(bool(kept))

    def show_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        for entry in self._entries:
            entry.show_theme(theme)
        self._fit()

    def precede_in_tab_order(self, widget: QWidget) -> None:
        """Be reached with Tab before ``widget``."""
        self._next = widget

    def entry(self, number: int) -> KeptEntry:
        """Return the entry of the run of that number; KeyError if it is not kept."""
        for entry, one in zip(self._entries, self._kept, strict=False):
            if one.run.number == number:
                return entry
        raise KeyError(number)

    def _add_entry(self) -> None:
        entry = KeptEntry(self)
        entry.shown_toggled.connect(self._on_shown_toggled)
        entry.removed.connect(self.dropped)
        if self._theme is not None:
            entry.show_theme(self._theme)
        self._row.insertWidget(self._row.count() - 1, entry)
        self._entries.append(entry)
        QWidget.setTabOrder(_focusable_before(self._next), entry.toggle)
        QWidget.setTabOrder(entry.toggle, entry.remove)

    def _fit(self) -> None:
        """Use as many words as there is room for."""
        used = self._entries[: len(self._kept)]
        room = self.width() - 2 * SIDE
        for form in KeptWords:
            label = self._label.sizeHint().width() if form in _LABELLED else 0
            if label + sum(entry.width_at(form) + _SPACING for entry in used) <= room:
                break
        self._label.setVisible(form in _LABELLED)
        for entry in used:
            entry.show_form(form)
        self._row.activate()

    @Slot(object, bool)
    def _on_shown_toggled(self, number: int, shown: bool) -> None:
        self._hidden = self._hidden - {number} if shown else self._hidden | {number}
        self.hidden_changed.emit(self._hidden)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height())  # the plot says how narrow the panel may be

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _focusable_before(widget: QWidget) -> QWidget:
    """Return what the focus goes to from a widget when it goes back, be it hidden now."""
    before = widget
    while (further := before.previousInFocusChain()) is not None and further is not widget:
        before = further
        if before.focusPolicy() & Qt.FocusPolicy.TabFocus:
            break
    return before
