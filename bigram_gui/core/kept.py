"""Earlier runs that stay in the chart, to be compared with the present one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from bigram_gui.core.run import Run
from bigram_gui.core.run_text import order_text, smoothing_text
from bigram_gui.core.wording import plural

MAX_KEPT = 8


@dataclass(frozen=True, slots=True, eq=False)
class KeptRun:
    """A run that is over.

    Attributes
    ----------
    place
        Its place among ``MAX_KEPT``, from 0: decides how its curve is coloured and dashed, and
        stays the same while others come and go.
    """

    run: Run
    place: int

    @property
    def title(self) -> str:
        """How the run is called in the legend, by its place: "run 3"."""
        return f"run {self.numeral}"

    @property
    def numeral(self) -> str:
        """How it is called in short: "3", whatever the number of the run itself."""
        return str(self.place + 1)

    @property
    def description(self) -> str:
        """What the run was made with."""
        curriculum = self.run.prepared.curriculum
        parts = [
            PurePath(curriculum.corpus.source).name,
            order_text(curriculum.order, curriculum.seed),
            smoothing_text(self.run.smoothing),
        ]
        if len(curriculum.held_out):
            parts.append(f"{plural(len(curriculum.held_out), 'name')} held out")
        return f"{self.title}: {plural(self.run.steps, 'step')}, {', '.join(parts)}"


KeptRuns = tuple[KeptRun, ...]


def keep(kept: KeptRuns, run: Run) -> KeptRuns:
    """Return the runs with ``run`` among them.

    An untrained run is not kept, none is kept twice, and there is room for ``MAX_KEPT``.
    """
    is_new = run.steps > 0 and all(run is not other.run for other in kept)
    if not is_new or len(kept) == MAX_KEPT:
        return kept
    taken = {other.place for other in kept}
    place = next(place for place in range(MAX_KEPT) if place not in taken)
    return (*kept, KeptRun(run, place))


def drop(kept: KeptRuns, number: int) -> KeptRuns:
    """Return the runs without the one of that number."""
    return tuple(other for other in kept if other.run.number != number)
