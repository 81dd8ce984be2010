"""Chooses the step from which changes are counted."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.views.count_table.choice_button import ChoiceButton
from bigram_gui.views.step_dialog import StepDialog, StepQuestion

_ANOTHER = -1
_WORDS = StepQuestion(
    title="Changes since a step",
    question="&Count changes from the model after step",
    field_name="Step to compare with",
    field_tip="0 is the untrained model",
    agree="C&ompare",
    agree_tip="Show what changed since this step",
    refuse_tip="Leave the step as it was",
)


class SinceButton(ChoiceButton):
    """Step 0, the step that is viewed now, or any other.

    Signals
    -------
    step_chosen
        The step.
    """

    step_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Changes since", "The step from which changes are counted", parent)
        self._since = 0
        self._frame: Frame | None = None
        self.show_choice("step 0")
        self.asked.connect(self._on_asked)
        self.chosen.connect(self._on_chosen)

    def show_since(self, since: int, frame: Frame) -> None:
        """Show the step, and offer the one that ``frame`` is of."""
        self._since, self._frame = since, frame
        self.show_choice(f"step {since:,}")

    def ask(self) -> None:
        """Ask for any step."""
        if self._frame is not None:
            dialog = StepDialog(self._since, self._frame.latest, self, _WORDS)
            dialog.accepted.connect(lambda: self.step_chosen.emit(dialog.step()))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _choices(self) -> Iterator[tuple[str, object]]:
        yield "Step 0, the untrained model", 0
        if self._frame is not None and self._frame.step not in (0, self._since):
            yield f"Step {self._frame.step:,}, viewed now", self._frame.step
        if self._since:
            yield f"Step {self._since:,}", self._since
        yield "Another step…", _ANOTHER

    @Slot()
    def _on_asked(self) -> None:
        self.offer(self._choices(), self._since)

    @Slot(object)
    def _on_chosen(self, step: int) -> None:
        if step == _ANOTHER:
            self.ask()
        else:
            self.step_chosen.emit(step)
