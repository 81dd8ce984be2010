"""The lesson in plain Python: dictionaries and loops, nothing shared with the program.

Every figure that the program works out by sorting, searching and arrays is worked out here the
long way, so that the two can only agree by both being right.
"""

import math
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

Pair = tuple[str, str]
BOS = "BOS"  # no character is three letters long


def tokens_of(name: str) -> list[str]:
    return [BOS, *name, BOS]


def pairs_of(name: str) -> list[Pair]:
    tokens = tokens_of(name)
    return list(pairwise(tokens))


def vocabulary_of(names: Iterable[str]) -> list[str]:
    """The distinct characters by code point, and BOS as the last token."""
    return [*sorted({character for name in names for character in name}), BOS]


def shuffled(names: Sequence[str], seed: int) -> list[str]:
    docs = list(names)
    random.seed(seed)
    random.shuffle(docs)
    return docs


@dataclass
class Model:
    """A count table that starts empty, and add-α smoothing over ``size`` tokens."""

    size: int
    alpha: float
    counts: dict[Pair, int] = field(default_factory=dict)

    def count(self, current: str, following: str) -> int:
        return self.counts.get((current, following), 0)

    def row_total(self, current: str) -> int:
        return sum(count for (first, _), count in self.counts.items() if first == current)

    def probability(self, current: str, following: str) -> float:
        denominator = self.row_total(current) + self.alpha * self.size
        if denominator == 0:
            return 0.0  # no evidence and no smoothing
        return (self.count(current, following) + self.alpha) / denominator

    def pair_loss(self, current: str, following: str) -> float:
        probability = self.probability(current, following)
        return math.inf if probability == 0 else -math.log(probability)

    def loss(self, name: str) -> float:
        losses = [self.pair_loss(*pair) for pair in pairs_of(name)]
        return math.inf if math.inf in losses else math.fsum(losses) / len(losses)

    def product(self, name: str) -> float:
        return math.prod(self.probability(*pair) for pair in pairs_of(name))

    def learn(self, name: str) -> None:
        for pair in pairs_of(name):
            self.counts[pair] = self.counts.get(pair, 0) + 1


def model_after(docs: Sequence[str], steps: int, alpha: float) -> Model:
    model = Model(len(vocabulary_of(docs)), alpha)
    for step in range(1, steps + 1):
        model.learn(docs[(step - 1) % len(docs)])
    return model


def losses_of_training(docs: Sequence[str], steps: int, alpha: float) -> list[float]:
    """The loss of each step's name, measured before the model learns from it."""
    model = Model(len(vocabulary_of(docs)), alpha)
    losses = []
    for step in range(1, steps + 1):
        name = docs[(step - 1) % len(docs)]
        losses.append(model.loss(name))
        model.learn(name)
    return losses


def running_mean(losses: Sequence[float], window: int) -> list[float]:
    means = []
    for end in range(1, len(losses) + 1):
        recent = losses[max(0, end - window) : end]
        means.append(math.inf if math.inf in recent else math.fsum(recent) / len(recent))
    return means


def entropy(weights: Iterable[float]) -> float:
    positive = [weight for weight in weights if weight > 0]
    total = math.fsum(positive)
    return -math.fsum(weight / total * math.log(weight / total) for weight in positive)


def unigram_entropy(names: Sequence[str]) -> float:
    """How unsure one is of the next token, knowing only how often each token comes next."""
    times: dict[str, int] = {}
    for name in names:
        for _, following in pairs_of(name):
            times[following] = times.get(following, 0) + 1
    return entropy(times.values())


def best_bigram_loss(names: Sequence[str]) -> float:
    """The mean loss of all pairs under the counts of all names, without smoothing."""
    model = model_after(names, len(names), 0.0)
    pairs = [pair for name in names for pair in pairs_of(name)]
    return math.fsum(model.pair_loss(*pair) for pair in pairs) / len(pairs)
