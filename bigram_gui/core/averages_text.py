"""Over what the figures of the curve average: names, or token pairs.

A step's loss is the mean over the pairs of its name, and the running mean is a mean of those:
there every name counts alike. The losses that the curve is compared with are means over all
pairs, in which long names count for more.
"""

from __future__ import annotations

CAPTIONS = (
    "dots and running mean: averages over names  ·  dashed lines: over pairs",
    "curve: averages over names  ·  dashed lines: over pairs",
    "curve: over names · dashed: over pairs",
)
"""What to write below the curve, the longest first."""

STEPS_MEANING = (
    "the loss of the name of each training step, measured before the step: "
    "the mean over the pairs of that name. "
    "Of thousands of steps, each column of pixels shows the first, the lowest and the highest."
)
MEAN_MEANING = (
    "the mean loss of the latest steps; at the start, of those there are. "
    "It averages over names: each counts alike, however long."
)
NAME_MEANING = "the loss of the typed name under the model after each step, over its pairs."

EXPLANATION = (
    "The running mean averages over names, each of which counts alike. The dashed lines average "
    "over all pairs, where long names count for more."
)
