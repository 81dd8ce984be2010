"""Asks which step to view."""

from __future__ import annotations

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class StepQuestion:
    """The words of the dialog; the & of ``question`` is before the letter that leads to the field.

    Attributes
    ----------
    agree
        The button that accepts.
    agree_tip, refuse_tip
        What the two buttons do.
    """

    title: str
    question: str
    field_name: str
    field_tip: str
    agree: str
    agree_tip: str
    refuse_tip: str


VIEW = StepQuestion(
    title="Go to step",
    question="&View the model after step",
    field_name="Step to view",
    field_tip="0 is the untrained model; a step to come is waited for",
    agree="&Go",
    agree_tip="View this step",
    refuse_tip="View what was viewed",
)


class StepDialog(QDialog):
    """Asks for a step from 0, the untrained model, to the newest; accepted, ``step`` returns it.

    Training may go on meanwhile, so that later steps can be asked for too: they are viewed when
    training gets there.
    """

    def __init__(
        self,
        viewed: int,
        latest: int,
        parent: QWidget | None = None,
        words: StepQuestion = VIEW,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.title)
        label = QLabel(f"{words.question} (0 to {latest:,} are recorded):")
        self._field = StepsField()
        self._field.setRange(0, MAX_STEPS)
        self._field.setValue(viewed)
        self._field.selectAll()
        self._field.setAccessibleName(words.field_name)
        self._field.setToolTip(words.field_tip)
        label.setBuddy(self._field)
        kinds = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        buttons = QDialogButtonBox(kinds)
        view = buttons.button(QDialogButtonBox.StandardButton.Ok)
        view.setText(words.agree)
        view.setProperty("kind", "primary")
        view.setToolTip(words.agree_tip)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setToolTip(words.refuse_tip)
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
