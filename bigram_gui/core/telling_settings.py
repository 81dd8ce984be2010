"""What tells runs apart that are seen side by side."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from bigram_gui.core.curriculum import Order
from bigram_gui.core.run import Run
from bigram_gui.core.run_text import held_out_text
from bigram_gui.core.wording import count_text


def telling_settings(runs: Sequence[Run]) -> tuple[str, ...]:
    """Return a few words for each run: those of its settings that not all runs share.

    "seed 7, α = 0.01" where the runs differ in both; "" for all where they differ in nothing.
    """
    columns = [column for column in zip(*map(_settings, runs), strict=True) if len(set(column)) > 1]
    return tuple(", ".join(column[row] for column in columns) for row in range(len(runs)))


def _settings(run: Run) -> tuple[str, ...]:
    """Return the settings of a run, each in words that are as short as can be."""
    curriculum = run.prepared.curriculum
    shuffled = curriculum.order is Order.SHUFFLED
    return (
        PurePath(curriculum.corpus.source).name,
        f"seed {curriculum.seed}" if shuffled else "file order",
        f"α = {count_text(run.smoothing)}",
        held_out_text(len(curriculum.held_out)),
    )
