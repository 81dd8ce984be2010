"""The field for the name whose loss is taken apart."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.views.inspector.typed_texts import TypedTexts
from bigram_gui.views.style import mark
from bigram_gui.views.theme import Size, type_font

LONGEST_NAME = 10_000
_HEIGHT = 36


class NameField(QLineEdit):
    """Reports each edit; takes a name from a frame only if it was not typed here.

    Writing an echo of the typing back into the field would move the cursor, clear what can be
    undone, and break off the composition of an input method.
    """

    name_edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "kind", "name")
        self.setFont(type_font(Size.NAME, QFont.Weight.Medium))
        self.setFixedHeight(_HEIGHT)
        self.setMinimumWidth(80)
        self.setMaxLength(LONGEST_NAME)
        self.setPlaceholderText("Type a name")
        self.setAccessibleName("Name")
        self.setToolTip("The name whose loss is taken apart (Ctrl+L)")
        self._typed = TypedTexts()
        self._is_composing = False
        self.textEdited.connect(self._on_text_edited)

    def show_frame(self, frame: Frame) -> None:
        """Show the frame's name, unless the field holds what the person typed since."""
        problem = frame.problem
        is_news = self._typed.is_news(problem.text if problem else frame.name)
        if is_news and not self._is_composing:
            self.setText(problem.text if problem else frame.name)
            self.setCursorPosition(0)  # of a name too long for the field, show the beginning
        mark(self, "error", problem is not None)
        self.setAccessibleDescription(problem.message if problem else "")

    def take_focus(self) -> None:
        """Let the next key replace the name."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    @Slot(str)
    def _on_text_edited(self, text: str) -> None:
        self._typed.add(text)
        self.name_edited.emit(text)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)
