"""The buttons that steer the writing of a name."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from bigram_gui.core.made_names import MANY
from bigram_gui.views.icons import ICON_PIXELS, icon
from bigram_gui.views.theme import Theme

_GAP = 6


class WritingControls(QWidget):
    """Which name is written, and how far.

    Signals
    -------
    restart_asked, back_asked, step_asked, play_asked
        To the beginning, a token back, a token on, on by itself or stop.
    name_before_asked, name_after_asked
        To write the name before or after.
    """

    restart_asked = Signal()
    back_asked = Signal()
    step_asked = Signal()
    play_asked = Signal()
    name_before_asked = Signal()
    name_after_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._is_playing = False
        self._is_short = False
        self._place = (0, 0)
        self._buttons: dict[QPushButton, str] = {}
        self.restart = self._button("reset", "Begin the name again (Home)", self.restart_asked)
        self.back = self._button("previous", "Take the newest token back (Left)", self.back_asked)
        self.step = self._button("step", "Draw the next token (Right)", self.step_asked)
        self.play = self._button("play", "", self.play_asked)
        before = "Write the name before (Page Up)"
        after = "Write the next name (Page Down)"
        self.name_before = self._button("previous", before, self.name_before_asked)
        self.name_after = self._button("next", after, self.name_after_asked)
        self._which = QLabel()
        self._which.setProperty("kind", "secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for button in (self.play, self.back, self.step, self.restart):
            row.addWidget(button)
        row.addSpacing(_GAP)
        row.addWidget(self.name_before)
        row.addWidget(self._which)
        row.addWidget(self.name_after)
        self.show_playing(False)

    def show_state(self, place: int, count: int, at_start: bool, at_end: bool) -> None:
        """Show which of the names is written, from 0, and how far it is."""
        self._place = (place, count)
        self._which.setText(self._which_text(place, count))
        self.back.setEnabled(not at_start)
        self.restart.setEnabled(not at_start)
        self.step.setEnabled(not at_end)
        self.name_before.setEnabled(place > 0)
        self.name_after.setEnabled(place < count - 1)

    def show_playing(self, playing: bool) -> None:
        """Show whether it goes on by itself."""
        self._is_playing = playing
        tip = "Pause the writing" if playing else "Let the model write on by itself"
        self.play.setToolTip(tip)
        self.play.setAccessibleName(tip)
        self._show_icon(self.play, "pause" if playing else "play")

    def show_short(self, short: bool) -> None:
        """Take less room, or more."""
        self._is_short = short
        self._fit()

    def show_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's colours."""
        self._theme = theme
        for button, name in self._buttons.items():
            self._show_icon(button, name)
        self._fit()

    def _which_text(self, place: int, count: int) -> str:
        return f"{place + 1}/{count}" if self._is_short else f"name {place + 1} of {count}"

    def _fit(self) -> None:
        self._which.ensurePolished()
        widest = self._which_text(MANY - 1, MANY)
        self._which.setFixedWidth(self._which.fontMetrics().horizontalAdvance(widest) + 1)
        self._which.setText(self._which_text(*self._place))
        self.updateGeometry()  # at once: layouts would hear of it with the next event

    def _button(self, name: str, tip: str, signal: object) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "icon")
        button.setIconSize(QSize(ICON_PIXELS, ICON_PIXELS))
        button.setToolTip(tip)
        button.setAccessibleName(tip.partition(" (")[0])
        button.clicked.connect(signal)
        self._buttons[button] = name
        return button

    def _show_icon(self, button: QPushButton, name: str) -> None:
        self._buttons[button] = name
        if self._theme is not None:
            colours = self._theme.colours
            button.setIcon(icon(name, colours.text, colours.text_disabled))
