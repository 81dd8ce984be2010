"""The name, its loss, and what is wrong with the name: what stays in place above the rest."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.views.inspector.loss_caption import LossCaption
from bigram_gui.views.inspector.loss_readout import LossReadout
from bigram_gui.views.inspector.name_field import NameField
from bigram_gui.views.style import mark
from bigram_gui.views.theme import Size, Theme, type_font

_SIDE = 20
_TOP = 16
_BOTTOM = 15
_COLUMN_GAP = 16
_ROW_GAP = 5


class NameHeader(QWidget):
    """Two columns, the name and its loss; below them, when there is one, the problem."""

    name_edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = NameField(self)
        self._readout = LossReadout(self)
        self._caption = LossCaption(self)
        self._problem = _Problem(self)
        self._lay_out()
        self._field.name_edited.connect(self.name_edited)

    def show_frame(self, frame: Frame) -> None:
        """Show the frame's name and loss; with a problem, the last good loss in grey."""
        self._field.show_frame(frame)
        self._readout.show_frame(frame)
        self._caption.show_frame(frame)
        self._problem.show_message(frame.problem.message if frame.problem else "")

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._readout.show_theme(theme)
        self._caption.show_theme(theme)

    def focus_name(self) -> None:
        """Let the next key replace the name."""
        self._field.take_focus()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(_SIDE, _TOP, _SIDE, _BOTTOM)
        grid.setHorizontalSpacing(_COLUMN_GAP)
        grid.setVerticalSpacing(_ROW_GAP)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._field_label(), 0, 0)
        grid.addWidget(self._caption, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._field, 1, 0)
        grid.addWidget(self._readout, 1, 1)
        grid.addWidget(self._problem, 2, 0, 1, 2)

    def _field_label(self) -> QLabel:
        label = QLabel("Name")
        mark(label, "kind", "secondary")
        label.setFont(type_font(Size.SMALL))
        label.setBuddy(self._field)
        return label


class _Problem(QWidget):
    """An exclamation mark and a sentence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sign = _error_label("!", QFont.Weight.Bold)
        self._sentence = _error_label("", QFont.Weight.Normal)
        self._sentence.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        self.hide()

    def show_message(self, message: str) -> None:
        if message != self._sentence.text():
            self._sentence.setText(message)
            self.setVisible(bool(message))


def _error_label(text: str, weight: QFont.Weight) -> QLabel:
    label = QLabel(text)
    mark(label, "kind", "error")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(type_font(Size.SMALL, weight))
    return label
