"""The curve as text, for who does not see it."""

from __future__ import annotations

from bigram_gui.core.frame import Frame
from bigram_gui.core.reference_text import comparison_text
from bigram_gui.core.step_text import Reading, step_text
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import loss_text, plural


def curve_text(frame: Frame, reading: Reading, insight: str = "") -> str:
    """Describe the curve and the figures at the viewed step of ``frame``, told in ``reading``.

    ``insight`` says in a sentence what the curve says.
    """
    step, references = step_text(reading), comparison_text(frame)
    if frame.latest == 0:
        return f"Nothing is trained yet. {step} {references}"
    history = frame.run.history
    course = (
        f"{_subject(frame.unit)} over {plural(frame.latest, 'step')}: the running mean of "
        f"{history.window:,} began at {loss_text(history.running_mean_at(1), unit=frame.unit)} "
        f"and is now {loss_text(history.running_mean_at(frame.latest), unit=frame.unit)}."
    )
    view = "Live." if frame.live else "Looking back."
    return " ".join(part for part in (insight, course, view, step, references) if part)


def _subject(unit: Unit) -> str:
    return "Perplexity" if unit is Unit.PERPLEXITY else f"Loss in {unit.value}"
