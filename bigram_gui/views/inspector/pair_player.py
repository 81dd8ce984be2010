"""Goes through the pairs of a name by itself, and adds them up as one would on a blackboard."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from bigram_gui.core.frame import Frame

PAIR_MS = 1_200
"""How long each pair stays, in milliseconds: time to read a figure and the sum."""

_LONGEST_MS = 20_000  # for all pairs of a name
_SHORTEST_MS = 40  # faster than that nobody sees one from the next


class Pace(NamedTuple):
    """Every ``interval_ms`` milliseconds so many pairs more."""

    interval_ms: int
    pairs: int


class Board(NamedTuple):
    """How many pairs are added up, and whether the sum has become the loss."""

    added: int
    is_concluded: bool = False


def pace_for(pairs: int, pair_ms: int = PAIR_MS) -> Pace:
    """Return how fast to go through a name, so that a long one ends within 20 seconds."""
    interval = min(pair_ms, max(_SHORTEST_MS, _LONGEST_MS // pairs))
    stride = -(-pairs * interval // _LONGEST_MS)
    return Pace(interval, max(1, stride))


class PairPlayer(QObject):
    """Plays until the sum has become the loss, or until the person does something else.

    Parameters
    ----------
    pair_ms
        How long a pair of a short name stays, in milliseconds.

    Signals
    -------
    pair_reached
        The index of the pair to select.
    board_changed
        The ``Board`` to show, or None when there is none any more.
    playing_changed
        Whether it plays now.
    """

    pair_reached = Signal(int)
    board_changed = Signal(object)
    playing_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None, pair_ms: int = PAIR_MS) -> None:
        super().__init__(parent)
        self._pair_ms = pair_ms
        self._pace = pace_for(1, pair_ms)
        self._frame: Frame | None = None
        self._board: Board | None = None
        self._is_followed = False  # whether a frame has shown the pair that was reached
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def is_playing(self) -> bool:
        """Whether pairs are selected by themselves."""
        return self._board is not None

    def show_frame(self, frame: Frame) -> None:
        """Take note of what is shown; stop if that is not what was played."""
        before, self._frame = self._frame, frame
        if self._board is None or before is None:
            return
        is_reached = frame.pair == self._board.added - 1
        if _is_elsewhere(before, frame) or (self._is_followed and not is_reached):
            self.stop()
        self._is_followed |= is_reached

    @Slot()
    def toggle(self) -> None:
        """Begin with the first pair, or stop."""
        if self.is_playing:
            self.stop()
        elif self._frame is not None and self._frame.problem is None:
            self._pace = pace_for(len(self._frame.score), self._pair_ms)
            self._timer.setInterval(self._pace.interval_ms)
            self._reach(1)
            self.playing_changed.emit(True)
            self._timer.start()

    @Slot()
    def stop(self) -> None:
        """Stay at the pair that is reached."""
        if self.is_playing:
            self._timer.stop()
            self._show(None)
            self.playing_changed.emit(False)

    @Slot()
    def _on_timeout(self) -> None:
        if self._board is None or self._frame is None:
            return
        pairs = len(self._frame.score)
        if self._board.is_concluded:
            self.stop()
        elif self._board.added < pairs:
            self._reach(min(self._board.added + self._pace.pairs, pairs))
        else:
            self._show(Board(pairs, is_concluded=True))

    def _reach(self, added: int) -> None:
        """Add up so many pairs and select the last of them; the last of all may be read longer."""
        self._is_followed = False
        self._show(Board(added))
        if self._frame is not None and added == len(self._frame.score):
            self._timer.setInterval(self._pair_ms)
        self.pair_reached.emit(added - 1)

    def _show(self, board: Board | None) -> None:
        self._board = board
        self.board_changed.emit(board)


def _is_elsewhere(before: Frame, now: Frame) -> bool:
    """Return whether the person looks at something else; training may go on beneath."""
    has_moved = before.live != now.live or (not now.live and before.step != now.step)
    is_other = now.name != before.name or now.run is not before.run
    return has_moved or is_other or now.problem is not None or now.lone_pair is not None
