"""The heading of the pairs, which one is selected, and the buttons that go through them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.core.position_text import position_text
from bigram_gui.views.icons import ICON_PIXELS, icon
from bigram_gui.views.inspector.headings import heading_label
from bigram_gui.views.style import mark
from bigram_gui.views.theme import Size, Theme, type_font

_HEADING, _SHORT_HEADING = "Tokens and pairs", "Pairs"
_BUTTON = 28
_SPACING = 4
_GAP = 8  # before the buttons
_PLAY_TIP = "Go through the pairs one by one and add up their losses (Shift+P)"
_STOP_TIP = "Stop playing the pairs (Shift+P)"
_NO_PLAY_TIP = "The text has unknown characters, and so no loss to add up"
_LEAST_PAIRS = 99  # room for this many is kept


class PairHeading(QWidget):
    """Tokens and pairs, pair 2 of 4, play, and two arrows."""

    play_requested = Signal()
    previous_requested = Signal()
    next_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, int] | None = None  # the position, and how many pairs there are
        self._heading = heading_label(_HEADING)
        self._heading.setMinimumWidth(1)  # it gives way to the position
        self._position = _position_label()
        self._theme: Theme | None = None
        self._is_playing = False
        self._play = _button(_PLAY_TIP, "Play the pairs")
        self._play.setAutoRepeat(False)
        self._previous = _button("Previous pair (Ctrl+Left)", "Previous pair")
        self._next = _button("Next pair (Ctrl+Right)", "Next pair")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        row.addWidget(self._heading, 1)
        row.addWidget(self._position)
        row.addSpacing(_GAP)
        for button in (self._play, self._previous, self._next):
            row.addWidget(button)
        self._play.clicked.connect(self.play_requested)
        self._previous.clicked.connect(self.previous_requested)
        self._next.clicked.connect(self.next_requested)

    def show_frame(self, frame: Frame) -> None:
        """Say which pair is selected."""
        if self._play.isEnabled() != (frame.problem is None):
            self._play.setEnabled(frame.problem is None)
            self._show_play_tip()
        shown = position_text(frame), len(frame.score)
        if shown != self._shown:
            self._shown = shown
            self._position.setMinimumWidth(_width_for(len(frame.score)))
            self._position.setText(shown[0])
            self._fit_heading()

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        colours = theme.colours
        self._previous.setIcon(icon("previous", colours.text, colours.text_disabled))
        self._next.setIcon(icon("next", colours.text, colours.text_disabled))
        self._show_play_icon()

    def show_playing(self, is_playing: bool) -> None:
        """Let the button stop what is played, or play."""
        self._is_playing = is_playing
        self._show_play_tip()
        self._play.setAccessibleName("Stop playing the pairs" if is_playing else "Play the pairs")
        self._show_play_icon()

    def _fit_heading(self) -> None:
        """Shorten the heading where the position, or a wide font, leaves too little room."""
        metrics = self._heading.fontMetrics()
        taken = 3 * (_BUTTON + _SPACING) + _SPACING + _GAP
        position = max(self._position.minimumWidth(), self._position.sizeHint().width())
        room = self.width() - taken - position
        fits = metrics.horizontalAdvance(_HEADING) <= room
        self._heading.setText(_HEADING if fits else _SHORT_HEADING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_heading()

    def _show_play_tip(self) -> None:
        tip = _STOP_TIP if self._is_playing else _PLAY_TIP
        self._play.setToolTip(tip if self._play.isEnabled() else _NO_PLAY_TIP)

    def _show_play_icon(self) -> None:
        if self._theme is not None:
            colours = self._theme.colours
            name = "stop" if self._is_playing else "play"
            self._play.setIcon(icon(name, colours.text, colours.text_disabled))


def _position_label() -> QLabel:
    label = QLabel()
    mark(label, "kind", "secondary")
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label


def _width_for(pairs: int) -> int:
    """Return the room for every position among so many pairs."""
    widest = max(pairs, _LEAST_PAIRS)
    return QFontMetrics(type_font(Size.SMALL)).horizontalAdvance(f"pair {widest:,} of {widest:,}")


def _button(tip: str, name: str) -> QToolButton:
    button = QToolButton()
    mark(button, "kind", "icon")
    button.setFixedSize(_BUTTON, _BUTTON)
    button.setIconSize(QSize(ICON_PIXELS, ICON_PIXELS))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAutoRepeat(True)
    button.setToolTip(tip)
    button.setAccessibleName(name)
    button.setFont(type_font(Size.BODY, QFont.Weight.Medium))
    return button
