"""What the losses mean that a curve is compared with, each in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from bigram_gui.core.bounds import Bounds
from bigram_gui.core.frame import Frame
from bigram_gui.core.unit_text import cost_text
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import loss_text, plural


@dataclass(frozen=True, slots=True)
class Reference:
    """A loss to compare with, in nats a pair, its name and what it means.

    ``follows`` tells whether it is the viewed model's own and moves with the viewed step.
    """

    loss: float
    name: str
    meaning: str
    follows: bool = False


def references(frame: Frame) -> tuple[Reference, ...]:
    """Return what the curve of ``frame`` is compared with.

    From the worst to the best a bigram can do, and then the held-out names if there are any.
    """
    prepared, unit = frame.run.prepared, frame.unit
    bounds, size = prepared.bounds, prepared.vocabulary.size
    found = (
        Reference(bounds.uniform, "uniform guess", _uniform(bounds, size, unit)),
        Reference(bounds.unigram, "letter frequencies", _unigram(bounds, unit)),
        Reference(bounds.best_bigram, "best bigram", _best_bigram(bounds, unit)),
    )
    if frame.held_out_loss is None:
        return found
    return (*found, Reference(frame.held_out_loss, "held-out names", _held_out(frame), True))


def comparison_text(frame: Frame) -> str:
    """Write all of them in one sentence."""
    parts = (f"{one.name} {loss_text(one.loss, unit=frame.unit)}" for one in references(frame))
    return f"For comparison, {_heading(frame.unit)}: {', '.join(parts)}."


def _uniform(bounds: Bounds, size: int, unit: Unit) -> str:
    cost = {
        Unit.NATS: f"ln {size:,} = {_per_pair(bounds.uniform, unit)}",
        Unit.BITS: f"log₂ {size:,} = {_per_pair(bounds.uniform, unit)}",
        Unit.PERPLEXITY: f"a perplexity of {size:,}, their number",
    }[unit]
    return f"Guessing uniformly, each of the {size:,} tokens equally likely, costs {cost}."


def _unigram(bounds: Bounds, unit: Unit) -> str:
    return (
        "Knowing only how often each token comes, and not what it follows, costs "
        f"{_per_pair(bounds.unigram, unit)}, averaged over all pairs of this corpus."
    )


def _best_bigram(bounds: Bounds, unit: Unit) -> str:
    return (
        "No bigram model can do better on this corpus than "
        f"{_per_pair(bounds.best_bigram, unit)}, averaged over all its pairs."
    )


def _held_out(frame: Frame) -> str:
    held_out, loss = frame.run.prepared.held_out, frame.held_out_loss
    assert held_out is not None
    assert loss is not None
    return (
        f"{plural(held_out.names_count, 'name is', 'names are')} held out of training: under "
        f"the model after {plural(frame.step, 'step')} they cost {_per_pair(loss, frame.unit)}, "
        "averaged over all their pairs."
    )


def _per_pair(nats: float, unit: Unit) -> str:
    if unit is Unit.PERPLEXITY:
        return f"a perplexity of {cost_text(nats, unit)}"
    return f"{cost_text(nats, unit)} a pair"


def _heading(unit: Unit) -> str:
    return "as perplexities" if unit is Unit.PERPLEXITY else f"in {unit.value} a pair"
