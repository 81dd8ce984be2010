"""What the plot says before anything is learned."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bigram_gui.views.action_button import ActionButton
from bigram_gui.views.theme import Theme

_BUTTON_SIZE = (120, 40)
_PADDING = 16
_SPACING = 12
_AROUND = QMargins(_PADDING, _PADDING // 2, _PADDING, _PADDING // 2)


class Invitation(QWidget):
    """A sentence and the button that starts training, which is the action of Train itself."""

    def __init__(self, train: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = QColor(Qt.GlobalColor.transparent)
        self._sentence = QLabel()
        self._sentence.setProperty("kind", "body")
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = ActionButton(train)
        self._button.setProperty("kind", "primary")
        self._button.setProperty("large", True)
        self._button.setFixedSize(*_BUTTON_SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, _PADDING // 2, _PADDING, _PADDING // 2)
        column.setSpacing(_SPACING)
        column.addWidget(self._sentence)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_smoothing(self, smoothing: float) -> None:
        """Say what an untrained model does with this smoothing."""
        sentence = untrained_text(smoothing)
        if sentence != self._sentence.text():
            self._sentence.setText(sentence)
            self.update()  # the ground is as wide as the words

    def show_theme(self, theme: Theme) -> None:
        """Paint on the theme's ground."""
        self._ground = theme.colours.ground
        self._button.show_colours(theme.colours.primary_text, theme.colours.text_disabled)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)  # the reference lines end where the words begin
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        sentence = self._sentence.fontMetrics().boundingRect(
            self._sentence.geometry(), flags, self._sentence.text()
        )
        for shown in (sentence, self._button.geometry()):
            painter.fillRect(shown + _AROUND, self._ground)


def untrained_text(smoothing: float) -> str:
    """Say in a sentence what a model does that has learned nothing."""
    if smoothing == 0:
        return "Nothing learned yet: without smoothing, no next token has any chance."
    return "Nothing learned yet: every next token is equally likely."
