"""The lesson's way of training, in plain Python: what the exact pass is measured against."""

from __future__ import annotations

import math
from collections.abc import Sequence


def train_plainly(names: Sequence[str], steps: int) -> list[float]:
    """Train on ``names`` in turn, one a step, and return each step's loss in nats."""
    characters = sorted(set("".join(names)))
    ids = {character: token for token, character in enumerate(characters)}
    bos = len(characters)
    size = bos + 1
    counts = [[0] * size for _ in range(size)]
    losses = []
    for step in range(steps):
        tokens = [bos, *(ids[character] for character in names[step % len(names)]), bos]
        pairs = len(tokens) - 1
        total = 0.0
        for position in range(pairs):
            row = counts[tokens[position]]
            row_total = sum(row) + size
            probabilities = [(count + 1) / row_total for count in row]
            total -= math.log(probabilities[tokens[position + 1]])
        losses.append(total / pairs)
        for position in range(pairs):
            counts[tokens[position]][tokens[position + 1]] += 1
    return losses
