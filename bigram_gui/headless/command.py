"""Trains as the command line asks, and returns the figures as text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

from bigram_gui.core.arrays import FloatArray
from bigram_gui.core.duplicates import without_duplicates
from bigram_gui.core.errors import ExplorerError
from bigram_gui.core.prepared import prepare
from bigram_gui.core.reading import read_corpus
from bigram_gui.core.run import Run
from bigram_gui.core.running_mean import RunningMean
from bigram_gui.core.selection import typed_name
from bigram_gui.core.status import DEFAULT_STEPS
from bigram_gui.core.training import TrainingState, train
from bigram_gui.headless.figures import Figures, frame_without_history
from bigram_gui.headless.json_text import json_text
from bigram_gui.headless.plain_text import plain_text
from bigram_gui.launch_options import LaunchOptions
from bigram_gui.storage.curve_csv import open_curve

_SLICE_STEPS = 65_536  # the losses of so many steps are in memory at once


def run_headless(options: LaunchOptions) -> str:
    """Train, write the curve if one is asked for, and return the figures as lines of text.

    Raises
    ------
    ExplorerError
        If the corpus, the name or the curve's file will not do; before the training where that
        can be told.
    """
    _refuse_to_overwrite(options.data, options.curve)
    corpus = read_corpus(options.data, fold_case=options.fold_case)
    if not options.keep_duplicates:
        corpus = without_duplicates(corpus)
    prepared = prepare(corpus, options.order, options.seed, options.held_out)
    run = Run(1, prepared, options.smoothing)
    steps = DEFAULT_STEPS if options.steps is None else options.steps
    step = steps if options.at is None else options.at
    frame = frame_without_history(run, typed_name(options.name), step, steps)
    try:
        figures = Figures(frame, _train(run, steps, options.curve))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ExplorerError(f"{options.curve} cannot be written: {reason}.") from error
    return json_text(figures) if options.json else plain_text(figures)


def _refuse_to_overwrite(data: Path, curve: Path | None) -> None:
    if curve is not None and curve.exists() and data.exists() and curve.samefile(data):
        raise ExplorerError(f"--curve would overwrite the corpus {data}. Name another file.")


def _train(run: Run, steps: int, curve: Path | None) -> float | None:
    """Make the steps, write their curve, and return the last running mean in nats."""
    last = None
    with open_curve(curve, run.prepared.curriculum) if curve else nullcontext() as writer:
        for losses, means in _curve(run.start(), steps):
            if writer is not None:
                writer.add(losses, means)
            last = float(means[-1])
    return last


def _curve(state: TrainingState, steps: int) -> Iterator[tuple[FloatArray, FloatArray]]:
    """Train from ``state`` to ``steps``, and yield the losses and running means as they come."""
    running_mean = RunningMean()
    while state.step < steps:
        chunk = train(state, min(_SLICE_STEPS, steps - state.step))
        yield chunk.losses, running_mean.of_next(chunk.losses)
        state = chunk.end
