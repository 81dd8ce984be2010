"""What there is to say of the text in the name field: what is wrong, or how it was read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.core.name_entry import entry_note
from bigram_gui.views.style import mark
from bigram_gui.views.theme import Size, type_font


class EntryMessage(QWidget):
    """A sentence, with an exclamation mark if it is a problem.

    It has room for one line even with nothing to say. What grew beyond that keeps its room while
    the person types on, so that what is below does not jump with each key; ``release`` gives it
    back.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_problem: bool | None = None
        self._sign = QLabel("!")
        self._sentence = QLabel(wordWrap=True)
        for label, weight in ((self._sign, QFont.Weight.Bold), (self._sentence, None)):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setFont(type_font(Size.SMALL, weight or QFont.Weight.Normal))
        mark(self._sign, "kind", "error")
        self._line_height = QFontMetrics(self._sentence.font()).height()
        self.setMinimumHeight(self._line_height)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1, Qt.AlignmentFlag.AlignTop)
        self._sign.hide()

    def show_frame(self, frame: Frame, keep_room: bool) -> None:
        """Show what there is to say, in no less room than before if that is to be kept."""
        problem = frame.problem
        text = problem.message if problem is not None else entry_note(frame)
        if text != self._sentence.text():
            self._show_kind(problem is not None)
            self.setMinimumHeight(self.height() if keep_room else self._line_height)
            self._sentence.setText(text)

    def release(self) -> None:
        """Need no more room than there is to say."""
        self.setMinimumHeight(self._line_height)

    def _show_kind(self, is_problem: bool) -> None:
        if is_problem != self._is_problem:
            self._is_problem = is_problem
            self._sign.setVisible(is_problem)
            mark(self._sentence, "kind", "error" if is_problem else "secondary")
