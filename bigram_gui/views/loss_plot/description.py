"""The curve as text, for who does not see it."""

from __future__ import annotations

from bigram_gui.core.calculation import pair_text
from bigram_gui.core.frame import Frame, StepFacts
from bigram_gui.core.vocabulary import Vocabulary
from bigram_gui.core.wording import loss_text, plural
from bigram_gui.views.loss_plot.series import quoted, shortened


def curve_text(frame: Frame) -> str:
    """Describe the curve and the figures at the viewed step of ``frame``."""
    bounds = frame.run.prepared.bounds
    references = (
        f"For comparison, in nats a pair: uniform guess {loss_text(bounds.uniform)}, "
        f"letter frequencies {loss_text(bounds.unigram)}, "
        f"best bigram {loss_text(bounds.best_bigram)}."
    )
    step = step_text(frame.facts, frame.name, frame.run.prepared.vocabulary)
    if frame.latest == 0:
        return f"Nothing is trained yet. {step} {references}"
    history = frame.run.history
    course = (
        f"Loss in nats over {plural(frame.latest, 'step')}: the running mean of "
        f"{history.window:,} began at {loss_text(history.running_mean_at(1))} and is now "
        f"{loss_text(history.running_mean_at(frame.latest))}."
    )
    view = "Live." if frame.live else "Looking back."
    return f"{course} {view} {step} {references}"


def step_text(facts: StepFacts, name: str, vocabulary: Vocabulary) -> str:
    """Say the figures of a step, as the readout has them."""
    typed = f"{quoted(name)} {loss_text(facts.typed_loss)}"
    if facts.name is None or facts.loss is None or facts.running_mean is None:
        return f"Step {facts.step:,}, untrained: {typed}."
    worst = ""
    if (pair := facts.worst_pair) is not None:
        worst = f", worst pair {pair_text(vocabulary, pair)} {loss_text(pair.loss)}"
    return (
        f"Step {facts.step:,}, trained on {shortened(facts.name)}: "
        f"loss {loss_text(facts.loss)}, running mean {loss_text(facts.running_mean)}{worst}; "
        f"{typed}."
    )
