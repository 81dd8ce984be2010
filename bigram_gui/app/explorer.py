"""What the person looks at, turned into frames at the pace of the screen."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from bigram_gui.app.frame_pace import FramePace
from bigram_gui.app.playback import Playback
from bigram_gui.core.frame import Frame, StepFacts, facts_of, resolve
from bigram_gui.core.history import RunHistory
from bigram_gui.core.kept import KeptRuns, drop, keep
from bigram_gui.core.run import Run
from bigram_gui.core.running_mean import DEFAULT_WINDOW
from bigram_gui.core.selection import Selection, alone, pin, retyped, unpin
from bigram_gui.core.status import FASTEST, Phase, TrainingStatus
from bigram_gui.core.units import Unit


class Explorer(QObject):
    """Holds the selection and answers every change of it, or of the run, with a frame.

    ``FramePace`` says when. Lives in the window's thread.
    """

    curve_changed = Signal(object)  # Frame: for what draws the curve
    figures_changed = Signal(object)  # Frame: for everything else
    hover_changed = Signal(object)  # StepFacts, or None
    playing_changed = Signal(bool)

    def __init__(
        self, parent: QObject | None = None, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        super().__init__(parent)
        self._run: Run | None = None
        self._selection = Selection()
        self._typed: str | None = None  # what the person typed last
        self._kept: KeptRuns = ()
        self._window = DEFAULT_WINDOW
        self._hovered: int | None = None
        self._playback = Playback(self, clock)
        self._playback.step_reached.connect(self._on_step_reached)
        self._playback.playing_changed.connect(self.playing_changed)
        self._last: tuple[tuple[object, ...], Frame] | None = None
        self._pace = FramePace(self, clock, self)

    @property
    def selection(self) -> Selection:
        """What is looked at now."""
        return self._selection

    @property
    def run(self) -> Run | None:
        """The run that is shown."""
        return self._run

    @Slot(object)
    def show_run(self, run: Run) -> None:
        """Show another run, live, with the name that was typed last if it can spell it."""
        self._playback.stop()
        self._run = run
        if run.history.window != self._window:
            run.history.set_window(self._window)
        self._hovered = None
        self._selection = _carried_over(self._selection, run)
        if self._typed is not None:
            self._selection = retyped(self._selection, self._typed, run)
        self.hover_changed.emit(None)
        self._pace.show_soon()

    @Slot(str)
    def type_name(self, text: str) -> None:
        """Score another name, now or once there is a run."""
        self._typed = text
        if self._run is not None:
            self._select(retyped(self._selection, text, self._run))

    @Slot(int)
    def pick_pair(self, pair: int) -> None:
        """Select a pair of the name."""
        self._select(replace(self._selection, pair=pair, lone_pair=None))

    @Slot(object)
    def pick_lone_pair(self, tokens: tuple[int, int]) -> None:
        """Look at a pair of the model, current and next token; of the name if it stands in it."""
        if self._run is not None:
            self._select(alone(self._selection, tokens, self._run))

    @Slot(str)
    def pin_name(self, name: str) -> None:
        """Compare a name with the others that are pinned."""
        self._select(pin(self._selection, name))

    @Slot(str)
    def unpin_name(self, name: str) -> None:
        """Compare a name no more."""
        self._select(unpin(self._selection, name))

    @Slot(object)
    def pick_step(self, step: int) -> None:
        """View the model after ``step``, or the newest until training gets there."""
        self._playback.stop()
        self._select(replace(self._selection, step=max(0, step)))

    @Slot()
    def go_live(self) -> None:
        """Follow the newest step again."""
        self._playback.stop()
        self._select(replace(self._selection, step=None))

    def toggle_playback(self, speed: float) -> None:
        """Play the recorded training from the viewed step on, at ``speed`` steps a second, or stop.

        From the newest step there is nothing to play, so it begins at the start.
        """
        if self._playback.is_playing:
            self._playback.stop()
        elif self._run is not None:
            latest, viewed = self._run.steps, self._selection.step
            first = 0 if viewed is None or viewed >= latest else viewed
            self._select(replace(self._selection, step=first))
            self._playback.play(first, latest, speed)

    @Slot(object)
    def show_unit(self, unit: Unit) -> None:
        """Show losses in another unit."""
        self._select(replace(self._selection, unit=unit))

    @Slot(object)
    def show_window(self, window: int) -> None:
        """Let every running mean look back over ``window`` steps."""
        self._window = window
        for history in self._histories():
            history.set_window(window)
        self._pace.show_soon()

    def keep_run(self) -> bool:
        """Let the present run's curve stay when another run begins; return whether it does."""
        if self._run is None:
            return False
        before, self._kept = self._kept, keep(self._kept, self._run)
        self._pace.show_soon()
        return len(self._kept) > len(before)

    @Slot(object)
    def drop_run(self, number: int) -> None:
        """Take the run of that number out of the chart."""
        self._kept = drop(self._kept, number)
        self._pace.show_soon()

    @Slot(object)
    def hover(self, step: int | None) -> None:
        """Tell the facts of the step under the mouse, or that there is none."""
        self._hovered = step
        self.hover_changed.emit(self._hover_facts())

    @Slot(object)
    def show_status(self, status: TrainingStatus) -> None:
        """Draw less while training runs as fast as it can."""
        self._pace.hold_back(status.phase is Phase.RUNNING and status.speed == FASTEST)

    @Slot()
    def steps_recorded(self) -> None:
        """Show the new steps when their time has come."""
        self._pace.show_in_time()

    def _select(self, selection: Selection) -> None:
        self._selection = selection
        self._pace.show_soon()

    def catch_up(self) -> bool:
        """Let the levels of detail of all curves take in what they lack, a part at a time."""
        return all(history.catch_up() for history in self._histories())

    def show_curve(self) -> None:
        """Show this moment to what draws the curve."""
        if self._run is not None:
            self.curve_changed.emit(self._frame(self._run))

    def show_figures(self) -> None:
        """Show this moment to everything else."""
        if self._run is None:
            return
        self.figures_changed.emit(self._frame(self._run))
        if self._hovered is not None:
            self.hover_changed.emit(self._hover_facts())

    def _frame(self, run: Run) -> Frame:
        """Return the frame of this moment; the curve and the figures often ask for the same."""
        moment = (run, run.steps, run.history.window, self._selection, self._kept)
        if self._last is None or self._last[0] != moment:
            self._last = moment, resolve(self._selection, run, self._kept)
        return self._last[1]

    @Slot(object)
    def _on_step_reached(self, step: int) -> None:
        self._select(replace(self._selection, step=step))

    def _histories(self) -> list[RunHistory]:
        runs = [kept.run for kept in self._kept]
        if self._run is not None and self._run not in runs:
            runs.insert(0, self._run)
        return [run.history for run in runs]

    def _hover_facts(self) -> StepFacts | None:
        if self._run is None or self._hovered is None:
            return None
        step = max(0, min(self._hovered, self._run.steps))
        tokens = self._run.prepared.vocabulary.encode(self._selection.name)
        return facts_of(self._run, step, tokens)


def _carried_over(selection: Selection, run: Run) -> Selection:
    """Return the selection, live, for another run.

    If its vocabulary cannot spell the name, the first name that is trained on takes its place.
    """
    fresh = replace(selection, step=None, lone_pair=None, problem=None, note="")
    if all(character in run.prepared.vocabulary for character in selection.name):
        return fresh
    return replace(fresh, name=run.prepared.curriculum.name_of_step(1), pair=0)
