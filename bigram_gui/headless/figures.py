"""What a run without a window tells: the frame that a window would show, and the curve's end."""

from __future__ import annotations

from dataclasses import dataclass

from bigram_gui.core.frame import Frame, StepFacts, next_token
from bigram_gui.core.run import Run
from bigram_gui.core.scoring import score


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one run.

    Attributes
    ----------
    frame
        The viewed step and the name under it, with its most surprising pair selected. Its run
        has no history: the losses went by while training.
    final_running_mean
        In nats, after the last step; None if there was no step.
    """

    frame: Frame
    final_running_mean: float | None


def frame_without_history(run: Run, name: str, step: int, steps: int) -> Frame:
    """Return the frame of ``name`` after ``step`` of ``steps`` trained steps.

    Raises
    ------
    UnknownCharacterError
        If the name has a character that the vocabulary lacks.
    """
    tokens = run.prepared.vocabulary.encode(name)
    model = run.model_after(step)
    name_score = score(model, tokens)
    pair = name_score.most_surprising
    held_out = run.prepared.held_out
    return Frame(
        run=run,
        step=step,
        latest=steps,
        live=step == steps,
        model=model,
        name=name,
        score=name_score,
        pair=pair,
        next_token=next_token(model, tokens[pair]),
        facts=StepFacts(step, name_score.loss),
        held_out_loss=held_out.loss(model) if held_out is not None else None,
    )
