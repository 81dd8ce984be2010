"""The inspector: a name, its loss, and every figure that the loss is made of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bigram_gui.core.copying import CopyFormat
from bigram_gui.core.frame import Frame
from bigram_gui.views.inspector.details import Details
from bigram_gui.views.inspector.faded import faded
from bigram_gui.views.inspector.headings import hairline
from bigram_gui.views.inspector.name_header import NameHeader
from bigram_gui.views.inspector.pair_keys import clamped
from bigram_gui.views.inspector.pair_player import PairPlayer
from bigram_gui.views.theme import Theme

_SIZE = QSize(440, 696)
_NARROWEST = 380
_LOWEST = 240
_SIDE = 20


class Inspector(QWidget):
    """The right column of the window.

    Signals
    -------
    name_edited
        Each text that the name field has while the person types.
    pair_picked
        The index of the pair that the person chose, or that was played.
    pair_alone
        The tokens of a pair that the person chose in a text with unknown characters.
    notice
        A sentence about what was copied.
    name_committed
        The name that the person settled on.
    pin_requested, unpin_requested
        The name that is to be compared with others, or no more.
    playing_changed
        Whether the pairs are played now.
    """

    name_edited = Signal(str)
    pair_picked = Signal(int)
    pair_alone = Signal(object)  # tuple[int, int]
    notice = Signal(str)
    name_committed = Signal(str)
    pin_requested = Signal(str)
    unpin_requested = Signal(str)
    playing_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(_NARROWEST, _LOWEST)
        self.setAccessibleName("Inspector")
        self._header = NameHeader(self)
        self._details = Details(self)
        self._player = PairPlayer(self)
        self._theme: Theme | None = None
        self._frame: Frame | None = None
        self._pair = 0  # ahead of the frame's between a pick and the frame that shows it
        self._lay_out()
        self._connect()

    @Slot(object)
    def show_frame(self, frame: Frame) -> None:
        """Show the frame's name; with a problem, the last good result in greys."""
        before = self._fading
        self._frame = frame
        self._pair = frame.pair
        if self._fading != before:
            self._show_colours()
        self._player.show_frame(frame)
        self._header.show_frame(frame)
        self._details.show_frame(frame)

    @Slot(object)
    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what is behind need not be
        self._show_colours()
        self.update()

    @Slot(object)
    def show_recent(self, names: Sequence[str]) -> None:
        """Offer names that were settled on before, the newest first."""
        self._header.show_recent(names)

    @Slot()
    def focus_name(self) -> None:
        """Let the next key replace the name."""
        self._header.focus_name()

    @Slot()
    def select_previous_pair(self) -> None:
        """Pick the pair before the selected one, if there is one."""
        self._pick_beside(-1)

    @Slot()
    def select_next_pair(self) -> None:
        """Pick the pair after the selected one, if there is one."""
        self._pick_beside(1)

    @property
    def is_playing(self) -> bool:
        """Whether the pairs are played."""
        return self._player.is_playing

    @Slot()
    def toggle_play(self) -> None:
        """Go through the pairs one by one and add up their losses, or stop."""
        self._player.toggle()

    @Slot()
    def stop_play(self) -> None:
        """Play the pairs no more."""
        self._player.stop()

    @Slot(object)
    def copy_pairs(self, copy_format: CopyFormat) -> None:
        """Copy all pairs in the order that is shown, and say so in ``notice``."""
        self._details.copy_pairs(copy_format)

    @property
    def _fading(self) -> tuple[bool, bool]:
        """Whether the name's loss, and the pair that is looked at, are not of the typed text."""
        if self._frame is None or self._frame.problem is None:
            return False, False
        return True, self._frame.lone_pair is None

    def _show_colours(self) -> None:
        if self._theme is not None:
            is_old_name, is_old_pair = self._fading
            name = faded(self._theme) if is_old_name else self._theme
            pair = faded(self._theme) if is_old_pair else self._theme
            self._header.show_theme(name)
            self._details.show_theme(self._theme, pair, name)

    def _pick_beside(self, distance: int) -> None:
        """Pick a neighbour of the selected pair; from a pair alone go back to the selected one.

        In a text with unknown characters go through the pairs that are known.
        """
        if self._frame is None:
            return
        if self._frame.problem is not None:
            self._details.go_beside(distance)
            return
        if self._frame.lone_pair is not None:
            self._on_pair_picked(self._pair)
            return
        pair = clamped(self._pair + distance, len(self._frame.score))
        if pair != self._pair:
            self._on_pair_picked(pair)

    @Slot(int)
    def _on_pair_picked(self, pair: int) -> None:
        self._player.stop()
        self._on_pair_reached(pair)

    @Slot(int)
    def _on_pair_reached(self, pair: int) -> None:
        self._pair = pair
        self.pair_picked.emit(pair)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        line = QVBoxLayout()
        line.setContentsMargins(_SIDE, 0, _SIDE, 0)
        line.addWidget(hairline())
        column.addLayout(line)
        column.addWidget(self._details, 1)

    def _connect(self) -> None:
        self._header.name_edited.connect(self._player.stop)
        self._header.name_edited.connect(self.name_edited)
        self._header.name_committed.connect(self.name_committed)
        self._header.pin_requested.connect(self.pin_requested)
        self._header.unpin_requested.connect(self.unpin_requested)
        self._player.pair_reached.connect(self._on_pair_reached)
        self._player.board_changed.connect(self._details.show_board)
        self._player.playing_changed.connect(self._header.show_playing)
        self._player.playing_changed.connect(self._details.show_playing)
        self._player.playing_changed.connect(self.playing_changed)
        self._details.play_requested.connect(self.toggle_play)
        self._details.pair_picked.connect(self._on_pair_picked)
        self._details.pair_alone.connect(self.pair_alone)
        self._details.notice.connect(self.notice)
        self._details.previous_requested.connect(self.select_previous_pair)
        self._details.next_requested.connect(self.select_next_pair)
        # The next pair that is played would take away what is asked about.
        self._details.what_if_asked.connect(self._player.stop)

    def event(self, event: QEvent) -> bool:
        """Let Esc stop what is played, before it is anything else to the window."""
        if (
            isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._player.is_playing
        ):
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                self._player.stop()
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return _SIZE

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            QPainter(self).fillRect(event.rect(), self._theme.colours.panel)
