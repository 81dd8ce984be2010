"""The curve as a table: a line for every step, as comma-separated values (RFC 4180)."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count, cycle
from pathlib import Path
from typing import TextIO

from bigram_gui.core.arrays import FloatArray
from bigram_gui.core.curriculum import Curriculum
from bigram_gui.core.run import Run
from bigram_gui.storage.atomic import replaced_text

COLUMNS = ("step", "name", "loss", "running_mean")
_BLOCK_STEPS = 16_384  # so many rows are in memory at once, and written before a stop is heard


class CurveWriter:
    """Writes the steps of a run in their order, as many at a time as come.

    Figures have all their digits, and ∞ is written as inf. Keeps the names, not the steps.
    """

    def __init__(self, file: TextIO, curriculum: Curriculum) -> None:
        self._table = csv.writer(file)
        self._table.writerow(COLUMNS)
        self._steps = count(1)
        self._names = cycle(map(curriculum.corpus.name, curriculum.permutation.tolist()))

    def add(self, losses: FloatArray, means: FloatArray) -> None:
        """Write the next steps: their losses and running means in nats, shape (n,) both."""
        # The figures come first: zip asks no more of the others once they have run out.
        rows = zip(losses.tolist(), means.tolist(), self._steps, self._names, strict=False)
        self._table.writerows((step, name, loss, mean) for loss, mean, step, name in rows)


@contextmanager
def open_curve(path: Path, curriculum: Curriculum) -> Iterator[CurveWriter]:
    """Open a table that takes the place of ``path`` when the block ends well.

    Raises
    ------
    OSError
        If the file cannot be written.
    """
    with replaced_text(path) as file:
        yield CurveWriter(file, curriculum)


def write_curve(
    path: Path, run: Run, steps: int, may_go_on: Callable[[], bool] = lambda: True
) -> None:
    """Write the first ``steps`` recorded steps of ``run``; some seconds for a million.

    Meanwhile more steps may be recorded by another thread.

    Raises
    ------
    InterruptedError
        If ``may_go_on`` says no; then nothing is written.
    OSError
        If the file cannot be written.
    """
    history = run.history
    with open_curve(path, run.prepared.curriculum) as curve:
        for first in range(0, steps, _BLOCK_STEPS):
            if not may_go_on():
                raise InterruptedError
            last = min(first + _BLOCK_STEPS, steps)
            curve.add(history.losses(first, last), history.running_means(first, last))
