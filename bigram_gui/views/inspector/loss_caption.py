"""What stands above the loss: after how many steps it is, or of which name."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.core.status import MAX_STEPS
from bigram_gui.core.wording import plural
from bigram_gui.views.text.look import Look
from bigram_gui.views.text.written_line import WrittenLine
from bigram_gui.views.theme import Size


class LossCaption(WrittenLine):
    """Ends where the loss does, with room for every number of steps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        look = Look(Size.SMALL, QFont.Weight.Normal, lambda colours: colours.text_secondary)
        super().__init__(look, Qt.AlignmentFlag.AlignRight, parent=parent)

    def show_frame(self, frame: Frame) -> None:
        """Say after how many steps the loss is; with a problem, of which name it still is."""
        is_known = frame.problem is None
        self.show_text(_when(frame.step) if is_known else self._of_name(frame.name))

    def _of_name(self, name: str) -> str:
        """Name the last good name, shortened to the room that there is."""
        if not name:
            return "Loss of the empty name"
        before, after = "Loss of “", "”"
        room = self.sizeHint().width() - self.width_of(before + after)
        return before + self.elided(name, room) + after

    def sizeHint(self) -> QSize:
        return QSize(self.width_of(_when(MAX_STEPS)) + 1, self.line_height)


def _when(step: int) -> str:
    return "Loss before training" if step == 0 else f"Loss after {plural(step, 'step')}"
