"""A temperature, which makes what is drawn from a distribution bolder or more cautious."""

from __future__ import annotations

import numpy as np

from bigram_gui.core.arrays import FloatArray, read_only

AS_IT_IS = 1.0  # the temperature at which the model's own probabilities are drawn from


def tempered(probabilities: FloatArray, temperature: float) -> FloatArray:
    """Return p^(1/T), renormalized, shape (V,), read-only; all 0 stays all 0."""
    if temperature == AS_IT_IS or not probabilities.any():
        return probabilities
    if temperature == 0:
        likeliest = np.zeros_like(probabilities)
        likeliest[np.argmax(probabilities)] = 1.0
        return read_only(likeliest)
    with np.errstate(divide="ignore", over="ignore"):
        # Set against the likeliest, whose power is 1: then none is too small for all to be 0.
        powers = np.exp(np.log(probabilities / probabilities.max()) / temperature)
    return read_only(powers / powers.sum())
