"""The menus of the header: the unit of the loss, and the window of the running mean."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bigram_gui.core.units import Unit
from bigram_gui.core.wording import plural
from bigram_gui.views.loss_plot.menu_button import MenuButton

WINDOWS = (10, 50, 200, 1_000)
"""How many steps a running mean may look back over."""

_MEANINGS = {
    Unit.NATS: "Natural units of information: the logarithm is the natural one.",
    Unit.BITS: "Units of information with logarithms to the base 2: a nat is 1.44 bits.",
    Unit.PERPLEXITY: "e to the loss in nats: as unsure as a fair pick from so many tokens.",
}


class UnitMenu(MenuButton):
    """Names the unit of the loss axis; lets it be chosen, and whether the axis is logarithmic."""

    log_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Unit.NATS.value, parent)
        for unit in Unit:
            self.add_choice(unit.value, unit)
        self._log = self.add_switch("Logarithmic axis")
        self._log.triggered.connect(self.log_chosen)
        self.show_unit(Unit.NATS)

    def show_unit(self, unit: Unit) -> None:
        """Name another unit."""
        self.show_choice(unit)
        self.show_text(unit.value)
        self.setToolTip(f"{_MEANINGS[unit]} Click for other units (U) and a logarithmic axis.")
        self.setAccessibleName(f"Unit of the loss: {unit.value}")
        self.setAccessibleDescription(_MEANINGS[unit])

    def show_log(self, on: bool) -> None:
        """Tell whether the axis is logarithmic."""
        self._log.setChecked(on)


class WindowMenu(MenuButton):
    """Lets the window of the running mean be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        for window in WINDOWS:
            self.add_choice(plural(window, "step"), window)
        self.setToolTip("Choose how many steps the running mean looks back over (M)")

    def show_window(self, window: int) -> None:
        """Mark the present window."""
        self.show_choice(window)
        self.setAccessibleName(f"Window of the running mean: {plural(window, 'step')}")
