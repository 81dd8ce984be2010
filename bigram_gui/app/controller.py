"""Training as a person steers it: start, pause, step, reset, at any speed."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from itertools import count

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from bigram_gui.app.messages import SliceAnswer, SliceFailure, SliceRequest
from bigram_gui.app.pacing import Pacer, RateMeter
from bigram_gui.app.threads import WorkerThread
from bigram_gui.app.worker import TrainingWorker
from bigram_gui.core.model import ADD_ONE
from bigram_gui.core.prepared import PreparedCorpus
from bigram_gui.core.run import Run
from bigram_gui.core.status import DEFAULT_STEPS, FASTEST, MAX_STEPS, Phase, TrainingStatus
from bigram_gui.core.training import TrainingState
from bigram_gui.timers import one_shot_timer

STATUS_SECONDS = 1 / 10
"""How often the status is told while training runs."""

_SLICES_AHEAD = 2  # at full speed: the worker has the next slice while the window draws the last


class TrainingController(QObject):
    """Asks the worker for slices and records its answers. Lives in the window's thread.

    At most one slice is under way, at full speed two, so that the worker need not wait for the
    window to take note of the first. Pausing is not asking for the next one, so no flag is shared
    with the worker and nothing waits for a lock; quitting waits for what is under way.

    Parameters
    ----------
    clock
        Returns the time in seconds; tests bring their own.
    """

    run_started = Signal(object)  # Run
    steps_recorded = Signal()
    status_changed = Signal(object)  # TrainingStatus
    failed = Signal(str)  # a sentence

    _slice_requested = Signal(object)  # SliceRequest
    _run_ended = Signal()

    def __init__(
        self, parent: QObject | None = None, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._numbers = count(1)
        self._run: Run | None = None
        self._state: TrainingState | None = None
        self._phase = Phase.LOADING
        self._speed = FASTEST
        self._chosen_target = DEFAULT_STEPS  # what the person set
        self._target = DEFAULT_STEPS  # and what "Train more" made of it
        self._single_steps = 0  # asked for by hand, not yet under way
        self._requests = count()
        self._under_way: dict[int, int] = {}  # the steps of each request that waits for its answer
        self._pacer = Pacer(clock)
        self._meter = RateMeter(clock)
        self._seconds = 0.0
        self._resumed = 0.0
        self._told = -math.inf
        self._tell_later = one_shot_timer(self, round(1000 * STATUS_SECONDS))
        self._tell_later.timeout.connect(self._tell)
        self._next_slice = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._next_slice.timeout.connect(self._ask)
        worker = TrainingWorker()
        self._slice_requested.connect(worker.train_slice)
        self._run_ended.connect(worker.forget)
        worker.answered.connect(self._on_answered)
        worker.failed.connect(self._on_failed)
        self._thread = WorkerThread(worker, "training")

    @property
    def run(self) -> Run | None:
        """The present run; None until there is a corpus."""
        return self._run

    @property
    def chosen_target(self) -> int:
        """The number of steps that the person set, whatever was trained beyond it."""
        return self._chosen_target

    @property
    def status(self) -> TrainingStatus:
        """How far the run is."""
        running = self._phase is Phase.RUNNING
        return TrainingStatus(
            phase=self._phase,
            step=self._step,
            target=self._target,
            speed=self._speed,
            rate=self._meter.rate,
            seconds=self._seconds + (self._clock() - self._resumed if running else 0.0),
        )

    def begin_run(self, prepared: PreparedCorpus, smoothing: float = ADD_ONE) -> None:
        """Begin a new, untrained run; the present one ends."""
        self._run = Run(next(self._numbers), prepared, smoothing)
        self._state = self._run.start()
        self._target = self._chosen_target
        self._single_steps = 0
        self._under_way.clear()  # whatever is still answered does not count
        self._run_ended.emit()
        curriculum = prepared.curriculum
        pairs_a_step = len(curriculum.slots) / curriculum.names_count
        self._pacer = Pacer(self._clock, pairs_a_step)  # other names may take another time
        self._seconds = 0.0
        self._meter.clear()
        self._next_slice.stop()
        self._phase = Phase.UNTRAINED
        self.run_started.emit(self._run)
        self._tell()

    def reset(self) -> None:
        """Begin anew with the same corpus, order and smoothing."""
        if self._run is not None:
            self.begin_run(self._run.prepared, self._run.smoothing)

    def toggle(self) -> None:
        """Train if paused, pause if training."""
        if self._phase is Phase.RUNNING:
            self.pause()
        else:
            self.train()

    def train(self) -> None:
        """Train to the target; if it is reached, to twice as many steps."""
        if self._run is None or self._phase is Phase.RUNNING:
            return
        if self._step >= self._target:
            self._target = min(2 * max(self._target, 1), MAX_STEPS)
        if self._step >= self._target:
            return
        self._phase = Phase.RUNNING
        self._resumed = self._clock()
        self._meter.clear()
        self._meter.mark(self._step)
        self._pacer.start(self._speed)
        self._tell()
        self._ask()

    def pause(self) -> None:
        """Stop after the slice that is under way."""
        if self._phase is Phase.RUNNING:
            self._stop(Phase.PAUSED)
            self._tell()

    def step(self) -> None:
        """Make one step and pause."""
        if self._run is None or self._step + self._single_steps >= MAX_STEPS:
            return
        self.pause()
        self._single_steps += 1
        self._ask()

    def set_speed(self, speed: float) -> None:
        """Train at ``speed`` steps a second from now on, or as ``FASTEST``."""
        self._speed = speed
        if self._phase is Phase.RUNNING:
            self._pacer.start(speed)
            self._meter.clear()
            self._meter.mark(self._step)
            self._ask()
        self._tell()

    def set_target(self, steps: int) -> None:
        """Train up to ``steps``, which may be more or fewer than before.

        Steps that were made stay made: fewer than those apply from the next reset on.
        """
        self._chosen_target = steps
        self._target = max(steps, self._step)
        self._settle()
        self._tell()

    def stop(self) -> None:
        """End the thread; to be called once, before the program ends."""
        self._phase = Phase.PAUSED
        self._run = None
        self._next_slice.stop()
        self._tell_later.stop()
        self._thread.stop()

    @property
    def _step(self) -> int:
        return 0 if self._state is None else self._state.step

    @Slot()
    def _ask(self) -> None:
        """Request what may be under way now, or later what is due then."""
        if self._under_way:
            self._ask_ahead()
        elif self._single_steps and self._step < MAX_STEPS:
            self._single_steps -= 1
            self._request(1)
        elif self._phase is Phase.RUNNING:
            self._ask_for_due()
            self._ask_ahead()

    def _ask_ahead(self) -> None:
        """Request, at full speed, slices that begin where those under way will end."""
        while (
            self._phase is Phase.RUNNING
            and math.isinf(self._speed)
            and not self._single_steps
            and 0 < len(self._under_way) < _SLICES_AHEAD
            and self._step + sum(self._under_way.values()) < self._target
        ):
            self._ask_for_due()

    def _ask_for_due(self) -> None:
        steps = min(self._pacer.due(), self._target - self._step - sum(self._under_way.values()))
        if steps > 0:
            self._pacer.asked(steps)
            self._request(steps)
        else:
            self._next_slice.start(max(1, round(1000 * self._pacer.wait())))

    def _request(self, steps: int) -> None:
        state = None if self._under_way else self._state
        number = next(self._requests)
        self._under_way[number] = steps
        self._slice_requested.emit(SliceRequest(number, state, steps))

    @Slot(object)
    def _on_answered(self, answer: SliceAnswer) -> None:
        if self._run is None or answer.number not in self._under_way:
            return
        del self._under_way[answer.number]
        self._state = answer.chunk.end
        self._run.history.append(answer.chunk.losses)
        self._pacer.answered(len(answer.chunk.losses), answer.seconds)
        self._target = max(self._target, self._step)  # a step by hand may go past it
        if self._phase is Phase.RUNNING:
            self._meter.mark(self._step)
        self._settle()
        self.steps_recorded.emit()
        self._tell_soon()
        self._continue()

    def _continue(self) -> None:
        if self._single_steps or self._pacer.wait() == 0:
            self._ask()
        elif self._phase is Phase.RUNNING:
            self._next_slice.start(max(1, round(1000 * self._pacer.wait())))

    @Slot(object)
    def _on_failed(self, failure: SliceFailure) -> None:
        if self._run is None or failure.number not in self._under_way:
            return
        self._under_way.clear()  # the slice after it began at the wrong place, if at all
        self._single_steps = 0
        self.pause()
        self.failed.emit(failure.message)

    def _settle(self) -> None:
        """Bring the phase in line with the steps made."""
        if self._phase is Phase.LOADING:
            return
        if self._step >= self._target and self._step > 0:
            self._stop(Phase.FINISHED)
        elif self._phase is not Phase.RUNNING and self._step > 0:
            self._phase = Phase.PAUSED

    def _stop(self, phase: Phase) -> None:
        if self._phase is Phase.RUNNING:
            self._seconds += self._clock() - self._resumed
            self._next_slice.stop()
        self._phase = phase

    def _tell_soon(self) -> None:
        """Tell the status, while training runs no more often than anyone can read it."""
        due = self._clock() - self._told >= STATUS_SECONDS
        if due or self._phase is not Phase.RUNNING:
            self._tell()
        elif not self._tell_later.isActive():
            self._tell_later.start()

    @Slot()
    def _tell(self) -> None:
        self._tell_later.stop()
        self._told = self._clock()
        self.status_changed.emit(self.status)
