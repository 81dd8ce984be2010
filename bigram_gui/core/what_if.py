"""What a name would cost if the model had given one of its pairs another probability."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from bigram_gui.core.calculation import Calculation, mean_of, pair_text
from bigram_gui.core.frame import Frame
from bigram_gui.core.parts import Part, Parts, Tone, joined
from bigram_gui.core.scoring import NameScore, ScoredPair
from bigram_gui.core.unit_text import equation_text
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import loss_text, significant_text


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A pair with another probability than the model gives it; losses in nats.

    Attributes
    ----------
    pair
        The pair as it is.
    name_loss
        The name's loss as it is; None for a pair that is looked at by itself.
    probability
        The other probability, above 0 and at most 1.
    pair_loss, name_loss_then
        The losses of the pair and of the name with it, all else being as it is; the latter is
        None where ``name_loss`` is.
    """

    pair: ScoredPair
    name_loss: float | None
    probability: float
    pair_loss: float
    name_loss_then: float | None

    @property
    def is_of_name(self) -> bool:
        """Whether it is about a name, and not about a pair by itself."""
        return self.name_loss_then is not None


def what_if(score: NameScore, index: int, probability: float) -> WhatIf:
    """Return what follows if the pair at ``index`` had ``probability``.

    The sum is made anew without the pair, and not by a difference, so that it is exact where the
    pair costs ∞ as it is.

    Raises
    ------
    ValueError
        If ``probability`` is not above 0 and at most 1.
    """
    then = score.losses.tolist()
    then[index] = _loss(probability)
    return WhatIf(
        pair=score.pair(index),
        name_loss=score.loss,
        probability=probability,
        pair_loss=then[index],
        name_loss_then=math.fsum(then) / len(then),
    )


def what_if_alone(pair: ScoredPair, probability: float) -> WhatIf:
    """Return what follows for a pair that belongs to no name.

    Raises
    ------
    ValueError
        If ``probability`` is not above 0 and at most 1.
    """
    return WhatIf(pair, None, probability, _loss(probability), None)


def what_if_text(question: WhatIf, unit: Unit = Unit.NATS) -> str:
    """Say what follows.

    "If the model had said 0.250 instead of 0.041: this pair 1.39 instead of 3.19, the name 1.86
    instead of 2.31."
    """
    return joined(what_if_parts(question, unit))


def what_if_parts(question: WhatIf, unit: Unit = Unit.NATS) -> Parts:
    """Say what follows; the figures that would be stand out."""
    said = map(significant_text, (question.probability, question.pair.probability))
    pair = (loss_text(loss, unit=unit) for loss in (question.pair_loss, question.pair.loss))
    parts = [Part("If the model had said "), *_instead(*said), Part(": this pair ")]
    parts += _instead(*pair)
    if question.name_loss is not None and question.name_loss_then is not None:
        if math.isinf(question.name_loss_then):  # another pair is impossible too
            parts += [Part(", the name still "), Part(loss_text(math.inf), Tone.STRONG)]
        else:
            name = (question.name_loss_then, question.name_loss)
            parts.append(Part(", the name "))
            parts += _instead(*(loss_text(loss, unit=unit) for loss in name))
    return (*parts, Part("."))


def what_if_heading(frame: Frame, question: WhatIf) -> Parts:
    """Return the heading of the answer: "What if a → v cost 1.39?"."""
    text = pair_text(frame.run.prepared.vocabulary, question.pair)
    pair = Part(text, Tone.SELECTED, frame.pair)
    return Part("What if "), pair, Part(f" cost {loss_text(question.pair_loss, unit=frame.unit)}?")


def what_if_mean(score: NameScore, index: int, question: WhatIf, unit: Unit) -> Calculation:
    """Return the mean with what the pair at ``index`` would cost in its place.

    "(2.01 + 1.39 + 2.14 + 1.91) / 4 = 1.86 instead of 2.31", or "= ∞ as before" where another
    pair is impossible. For a question about a pair by itself it is the mean as it is.
    """
    mean = mean_of(score, unit)
    if question.name_loss is None or question.name_loss_then is None:
        return mean
    then, supposed = (
        loss_text(loss, unit=unit) for loss in (question.name_loss_then, question.pair_loss)
    )
    stays = math.isinf(question.name_loss_then)
    beside = " as before" if stays else f" instead of {loss_text(question.name_loss, unit=unit)}"
    return replace(
        mean,
        figure=lambda at: supposed if at == index else mean.figure(at),
        after=(*mean.after[:-1], Part(then, Tone.RESULT), Part(beside, Tone.ASIDE)),
        chosen=Tone.SUPPOSED,
        told=f"What if: {what_if_equation(question, unit)}\nThe model says:",
    )


def what_if_equation(question: WhatIf, unit: Unit = Unit.NATS) -> str:
    """Write how the other probability becomes the pair's cost: "−ln 0.250 = 1.39"."""
    return equation_text(question.probability, question.pair_loss, unit)


def _instead(then: str, now: str) -> Parts:
    return Part(then, Tone.STRONG), Part(f" instead of {now}")


def _loss(probability: float) -> float:
    if not 0 < probability <= 1:
        raise ValueError(f"a probability above 0 and at most 1 is needed, not {probability}")
    return float(-np.log(probability)) + 0.0  # −ln 1 is 0, not −0
