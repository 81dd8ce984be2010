"""The name field with the pin at its right end."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from bigram_gui.views.inspector.name_field import NameField
from bigram_gui.views.inspector.pin_button import PIN_SIZE, PinButton

_EDGE = 4  # between the pin and the border of the field


class NameEntry(QWidget):
    """Lays the pin over the field.

    It is no child of the field: what is pressed on the pin would be typed into the field.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.field = NameField(self)
        self.pin = PinButton(self)
        self.field.setTextMargins(0, 0, PIN_SIZE, 0)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field)

    def resizeEvent(self, event: QResizeEvent) -> None:
        left = self.width() - PIN_SIZE - _EDGE
        self.pin.move(left, (self.height() - PIN_SIZE) // 2)
