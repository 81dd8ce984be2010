"""Asks which step to view."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from bigram_gui.core.status import MAX_STEPS
from bigram_gui.views.number_fields import StepsField

_SIDE = 20


class StepDialog(QDialog):
    """Asks for a step from 0, the untrained model, to the newest; accepted, ``step`` returns it.

    Training may go on meanwhile, so that later steps can be asked for too: they are viewed when
    training gets there.
    """

    def __init__(self, viewed: int, latest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Go to step")
        label = QLabel(f"&View the model after step (0 to {latest:,} are recorded):")
        self._field = StepsField()
        self._field.setRange(0, MAX_STEPS)
        self._field.setValue(viewed)
        self._field.selectAll()
        self._field.setAccessibleName("Step to view")
        self._field.setToolTip("0 is the untrained model; a step to come is waited for")
        label.setBuddy(self._field)
        kinds = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        buttons = QDialogButtonBox(kinds)
        view = buttons.button(QDialogButtonBox.StandardButton.Ok)
        view.setText("&Go")
        view.setProperty("kind", "primary")
        view.setToolTip("View this step")
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setToolTip("View what was viewed")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        column.setSpacing(12)
        for part in (label, self._field, buttons):
            column.addWidget(part)

    def step(self) -> int:
        """Return the step that was asked for."""
        return self._field.value()
