"""Asks for names to train on, pasted or typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bigram_gui.core.pasted import look_at
from bigram_gui.timers import one_shot_timer
from bigram_gui.views.paste_editor import PasteEditor
from bigram_gui.views.style import mark

_SIDE = 20
_LOOK_MS = 200
_SUMMARY_LINES = 2
_ACCEPTING = ("Ctrl+Return", "Ctrl+Enter")


class PasteDialog(QDialog):
    """Says what the text is good for while it is typed; accepted, ``text`` returns it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Paste names")
        self._editor = PasteEditor()
        self._summary = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._summary.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._paste = _button("&Paste", "Insert what is in the clipboard")
        self._clear = _button("C&lear", "Begin anew with an empty text")
        self._train = _button("&Train on these", "Begin a new run with these names (Ctrl+Enter)")
        self._cancel = _button("&Cancel", "Go on with the present names")
        self._later = one_shot_timer(self, _LOOK_MS)
        self._connect()
        self._arrange()
        self._look()

    def text(self) -> str:
        """Return the names, one a line."""
        return self._editor.text()

    @Slot()
    def accept(self) -> None:
        """Close, unless the text has no names: then say why."""
        problem = look_at(self.text()).problem
        if problem:
            self._show_error(problem)
            self._editor.setFocus()
        else:
            super().accept()

    @Slot()
    def _on_changed(self) -> None:
        self._clear.setEnabled(bool(self.text()))
        if not self._later.isActive():
            self._later.start()

    @Slot()
    def _look(self) -> None:
        """Say what the text is good for; of a huge one only the beginning can be seen."""
        summary = look_at(self.text()).summary
        if self._editor.is_kept:
            summary += " Too many to edit here: only the beginning is shown."
        mark(self._summary, "kind", "secondary")
        self._summary.setText(summary)
        self._summary.setAccessibleName(summary)

    @Slot()
    def _on_paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text:
            self._editor.insert(text)
        else:
            self._show_error("The clipboard has no text. Copy some names first.")
        self._editor.setFocus()

    @Slot()
    def _on_clear(self) -> None:
        self._editor.clear()
        self._editor.setFocus()

    def _show_error(self, sentence: str) -> None:
        self._later.stop()
        mark(self._summary, "kind", "error")
        self._summary.setText(f"! {sentence}")
        self._summary.setAccessibleName(f"Error: {sentence}")

    def _connect(self) -> None:
        self._editor.changed.connect(self._on_changed)
        self._later.timeout.connect(self._look)
        self._paste.clicked.connect(self._on_paste)
        self._clear.clicked.connect(self._on_clear)
        self._train.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        for keys in _ACCEPTING:
            QShortcut(QKeySequence(keys), self).activated.connect(self.accept)

    def _arrange(self) -> None:
        label = QLabel("&Names, one a line")
        label.setProperty("kind", "field-label")
        label.setBuddy(self._editor.editor)
        self._clear.setEnabled(False)
        self._train.setProperty("kind", "primary")
        self._train.setDefault(True)
        mark(self._summary, "kind", "secondary")
        self._summary.ensurePolished()
        self._summary.setFixedHeight(_SUMMARY_LINES * self._summary.fontMetrics().lineSpacing() + 2)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._paste)
        buttons.addWidget(self._clear)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._train)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        column.setSpacing(8)
        column.addWidget(label)
        column.addWidget(self._editor, 1)
        column.addWidget(self._summary)
        column.addSpacing(8)
        column.addLayout(buttons)
        self._editor.setFocus()


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    return button
