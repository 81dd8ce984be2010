"""What the kept runs' curves say at a step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bigram_gui.core.kept import KeptRun
from bigram_gui.core.wording import plural


@dataclass(frozen=True, slots=True, eq=False)
class KeptMean:
    """The running mean of a kept run at a step, in nats; None where it has no such step."""

    kept: KeptRun
    step: int
    loss: float | None


def kept_means(kept: Iterable[KeptRun], step: int) -> tuple[KeptMean, ...]:
    """Return the running mean of each run at ``step``, in a time that no run makes longer."""
    return tuple(KeptMean(one, step, _mean_at(one, step)) for one in kept)


def ended_text(mean: KeptMean) -> str:
    """Say why there is no figure: "has 500 steps", or that it is before the first."""
    return f"has {plural(mean.kept.run.steps, 'step')}" if mean.step else "untrained"


def _mean_at(kept: KeptRun, step: int) -> float | None:
    run = kept.run
    return run.history.running_mean_at(step) if 1 <= step <= run.steps else None
