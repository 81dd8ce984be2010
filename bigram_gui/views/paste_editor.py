"""An editor for a text of any size: a huge one is kept, and its beginning shown."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRectF, QSize, Signal, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from bigram_gui.core.pasted_size import beginning, is_editable, with_line_feeds

_PADDING = 4
_RADIUS = 6.0


class PasteEditor(QWidget):
    """A field of several lines with the border of a field.

    Signals
    -------
    changed
        The text is another one.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self.editor = _Editor()
        self.editor.textChanged.connect(self.changed)
        self.editor.pasted.connect(self.insert)
        self.editor.focus_changed.connect(self.update)
        self.setFocusProxy(self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        column.addWidget(self.editor)

    @property
    def is_kept(self) -> bool:
        """Whether the text is too large to be edited."""
        return bool(self._kept)

    def text(self) -> str:
        """Return all of the text."""
        return self._kept or self.editor.toPlainText()

    @Slot(str)
    def insert(self, pasted: str) -> None:
        """Insert a text in place of what is selected, or after the rest if it is too large."""
        pasted = with_line_feeds(pasted)
        present = self.text()
        if not self._kept and is_editable(pasted) and is_editable(present + pasted):
            self.editor.insertPlainText(pasted)
            return
        joint = "\n" if present and not present.endswith("\n") else ""
        self._kept = f"{present}{joint}{pasted}"
        self.editor.setReadOnly(True)
        self.editor.setPlainText(beginning(self._kept))

    @Slot()
    def clear(self) -> None:
        """Begin anew with nothing."""
        self._kept = ""
        self.editor.setReadOnly(False)
        self.editor.clear()

    def sizeHint(self) -> QSize:
        return QSize(440, 240)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the border, which is blue and thicker with the focus."""
        painter, focused = QPainter(self), self.editor.hasFocus()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2.0 if focused else 1.0
        role = QPalette.ColorRole.Link if focused else QPalette.ColorRole.PlaceholderText
        painter.setPen(QPen(self.palette().color(role), width))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        inset = width / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS
        )


class _Editor(QPlainTextEdit):
    """Leaves it to others what becomes of a pasted or dropped text; Tab leads out of it."""

    pasted = Signal(str)
    focus_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Names, one a line")
        self.setToolTip("Type or paste names, one a line; Tab leads on, Ctrl+Enter trains on them")
        self.setPlaceholderText("ava\nemma\nolivia")

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.pasted.emit(source.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()
