"""How far training is, in words: the line above the progress bar."""

from __future__ import annotations

from bigram_gui.core.status import Phase, TrainingStatus

_BRIEF = 0.05  # seconds; shorter times would read 0.0
_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400
_DIGITS = 3  # of a rate: it wavers by more than its fourth


def step_text(status: TrainingStatus) -> str:
    """Write the step and the target: "Step 412 / 1,000"."""
    return f"Step {status.step:,} / {status.target:,}"


def pace_text(status: TrainingStatus) -> str:
    """Write the rate and what else there is to say of the time.

    "248 steps/s · 2.4 s left" while training, "248 steps/s · done in 4.0 s" after it.
    """
    if status.phase is Phase.LOADING:
        return "no corpus yet"
    if status.phase is Phase.UNTRAINED:
        return "not trained yet"
    parts = [] if status.rate is None else [rate_text(status.rate)]
    return " · ".join([*parts, *_when(status)])


def _when(status: TrainingStatus) -> list[str]:
    if status.phase is Phase.FINISHED:
        return [f"done in {duration_text(status.seconds)}"]
    if status.phase is Phase.PAUSED:
        return ["paused"]
    left = status.seconds_left
    return [] if left is None else [f"{duration_text(left)} left"]


def rate_text(rate: float) -> str:
    """Write steps a second with three digits: "0.98", "248", "1,230", "2.05 million steps/s"."""
    if rate >= 1e6:
        return f"{rate / 1e6:.2f} million steps/s"
    if rate >= 100:
        return f"{float(f'{rate:.{_DIGITS}g}'):,.0f} steps/s"
    return f"{rate:.{1 if rate >= 10 else 2}f} steps/s"


def duration_text(seconds: float) -> str:
    """Write a duration in its two largest units: "4.0 s", "3 min 20 s", "2 h 5 min"."""
    if seconds < _BRIEF:
        return "under 0.1 s"
    if seconds < _MINUTE - _BRIEF:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < _HOUR:
        return f"{whole // _MINUTE} min {whole % _MINUTE} s"
    if whole < _DAY:
        return f"{whole // _HOUR} h {whole % _HOUR // _MINUTE} min"
    return f"{whole // _DAY:,} d {whole % _DAY // _HOUR} h"
