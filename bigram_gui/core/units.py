"""In what a loss can be measured: nats, bits, or perplexity."""

from __future__ import annotations

import math
from enum import Enum

import numpy as np

from bigram_gui.core.arrays import FloatArray

NATS_A_BIT = math.log(2)


class Unit(Enum):
    """A unit of the loss; the value is its name on the screen.

    A loss of x nats is x / ln 2 bits, and a perplexity of e^x: as unsure as a fair pick from so
    many tokens. Perplexity grows with the loss, so that curves keep their order.
    """

    NATS = "nats"
    BITS = "bits"
    PERPLEXITY = "perplexity"

    def of(self, nats: float) -> float:
        """Return a loss in this unit."""
        if self is _NATS:
            return float(nats)
        if self is _BITS:
            return float(nats) / NATS_A_BIT
        try:
            return math.exp(nats)
        except OverflowError:
            return math.inf

    def of_all(self, nats: FloatArray) -> FloatArray:
        """Return losses in this unit, same shape."""
        if self is _NATS:
            return nats
        if self is _BITS:
            return nats / NATS_A_BIT
        with np.errstate(over="ignore"):
            perplexities: FloatArray = np.exp(nats)
        return perplexities


_NATS, _BITS = Unit.NATS, Unit.BITS  # to look up an enum's member takes its time
