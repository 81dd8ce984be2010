"""The figures of a step: as one sentence to be heard, and as lines to be copied."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bigram_gui.core.calculation import ARROW, pair_text
from bigram_gui.core.frame import StepFacts
from bigram_gui.core.isolating import isolated
from bigram_gui.core.kept_means import KeptMean, ended_text
from bigram_gui.core.name_text import quoted, shortened
from bigram_gui.core.token_mark import token_mark
from bigram_gui.core.unit_text import cost_text
from bigram_gui.core.units import Unit
from bigram_gui.core.vocabulary import Vocabulary
from bigram_gui.core.wording import loss_text


@dataclass(frozen=True, slots=True)
class Reading:
    """A step's facts, and what they are told with.

    Attributes
    ----------
    name
        The typed name.
    vocabulary
        Says how tokens are written.
    unit
        In what losses are told.
    kept
        The running means of earlier runs at the step.
    is_beyond
        Whether only those have the step, and the present run has not reached it.
    """

    facts: StepFacts
    name: str
    vocabulary: Vocabulary
    unit: Unit = Unit.NATS
    kept: tuple[KeptMean, ...] = ()
    is_beyond: bool = False

    def loss(self, nats: float) -> str:
        """Write a loss in the unit."""
        return loss_text(nats, unit=self.unit)

    @property
    def worst_pair(self) -> str:
        """The most surprising pair and its loss: "BOS → f 4.14"; "" if there is none."""
        pair = self.facts.worst_pair
        return f"{pair_text(self.vocabulary, pair)} {self.loss(pair.loss)}" if pair else ""

    @property
    def worst_pair_shown(self) -> str:
        """The same for the screen: no token changes places with the other or with the loss."""
        pair = self.facts.worst_pair
        if pair is None:
            return ""
        labels = map(self.vocabulary.label, (pair.current, pair.next))
        current, following = (isolated(token_mark(label)) for label in labels)
        return f"{current} {ARROW} {following} {self.loss(pair.loss)}"

    @property
    def other_unit(self) -> tuple[str, str]:
        """The loss of the step's name once more: as perplexity, or in nats if it is one."""
        nats = math.nan if self.facts.loss is None else self.facts.loss
        if self.unit is Unit.PERPLEXITY:
            return "loss", cost_text(nats, Unit.NATS)
        return "perplexity", loss_text(nats, unit=Unit.PERPLEXITY)


def step_text(reading: Reading) -> str:
    """Say the figures of a step in a sentence."""
    facts = reading.facts
    if reading.is_beyond:
        kept = "; ".join(_kept_texts(reading.kept, reading.unit))
        return f"Step {facts.step:,}, not reached yet: {kept}."
    typed = f"{quoted(reading.name)} {reading.loss(facts.typed_loss)}"
    ends = [typed, *_kept_texts(reading.kept, reading.unit)]
    if facts.name is None or facts.loss is None or facts.running_mean is None:
        return f"Step {facts.step:,}, untrained: {'; '.join(ends)}."
    course = [
        f"loss {reading.loss(facts.loss)}",
        f"running mean {reading.loss(facts.running_mean)}",
        f"worst pair {reading.worst_pair}",
        " ".join(reading.other_unit),
    ]
    if facts.loss_after is not None:
        ends.insert(0, f"after learning it {reading.loss(facts.loss_after)}")
    trained_on = f"Step {facts.step:,}, trained on {shortened(facts.name)}"
    return f"{trained_on}: {', '.join(course)}; {'; '.join(ends)}."


def step_lines(reading: Reading, window: int) -> str:
    """Write the figures of a step in lines, with units and a name's every letter.

    ``window`` is that of the running mean.
    """
    return "\n".join(_lines(reading, window))


def _lines(reading: Reading, window: int) -> Iterator[str]:
    facts, unit = reading.facts, reading.unit
    if reading.is_beyond:
        yield f"step {facts.step:,}, not reached yet"
        yield from _kept_texts(reading.kept, unit)
        return
    if facts.name is None or facts.loss is None or facts.running_mean is None:
        yield f"step {facts.step:,}, before training"
    else:
        yield f"step {facts.step:,}, trained on {facts.name or 'the empty name'}"
        yield f"{_subject(unit)} before learning it: {cost_text(facts.loss, unit)}"
        if facts.loss_after is not None:
            yield f"{_subject(unit)} after learning it: {cost_text(facts.loss_after, unit)}"
        yield ": ".join(reading.other_unit)
        yield f"running mean of {window:,}: {cost_text(facts.running_mean, unit)}"
        yield f"worst pair: {reading.worst_pair}"
    typed = f"“{reading.name}”" if reading.name else "empty name"
    yield f"{typed} after the step: {cost_text(facts.typed_loss, unit)}"
    yield from _kept_texts(reading.kept, unit)


def _subject(unit: Unit) -> str:
    return "perplexity" if unit is Unit.PERPLEXITY else "loss"


def _kept_texts(kept: Sequence[KeptMean], unit: Unit) -> Iterator[str]:
    for one in kept:
        if one.loss is None:
            yield f"{one.kept.title} {ended_text(one)}"
        else:
            yield f"{one.kept.title} running mean {loss_text(one.loss, unit=unit)}"
