"""What a name would cost if the model had given one of its pairs another probability."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from bigram_gui.core.scoring import NameScore, ScoredPair
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
        The name's loss as it is.
    probability
        The other probability, above 0 and at most 1.
    pair_loss, name_loss_then
        The losses of the pair and of the name with it, all else being as it is.
    """

    pair: ScoredPair
    name_loss: float
    probability: float
    pair_loss: float
    name_loss_then: float


def what_if(score: NameScore, index: int, probability: float) -> WhatIf:
    """Return what follows if the pair at ``index`` had ``probability``.

    The sum is made anew without the pair, and not by a difference, so that it is exact where the
    pair costs ∞ as it is.

    Raises
    ------
    ValueError
        If ``probability`` is not above 0 and at most 1.
    """
    if not 0 < probability <= 1:
        raise ValueError(f"a probability above 0 and at most 1 is needed, not {probability}")
    then = score.losses.copy()
    then[index] = _loss(probability)
    return WhatIf(
        pair=score.pair(index),
        name_loss=score.loss,
        probability=probability,
        pair_loss=float(then[index]),
        name_loss_then=math.fsum(then) / len(score),
    )


def what_if_text(question: WhatIf, unit: Unit = Unit.NATS) -> str:
    """Say what follows.

    "If the model had said 0.250 instead of 0.041: this pair 1.39 instead of 3.19, the name 1.86
    instead of 2.31."
    """
    then = (question.probability, question.pair_loss, question.name_loss_then)
    now = (question.pair.probability, question.pair.loss, question.name_loss)
    said, pair, name = (
        f"{new} instead of {old}"
        for new, old in zip(_figures(*then, unit), _figures(*now, unit), strict=True)
    )
    return f"If the model had said {said}: this pair {pair}, the name {name}."


def _figures(probability: float, pair_loss: float, name_loss: float, unit: Unit) -> tuple[str, ...]:
    said = significant_text(probability) if probability > 0 else "0"
    return said, loss_text(pair_loss, unit=unit), loss_text(name_loss, unit=unit)


def _loss(probability: float) -> float:
    return float(-np.log(probability)) + 0.0  # −ln 1 is 0, not −0
