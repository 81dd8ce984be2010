"""When frames are shown: at once for a person, at the pace of the screen in training."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from bigram_gui.app.painted import Painted

CURVE_SECONDS = 1 / 30
"""How often the curve is drawn anew while training runs."""

DRAWING_SHARE = 1 / 2
"""How much of the window's thread may go into the curve; the figures have half as much again."""

FULL_SPEED_SHARE = 1 / 25
"""The same while training runs as fast as it can: what drawing takes, the worker waits for."""

FIGURES_SECONDS = 1 / 10
"""How often figures change while training runs: faster than this nobody can read them."""

SELDOM_SECONDS = 1.0
"""How long what is drawn stands at most while training runs, however long drawing it takes."""


class Showing(Protocol):
    """What is shown at its time."""

    def catch_up(self) -> bool:
        """Prepare the curve; return whether all of it is prepared. Holds no worker up."""

    def show_curve(self) -> None:
        """Show the curve as it is now."""

    def show_figures(self) -> None:
        """Show everything else as it is now."""


class Drawn(NamedTuple):
    """When something was drawn, by the clock, and how many seconds it took."""

    start: float
    seconds: float

    def next_due(self, pace: float, share: float) -> float:
        """Return when to draw it again, so that it takes no more than a share of the time."""
        return self.start + max(pace, min(self.seconds / share, SELDOM_SECONDS))


class FramePace(QObject):
    """Has the curve and the figures shown when their time has come.

    A change by the person is shown at once and as a whole; several within one pass of the event
    loop are one. New steps are shown at the pace of the constants above, however fast they
    arrive. Lives in the window's thread.
    """

    def __init__(self, showing: Showing, clock: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._showing = showing
        self._clock = clock
        self._share = DRAWING_SHARE
        self._curve_drawn = self._figures_drawn = Drawn(clock(), 0.0)
        self._is_asked = False  # whether the person waits for what is shown next
        self._painted = Painted(self)
        self._is_painting = False  # whether the views still deal with a frame
        self._curve_timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._curve_timer.timeout.connect(self._on_curve_due)
        self._figures_timer = QTimer(self, singleShot=True)
        self._figures_timer.timeout.connect(self._on_figures_due)

    @property
    def curve_due(self) -> float:
        """When new steps are to be seen in the curve, by the clock."""
        return self._curve_drawn.next_due(CURVE_SECONDS, self._share)

    @property
    def figures_due(self) -> float:
        """When new steps are to be seen in the figures, by the clock."""
        return self._figures_drawn.next_due(FIGURES_SECONDS, self._share / 2)

    def show_soon(self) -> None:
        """Show what the person asked for at once and as a whole, so that it is painted once."""
        self._is_asked = True
        self._figures_timer.stop()
        self._curve_timer.start(0)

    def show_in_time(self) -> None:
        """Show new steps when their time has come."""
        for timer, due in self._timers():
            if not timer.isActive():
                self._start(timer, due)

    def hold_back(self, is_full_speed: bool) -> None:
        """Draw less while training runs as fast as it can, or as much as else."""
        share = FULL_SPEED_SHARE if is_full_speed else DRAWING_SHARE
        if share == self._share:
            return
        self._share = share
        for timer, due in self._timers():
            if timer.isActive() and not self._is_asked:
                self._start(timer, due)

    def _timers(self) -> tuple[tuple[QTimer, float], ...]:
        return (self._curve_timer, self.curve_due), (self._figures_timer, self.figures_due)

    def _start(self, timer: QTimer, when: float) -> None:
        """Let ``timer`` fire at a time of the clock."""
        timer.start(max(0, round(1000 * (when - self._clock()))))

    @Slot()
    def _on_curve_due(self) -> None:
        if self._must_wait():
            self._curve_timer.start(0)
            return
        caught_up = self._showing.catch_up()
        start, asked = self._clock(), self._is_asked
        self._showing.show_curve()
        if not caught_up:
            self._curve_timer.start(0)
        if asked:
            self._show_figures()
        self._is_painting = True
        self._painted.tell(partial(self._note_curve_cost, start, asked))

    @Slot()
    def _on_figures_due(self) -> None:
        if self._must_wait():
            self._figures_timer.start(0)
            return
        start = self._clock()
        self._show_figures()
        self._is_painting = True
        self._painted.tell(partial(self._note_figures_cost, start))

    def _must_wait(self) -> bool:
        """Whether other events come first: curve and figures together would hold them up long.

        What the person asked for waits for nothing.
        """
        return self._is_painting and not self._is_asked

    def _show_figures(self) -> None:
        self._is_asked = False
        self._figures_timer.stop()
        self._showing.show_figures()

    def _note_curve_cost(self, start: float, with_figures: bool) -> None:
        self._curve_drawn = self._drawn_since(start)
        if with_figures:
            self._figures_drawn = self._curve_drawn

    def _note_figures_cost(self, start: float) -> None:
        self._figures_drawn = self._drawn_since(start)

    def _drawn_since(self, start: float) -> Drawn:
        """Take note of what was drawn since ``start``."""
        self._is_painting = False
        return Drawn(start, self._clock() - start)
