"""A sentence for the person, with a button that closes it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget

from bigram_gui.timers import one_shot_timer
from bigram_gui.views.icons import icon
from bigram_gui.views.layout import SIDE
from bigram_gui.views.style import mark
from bigram_gui.views.theme import Theme

_ERROR_SIGN = "!"
_LEAST_HEIGHT = 24
_AROUND = 6  # above and below the text together
_GAP = 8
_CLOSE_PIXELS = 12
_CLOSE_WIDTH = 24
_PASSING_MILLISECONDS = 6_000


class MessageLine(QWidget):
    """An error has an exclamation mark and its colour; a long sentence takes several lines.

    Signals
    -------
    closed
        The person has read it, or it has passed.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QPushButton()
        self._close.setProperty("kind", "status")
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.setIconSize(QSize(_CLOSE_PIXELS, _CLOSE_PIXELS))
        self._close.setFixedWidth(_CLOSE_WIDTH)
        self._close.setToolTip("Close this message")
        self._close.setAccessibleName("Close this message")
        self._close.clicked.connect(self.closed)
        self._passing = one_shot_timer(self, _PASSING_MILLISECONDS)
        self._passing.timeout.connect(self._on_passed)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 0, SIDE - _CLOSE_WIDTH // 2, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._text, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)

    def show_text(self, text: str, error: bool) -> None:
        """Show a sentence until it is closed."""
        self._passing.stop()
        self._text.setText(f"{_ERROR_SIGN} {text}" if error else text)
        self._text.setAccessibleName(f"Error: {text}" if error else text)
        mark(self._text, "kind", "error" if error else "secondary")

    def let_pass(self) -> None:
        """Close by itself after the seconds that a short sentence takes to read."""
        self._passing.start()

    @Slot()
    def _on_passed(self) -> None:
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._passing.start()  # the person is about it
        else:
            self.closed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        self._passing.stop()

    def show_theme(self, theme: Theme) -> None:
        """Draw the icon in the theme's colours."""
        colours = theme.colours
        self._close.setIcon(icon("close", colours.text_secondary, colours.text_disabled))

    def height_in(self, width: int) -> int:
        """Return the height that the sentence needs in ``width`` pixels."""
        self._text.ensurePolished()
        used = 2 * SIDE + _CLOSE_WIDTH // 2 + _GAP
        return max(_LEAST_HEIGHT, self._text.heightForWidth(max(1, width - used)) + _AROUND)
