"""The row of buttons that say what the cells show."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from bigram_gui.core.table import Quantity
from bigram_gui.core.unit_text import cost_heading
from bigram_gui.core.units import Unit
from bigram_gui.views.segment import Segment

_WORDS = {
    Quantity.COUNT: ("Counts", "first", "How often each pair was seen"),
    Quantity.PROBABILITY: ("Probability", "middle", "What follows each token, and how likely"),
    Quantity.LOSS: ("−log p", "middle", "What each pair would cost"),
    Quantity.CHANGE: ("Change", "last", "How probabilities changed since a step"),
}


class Quantities(QWidget):
    """One of them is chosen.

    Signals
    -------
    quantity_chosen
        The ``Quantity``.
    """

    quantity_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("What the table shows")
        self._group = QButtonGroup(self)
        self._quantities: dict[QAbstractButton, Quantity] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for quantity, (text, place, tip) in _WORDS.items():
            button = Segment(text, place, tip)
            button.setAccessibleName(text)
            self._quantities[button] = quantity
            self._group.addButton(button)
            row.addWidget(button)
        self.button(Quantity.COUNT).setChecked(True)
        self._group.buttonToggled.connect(self._on_toggled)

    def button(self, quantity: Quantity) -> QAbstractButton:
        """Return the button that chooses ``quantity``."""
        return next(button for button, one in self._quantities.items() if one is quantity)

    def show_quantity(self, quantity: Quantity) -> None:
        """Show what is chosen, without choosing it."""
        with QSignalBlocker(self._group):
            self.button(quantity).setChecked(True)

    def show_unit(self, unit: Unit) -> None:
        """Name losses as the unit does: "−log p", "−log₂ p", "1/p"."""
        button = self.button(Quantity.LOSS)
        if button.text() != cost_heading(unit):
            button.setText(cost_heading(unit))
            button.setAccessibleName(cost_heading(unit))

    @Slot(QAbstractButton, bool)
    def _on_toggled(self, button: QAbstractButton, is_checked: bool) -> None:
        if is_checked:
            self.quantity_chosen.emit(self._quantities[button])
